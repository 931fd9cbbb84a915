import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What another colour scheme can change; takes two thirds of the time of all rules. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Colours are those of every language: they are looked at in this one. */
export const langOfColours = 'en';

/** WCAG 2.2 AA as far as a machine can tell, for the page as it is now; no page has frames. */
export async function expectNoAxeViolations(
  page: Page,
  rules: 'all' | 'colours' = 'all',
): Promise<void> {
  await page.evaluate(untilColoursRest, calmFrames);
  // Its source takes longer to bring in than to run, and stays until the page is left.
  const { isThere, lang } = await page.evaluate(() => ({
    isThere: 'axe' in window,
    lang: document.documentElement.lang,
  }));
  if (!isThere) await page.evaluate(source);
  const enabled = lang === langOfColours;
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    // Reads all style sheets again, for a rule about the orientation that these tags do without.
    preload: false,
    ...(rules === 'colours'
      ? { runOnly: { type: 'rule', values: colourRules } }
      : {
          runOnly: tags,
          rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled }])),
        }),
  };
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
  // A page of which nothing changes may be given no frame for a long time.
  const atMost = (millis: number, wait: Promise<unknown>) =>
    Promise.race([wait, new Promise((resolve) => setTimeout(resolve, millis))]);
  for (let calm = 0; calm < frames; calm++) {
    await atMost(100, new Promise((resolve) => requestAnimationFrame(resolve)));
    const transitions = document
      .getAnimations()
      .filter((one) => one instanceof CSSTransition && one.playState !== 'finished');
    if (transitions.length === 0) continue;
    await atMost(1000, Promise.allSettled(transitions.map(({ finished }) => finished)));
    calm = -1;
  }
}
