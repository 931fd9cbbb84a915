import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Lang } from '../../language/lang';
import { locales, t } from './support/messages';
import { problemsOf } from './support/problems';
import type { Server } from './support/server';
import { expectSound } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const password = 'correct horse battery';
const narrow = { width: 360, height: 800 };
const wide = { width: 1280, height: 900 };
const c = (locale: Lang, key: string, values: Record<string, string | number> = {}) =>
  t(locale, `conceptForm.${key}`, values);

const databaseOf = (server: Server) => new Database(server.databaseUrl.replace(/^file:/, ''));

// All tests of a worker come from one address, which may try to sign in ten times a minute.
test.beforeEach(({ server }) => {
  const database = databaseOf(server);
  database.prepare('DELETE FROM RateLimit').run();
  database.close();
});

let people = 0;

/** Makes an account and signs a browser in with it. */
async function signIn(
  context: BrowserContext,
  server: Server,
  role: string,
  name = 'Khamla',
): Promise<void> {
  people += 1;
  const email = `form-${people}-${Date.now()}@example.org`;
  const command = ['--import', 'tsx', 'cli/khamsap.ts', 'user', 'create'];
  await promisify(execFile)(
    process.execPath,
    [...command, '--email', email, '--name', name, '--role', role],
    {
      env: { ...process.env, DATABASE_URL: server.databaseUrl, KHAMSAP_PASSWORD: password },
    },
  );
  await signInAs(context, server, email);
  emails.set(context, email);
}

const emails = new WeakMap<BrowserContext, string>();

async function signInAs(context: BrowserContext, server: Server, email: string): Promise<void> {
  const response = await context.request.post(`${server.url}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: server.url },
  });
  expect(response.ok()).toBe(true);
}

/** Runs something as another person in a browser of their own, on which nothing may go wrong. */
async function asOther(
  page: Page,
  server: Server,
  role: string,
  name: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error('there is no browser');
  const context = await browser.newContext({ baseURL: server.url, viewport: wide });
  const problems = await problemsOf(context);
  await signIn(context, server, role, name);
  await act(await context.newPage());
  expect(problems).toEqual([]);
  await context.close();
}

/** The field of a term or definition: the first of a language, or another. */
const term = (page: Page, locale: Lang, lang: Lang, number = 1) =>
  page.getByLabel(
    `${c(locale, `fields.${number === 1 ? 'preferredTerm' : 'also'}`)}, ${t(locale, `languages.${lang}`)} ${number}`,
  );
const definition = (page: Page, locale: Lang, lang: Lang) =>
  page.getByLabel(`${c(locale, 'fields.definition')}, ${t(locale, `languages.${lang}`)} 1`, {
    exact: true,
  });
const button = (page: Page, locale: Lang, key: string) =>
  page.getByRole('main').getByRole('button', { name: c(locale, key), exact: true });
const tool = (page: Page, locale: Lang, key: string, lang: Lang, number?: number) => {
  const name = [t(locale, `languages.${lang}`), number].filter(Boolean).join(' ');
  return page.getByRole('button', { name: `${c(locale, key)}: ${name}`, exact: true });
};
const category = (page: Page, locale: Lang) =>
  page.getByLabel(c(locale, 'fields.category'), { exact: true });
const kept = (page: Page, locale: Lang) => page.getByText(c(locale, 'kept', { time: '' }).trim());
const said = (page: Page, locale: Lang, key: string) =>
  page.getByRole('log').getByText(c(locale, `done.${key}`), { exact: true });

/** Opens the form of a new concept when it is alive. */
async function openNew(page: Page, locale: Lang, query = ''): Promise<void> {
  await page.goto(`/${locale}/admin/concepts/new${query}`);
  await expect(button(page, locale, 'actions.saveDraft')).toBeEnabled();
}

const wordings: Record<Lang, string> = {
  en: 'Mekong Youth Forum',
  vi: 'Diễn đàn Thanh niên Mê Công',
  lo: 'ເວທີຊາວໜຸ່ມແມ່ຂອງ',
};

/** Makes a concept and publishes it; returns its address. */
async function publish(page: Page, locale: Lang, mark: string): Promise<string> {
  await openNew(page, locale);
  await category(page, locale).selectOption('forum');
  for (const lang of locales) await term(page, locale, lang).fill(`${wordings[lang]} ${mark}`);
  await definition(page, locale, 'en').fill('A forum of young people.');
  await button(page, locale, 'actions.publish').click();
  await expect(said(page, locale, 'publish')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(control).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
}

for (const locale of locales) {
  test(`in ${locale}: a concept is made and published with the keyboard alone`, async ({
    page,
    server,
  }) => {
    await page.setViewportSize(narrow);
    await page.goto(`/${locale}/admin/concepts/new?term=x`);
    await expect(page).toHaveURL(/sign-in\?next=.*concepts%2Fnew/);
    await signIn(page.context(), server, 'editor');
    await openNew(page, locale);
    await expectSound(page);
    await page.setViewportSize(wide);
    await expectSound(page);

    await tabTo(page, category(page, locale));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, term(page, locale, 'en'));
    await page.keyboard.type(`Keyboard  Council ${locale}`);
    await expect(page.getByText(c(locale, 'warnings.extraSpace'))).toBeVisible();
    await tabTo(page, tool(page, locale, 'terms.add', 'en'));
    await page.keyboard.press('Enter');
    await expect(term(page, locale, 'en', 2)).toBeFocused();
    await page.keyboard.type('first');
    await tabTo(page, tool(page, locale, 'terms.add', 'en'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('second');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(term(page, locale, 'en', 2)).toHaveValue('second');
    await expect(term(page, locale, 'en', 2)).toBeFocused();
    await expect(
      page.getByText(c(locale, 'terms.moved', { text: 'second', place: 1, count: 2 })),
    ).toBeAttached();
    await tabTo(page, term(page, locale, 'vi'));
    await page.keyboard.type(`Hội đồng Bàn phím ${locale}`);

    await tabTo(page, button(page, locale, 'actions.publish'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(term(page, locale, 'lo')).toBeFocused();
    await expect(page.getByRole('alert').getByText(c(locale, 'summary'))).toBeVisible();
    await expect(page.getByText(c(locale, 'problems.noPreferred')).first()).toBeVisible();
    await expectSound(page);
    await page.setViewportSize(narrow);
    await expectSound(page);
    await page.setViewportSize(wide);
    await page.keyboard.type('ສະພາແປ້ນພິມ');
    await expect(page.getByText(c(locale, 'summary'))).toBeHidden();
    await tabTo(page, tool(page, locale, 'terms.generate', 'lo', 1));
    await page.keyboard.press('Enter');
    const romanization = page.getByLabel(`${c(locale, 'fields.romanization')}, `);
    await expect(romanization).toHaveValue(/^sapha/);
    await expect(page.getByText(c(locale, 'terms.generated'))).toBeVisible();
    await term(page, locale, 'en').focus();
    await page.keyboard.press('Control+s');
    await expect(said(page, locale, 'saveDraft')).toBeVisible();
    await expect(page).toHaveURL(/concepts\/[0-9a-f-]{36}$/);
    await expect(term(page, locale, 'en')).toBeFocused();
    await expect(term(page, locale, 'en')).toHaveValue(`Keyboard Council ${locale}`);
    await expect(page.getByText(c(locale, 'mended.extraSpace'))).toBeVisible();

    await tabTo(page, button(page, locale, 'actions.publish'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(said(page, locale, 'publish')).toBeVisible();
    await expect(button(page, locale, 'actions.saveAndPublish')).toBeVisible();
    await expectSound(page);
    const published = page.getByRole('link', { name: c(locale, 'done.view') });
    await page.goto((await published.getAttribute('href')) ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      locale === 'en' ? 'Keyboard Council' : /Bàn phím|ສະພາແປ້ນພິມ/,
    );
  });
}

test('what is not saved is there again after a reload, for its author alone', async ({
  page,
  server,
}) => {
  const locale = 'vi';
  await page.setViewportSize(narrow);
  await signIn(page.context(), server, 'editor');
  await openNew(page, locale);
  await term(page, locale, 'lo').fill('ຄຳທີ່ເກັບໄວ້');
  await expect(kept(page, locale)).toBeVisible();
  await page.reload();
  await expect(term(page, locale, 'lo')).toHaveValue('ຄຳທີ່ເກັບໄວ້');
  await expect(button(page, locale, 'notices.discard')).toBeVisible();
  await expectSound(page);
  // The word that a search without a hit brings is another concept, and takes nothing away.
  await openNew(page, locale, '?term=ຄຳໃໝ່');
  await expect(term(page, locale, 'lo')).toHaveValue('ຄຳໃໝ່');
  const mine = page.context().cookies();
  await page.goto(`/${locale}`);
  await page.context().clearCookies();
  await signIn(page.context(), server, 'editor', 'Somebody else');
  await openNew(page, locale);
  await expect(term(page, locale, 'lo')).toHaveValue('');
  await page.context().clearCookies();
  await page.context().addCookies(await mine);
  await openNew(page, locale);
  await button(page, locale, 'notices.discard').click();
  await expect(term(page, locale, 'lo')).toHaveValue('');
  await page.reload();
  await expect(button(page, locale, 'notices.discard')).toBeHidden();
});

test('a lost session and a lost connection lose nothing', async ({
  page,
  server,
  expectProblem,
}) => {
  const locale = 'en';
  await page.setViewportSize(narrow);
  await signIn(page.context(), server, 'editor');
  await openNew(page, locale);
  await category(page, locale).selectOption('party');
  await term(page, locale, 'en').fill('Party of the lost session');
  await page.context().clearCookies();
  expectProblem(/401.*api\/admin/);
  await button(page, locale, 'actions.saveDraft').click();
  await expect(page.getByText(c(locale, 'errors.unauthenticated'))).toBeVisible();
  await expect(page.getByRole('link', { name: c(locale, 'errors.signIn') })).toHaveAttribute(
    'target',
    '_blank',
  );
  await term(page, locale, 'en').fill('Party of the session lost');
  await expect(page.getByText(c(locale, 'errors.unauthenticated'))).toBeVisible();
  await expectSound(page);
  await signInAs(page.context(), server, emails.get(page.context()) ?? '');
  expectProblem(/ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  await button(page, locale, 'actions.saveDraft').click();
  await expect(page.getByText(c(locale, 'errors.offline'))).toBeVisible();
  await page.context().setOffline(false);
  await button(page, locale, 'actions.saveDraft').click();
  await expect(said(page, locale, 'saveDraft')).toBeVisible();
  await expect(page.getByText(c(locale, 'errors.offline'))).toBeHidden();
  await page.reload();
  await expect(term(page, locale, 'en')).toHaveValue('Party of the session lost');
});

test('two editors: what does not collide is put together, what does is chosen', async ({
  page,
  server,
}) => {
  const locale = 'lo';
  await page.setViewportSize(narrow);
  await signIn(page.context(), server, 'editor');
  const address = await publish(page, locale, 'Two');
  await definition(page, locale, 'vi').fill('Diễn đàn của thanh niên.');
  await asOther(page, server, 'editor', 'Bounmy', async (other) => {
    await other.goto(address);
    await definition(other, locale, 'en').fill('A forum of the young.');
    await button(other, locale, 'actions.saveAndPublish').click();
    await expect(said(other, locale, 'save')).toBeVisible();
  });
  await button(page, locale, 'actions.saveAndPublish').click();
  await expect(page.getByText(/Bounmy/)).toBeVisible();
  await expect(definition(page, locale, 'en')).toHaveValue('A forum of the young.');
  await expect(definition(page, locale, 'vi')).toHaveValue('Diễn đàn của thanh niên.');

  await definition(page, locale, 'en').fill('A forum of people who are young.');
  await term(page, locale, 'en').fill('Mekong Forum of Youth Two');
  await asOther(page, server, 'editor', 'Bounmy', async (other) => {
    await other.goto(address);
    await expect(definition(other, locale, 'en')).toHaveValue('A forum of the young.');
    await definition(other, locale, 'en').fill('A forum of the youth.');
    await definition(other, locale, 'lo').fill('ເວທີຂອງຊາວໜຸ່ມ.');
    await button(other, locale, 'actions.saveAndPublish').click();
    await expect(said(other, locale, 'save')).toBeVisible();
  });
  await button(page, locale, 'actions.saveAndPublish').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Bounmy/)).toBeVisible();
  await expect(dialog.getByRole('radio')).toHaveCount(2);
  await expectSound(page);
  await page.setViewportSize(wide);
  await expectSound(page);
  await dialog.getByRole('button', { name: c(locale, 'chooser.save') }).click();
  await expect(dialog.getByText(c(locale, 'chooser.missing'))).toBeVisible();
  await dialog.getByRole('button', { name: c(locale, 'chooser.allTheirs') }).click();
  await dialog.getByRole('button', { name: c(locale, 'chooser.save') }).click();
  await expect(dialog).toBeHidden();
  await expect(kept(page, locale)).toBeHidden();
  await page.reload();
  await expect(definition(page, locale, 'en')).toHaveValue('A forum of the youth.');
  await expect(definition(page, locale, 'lo')).toHaveValue('ເວທີຂອງຊາວໜຸ່ມ.');
  await expect(term(page, locale, 'en')).toHaveValue('Mekong Forum of Youth Two');
});

test('changes that were kept are merged with what was saved since', async ({ page, server }) => {
  const locale = 'en';
  await signIn(page.context(), server, 'editor');
  const address = await publish(page, locale, 'Kept');
  await definition(page, locale, 'vi').fill('Diễn đàn.');
  await expect(kept(page, locale)).toBeVisible();
  await asOther(page, server, 'editor', 'Bounmy', async (other) => {
    await other.goto(address);
    await definition(other, locale, 'en').fill('A forum of the young.');
    await button(other, locale, 'actions.saveAndPublish').click();
    await expect(said(other, locale, 'save')).toBeVisible();
  });
  await page.reload();
  await expect(definition(page, locale, 'vi')).toHaveValue('Diễn đàn.');
  await expect(definition(page, locale, 'en')).toHaveValue('A forum of the young.');
  await button(page, locale, 'actions.saveAndPublish').click();
  await expect(said(page, locale, 'save')).toBeVisible();
});

test('changes that were kept and collide are chosen, at once or later', async ({
  page,
  server,
}) => {
  const locale = 'vi';
  await page.setViewportSize(narrow);
  await signIn(page.context(), server, 'editor');
  const address = await publish(page, locale, 'Collides');
  await definition(page, locale, 'en').fill('Mine.');
  await expect(kept(page, locale)).toBeVisible();
  await asOther(page, server, 'editor', 'Bounmy', async (other) => {
    await other.goto(address);
    await definition(other, locale, 'en').fill('Theirs.');
    await button(other, locale, 'actions.saveAndPublish').click();
    await expect(said(other, locale, 'save')).toBeVisible();
  });
  await page.reload();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: c(locale, 'chooser.later') }).click();
  await expect(definition(page, locale, 'en')).toHaveValue('Mine.');
  await page.reload();
  await expect(dialog).toBeHidden();
  await expect(definition(page, locale, 'en')).toHaveValue('Mine.');
  await button(page, locale, 'actions.saveAndPublish').click();
  await expect(said(page, locale, 'save')).toBeVisible();
});

test('what is typed while it is being saved stays', async ({ page, server }) => {
  const locale = 'en';
  await signIn(page.context(), server, 'editor');
  const address = await publish(page, locale, 'Typed');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**${address}`, async (route) => {
    await held;
    await route.continue();
  });
  await definition(page, locale, 'en').fill('Sent.');
  await button(page, locale, 'actions.saveAndPublish').click();
  await expect(button(page, locale, 'busy')).toBeVisible();
  await definition(page, locale, 'en').fill('Sent, and more.');
  await definition(page, locale, 'vi').fill('Viết thêm.');
  release();
  await expect(said(page, locale, 'save')).toBeVisible();
  await expect(definition(page, locale, 'en')).toHaveValue('Sent, and more.');
  await expect(definition(page, locale, 'vi')).toHaveValue('Viết thêm.');
  await expect(kept(page, locale)).toBeVisible();
  await button(page, locale, 'actions.saveAndPublish').click();
  await expect(kept(page, locale)).toBeHidden();
  await page.reload();
  await expect(definition(page, locale, 'en')).toHaveValue('Sent, and more.');
});

test('a contributor proposes, an editor takes it over', async ({ page, server }) => {
  const locale = 'vi';
  await page.setViewportSize(narrow);
  let address = '';
  await asOther(page, server, 'editor', 'Eva', async (other) => {
    address = await publish(other, locale, 'Proposed');
  });
  await signIn(page.context(), server, 'contributor', 'Bounmy');
  await page.goto(address);
  await expect(page.getByText(c(locale, 'notices.proposing'))).toBeVisible();
  await button(page, locale, 'actions.sendToReview').click();
  await expect(page.getByText(c(locale, 'problems.nothingChanged'))).toBeVisible();
  await definition(page, locale, 'lo').fill('ເວທີຂອງຊາວໜຸ່ມ.');
  await button(page, locale, 'actions.keep').click();
  await expect(said(page, locale, 'keep')).toBeVisible();
  await expect(page.getByText(c(locale, 'proposalStatuses.draft'))).toBeVisible();
  await page.getByLabel(c(locale, 'fields.reason')).fill('Thiếu định nghĩa');
  await button(page, locale, 'actions.sendToReview').click();
  await expect(said(page, locale, 'sendToReview')).toBeVisible();
  await expect(page.getByText(c(locale, 'proposalStatuses.open'))).toBeVisible();
  await expectSound(page);
  const database = databaseOf(server);
  const proposal = database
    .prepare("SELECT id FROM Proposal WHERE kind = 'change' AND authorName = 'Bounmy'")
    .get() as { id: string };
  database.close();
  await asOther(page, server, 'editor', 'Eva', async (other) => {
    await other.goto(address);
    const waiting = c(locale, 'notices.waiting', { name: 'Bounmy' });
    await expect(other.getByText(waiting)).toBeVisible();
    await expect(
      other.getByRole('link', { name: c(locale, 'notices.toProposal') }),
    ).toHaveAttribute('href', new RegExp(`/admin/review/${proposal.id}$`));
    await other.goto(`${address}?proposal=${proposal.id}`);
    await expect(other.getByText(waiting)).toHaveCount(0);
    await expect(
      other.getByText(c(locale, 'notices.proposedBy', { name: 'Bounmy' })),
    ).toBeVisible();
    await expect(definition(other, locale, 'lo')).toHaveValue('ເວທີຂອງຊາວໜຸ່ມ.');
    await definition(other, locale, 'lo').fill('ເວທີຂອງຊາວໜຸ່ມແມ່ຂອງ.');
    await button(other, locale, 'actions.saveAndPublish').click();
    await expect(said(other, locale, 'save')).toBeVisible();
    await expect(other).toHaveURL(new RegExp(`${address}$`));
  });
  await page.goto(address);
  await expect(page.getByText(c(locale, 'notices.proposing'))).toBeVisible();
  await expect(definition(page, locale, 'lo')).toHaveValue('ເວທີຂອງຊາວໜຸ່ມແມ່ຂອງ.');
});

test('a new concept of a contributor is sent back with a comment; a change is withdrawn', async ({
  page,
  server,
}) => {
  const locale = 'en';
  await signIn(page.context(), server, 'contributor', 'Bounmy');
  await openNew(page, locale);
  await category(page, locale).selectOption('media');
  for (const lang of locales) await term(page, locale, lang).fill(`${wordings[lang]} Back`);
  await button(page, locale, 'actions.sendToReview').click();
  await expect(said(page, locale, 'sendToReview')).toBeVisible();
  const address = new URL(page.url()).pathname;
  await asOther(page, server, 'editor', 'Eva', async (other) => {
    await other.goto(address);
    await other.getByLabel(c(locale, 'fields.reason')).fill('Is it still published?');
    await button(other, locale, 'actions.more').click();
    await other.getByRole('menuitem', { name: c(locale, 'actions.toDraft') }).click();
    await expect(said(other, locale, 'toDraft')).toBeVisible();
  });
  await page.goto(address);
  await expect(page.getByText('Is it still published?')).toBeVisible();
  await expect(page.getByText(c(locale, 'statuses.draft'), { exact: true })).toBeVisible();

  await page.goto(`/${locale}/terms`);
  const database = databaseOf(server);
  const { id } = database
    .prepare("SELECT id FROM Concept WHERE slug = 'asia-pacific-parliamentary-forum'")
    .get() as { id: string };
  database.close();
  await page.goto(`/${locale}/admin/concepts/${id}`);
  const before = await definition(page, locale, 'en').inputValue();
  await definition(page, locale, 'en').fill('Another text.');
  await button(page, locale, 'actions.keep').click();
  await expect(said(page, locale, 'keep')).toBeVisible();
  await button(page, locale, 'actions.more').click();
  await expectSound(page);
  await page.getByRole('menuitem', { name: c(locale, 'actions.withdraw') }).click();
  const dialog = page.getByRole('dialog');
  await expectSound(page);
  await dialog.getByRole('button', { name: c(locale, 'actions.withdraw') }).click();
  await expect(definition(page, locale, 'en')).toHaveValue(before);
});

test('terms: another language, duplicates, order, the preferred one, removal and back', async ({
  page,
  server,
}) => {
  const locale = 'en';
  await page.setViewportSize(narrow);
  await signIn(page.context(), server, 'editor');
  await openNew(page, locale);
  await tool(page, locale, 'terms.add', 'lo').click();
  await page.keyboard.type('Đại hội');
  await expect(page.getByRole('status').getByText(c(locale, 'script.noLao'))).toBeAttached();
  await expectSound(page);
  await page.getByRole('button', { name: c(locale, 'script.move.vi') }).click();
  await expect(term(page, locale, 'vi')).toHaveValue('Đại hội');
  await expect(term(page, locale, 'vi')).toBeFocused();

  await term(page, locale, 'en').fill('Asia-Pacific Parliamentary Forum');
  const looksLike = page.getByRole('note').filter({ hasText: c(locale, 'duplicates.looksLike') });
  await expect(looksLike.getByText('Asia-Pacific Parliamentary Forum')).toBeVisible();
  await expect(looksLike.getByRole('link')).toHaveAttribute(
    'href',
    /terms\/asia-pacific-parliamentary-forum/,
  );
  await expectSound(page);
  await term(page, locale, 'en').fill('A'.repeat(300));
  await expect(looksLike).toBeHidden();
  await expectSound(page);

  await tool(page, locale, 'terms.add', 'en').click();
  await page.keyboard.type('AAA');
  await tool(page, locale, 'terms.prefer', 'en', 2).click();
  await expect(term(page, locale, 'en')).toHaveValue('AAA');
  await expect(term(page, locale, 'en', 2)).toHaveValue('A'.repeat(300));
  await tool(page, locale, 'terms.more', 'en', 2).click();
  await expectSound(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectSound(page);
  await tool(page, locale, 'terms.remove', 'en', 2).click();
  await expect(term(page, locale, 'en', 2)).toBeHidden();
  await page
    .getByRole('log')
    .getByRole('button', { name: c(locale, 'terms.undo') })
    .click();
  await expect(term(page, locale, 'en', 2)).toHaveValue('A'.repeat(300));
  await expect(term(page, locale, 'en', 2)).toBeFocused();

  await category(page, locale).selectOption('event');
  await term(page, locale, 'en', 2).fill('<b>no</b>');
  await button(page, locale, 'actions.saveDraft').click();
  await expect(term(page, locale, 'en', 2)).toBeFocused();
  await expect(page.getByText(c(locale, 'problems.markup')).first()).toBeVisible();
});

test('relations, sources and sentences are picked and written', async ({ page, server }) => {
  const locale = 'en';
  await signIn(page.context(), server, 'editor');
  await openNew(page, locale);
  await category(page, locale).selectOption('event');
  await term(page, locale, 'en').fill('Relations Day');
  await page.getByRole('combobox', { name: c(locale, 'relations.search') }).fill('quoc hoi');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toBeVisible();
  await expectSound(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const kind = page.getByLabel(new RegExp(`^${c(locale, 'fields.kind')}: `));
  await expect(kind).toBeFocused();
  await kind.selectOption('partOf');
  await page.getByRole('combobox', { name: c(locale, 'sources.search') }).fill('cooperation');
  await options.first().click();
  await button(page, locale, 'sources.add').click();
  await page.keyboard.type('A letter, 1975');
  await button(page, locale, 'examples.add').click();
  await page.keyboard.type('It is a day.');
  await button(page, locale, 'actions.saveDraft').click();
  await expect(
    page.getByLabel(`${c(locale, 'fields.example')} 1, ${t(locale, 'languages.vi')}`),
  ).toBeFocused();
  await page.keyboard.type('Đó là một ngày.');
  await page
    .getByLabel(`${c(locale, 'fields.example')} 1, ${t(locale, 'languages.lo')}`)
    .fill('ມັນເປັນມື້ໜຶ່ງ.');
  await button(page, locale, 'actions.saveDraft').click();
  await expect(said(page, locale, 'saveDraft')).toBeVisible();
  await page.reload();
  await expect(kind).toHaveValue('partOf');
  await expect(page.getByLabel(`${c(locale, 'sources.other')} 1`)).toHaveValue('A letter, 1975');
  await expect(page.getByRole('main').getByRole('link', { name: /cooperation/ })).toBeVisible();
  await page.setViewportSize(narrow);
  await expectSound(page);
  // The other end shows it.
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /National Assembly/ }).click(),
  ]);
  await expect(other.getByRole('link', { name: /Relations Day/ })).toBeVisible();
});

test('a link away from unsaved changes asks, and back there is the saved concept', async ({
  page,
  server,
}) => {
  const locale = 'lo';
  await page.setViewportSize(narrow);
  await signIn(page.context(), server, 'editor');
  await openNew(page, locale);
  await category(page, locale).selectOption('event');
  await term(page, locale, 'lo').fill('ມື້ຈາກໄປ');
  const terms = page
    .getByRole('banner')
    .getByRole('link', { name: t(locale, 'nav.terms'), exact: true });
  await terms.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(c(locale, 'leave.text'))).toBeVisible();
  await expectSound(page);
  await dialog.getByRole('button', { name: c(locale, 'leave.stay') }).click();
  await expect(dialog).toBeHidden();
  await button(page, locale, 'actions.saveDraft').click();
  await expect(said(page, locale, 'saveDraft')).toBeVisible();
  const address = page.url();
  await terms.click();
  await expect(page).toHaveURL(`/${locale}/terms`);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(term(page, locale, 'lo')).toHaveValue('ມື້ຈາກໄປ');
  await term(page, locale, 'lo').fill('ມື້ກັບມາ');
  await terms.click();
  await dialog.getByRole('button', { name: c(locale, 'leave.leave') }).click();
  await expect(page).toHaveURL(`/${locale}/terms`);
  await page.goto(address);
  await expect(term(page, locale, 'lo')).toHaveValue('ມື້ກັບມາ');
  await expect(button(page, locale, 'notices.discard')).toBeVisible();
});

test('the form is for contributors and above', async ({ page, server, expectProblem }) => {
  await signIn(page.context(), server, 'learner');
  expectProblem(/403/);
  await page.goto('/en/admin/concepts/new');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('en', 'forbidden.title'));
  expectProblem(/404/);
  await page.context().clearCookies();
  await signIn(page.context(), server, 'contributor');
  await page.goto('/en/admin/concepts/nothing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('en', 'notFound.title'));
});
