// The decks, the settings, the ways to begin and the move of a guest into an account.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Lang } from '../../language/lang';
import { password } from './support/khamsap';
import { locales, t } from './support/messages';
import type { Server } from './support/server';
import { expectSoundEverywhere } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const term = 'national-assembly-of-laos';
const labels: Record<Lang, string> = {
  en: 'National Assembly of Laos',
  vi: 'Quốc hội Lào',
  lo: 'ສະພາແຫ່ງຊາດລາວ',
};

const databaseOf = (server: Server) => new Database(server.databaseUrl.replace(/^file:/, ''));

/** One value from the database of the server. */
function read<T>(server: Server, sql: string, ...values: unknown[]): T {
  const database = databaseOf(server);
  try {
    return database
      .prepare(sql)
      .pluck()
      .get(...values) as T;
  } finally {
    database.close();
  }
}

test.beforeEach(({ server }) => {
  const database = databaseOf(server);
  database.prepare('DELETE FROM RateLimit').run();
  database.close();
});

const home = (locale: Lang, key: string, values: Record<string, string | number> = {}) =>
  t(locale, `studyHome.${key}`, values);
const settings = (locale: Lang, key: string, values: Record<string, string | number> = {}) =>
  t(locale, `studySettings.${key}`, values);
const terms = (locale: Lang, count: number) =>
  home(locale, 'decks.terms', { count, n: String(count) });
const main = (page: Page) => page.getByRole('main');
const decks = (page: Page, locale: Lang) =>
  page.getByRole('list', { name: home(locale, 'decks.title') });
const messages = (page: Page, locale: Lang) =>
  page.getByRole('log', { name: home(locale, 'messages') });

async function chooseOf(page: Page, locale: Lang, deck: string, item: string): Promise<void> {
  await page.getByRole('button', { name: home(locale, 'decks.menu', { name: deck }) }).click();
  await page.getByRole('menuitem', { name: home(locale, `decks.${item}`) }).click();
}

/** Puts the term into one's own deck, from its page. */
async function addTerm(page: Page, locale: Lang): Promise<void> {
  await page.goto(`/${locale}/terms/${term}`);
  await page.getByRole('button', { name: home(locale, 'add.add') }).click();
  const name = home(locale, 'decks.own');
  await expect(messages(page, locale)).toContainText(home(locale, 'add.added', { name }));
}

/** Reveals and grades so many cards as Good. */
async function answerCards(page: Page, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const card = page.locator('[data-card]');
    await expect(card).toBeVisible();
    const key = (await card.getAttribute('data-card')) ?? '';
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: /^(?:Good|Nhớ|Tốt|ດີ)/ }).first()).toBeVisible();
    await page.keyboard.press('3');
    await expect(page.locator(`[data-card="${key}"]`)).toHaveCount(0);
  }
}

async function signUp(page: Page, locale: Lang, email: string): Promise<void> {
  for (const [field, value] of Object.entries({ name: 'Bun Mi', email, password })) {
    await page.getByLabel(t(locale, `accounts.fields.${field}`), { exact: true }).fill(value);
  }
  await main(page)
    .getByRole('button', { name: t(locale, 'accounts.signUp.submit') })
    .click();
}

for (const locale of locales) {
  test(`in ${locale}: a guest begins from a category, an article, a search and a list of terms`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/study`);
    await expect(page.getByText(home(locale, 'free'))).toBeVisible();
    await expectSoundEverywhere(page);
    const begin = async () => {
      await expect(page).toHaveURL(/\/study\/session\?/);
      await expect(page.locator('[data-card]')).toBeVisible();
      await page.goto(`/${locale}/study`);
      await expect(decks(page, locale)).toBeVisible();
    };
    await page.getByRole('link', { name: t(locale, 'categories.forum') }).click();
    await begin();
    await expect(decks(page, locale).getByRole('listitem')).toHaveCount(1);
    await expect(decks(page, locale)).toContainText(t(locale, 'categories.forum'));

    await page.goto(`/${locale}/articles`);
    await main(page).getByRole('link').filter({ hasText: 'Pasaxon' }).first().click();
    await expect(page).toHaveURL(/\/articles\/./);
    const title = await main(page).getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('link', { name: home(locale, 'these') }).click();
    await begin();
    await expect(decks(page, locale)).toContainText(title ?? '');

    await page.goto(`/${locale}/search?q=${encodeURIComponent('quoc hoi')}`);
    await main(page)
      .getByRole('status')
      .getByRole('link', { name: home(locale, 'these') })
      .click();
    await begin();

    await page.goto(`/${locale}/terms?category=party`);
    await page.getByRole('link', { name: home(locale, 'these') }).click();
    await begin();
    await expect(decks(page, locale).getByRole('listitem')).toHaveCount(4);
    await expect(page.getByRole('link', { name: home(locale, 'today.all') })).toBeVisible();
    await expectSoundEverywhere(page);
  });

  test(`in ${locale}: the own deck, from the page of a term to its removal and back`, async ({
    page,
  }) => {
    const own = home(locale, 'decks.own');
    await page.goto(`/${locale}/terms/${term}`);
    const loaded: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') loaded.push(request.url());
    });
    await expect(page.getByRole('button', { name: home(locale, 'add.add') })).toBeEnabled();
    expect(loaded).toEqual([]);
    await addTerm(page, locale);
    await page.getByRole('button', { name: home(locale, 'add.undo') }).click();
    await expect(messages(page, locale)).toContainText(home(locale, 'add.removed'));
    await addTerm(page, locale);
    await page.getByRole('button', { name: home(locale, 'add.add') }).click();
    await expect(messages(page, locale)).toContainText(home(locale, 'add.already', { name: own }));
    await expectSoundEverywhere(page);

    await page.goto(`/${locale}/study`);
    await expect(decks(page, locale)).toContainText(terms(locale, 1));
    await chooseOf(page, locale, own, 'rename');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(home(locale, 'decks.name')).fill('  ASEAN 2026 ');
    await expectSoundEverywhere(page);
    await dialog.getByRole('button', { name: home(locale, 'decks.save') }).click();
    await expect(decks(page, locale)).toContainText('ASEAN 2026');
    await chooseOf(page, locale, 'ASEAN 2026', 'type');
    await expect(decks(page, locale)).toContainText(home(locale, 'decks.typed'));

    await chooseOf(page, locale, 'ASEAN 2026', 'look');
    await expect(page.getByRole('link', { name: labels[locale] })).toBeVisible();
    await expectSoundEverywhere(page);
    await page
      .getByRole('button', { name: home(locale, 'list.remove', { term: labels[locale] }) })
      .click();
    await expect(page.getByText(home(locale, 'list.empty'))).toBeVisible();
    await page.getByRole('button', { name: home(locale, 'decks.undo') }).click();
    await expect(main(page).getByRole('link', { name: labels[locale] })).toBeVisible();

    await page.getByRole('link', { name: home(locale, 'list.back') }).click();
    await chooseOf(page, locale, 'ASEAN 2026', 'remove');
    await expect(messages(page, locale)).toContainText(home(locale, 'decks.removed'));
    await expect(decks(page, locale)).toHaveCount(0);
    await page.getByRole('button', { name: home(locale, 'decks.undo') }).click();
    await expect(decks(page, locale)).toContainText('ASEAN 2026');
    await expect(decks(page, locale)).toContainText(terms(locale, 1));
  });

  test(`in ${locale}: settings with bad values, kept in the browser, downloaded and deleted`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/study`);
    await page.getByRole('button', { name: home(locale, 'languages.changeLabel') }).click();
    const dialog = page.getByRole('dialog');
    const second = locale === 'en' ? 'vi' : 'en';
    const label = (key: string) =>
      dialog.getByLabel(home(locale, `languages.${key}`), { exact: true });
    await label('alsoLearnt').selectOption(second);
    await expectSoundEverywhere(page);
    await dialog.getByRole('button', { name: home(locale, 'decks.save') }).click();
    await expect(dialog).toBeHidden();
    await expect(main(page)).toContainText(t(locale, `languagesInText.${second}`));

    await page.getByRole('link', { name: home(locale, 'settings') }).click();
    const field = (key: string) => page.getByLabel(settings(locale, key), { exact: true });
    await expect(page.getByLabel(home(locale, 'languages.alsoLearnt'))).toHaveValue(second);
    await expectSoundEverywhere(page);
    await field('amount.newPerDay').fill('many');
    await field('amount.reviewsPerDay').fill('20000');
    await field('steps.learning').fill('1 ten');
    await field('steps.maximumInterval').fill('0');
    await main(page)
      .getByRole('button', { name: settings(locale, 'save'), exact: true })
      .click();
    await expect(field('amount.newPerDay')).toBeFocused();
    await expect(page.getByText(settings(locale, 'problems.number'))).toBeVisible();
    await expect(
      page.getByText(settings(locale, 'problems.tooLarge', { max: '10000' })),
    ).toBeVisible();
    await expect(page.getByText(settings(locale, 'problems.steps'))).toBeVisible();
    await expect(page.getByText(settings(locale, 'problems.tooSmall', { min: '1' }))).toBeVisible();
    await expectSoundEverywhere(page);
    await field('amount.newPerDay').fill('15');
    await field('amount.reviewsPerDay').fill('300');
    await field('steps.learning').fill('1, 5 20');
    await field('steps.maximumInterval').fill('365');
    await field('day.timeZone').selectOption('America/Los_Angeles');
    await main(page)
      .getByRole('button', { name: settings(locale, 'save'), exact: true })
      .click();
    await expect(messages(page, locale)).toContainText(settings(locale, 'saved'));
    await page.reload();
    await expect(field('amount.newPerDay')).toHaveValue('15');
    await expect(field('steps.learning')).toHaveValue('1 5 20');
    await expect(field('day.timeZone')).toHaveValue('America/Los_Angeles');

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: settings(locale, 'privacy.download') }).click();
    const file = await (await waiting).path();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      format: 'khamsap-study-1',
      settings: { newPerDay: 15, learningSteps: [1, 5, 20], learnt: [expect.any(String), second] },
    });

    await page.getByRole('button', { name: settings(locale, 'privacy.delete') }).click();
    const submit = dialog.getByRole('button', { name: settings(locale, 'privacy.submit') });
    await expect(submit).toBeDisabled();
    const word = settings(locale, 'privacy.word');
    await dialog.getByLabel(settings(locale, 'privacy.confirm', { word })).fill(word);
    await expectSoundEverywhere(page);
    await submit.click();
    await expect(messages(page, locale)).toContainText(settings(locale, 'privacy.deleted'));
    await expect(field('amount.newPerDay')).toHaveValue('10');
    expect(await page.evaluate(() => localStorage.getItem('khamsap-guest'))).toBeNull();
  });

  test(`in ${locale}: a guest's work moves into a new account, also when the connection breaks`, async ({
    page,
    server,
    expectProblem,
  }) => {
    const email = `mover-${locale}@example.org`;
    await addTerm(page, locale);
    await page.goto(`/${locale}/study/session?category=forum`);
    await answerCards(page, 3);
    await page.goto(`/${locale}/study`);
    await expect(decks(page, locale).getByRole('listitem')).toHaveCount(2);
    await main(page).locator(`a[href^="/${locale}/sign-up"]`).click();
    // The answers arrive, what else there is does not.
    await page.route(`**/${locale}/sign-up**`, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    expectProblem(/ERR_FAILED|Failed to (?:load|fetch)/);
    await signUp(page, locale, email);
    // A password takes its time on a busy machine.
    await expect(page.getByText(home(locale, 'move.failed'))).toBeVisible({ timeout: 20_000 });
    await expectSoundEverywhere(page);
    await page.getByRole('button', { name: home(locale, 'move.later') }).click();
    await expect(page).toHaveURL(`/${locale}/study`);
    await expect(page.getByText(home(locale, 'move.done', { count: 3, n: '3' }))).toBeVisible();
    await expect(decks(page, locale).getByRole('listitem')).toHaveCount(2);

    const user = read<string>(server, 'SELECT id FROM User WHERE email = ?', email);
    const count = (table: string) =>
      read<number>(server, `SELECT count(*) FROM ${table} WHERE userId = ?`, user);
    expect(count('ReviewEvent')).toBe(3);
    expect(count('Card')).toBe(3);
    expect(count('Deck')).toBe(2);
    expect(await page.evaluate(() => localStorage.getItem('khamsap-guest'))).toBeNull();

    await page.goto(`/${locale}/study/settings`);
    await expect(
      page.getByText(settings(locale, 'training.answers', { count: 3, n: '3' })),
    ).toBeVisible();
    await expect(page.getByRole('img')).toBeVisible();
    await expectSoundEverywhere(page);
    const waiting = page.waitForEvent('download');
    await page
      .getByRole('main')
      .getByRole('link', { name: settings(locale, 'privacy.download') })
      .click();
    const data = JSON.parse(readFileSync(await (await waiting).path(), 'utf8'));
    expect(data.events).toHaveLength(3);
    await page.getByRole('button', { name: settings(locale, 'privacy.delete') }).click();
    const word = settings(locale, 'privacy.word');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(settings(locale, 'privacy.confirm', { word })).fill(word);
    await dialog.getByRole('button', { name: settings(locale, 'privacy.submit') }).click();
    await expect(messages(page, locale)).toContainText(settings(locale, 'privacy.deleted'));
    expect(count('ReviewEvent') + count('Card') + count('Deck')).toBe(0);
    await page.goto(`/${locale}/study`);
    await expect(decks(page, locale)).toHaveCount(0);
  });
}

test('an account edits its decks and settings, and is told when it is signed out', async ({
  page,
  server,
}) => {
  const locale = 'en';
  await page.goto('/en/sign-up?next=/en/study');
  await signUp(page, locale, 'decks@example.org');
  await expect(page).toHaveURL('/en/study');
  await addTerm(page, locale);
  await page.goto('/en/study');
  await expect(decks(page, locale)).toContainText(terms(locale, 1));
  await chooseOf(page, locale, 'My deck', 'type');
  await expect(decks(page, locale)).toContainText(home(locale, 'decks.typed'));
  await chooseOf(page, locale, 'My deck', 'remove');
  await expect(decks(page, locale)).toHaveCount(0);
  await page.getByRole('button', { name: home(locale, 'decks.undo') }).click();
  await expect(decks(page, locale)).toContainText(terms(locale, 1));
  await expect(decks(page, locale)).toContainText(home(locale, 'decks.typed'));

  await chooseOf(page, locale, 'My deck', 'look');
  await page
    .getByRole('button', { name: home(locale, 'list.remove', { term: labels.en }) })
    .click();
  await expect(page.getByText(home(locale, 'list.empty'))).toBeVisible();
  await page.getByRole('button', { name: home(locale, 'decks.undo') }).click();
  await expect(main(page).getByRole('link', { name: labels.en })).toBeVisible();

  await page.goto('/en/study/settings');
  let letPageThrough = () => {};
  const isTyped = new Promise<void>((resolve) => {
    letPageThrough = resolve;
  });
  await page.route('**/study/settings*', async (route) => {
    if (route.request().method() === 'GET') await isTyped;
    await route.continue();
  });
  const refreshed = page.waitForResponse((response) => response.request().method() === 'GET');
  await page.getByLabel(settings(locale, 'amount.newPerDay')).fill('7');
  await main(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(messages(page, locale)).toContainText(settings(locale, 'saved'));
  const kept = read<string>(
    server,
    'SELECT settings FROM Learner JOIN User ON User.id = userId WHERE email = ?',
    'decks@example.org',
  );
  expect(JSON.parse(kept)).toMatchObject({ newPerDay: 7, known: ['en'], learnt: ['lo'] });

  // What is typed before the page is here again, as it was saved, is not lost with it.
  await page.getByLabel(settings(locale, 'amount.newPerDay')).fill('8');
  letPageThrough();
  await (await refreshed).finished();
  await expect(page.getByText(settings(locale, 'unsaved'))).toBeVisible();
  await expect(page.getByLabel(settings(locale, 'amount.newPerDay'))).toHaveValue('8');
  await page.context().clearCookies();
  await main(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(messages(page, locale)).toContainText(home(locale, 'errors.unauthenticated'));
  await expect(page.getByLabel(settings(locale, 'amount.newPerDay'))).toHaveValue('8');
});

test('the list of somebody else is not found', async ({ page, server, expectProblem }) => {
  await page.goto('/en/sign-up?next=/en/study');
  await signUp(page, 'en', 'curious@example.org');
  await expect(page).toHaveURL('/en/study');
  const other = read<string | undefined>(server, "SELECT id FROM Deck WHERE kind = 'list'");
  expectProblem(/404/);
  await page.goto(`/en/study/lists/${other ?? '019a0000-0000-7000-8000-000000000000'}`);
  await expect(page.getByRole('heading', { name: t('en', 'notFound.title') })).toBeVisible();
});
