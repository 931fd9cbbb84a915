import type { BrowserContext } from '@playwright/test';

/**
 * Collects what goes wrong on every page of a context: errors in the console, errors that nobody catches, and
 * violations of the content security policy.
 * @returns a list that grows
 */
export async function problemsOf(context: BrowserContext): Promise<string[]> {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(String(error.error().stack)));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP violation: ${event.violatedDirective}, ${event.blockedURI}`);
    });
  });
  return problems;
}
