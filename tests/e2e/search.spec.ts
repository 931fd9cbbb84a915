import type { Locator, Page, Request } from '@playwright/test';
import type { Lang } from '../../language/lang';
import { expectNoAxeViolations } from './support/axe';
import { locales, t } from './support/messages';
import { expectSoundBy, schemesOf } from './support/sound';
import { expect, test } from './support/test';

const box = (page: Page): Locator => page.getByRole('combobox');
const options = (page: Page): Locator => page.getByRole('option');
/** The best option with a text; others may have it in a longer term. */
const hitOf = (page: Page, text: string): Locator =>
  options(page).filter({ hasText: text }).first();
const say = (locale: Lang, key: string, values = {}) => t(locale, `search.popup.${key}`, values);
const isSearch = (request: Request) => request.url().includes('/api/v1/search?');
const queryOf = (request: Request) => new URL(request.url()).searchParams.get('q');

/** The queries that a page asks the API, as it asks them. */
function queriesOf(page: Page): (string | null)[] {
  const queries: (string | null)[] = [];
  page.on('request', (request) => {
    if (isSearch(request)) queries.push(queryOf(request));
  });
  return queries;
}

async function find(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await expect(options(page).first()).toBeVisible();
}

/** The option that the keys are on. */
async function expectActive(page: Page, option: Locator | null): Promise<void> {
  if (!option) {
    await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
    return;
  }
  await expect(option).toHaveAttribute('aria-selected', 'true');
  const id = (await option.getAttribute('id')) ?? '';
  await expect(box(page)).toHaveAttribute('aria-activedescendant', id);
}

for (const locale of locales) {
  test(`in ${locale}: results appear while one types, and a key opens one`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
    await box(page).pressSequentially('quoc hoi lao');
    const hit = options(page).first();
    await expect(hit.locator('mark')).toHaveText('Quốc hội Lào');
    await expect(hit.getByText('National Assembly of Laos')).toHaveAttribute('lang', 'en');
    await expect(hit.getByText('ສະພາແຫ່ງຊາດລາວ')).toHaveAttribute('lang', 'lo');
    await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
    const list = page.getByRole('listbox', { name: say(locale, 'list') });
    await expect(box(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '');
    const count = (await options(page).count()) - 1;
    await expect(page.getByRole('status')).toHaveText(say(locale, 'results', { count }));
    await box(page).press('ArrowDown');
    await expectActive(page, hit);
    await box(page).press('Enter');
    await expect(page).toHaveURL(`/${locale}/terms/national-assembly-of-laos`);
    // Another page, with a box of its own that waits for something else.
    await expect(box(page)).toHaveValue('');
    await expect(options(page)).toHaveCount(0);
  });

  test(`in ${locale}: no hit is said, with what to do`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await box(page).fill('zzzzqqqq');
    await expect(page.getByText(say(locale, 'none')).first()).toBeVisible();
    await page.getByRole('option', { name: say(locale, 'browse') }).click();
    await expect(page).toHaveURL(`/${locale}/terms`);
    await page.goto(`/${locale}/search?q=zzzzqqqq`);
    await expect(page.getByText(t(locale, 'search.none', { query: 'zzzzqqqq' }))).toBeVisible();
    await expect(page.getByText(t(locale, 'search.hint'))).toBeVisible();
    await page.getByRole('link', { name: t(locale, 'search.browse') }).click();
    await expect(page).toHaveURL(`/${locale}/terms`);
  });

  for (const scheme of schemesOf(locale)) {
    test(`in ${locale}, ${scheme}: no axe violation with results, recent searches or nothing found`, async ({
      page,
    }) => {
      for (const path of ['', '/terms']) {
        await page.goto(`/${locale}${path}`);
        await find(page, 'quoc');
        await box(page).press('ArrowDown');
        await expectSoundBy(page, scheme);
        await box(page).fill('zzzzqqqq');
        await expect(page.getByText(say(locale, 'none')).first()).toBeVisible();
        await expectSoundBy(page, scheme);
        await box(page).fill('quoc');
        await box(page).press('Enter');
        await expect(page).toHaveURL(/search\?q=quoc$/);
        await page.goto(`/${locale}${path}`);
        await box(page).focus();
        await expect(options(page)).toHaveCount(2);
        await expectSoundBy(page, scheme);
      }
    });
  }

  test(`in ${locale}: what is under the box fits a phone, and a page at 400 %`, async ({
    page,
  }) => {
    for (const [width, height] of [
      [360, 740],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const path of ['', '/terms', '/search?q=quoc']) {
        await page.goto(`/${locale}${path}`);
        await find(page, 'na');
        const list = await page.getByRole('listbox').boundingBox();
        const field = await box(page).boundingBox();
        if (!list || !field) throw new Error('nothing to measure');
        expect(Math.abs(list.x - field.x)).toBeLessThanOrEqual(1);
        expect(Math.abs(list.width - field.width)).toBeLessThanOrEqual(2);
        for (const option of await options(page).all()) {
          expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        }
        // The last is reached by scrolling.
        await box(page).press('ArrowUp');
        await expectActive(page, options(page).last());
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path).toBe(0);
      }
    }
  });
}

test('it asks from the second letter, from the first of Lao and Vietnamese', async ({ page }) => {
  await page.goto('/en');
  const queries = queriesOf(page);
  await box(page).pressSequentially('qu');
  await expect(options(page).first()).toBeVisible();
  expect(queries).toEqual(['qu']);
  await box(page).fill('ສ');
  await expect.poll(() => queries).toEqual(['qu', 'ສ']);
  await box(page).fill('đ');
  await expect.poll(() => queries).toEqual(['qu', 'ສ', 'đ']);
});

test('arrows go round, the caret keys go back to the text, Escape closes and then clears', async ({
  page,
}) => {
  await page.goto('/en');
  await find(page, 'quoc');
  await box(page).press('ArrowUp');
  await expectActive(page, options(page).last());
  await box(page).press('ArrowDown');
  await expectActive(page, null);
  await box(page).press('ArrowDown');
  await expectActive(page, options(page).first());
  await box(page).press('Home');
  await expectActive(page, null);
  await box(page).pressSequentially('x');
  await expect(box(page)).toHaveValue('xquoc');
  await find(page, 'quoc');
  await box(page).press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveValue('quoc');
  await box(page).press('ArrowDown');
  await expect(options(page).first()).toBeVisible();
  await box(page).press('Escape');
  await box(page).press('Escape');
  await expect(box(page)).toHaveValue('');
});

test('Tab leaves the box, past what is under it', async ({ page }) => {
  await page.goto('/en');
  await find(page, 'na');
  await box(page).press('Tab');
  await expect(box(page)).not.toBeFocused();
  await expect(options(page)).toHaveCount(0);
  const categories = page.getByRole('navigation', { name: t('en', 'home.categories') });
  await expect(categories.getByRole('link').first()).toBeFocused();
});

test('Enter on no option, and the last one, lead to the search page', async ({ page }) => {
  await page.goto('/en');
  await find(page, 'quoc');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/en/search?q=quoc');
  await expect(box(page)).toHaveValue('quoc');
  await page.goto('/en/terms/asean');
  await find(page, 'national');
  await page.getByRole('option', { name: say('en', 'all', { query: 'national' }) }).click();
  await expect(page).toHaveURL('/en/search?q=national');
  await expect(box(page)).toHaveValue('national');
  // From there again, by the key that leads to the box and marks what is in it.
  await page.keyboard.press('/');
  await page.keyboard.type('asean');
  await expect(options(page).first()).toBeVisible();
  await box(page).press('ArrowUp');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/en/search?q=asean');
  await page.goBack();
  await expect(box(page)).toHaveValue('national');
});

test('a result is opened by mouse and by touch', async ({ page, browser, server }) => {
  const open = '/en/terms/national-assembly-of-laos';
  await page.goto('/en/terms');
  await find(page, 'quoc hoi lao');
  await hitOf(page, 'Quốc hội Lào').click();
  await expect(page).toHaveURL(open);
  await expect(box(page)).toHaveValue('');
  const context = await browser.newContext({
    baseURL: server.url,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const phone = await context.newPage();
  await phone.goto('/en');
  await expect(phone.getByText('/', { exact: true })).toBeHidden();
  await find(phone, 'quoc hoi lao');
  await hitOf(phone, 'Quốc hội Lào').tap();
  await expect(phone).toHaveURL(server.url + open);
  await context.close();
});

test('a slash leads to the box from anywhere but a field', async ({ page }) => {
  for (const path of ['/en', '/en/terms', '/en/search']) {
    await page.goto(path);
    await expect(box(page)).toHaveCount(1);
    await page.keyboard.press('Control+/');
    await expect(box(page)).not.toBeFocused();
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue('');
    await page.keyboard.press('/');
    await expect(box(page)).toHaveValue('/');
  }
});

for (const isAborted of [true, false]) {
  const how = isAborted ? 'is called off' : 'cannot be called off';
  test(`an answer that comes late and ${how} never replaces a newer one`, async ({ page }) => {
    if (!isAborted) {
      await page.addInitScript(() => {
        AbortController.prototype.abort = () => {};
      });
    }
    const held: (() => Promise<void>)[] = [];
    await page.route(/\/api\/v1\/search\?/, async (route) => {
      if (queryOf(route.request()) === 'quo') held.push(() => route.continue().catch(() => {}));
      else await route.continue();
    });
    await page.goto('/en');
    await find(page, 'qu');
    const count = await options(page).count();
    await box(page).press('End');
    await box(page).pressSequentially('o');
    await expect.poll(() => held.length).toBe(1);
    // What was there stays until there is something newer.
    await expect(options(page)).toHaveCount(count);
    await box(page).fill('asean');
    await expect(options(page).first()).toContainText('ASEAN');
    const late = isAborted
      ? undefined
      : page.waitForEvent('requestfinished', (request) => queryOf(request) === 'quo');
    await held[0]?.();
    await late;
    // A question after it, so that there was time for the late answer to be taken.
    await find(page, 'asea');
    await expect(options(page).first()).toContainText('ASEAN');
    await expect(options(page).filter({ hasText: 'Quốc hội' })).toHaveCount(0);
  });
}

test('an input method is left in peace until it is done', async ({ page, context }) => {
  await page.goto('/vi');
  await box(page).focus();
  const queries = queriesOf(page);
  const session = await context.newCDPSession(page);
  for (const text of ['q', 'qu', 'quo', 'quô', 'quốc']) {
    const at = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
    await expect(box(page)).toHaveValue(text);
  }
  expect(queries).toEqual([]);
  await session.send('Input.insertText', { text: 'quốc' });
  await expect(options(page).first()).toContainText('Quốc');
  expect(new Set(queries)).toEqual(new Set(['quốc']));
});

test('the keyboard of a phone composes every word, and results appear all the same', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({
    baseURL: server.url,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto('/en');
  await box(page).focus();
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'asean',
    selectionStart: 5,
    selectionEnd: 5,
  });
  await expect(options(page).first()).toContainText('ASEAN');
  await context.close();
});

test('what is typed before the page comes alive is searched for when it does', async ({ page }) => {
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto('/en', { waitUntil: 'commit' });
  await page.getByRole('searchbox').pressSequentially('quoc');
  isHeld = false;
  for (const release of held) release();
  await expect(hitOf(page, 'Quốc hội Lào')).toBeVisible();
  await expect(box(page)).toHaveValue('quoc');
});

test('the box is where it was before the page came alive', async ({ page, browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
  const still = await context.newPage();
  for (const path of ['/en', '/lo/terms', '/vi/search?q=na']) {
    await still.goto(path);
    await page.goto(path);
    await expect(box(page)).toBeVisible();
    expect(await box(page).boundingBox()).toEqual(await still.getByRole('searchbox').boundingBox());
    await expect(still.getByText('/', { exact: true })).toBeHidden();
  }
  await context.close();
});

test('recent searches are kept in the browser, chosen again, removed and cleared', async ({
  page,
}) => {
  const names = () => options(page).allTextContents();
  const clear = say('en', 'clear');
  await page.goto('/en');
  await box(page).focus();
  await expect(options(page)).toHaveCount(0);
  await box(page).fill('asean');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/en/search?q=asean');
  await page.goto('/en');
  await find(page, 'quoc hoi lao');
  await box(page).press('ArrowDown');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/national-assembly-of-laos/);
  for (const query of ['forum', 'ASEAN']) {
    await page.goto('/lo');
    await box(page).fill(query);
    await box(page).press('Enter');
    await expect(page).toHaveURL(/search/);
  }
  await page.goto('/en');
  await box(page).focus();
  await expect(page.getByRole('listbox', { name: say('en', 'recent') })).toBeVisible();
  expect(await names()).toEqual(['ASEAN', 'forum', 'Quốc hội Lào', clear]);
  await expect(page.getByRole('status')).toHaveText(say('en', 'recentStatus', { count: 3 }));
  await page.getByRole('button', { name: say('en', 'remove', { query: 'forum' }) }).click();
  await expect(options(page)).toHaveCount(3);
  await expect(box(page)).toBeFocused();
  await box(page).press('ArrowDown');
  await box(page).press('Delete');
  await expect(options(page)).toHaveCount(2);
  await page.reload();
  await box(page).focus();
  await expect(options(page)).toHaveCount(2);
  await page.getByRole('option', { name: 'Quốc hội Lào' }).click();
  await expect(box(page)).toHaveValue('Quốc hội Lào');
  await expect(options(page).first()).toContainText('National Assembly of Laos');
  await box(page).fill('');
  await page.getByRole('option', { name: clear }).click();
  await expect(options(page)).toHaveCount(0);
  await page.reload();
  await find(page, 'quoc');
  await box(page).fill('');
  await expect(options(page)).toHaveCount(0);
});

test('a browser that keeps nothing is no problem', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no storage', 'SecurityError');
      },
    });
  });
  await page.goto('/en');
  await find(page, 'quoc hoi lao');
  await box(page).press('ArrowDown');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/national-assembly-of-laos/);
});

for (const locale of locales) {
  test(`in ${locale}: an error and a lost connection are said, and it can be tried again`, async ({
    page,
    context,
    expectProblem,
  }) => {
    expectProblem(/status of 500/);
    expectProblem(/ERR_INTERNET_DISCONNECTED/);
    await page.goto(`/${locale}`);
    await find(page, 'quoc');
    // A mock: nothing makes the real one fail from outside.
    await page.route(/\/api\/v1\/search\?/, (route) => route.fulfill({ status: 500, body: '{}' }));
    await box(page).fill('quoc hoi');
    await expect(page.getByText(say(locale, 'failed')).last()).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(say(locale, 'failed'));
    await expectNoAxeViolations(page);
    await page.unroute(/\/api\/v1\/search\?/);
    await page.getByRole('option', { name: say(locale, 'retry') }).click();
    await expect(hitOf(page, 'Quốc hội Lào')).toBeVisible();
    await context.setOffline(true);
    await box(page).fill('quoc');
    await expect(page.getByText(say(locale, 'offline')).last()).toBeVisible();
    await context.setOffline(false);
    await box(page).press('ArrowDown');
    await box(page).press('Enter');
    await expect(hitOf(page, 'Quốc hội Lào')).toBeVisible();
  });

  test(`in ${locale}: without JavaScript the form and its filters work`, async ({
    browser,
    server,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
    const page = await context.newPage();
    await page.goto(`/${locale}/terms`);
    await page.getByRole('searchbox').fill('national');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(`${server.url}/${locale}/search?q=national`);
    const hit = (name: string) => page.getByRole('link', { name }).first();
    await expect(hit('national construction and defence')).toBeVisible();
    await page
      .getByRole('navigation', { name: t(locale, 'search.filters.category') })
      .getByRole('link', { name: t(locale, 'categories.institution') })
      .click();
    await expect(page).toHaveURL(/\?q=national&category=institution$/);
    await expect(hit('National Assembly of Laos')).toBeVisible();
    await expect(hit('national construction and defence')).toHaveCount(0);
    const langs = page.getByRole('navigation', { name: t(locale, 'search.filters.lang') });
    await langs.getByRole('link', { name: 'EN' }).click();
    await expect(page).toHaveURL(/\?q=national&category=institution&lang=en$/);
    await expect(langs.getByRole('link', { name: 'EN' })).toHaveAttribute('aria-current', 'true');
    await expect(hit('National Assembly of Laos')).toBeVisible();
    await context.close();
  });
}

test('a choice without hits says so and leads back to all of them', async ({ page }) => {
  await page.goto('/en/search?q=quoc&lang=en');
  const none = t('en', 'search.noneHere', { query: 'quoc' });
  await expect(page.getByText(none)).toBeVisible();
  await page.getByRole('link', { name: /^Show all/ }).click();
  await expect(page).toHaveURL('/en/search?q=quoc');
  await expect(page.getByRole('link', { name: 'Quốc hội Lào' }).first()).toBeVisible();
});

test('a search page with a filter that does not exist does not exist', async ({
  page,
  expectProblem,
}) => {
  expectProblem(/status of 404/);
  for (const filter of ['category=nope', 'lang=fr', 'category=forum&category=party']) {
    expect((await page.goto(`/en/search?q=a&${filter}`))?.status(), filter).toBe(404);
  }
});

test('any query is answered, and none is printed at length', async ({ page }) => {
  for (const query of ['', '%00%01', '%FF', '%E2%80%8B', '%25', '%3Cscript%3E', 'a&q=b']) {
    const response = await page.goto(`/en/search?q=${query}`);
    expect(response?.status(), query).toBe(200);
  }
  await page.goto(`/en/search?q=${'a'.repeat(10_000)}`);
  await expect(page.getByText(t('en', 'search.hint'))).toBeVisible();
  const text = await page.locator('main').textContent();
  expect(text?.length).toBeLessThan(500);
  await expect(box(page)).toHaveValue('a'.repeat(200));
  expect((await page.title()).length).toBeLessThan(120);
});

/** However it is typed: what leads where, and what is said of it. */
const badges = [
  ['hoà bình', 'hòa bình', 'search.badges.spelling'],
  ['quoc hoi lao', 'Quốc hội Lào', 'search.badges.tones'],
  ['ສະພາແຫງຊາດລາວ', 'ສະພາແຫ່ງຊາດລາວ', 'search.badges.tones'],
  ['dac biet doan', 'đoàn kết đặc biệt', 'search.badges.words'],
  ['ແຫ່ງຊາດລາວ', 'ສະພາແຫ່ງຊາດລາວ', 'search.badges.inside'],
  ['sapha heng sat lao', 'ສະພາແຫ່ງຊາດລາວ', 'search.badges.romanized'],
  ['Quoocs hooij Laof', 'Quốc hội Lào', 'search.badges.telex'],
  ['natonal asembly of laos', 'National Assembly of Laos', 'search.badges.typo'],
  ['cay xon', 'Cay-xỏn Phôm-vi-hản', 'termStatuses.superseded'],
] as const;

for (const locale of locales) {
  test(`in ${locale}: a badge says why`, async ({ page }) => {
    await page.goto(`/${locale}`);
    for (const [query, term, badge] of badges) {
      await box(page).fill(query);
      await expect(hitOf(page, term), query).toContainText(t(locale, badge));
    }
    const [query, term, badge] = badges[0];
    await page.goto(`/${locale}/search?q=${query}`);
    const line = page.getByRole('listitem').filter({ hasText: term }).first();
    await expect(line).toContainText(t(locale, badge));
  });

  test(`in ${locale}: what comes close is offered where nothing was found`, async ({ page }) => {
    const query = 'Kaysonenoxyz';
    await page.goto(`/${locale}`);
    await box(page).fill(query);
    const near = hitOf(page, 'Kaysone Phomvihane');
    await expect(near).toContainText(t(locale, 'search.badges.typo'));
    await expect(page.getByText(say(locale, 'nearest'))).toBeVisible();
    await expectNoAxeViolations(page);
    await near.click();
    await expect(page).toHaveURL(`/${locale}/terms/kaysone-phomvihane`);
    await page.goto(`/${locale}/search?q=${query}`);
    await expect(page.getByRole('heading', { name: t(locale, 'search.nearest') })).toBeVisible();
    await page.getByRole('link', { name: 'Kaysone Phomvihane' }).first().click();
    await expect(page).toHaveURL(`/${locale}/terms/kaysone-phomvihane`);
  });
}
