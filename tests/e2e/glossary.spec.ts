import { locales, t } from './support/messages';
import { expect, test } from './support/test';

for (const locale of locales) {
  test(`in ${locale}: from the home page to a term by search`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const field = page.getByRole('combobox', { name: t(locale, 'search.label') });
    await field.fill('quoc hoi lao');
    await field.press('Enter');
    await expect(page.locator('mark').first()).toHaveText('Quốc hội Lào');
    await page.getByRole('link', { name: 'Quốc hội Lào' }).first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/terms/national-assembly-of-laos$`));
    for (const label of ['National Assembly of Laos', 'Quốc hội Lào', 'ສະພາແຫ່ງຊາດລາວ']) {
      await expect(page.getByText(label, { exact: true }).first()).toBeVisible();
    }
  });

  test(`in ${locale}: from a category to a term and along its relations`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await page
      .getByRole('navigation', { name: t(locale, 'home.categories') })
      .getByRole('link', { name: t(locale, 'categories.forum') })
      .click();
    await expect(page).toHaveURL(/category=forum/);
    await page.getByRole('link', { name: 'Inter-Parliamentary Union' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const labels = {
      en: 'multilateral parliamentary forums',
      vi: 'diễn đàn nghị viện đa phương',
      lo: 'ເວທີລັດຖະສະພາຫຼາຍຝ່າຍ',
    };
    await page.getByRole('link', { name: labels[locale], exact: true }).click();
    await expect(page).toHaveURL(/multilateral-parliamentary-forums$/);
    await page.goBack();
    await page.getByRole('link', { name: /National Assemblies of Laos and Vietnam/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('National Assemblies');
  });
}

test('the switch of language stays on the page, with its state', async ({ page }) => {
  await page.goto('/en/terms?category=policy&view=table&page=2');
  const languages = page.getByRole('navigation', { name: t('en', 'nav.language') });
  await languages.getByRole('link', { name: 'ລາວ' }).click();
  await expect(page).toHaveURL(/\/lo\/terms\?category=policy&view=table&page=2$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'lo');
  // It also follows a navigation that did not load the document anew.
  await page.getByRole('link', { name: t('lo', 'nav.about') }).click();
  await expect(page).toHaveURL(/\/lo\/about$/);
  await page
    .getByRole('navigation', { name: t('lo', 'nav.language') })
    .getByRole('link', { name: 'VI' })
    .click();
  await expect(page).toHaveURL(/\/vi\/about$/);
});

test('the terms page sorts, filters by letter and pages, and keeps its state in the address', async ({
  page,
}) => {
  await page.goto('/en/terms');
  await page
    .getByRole('navigation', { name: t('en', 'terms.sortedBy') })
    .getByRole('link', { name: 'ລາວ' })
    .click();
  await expect(page).toHaveURL('/en/terms?sort=lo');
  await page
    .getByRole('navigation', { name: t('en', 'terms.letter') })
    .getByRole('link', { name: 'ກ', exact: true })
    .click();
  await expect(page).toHaveURL(/sort=lo&letter=/);
  // More terms begin so than a page has, and he is the last.
  await page.getByRole('link', { name: t('en', 'pagination.next') }).click();
  await expect(page).toHaveURL(/sort=lo&letter=.*&page=2/);
  await expect(page.getByRole('link', { name: /ໄກສອນ ພົມວິຫານ/ })).toBeVisible();
  await page.goto('/en/terms');
  await page.getByRole('link', { name: t('en', 'pagination.next') }).click();
  await expect(page).toHaveURL('/en/terms?page=2');
  await page
    .getByRole('navigation', { name: t('en', 'terms.view') })
    .getByRole('link', { name: t('en', 'terms.viewTable') })
    .click();
  await expect(page).toHaveURL('/en/terms?view=table&page=2');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveText(['English', 'Vietnamese', 'Lao']);
});

test('a combination without terms says so and leads back', async ({ page }) => {
  await page.goto('/en/terms?category=strategy&letter=Z');
  await expect(page.getByText(t('en', 'terms.empty'))).toBeVisible();
  await page.getByRole('link', { name: t('en', 'terms.showAll') }).click();
  await expect(page).toHaveURL('/en/terms');
});

test('a label is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/terms/asean');
  const label = 'ສະມາຄົມປະຊາຊາດອາຊີຕາເວັນອອກສຽງໃຕ້';
  await page.getByRole('button', { name: t('en', 'term.copyLabel', { text: label }) }).click();
  await expect(page.getByText(t('en', 'term.copied')).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(label);
});

test('a term page marks its wordings in the sentences and warns of those not to use', async ({
  page,
}) => {
  await page.goto('/vi/terms/asean');
  await expect(page.locator('mark')).toHaveText(['ASEAN', 'ASEAN', 'ອາຊຽນ']);
  await expect(page.getByText(t('vi', 'termStatuses.deprecated'))).toBeVisible();
});

test('a term page tells machines what it is, in three languages', async ({ page, server }) => {
  await page.goto('/vi/terms/inter-parliamentary-union');
  await expect(page).toHaveTitle('Liên minh Nghị viện Thế giới · Khamsap');
  const link = (selector: string) => page.locator(`head ${selector}`);
  await expect(link('link[rel=canonical]')).toHaveAttribute(
    'href',
    `${server.url}/vi/terms/inter-parliamentary-union`,
  );
  for (const lang of ['en', 'vi', 'lo', 'x-default']) {
    await expect(link(`link[rel=alternate][hreflang="${lang}"]`)).toHaveCount(1);
  }
  await expect(link('meta[property="og:title"]')).toHaveAttribute(
    'content',
    'Liên minh Nghị viện Thế giới',
  );
  await expect(link('meta[name=description]')).toHaveAttribute('content', /ສະຫະພັນ/);
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(json ?? '')).toMatchObject({
    '@type': 'DefinedTerm',
    name: { '@value': 'Liên minh Nghị viện Thế giới', '@language': 'vi' },
  });
});

test('a link within a language changes the page and its head, not the document', async ({
  page,
  server,
}) => {
  await page.goto('/en/terms?category=forum');
  await page.evaluate(() => document.documentElement.setAttribute('data-first', ''));
  const first = page.locator('html[data-first]');
  await page.getByRole('link', { name: 'Inter-Parliamentary Union' }).click();
  await expect(page).toHaveTitle('Inter-Parliamentary Union · Khamsap');
  await expect(page.locator('head title')).toHaveCount(1);
  await expect(page.locator('head link[rel=canonical]')).toHaveAttribute(
    'href',
    `${server.url}/en/terms/inter-parliamentary-union`,
  );
  await expect(first).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveTitle('Terms: Forums · Khamsap');
  await expect(first).toHaveCount(1);
  await page.getByRole('link', { name: 'VI', exact: true }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(first).toHaveCount(0);
});

test('the theme is chosen, remembered, and there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('radio', { name: t('en', 'theme.dark') }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ground()).not.toBe(light);
  const html = await (await page.request.get('/en/about')).text();
  expect(html).toContain('data-theme="dark"');
  await page.goto('/lo/terms');
  await page.getByRole('radio', { name: t('lo', 'theme.system') }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await ground()).toBe(light);
});

test('the keyboard skips to the content', async ({ page }) => {
  await page.goto('/en/terms');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: t('en', 'nav.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});

test('everything is read and searched without JavaScript', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
  const page = await context.newPage();
  await page.goto('/lo');
  await page.getByRole('searchbox').fill('ໄກສອນ');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('link', { name: /ໄກສອນ ພົມວິຫານ/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ໄກສອນ ພົມວິຫານ');
  await page.getByRole('link', { name: 'VI', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kaysone Phomvihane');
  await expect(page.getByText(t('vi', 'term.copy'), { exact: true }).first()).toBeHidden();
  await context.close();
});
