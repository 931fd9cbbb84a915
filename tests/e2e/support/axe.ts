import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** WCAG 2.2 AA as far as a machine can tell, for the page as it is now. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(untilColoursRest);
  const { violations, passes } = await new AxeBuilder({ page })
    // No page has frames: one run in the page itself is all, and takes a third of the time.
    .setLegacyMode(true)
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary}`),
  }));
  expect(found).toEqual([]);
  // A page on which no rule applied was not there yet.
  expect(passes.length).toBeGreaterThan(0);
}

/** After a change of scheme, some colours are on their way still. */
async function untilColoursRest(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(transitions.map(({ finished }) => finished));
}
