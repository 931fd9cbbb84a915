import { locales, t } from './support/messages';
import { expectSoundEverywhere } from './support/sound';
import { expect, test } from './support/test';

const article = 'national-assemblies-cooperation-in-the-new-period';
const pages = [
  '',
  '/terms',
  '/terms?view=table&category=forum',
  '/terms/asean',
  '/terms/book-50-years-of-legislative-ties',
  '/articles',
  `/articles/${article}`,
  '/about',
  '/export',
  '/study',
  '/study/settings',
  '/search?q=quoc',
  '/search?q=zzzz',
  '/sign-in',
  '/sign-up',
];

for (const locale of locales) {
  test(`every page in ${locale}, at 1280 and at 360 px: no axe violation, nothing wider than the page`, async ({
    page,
  }) => {
    for (const path of pages) {
      await page.goto(`/${locale}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectSoundEverywhere(page);
    }
  });

  test(`an unknown address in ${locale} is a 404 page in that language, without JavaScript too`, async ({
    browser,
    server,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
    const page = await context.newPage();
    const paths = [
      '/nope',
      '/terms/nope',
      '/terms/asean/nope',
      '/articles/nope',
      '/terms?page=0',
      '/terms?page=99',
      '/terms?page=x',
      '/terms?category=nope',
      '/terms?letter=%F0%9F%98%80',
      '/terms?sort=fr',
      '/terms?category=forum&category=party',
      '/articles?page=9',
      '/terms/a%00b',
      '/%FF',
      '/terms/%E0%A4%A',
    ];
    for (const path of paths) {
      const response = await page.goto(`/${locale}${path}`);
      expect(response?.status(), path).toBe(404);
      await expect(page.locator('html'), path).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(
        t(locale, 'notFound.title'),
      );
    }
    await page.getByRole('link', { name: t(locale, 'notFound.home'), exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}$`));
    await context.close();
  });
}

test('an address without a locale leads to the reader’s language', async ({ browser, server }) => {
  for (const [language, locale] of [
    ['vi-VN', 'vi'],
    ['lo-LA', 'lo'],
    ['fr-FR', 'en'],
  ] as const) {
    const context = await browser.newContext({ locale: language, baseURL: server.url });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(`${server.url}/${locale}`);
    await context.close();
  }
});

test('files that browsers and crawlers ask for are there', async ({ request }) => {
  for (const [path, type] of [
    ['/favicon.ico', /image/],
    ['/icon.svg', /svg/],
    ['/apple-icon.png', /png/],
    ['/icons/icon-512.png', /png/],
    ['/manifest.webmanifest', /manifest/],
    ['/robots.txt', /text\/plain/],
    ['/sitemap.xml', /xml/],
    ['/sitemaps/0.xml', /xml/],
    ['/sitemaps/1.xml', /xml/],
    ['/api/v1/openapi.json', /json/],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type'], path).toMatch(type);
  }
});

test('every response is guarded and says nothing of the framework', async ({ request }) => {
  for (const path of ['/en', '/en/nope', '/api/v1/concepts', '/api/nope']) {
    const headers = (await request.get(path)).headers();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['referrer-policy'], path).toBeTruthy();
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
  const policies = [];
  for (let i = 0; i < 2; i += 1) {
    policies.push((await request.get('/en')).headers()['content-security-policy'] ?? '');
  }
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w-]+' 'strict-dynamic';/);
  expect(policies[0]).not.toBe(policies[1]);
});
