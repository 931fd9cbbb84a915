import { expect, type Page } from '@playwright/test';
import { expectNoAxeViolations, langOfColours } from './axe';

/**
 * The page as it is now has no violation, and no bar to scroll sideways.
 * @param rules `colours` where all else was looked at in another colour scheme
 */
export async function expectSound(page: Page, rules: 'all' | 'colours' = 'all'): Promise<void> {
  await expectNoAxeViolations(page, rules);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} at ${page.viewportSize()?.width}`).toBe(0);
}

export type Scheme = 'light' | 'dark';

/** By night colours only are another. */
export const schemesOf = (lang: string): Scheme[] =>
  lang === langOfColours ? ['light', 'dark'] : ['light'];

/** The same by day or by night, where it says more than in another language; by night, the colours only. */
export async function expectSoundBy(page: Page, colorScheme: Scheme): Promise<void> {
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (!schemesOf(lang).includes(colorScheme)) return;
  await page.emulateMedia({ colorScheme });
  await expectSound(page, colorScheme === 'light' ? 'all' : 'colours');
}

const looks = [
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'dark'],
  [360, 'light'],
] as const;

/** The same on a desk and on a phone, by day and by night; the window is as it was afterwards. */
export async function expectSoundEverywhere(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 800 });
    await expectSoundBy(page, colorScheme);
  }
  if (before) await page.setViewportSize(before);
}
