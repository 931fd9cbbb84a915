// Files of terms on their way in and out, as an editor and a reader do it.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Role } from '../../features/accounts/domain/role';
import { LANGS, type Lang } from '../../language/lang';
import { editorialOf } from './support/editorial';
import { locales, t } from './support/messages';
import type { Server } from './support/server';
import { expectSoundEverywhere } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function as(role: Role, server: Server, context: BrowserContext) {
  const editorial = await editorialOf(server);
  const person = await editorial.user('Noy', role);
  await editorial.signIn(context, person);
  return { ...editorial, person };
}

/** Syllables that no other test has got, as each language writes them. */
function someName() {
  const digits = [...randomUUID().replaceAll('-', '').slice(0, 9)].map((one) =>
    Number.parseInt(one, 16),
  );
  const latin = digits.map((digit) => 'bcdghklmnprstvxq'.charAt(digit)).join('a');
  return {
    latin: latin.charAt(0).toUpperCase() + latin.slice(1),
    lao: digits.map((digit) => `${'ກຂຄງຈສຊຍດຕຖທນບປຜ'.charAt(digit)}າ`).join(''),
  };
}

const dialog = (page: Page) => page.getByRole('dialog');
const send = (page: Page, name: string, text: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

for (const locale of locales) {
  const say = (key: string, values?: Record<string, string | number>) =>
    t(locale, `imports.${key}`, values);
  const column = (lang: Lang, field: string) =>
    say('columns.of', {
      language: t(locale, `languages.${lang}`),
      field: say(`columns.fields.${field}`),
    });
  const row = (page: Page, name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) });

  test(`in ${locale}: a table comes in, is looked through, written and taken back`, async ({
    page,
    context,
    server,
  }) => {
    const { db, person, draft } = await as('editor', server, context);
    const { latin, lao } = someName();
    await draft(person, { en: `${latin} Fund`, vi: `Quỹ ${latin}` });
    await page.goto(`/${locale}/admin/imports`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('list.title'));
    await expectSoundEverywhere(page);
    const table = [
      'No,Target,Tiếng Việt,ພາສາລາວ,Remarks on it',
      `1,${latin} Board,Ban ${latin},ຄະນະ${lao},first`,
      `2,${latin} Foundation,Quỹ ${latin},ກອງທຶນ${lao},second`,
      `3,${latin} Court,ສານ${lao},ສານ${lao},third`,
    ].join('\r\n');
    await send(page, `${latin}.csv`, table);

    // Its columns.
    const columns = page.getByRole('list', { name: say('columns.title') });
    await expect(columns.getByRole('combobox').first()).toBeVisible();
    const select = (name: string) => columns.getByRole('combobox', { name });
    await expect(select('Tiếng Việt')).toHaveValue('vi');
    await expect(select('ພາສາລາວ')).toHaveValue('lo');
    await select('Remarks on it').selectOption({ label: say('columns.fields.note') });
    await select('Target').selectOption({ label: column('vi', 'term') });
    const twice = say('columns.problems.twice', { column: column('vi', 'term') });
    await expect(page.getByRole('status').filter({ hasText: twice })).toBeVisible();
    await expectSoundEverywhere(page);
    await select('Target').selectOption({ label: column('en', 'term') });
    await page.getByRole('button', { name: say('columns.submit') }).click();

    // What it would change.
    await expect(row(page, `${latin} Board`)).toContainText(say('kind.new'));
    await expect(row(page, `${latin} Foundation`)).toContainText(say('kind.duplicate'));
    await expect(row(page, `${latin} Court`)).toContainText(say('rowProblems.wrongScript'));
    await expectSoundEverywhere(page);
    expect(await db().concept.count({ where: { labelEn: `${latin} Board` } })).toBe(0);
    const choice = row(page, `${latin} Foundation`).getByRole('combobox');
    await choice.selectOption({ label: say('choice.merge', { name: `${latin} Fund` }) });
    const submit = page.getByRole('button', { name: say('apply.submit', { count: 2 }) });
    await submit.click();

    // What it changed.
    await expect(page.getByText(say('done.applied'))).toBeVisible();
    await expect(page.getByText(say('outcomeCounts.merged', { count: 1 }))).toBeVisible();
    await expectSoundEverywhere(page);
    const written = await db().concept.findFirstOrThrow({ where: { labelEn: `${latin} Board` } });
    expect(written).toMatchObject({ status: 'draft', editorNote: 'first' });
    expect(await db().term.count({ where: { text: `${latin} Foundation` } })).toBe(1);
    await page.getByRole('button', { name: say('undo.button') }).click();
    await expectSoundEverywhere(page);
    await dialog(page)
      .getByRole('button', { name: say('undo.submit'), exact: true })
      .click();
    await expect(page.getByText(say('done.undone'))).toBeVisible();
    expect(await db().term.count({ where: { text: `${latin} Foundation` } })).toBe(0);
    await page.goto(`/${locale}/admin/imports`);
    await expect(page.getByRole('row').filter({ hasText: `${latin}.csv` })).toContainText(
      say('states.undone'),
    );
  });

  test(`in ${locale}: what cannot be read says why, and what to do`, async ({
    page,
    context,
    server,
  }) => {
    await as('editor', server, context);
    await page.goto(`/${locale}/admin/imports`);
    await send(page, 'picture.png', 'x');
    await expect(page.getByText(say('upload.problems.kind'))).toBeVisible();
    await send(page, 'cut.tbx', '<?xml version="1.0"?>\n<tbx type="TBX-Basic" style="dca"><text>');
    await expect(page.getByText(say('fileProblems.truncated'))).toBeVisible();
    await expect(page.getByText(say('place', { line: 2, column: 40 }))).toBeVisible();
    await expectSoundEverywhere(page);
    await page.getByRole('button', { name: say('drop.button') }).click();
    await dialog(page)
      .getByRole('button', { name: say('drop.submit'), exact: true })
      .click();
    await expect(page).toHaveURL(`/${locale}/admin/imports`);
    await expect(page.getByRole('row').filter({ hasText: 'cut.tbx' })).toHaveCount(0);
  });

  test(`in ${locale}: terms are taken out`, async ({ page }) => {
    const exports = (key: string, values?: Record<string, string | number>) =>
      t(locale, `exports.${key}`, values);
    await page.goto(`/${locale}/terms?category=party`);
    await page
      .getByRole('main')
      .getByRole('link', { name: exports('link'), exact: true })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(exports('title'));
    await expect(page.getByRole('combobox', { name: exports('category') })).toHaveValue('party');
    await expectSoundEverywhere(page);
    const name = exports('formats.csv.name');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: exports('download', { format: name }) }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^khamsap-\d{4}-\d\d-\d\d\.csv$/u);
    const text = await readFile(await download.path(), 'utf8');
    const rows = text.trim().split('\r\n').length - 1;
    await expect(page.getByText(exports('count', { count: rows }))).toBeVisible();
    // A search that finds nothing.
    await page.getByRole('searchbox', { name: exports('q') }).fill('zzzzqqq');
    await page.getByRole('button', { name: exports('submit') }).click();
    await expect(page.getByText(exports('none'))).toBeVisible();
    await expectSoundEverywhere(page);
  });
}

test('without JavaScript the filter of an export works', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}/en/export`);
  await page.getByRole('combobox').first().selectOption('party');
  await page.getByRole('button', { name: t('en', 'exports.submit') }).click();
  await expect(page).toHaveURL(/category=party/u);
  for (const lang of LANGS) {
    const answer = await context.request.get(`${server.url}/${lang}/export?category=party`);
    expect(answer.status()).toBe(200);
  }
  await context.close();
});

test('imports are for editors', async ({ page, context, server, expectProblem }) => {
  expectProblem(/status of 403 .*\/admin\/imports/u);
  const { person, db } = await as('contributor', server, context);
  await page.goto('/en/admin/imports');
  await expect(page.getByText(t('en', 'forbidden.title'))).toBeVisible();
  const before = await db().import.count();
  const headers = { origin: server.url };
  const answer = await context.request.post(`${server.url}/api/admin/imports?name=x.json`, {
    headers,
    data: '[]',
  });
  expect(answer.status()).toBe(403);
  const of = await db().import.create({
    data: {
      ...{ fileName: 'x.json', format: 'json', state: 'failed', options: {} },
      ...{ userId: person.id, userName: 'Noy' },
    },
  });
  expect((await context.request.get(`${server.url}/api/admin/imports/${of.id}`)).status()).toBe(
    403,
  );
  await db().import.delete({ where: { id: of.id } });
  expect(await db().import.count()).toBe(before);
});
