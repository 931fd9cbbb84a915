import { expect, type Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe';

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
    await page.emulateMedia({ colorScheme });
    await expectSound(page, colorScheme === 'light' ? 'all' : 'colours');
  }
  if (before) await page.setViewportSize(before);
}
