import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const runs = {
  all: tags,
  /** What another colour scheme can change. */
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const satisfies Record<string, axe.RunOptions['runOnly']>;

/** WCAG 2.2 AA as far as a machine can tell, for the page as it is now; no page has frames. */
export async function expectNoAxeViolations(
  page: Page,
  rules: keyof typeof runs = 'all',
): Promise<void> {
  await page.evaluate(untilColoursRest, calmFrames);
  // Its source takes longer to bring in than to run, and stays until the page is left.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = { runOnly: runs[rules], resultTypes: ['violations'] };
  const { violations, passed } = await page.evaluate(run, options);
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary}`),
  }));
  expect(found).toEqual([]);
  // A page on which no rule applied was not there yet.
  expect(passed).toBeGreaterThan(0);
}

/** Runs in the page. */
async function run(given: axe.RunOptions): Promise<{ violations: axe.Result[]; passed: number }> {
  const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(
    document,
    given,
  );
  return { violations, passed: passes.length };
}

const calmFrames = 5;

/** After a change of scheme, some colours are on their way still, and others follow these: until none has been for a while. */
async function untilColoursRest(frames: number): Promise<void> {
  for (let calm = 0; calm < frames; calm++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const transitions = document
      .getAnimations()
      .filter((one) => one instanceof CSSTransition && one.playState !== 'finished');
    if (transitions.length === 0) continue;
    await Promise.allSettled(transitions.map(({ finished }) => finished));
    calm = -1;
  }
}
