import { expectNoAxeViolations } from './support/axe';
import { locales } from './support/messages';
import { expect, test } from './support/test';

for (const locale of locales) {
  test(`the home page in ${locale} says its language and has no axe violation`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expectNoAxeViolations(page);
  });
}
