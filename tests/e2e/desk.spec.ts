// The desk of editors: what waits, the table of all concepts, searches without a hit; and who may not see them.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Role } from '../../features/accounts/domain/role';
import { expectNoAxeViolations } from './support/axe';
import { editorialOf } from './support/editorial';
import { password } from './support/khamsap';
import { locales, t } from './support/messages';
import type { Server } from './support/server';
import { expectSound as expectSoundHere } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const widths = [360, 1280];

const open = ({ databaseUrl }: Server) => new Database(databaseUrl.replace(/^file:/, ''));

/** Somebody new with a role, signed in. @returns their id */
async function signInAs(page: Page, server: Server, role: Role, next: string): Promise<string> {
  const editorial = await editorialOf(server);
  const actor = await editorial.user(`Noy ${role}`, role);
  await editorial.signIn(page.context(), actor);
  await page.goto(next);
  await expect(page).toHaveURL(next);
  return actor.id;
}

async function expectSound(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    // Where the bar at the lower edge covers nothing.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expectSoundHere(page);
  }
  if (before) await page.setViewportSize(before);
}

/** Keys pressed before are the page's. */
const expectAlive = (page: Page) => expect(page.locator('tbody')).not.toHaveAttribute('inert');

const rowOf = (page: Page, text: string) => page.locator('tbody > tr').filter({ hasText: text });
const toastButton = (page: Page, name: string) =>
  page.getByRole('log').getByRole('button', { name, exact: true });

for (const locale of locales) {
  const say = (key: string, values?: Record<string, string | number>) =>
    t(locale, `desk.${key}`, values);
  const base = `/${locale}/admin`;

  test(`in ${locale}: an editor goes from what is lacking to the table, and back to all`, async ({
    page,
    server,
  }) => {
    await signInAs(page, server, 'editor', `/${locale}`);
    await page
      .getByRole('banner')
      .getByRole('link', { name: say('link') })
      .click();
    await expect(page).toHaveURL(base);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('home.title'));
    await expectSound(page);
    await page
      .getByRole('main')
      .getByRole('link', { name: say('home.lacks.example') })
      .click();
    await expect(page).toHaveURL(`${base}/concepts?lacks=example`);
    const desk = page.getByRole('navigation', { name: say('nav.label'), exact: true });
    await expect(desk.getByRole('link', { name: say('nav.concepts') })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.getByRole('row')).toHaveCount(51);
    await expectSound(page);
    await page.getByRole('link', { name: say('table.next') }).click();
    await expect(page).toHaveURL(/after=/);
    await page.getByRole('link', { name: say('table.previous') }).click();
    await expect(page.getByRole('link', { name: say('table.previous') })).toHaveCount(0);

    await page.getByRole('searchbox', { name: say('table.text') }).fill('asean');
    await page.getByRole('searchbox', { name: say('table.text') }).press('Enter');
    await expect(page).toHaveURL(/q=asean/);
    await page.getByRole('combobox', { name: say('table.status') }).selectOption('archived');
    await expect(page.getByText(say('table.noneArchived'))).toBeVisible();
    await expectSound(page);
    await page.getByRole('link', { name: say('table.reset') }).click();
    await expect(page).toHaveURL(`${base}/concepts`);
  });

  test(`in ${locale}: an editor changes several concepts, takes it back, and sees why one cannot be changed`, async ({
    page,
    server,
  }) => {
    const text = `Lacking ${locale} label`;
    const editorial = await editorialOf(server);
    // A draft without a Lao term cannot be published.
    const author = await editorial.user('Noy', 'editor');
    await editorial.draft(author, { en: text, vi: `Thiếu tiếng Lào ${locale}` });
    await page.setViewportSize({ width: 1280, height: 900 });
    await signInAs(page, server, 'editor', `${base}/concepts?columns=en,category,status`);
    const rows = page.locator('tbody > tr');
    const boxes = rows.getByRole('checkbox');
    await boxes.nth(1).click();
    await boxes.nth(4).click({ modifiers: ['Shift'] });
    const bar = page.getByRole('region', { name: say('table.bulk') });
    await expect(bar.getByRole('status')).toHaveText(`${say('table.selected')}: 4`);
    await expectSound(page);

    const before = (await rows.nth(2).textContent()) ?? '';
    const target = t(
      locale,
      before.includes(t(locale, 'categories.place')) ? 'categories.media' : 'categories.place',
    );
    await bar.getByRole('button', { name: say('table.setCategory') }).click();
    await page.getByRole('menuitem', { name: target, exact: true }).click();
    await expect(bar).toHaveCount(0);
    await expect(rows.filter({ hasText: target })).not.toHaveCount(0);
    await toastButton(page, say('table.undo')).click();
    await expect(page.getByText(say('table.undone'))).toBeVisible();

    await page.goto(`${base}/concepts?status=draft`);
    await rowOf(page, text).getByRole('checkbox').click();
    await bar.getByRole('button', { name: say('table.setStatus') }).click();
    await page.getByRole('menuitem', { name: say('table.setStatuses.published') }).click();
    await expect(page.getByText(say('table.refused'))).toBeVisible();
    await expect(rowOf(page, text)).toContainText(say('table.reasons.noPreferred'));
    await expectSound(page);
    await page.getByRole('button', { name: say('table.unselectRefused') }).click();
    await expect(bar).toHaveCount(0);
    await expect(page.getByText(say('table.refused'))).toHaveCount(0);
  });

  test(`in ${locale}: an editor keeps a view, forgets it and has it back`, async ({
    page,
    server,
  }) => {
    await signInAs(page, server, 'editor', `${base}/concepts?category=forum`);
    const name = `Forums ${locale}`;
    const save = page.getByRole('button', { name: say('table.saveView') });
    await save.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say('table.save'), exact: true }).click();
    await expect(dialog.getByText(say('table.viewProblems.required'))).toBeVisible();
    await expectSound(page);
    await dialog.getByLabel(say('table.viewName')).fill(name);
    await dialog.getByRole('button', { name: say('table.save'), exact: true }).click();
    const views = page.getByRole('navigation', { name: say('table.views') });
    await expect(views.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
    await expectSound(page);
    await page.goto(`${base}/concepts`);
    await views.getByRole('link', { name }).click();
    await expect(page).toHaveURL(`${base}/concepts?category=forum`);
    await page.getByRole('button', { name: say('table.deleteView') }).click();
    await expect(views).toHaveCount(0);
    await toastButton(page, say('table.undo')).click();
    await expect(views.getByRole('link', { name })).toBeVisible();
  });

  test(`in ${locale}: an editor goes through searches without a hit`, async ({ page, server }) => {
    const database = open(server);
    const day = new Date().toISOString().slice(0, 10);
    const insert = database.prepare('INSERT OR REPLACE INTO SearchMiss VALUES (?, ?, ?)');
    for (const [query, count] of [
      ['ເງິນດິຈິຕອນ', 9],
      [`kíp số ${locale}`, 4],
    ] as const) {
      insert.run(day, query, count);
    }
    database.close();
    await signInAs(page, server, 'editor', base);
    await page
      .getByRole('main')
      .getByRole('link', { name: say('home.searches') })
      .click();
    await expect(page).toHaveURL(`${base}/searches`);
    const query = `kíp số ${locale}`;
    const row = page.getByRole('listitem').filter({ hasText: query });
    await expect(row).toContainText(say('searches.asked', { count: 4 }));
    await expect(
      row.getByRole('link', { name: say('searches.createFor', { query }) }),
    ).toHaveAttribute('href', `${base}/concepts/new?term=${encodeURIComponent(query)}`);
    await expectSound(page);
    await row.getByRole('button', { name: say('searches.dismissFor', { query }) }).click();
    await expect(row).toHaveCount(0);
    await toastButton(page, say('searches.undo')).click();
    await expect(row).toContainText(say('searches.asked', { count: 4 }));
    await page.getByRole('searchbox', { name: say('searches.filter') }).fill('nothing like it');
    await page.getByRole('searchbox', { name: say('searches.filter') }).press('Enter');
    await expect(page.getByText(say('searches.noneHere'))).toBeVisible();
    await expectSound(page);
  });

  test(`in ${locale}: a contributor sees their own work, and not the table`, async ({
    page,
    server,
    expectProblem,
  }) => {
    const userId = await signInAs(page, server, 'contributor', base);
    await expect(page.getByText(say('own.noDrafts'))).toBeVisible();
    await expect(page.getByText(say('own.noProposals'))).toBeVisible();
    await expectSound(page);
    const database = open(server);
    const [draft, changed] = database
      .prepare(
        `SELECT id FROM Concept WHERE status = 'published' ORDER BY slug DESC LIMIT 2 OFFSET ?`,
      )
      .all(2 * locales.indexOf(locale)) as { id: string }[];
    const now = new Date().toISOString().replace('Z', '+00:00');
    database
      .prepare(`UPDATE Concept SET status = 'draft', authorId = ? WHERE id = ?`)
      .run(userId, draft?.id);
    database
      .prepare(
        `INSERT INTO Proposal (id, kind, status, conceptId, baseVersion, reason, comment, authorId, authorName, reviewerName, liveKey, updatedAt)
         VALUES (?, 'change', 'returned', ?, 1, 'so it is', 'Where from?', ?, 'Noy', 'Kham', ?, ?)`,
      )
      .run(randomUUID(), changed?.id, userId, `${changed?.id}/${userId}`, now);
    database.close();
    await page.reload();
    await expect(page.getByText(say('own.statuses.returned'))).toBeVisible();
    await expect(page.getByText('Where from?')).toBeVisible();
    await expect(page.getByText(say('own.comment', { name: 'Kham' }))).toBeVisible();
    await expect(page.locator(`main a[href="${base}/concepts/${draft?.id}"]`)).toBeVisible();
    const desk = page.getByRole('navigation', { name: say('nav.label'), exact: true });
    await expect(desk.getByRole('link')).toHaveText([say('nav.overview')]);
    await expectSound(page);
    expectProblem(/403.*admin\/concepts/);
    expectProblem(/403.*admin\/searches/);
    for (const path of ['concepts', 'searches']) {
      await page.goto(`${base}/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t(locale, 'forbidden.title'),
      );
    }
  });
}

test('the keys of the table move, select, open and lead to the filter', async ({
  page,
  server,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await signInAs(page, server, 'editor', '/en/admin/concepts?sort=en');
  const links = page.locator('tbody > tr').getByRole('link');
  const boxes = page.locator('tbody > tr').getByRole('checkbox');
  await expectAlive(page);
  await page.keyboard.press('j');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('x');
  await expect(boxes.nth(1)).toBeChecked();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  for (const at of [1, 2, 3]) await expect(boxes.nth(at)).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(boxes.nth(1)).not.toBeChecked();
  await page.keyboard.press('/');
  const filter = page.getByRole('searchbox', { name: t('en', 'desk.table.text') });
  await expect(filter).toBeFocused();
  await page.keyboard.type('jxk');
  await expect(filter).toHaveValue('jxk');
  await filter.blur();

  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expectNoAxeViolations(page);
  await dialog.getByLabel(t('en', 'desk.table.keysOn')).uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(links.nth(0)).not.toBeFocused();
  await page.reload();
  await expectAlive(page);
  await page.keyboard.press('j');
  await expect(links.nth(0)).not.toBeFocused();

  const href = await links.nth(0).getAttribute('href');
  expect(href).toMatch(/^\/en\/admin\/concepts\/[\w-]{36}$/);
});

test('columns are chosen, and stay in the address with the order', async ({ page, server }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await signInAs(page, server, 'editor', '/en/admin/concepts');
  const heads = page.getByRole('columnheader');
  await page.getByText(t('en', 'desk.table.columns'), { exact: true }).first().click();
  const choice = page.getByRole('group', { name: t('en', 'desk.table.columns') });
  await expectNoAxeViolations(page);
  await choice.getByLabel('Version', { exact: true }).check();
  await expect(heads.filter({ hasText: 'Version' })).toBeVisible();
  await choice.getByLabel('Vietnamese', { exact: true }).uncheck();
  await expect(heads.filter({ hasText: 'Vietnamese' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();
  await heads.getByRole('link', { name: 'Lao' }).click();
  await expect(heads.filter({ hasText: 'Lao' })).toHaveAttribute('aria-sort', 'ascending');
  await heads.getByRole('link', { name: 'Lao' }).click();
  await expect(heads.filter({ hasText: 'Lao' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(
    '/en/admin/concepts?sort=-lo&columns=en,lo,category,status,lacks,version,updated',
  );
});

test('the table is filtered without JavaScript as well', async ({ page, server, browser }) => {
  await signInAs(page, server, 'editor', '/en/admin');
  const context = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto('/en/admin/concepts?columns=en,status');
  await plain.getByRole('searchbox', { name: t('en', 'desk.table.text') }).fill('asean');
  await plain
    .getByRole('combobox', { name: t('en', 'desk.table.status') })
    .selectOption('published');
  await plain.getByRole('button', { name: t('en', 'desk.table.submit') }).click();
  await expect(plain).toHaveURL(/q=asean/);
  await expect(plain).toHaveURL(/columns=en%2Cstatus/);
  await expect(plain.locator('tbody')).toContainText('ASEAN');
  await context.close();
});

test('a visitor is led to the table after signing in, and a wrong address is none', async ({
  page,
  server,
  expectProblem,
}) => {
  const table = '/vi/admin/concepts?lacks=lo,definition&sort=-en';
  const editorial = await editorialOf(server);
  const { email } = await editorial.user('Noy', 'admin');
  // All tests of a worker come from one address, which may try to sign in ten times a minute.
  await editorial.db().rateLimit.deleteMany();
  await page.goto('/vi/admin');
  await expect(page).toHaveURL('/vi/sign-in?next=%2Fvi%2Fadmin');
  await page.goto(table);
  await expect(page).toHaveURL(
    '/vi/sign-in?next=%2Fvi%2Fadmin%2Fconcepts%3Flacks%3Dlo%2Cdefinition%26sort%3D-en',
  );
  const form = page.getByRole('main');
  await form.getByLabel(t('vi', 'accounts.fields.email'), { exact: true }).fill(email);
  await form.getByLabel(t('vi', 'accounts.fields.password'), { exact: true }).fill(password);
  await form.getByRole('button', { name: t('vi', 'accounts.signIn.submit') }).click();
  await expect(page).toHaveURL(/vi.admin.concepts.lacks=lo(,|%2C)definition&sort=-en/);
  expectProblem(/404/);
  await page.goto('/vi/admin/users');
  const desk = page.getByRole('navigation', { name: t('vi', 'desk.nav.label'), exact: true });
  await expect(desk.getByRole('link', { name: t('vi', 'desk.nav.people') })).toHaveAttribute(
    'aria-current',
    'page',
  );
  for (const query of ['status=gone', 'lacks=all', 'sort=fr', 'after=x', 'columns=none']) {
    const response = await page.goto(`/vi/admin/concepts?${query}`);
    expect(response?.status(), query).toBe(404);
  }
});

test('a learner sees nothing of it', async ({ page, server, expectProblem }) => {
  expectProblem(/403.*admin/);
  await signInAs(page, server, 'learner', '/lo/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('lo', 'forbidden.title'));
  await expect(
    page.getByRole('banner').getByRole('link', { name: t('lo', 'desk.link') }),
  ).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: t('lo', 'desk.nav.label') })).toHaveCount(0);
});

test('what cannot be saved for want of a connection or a session says so, and is kept', async ({
  page,
  server,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const userId = await signInAs(page, server, 'editor', '/en/admin/concepts');
  await page.locator('tbody > tr').getByRole('checkbox').nth(0).click();
  const bar = page.getByRole('region', { name: t('en', 'desk.table.bulk') });
  const archive = async () => {
    await bar.getByRole('button', { name: t('en', 'desk.table.setStatus') }).click();
    await page.getByRole('menuitem', { name: t('en', 'desk.table.setStatuses.archived') }).click();
  };
  const database = open(server);
  database.prepare('DELETE FROM Session WHERE userId = ?').run(userId);
  database.close();
  await archive();
  await expect(bar.getByRole('alert')).toContainText(t('en', 'desk.errors.unauthenticated'));
  await expect(bar.getByRole('link', { name: t('en', 'desk.errors.signIn') })).toHaveAttribute(
    'target',
    '_blank',
  );
  await expect(bar.getByRole('status')).toContainText('1');
});
