// Editors bring in articles: pasted or from files, checked, saved, set beside their originals, archived.
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { docx, paragraphXml } from '../../features/articles/domain/files/fixtures/docx';
import type { ArticleForm } from '../../features/articles/schema';
import { editorialOf } from './support/editorial';
import { locales, t } from './support/messages';
import type { Server } from './support/server';
import { expectSoundEverywhere } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function editorIn(server: Server, context: BrowserContext) {
  const editorial = await editorialOf(server);
  const { saveArticle } = await import('../../features/articles/service-import');
  const editor = await editorial.user('Noy', 'editor');
  await editorial.signIn(context, editor);
  return {
    editor,
    db: editorial.db,
    async article(form: Partial<ArticleForm> & Pick<ArticleForm, 'lang' | 'text'>) {
      const saved = await saveArticle(
        editor,
        {
          id: randomUUID(),
          version: 0,
          title: `Bridge ${randomUUID().slice(0, 8)}`,
          publisher: 'Khamsap',
          access: 'public',
          ...form,
        },
        new Date(),
      );
      if (!saved.ok) throw new Error(`${saved.code} ${JSON.stringify(saved.fieldErrors)}`);
      return saved.data.slug;
    },
  };
}

const english = `The bridge was opened on 5 September 2021. Some 300 guests came to see it.

It took 7 years to build, and it is 1,200 metres long.

The first cars drove over it at noon.`;
const vietnamese = `Cây cầu được khánh thành ngày 5/9/2021. Khoảng 300 khách mời đã tới dự lễ.

Cầu dài 1.200 mét, được xây dựng trong 7 năm.

Những chiếc xe đầu tiên chạy qua cầu vào buổi trưa.`;

const wrapped = `The National Assembly of Viet Nam and the National
Assembly of Laos held talks on Monday. Both sides
agreed to send more delegations each year, and to
share what they have learned about the making of
laws in the two countries.

The talks took place in Vientiane.`;

for (const locale of locales) {
  const say = (key: string, values?: Record<string, string | number>) =>
    t(locale, `articleDesk.${key}`, values);
  const align = (key: string, values?: Record<string, string | number>) =>
    t(locale, `alignment.${key}`, values);
  const base = `/${locale}/admin/articles`;
  const field = (page: Page, name: string) =>
    page
      .getByRole('main')
      .locator('form')
      .getByLabel(say(`form.${name}`), { exact: true });
  const button = (page: Page, name: string) =>
    page.getByRole('main').getByRole('button', { name: say(`form.${name}`), exact: true });

  test(`in ${locale}: an editor pastes an article, sees what was cleaned, and saves it`, async ({
    page,
    context,
    server,
  }) => {
    const { db } = await editorIn(server, context);
    const title = `Talks in Vientiane ${locale} ${randomUUID().slice(0, 6)}`;
    await page.goto(base);
    await expectSoundEverywhere(page);
    await page
      .getByRole('link', { name: say('list.add'), exact: true })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('form.newTitle'));
    await field(page, 'lang').selectOption('en');
    await field(page, 'text').fill(wrapped);
    await button(page, 'check').click();
    const done = page.getByRole('listitem');
    await expect(
      done.filter({ hasText: say('check.kinds.wrappedLine', { count: 4 }) }),
    ).toBeVisible();
    await expect(page.getByText(/· .*[1-9]/u).first()).toBeVisible();
    await expectSoundEverywhere(page);
    await button(page, 'save').click();
    await expect(page.getByText(say('problems.required')).first()).toBeVisible();
    await field(page, 'title').fill(title);
    await field(page, 'publisher').fill('Khamsap');
    await field(page, 'date').fill('2021-13');
    await button(page, 'save').click();
    await expect(page.getByText(say('problems.date'))).toBeVisible();
    await field(page, 'date').fill('2021-09');
    await button(page, 'save').click();
    await expect(page).toHaveURL(new RegExp(`${base}/talks-in-vientiane`, 'u'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('log').getByText(say('form.saved'))).toBeVisible();
    const stored = await db().article.findFirst({ where: { title }, include: { text: true } });
    expect(stored).toMatchObject({ lang: 'en', publishedOn: '2021-09', access: 'reference' });
    expect(stored?.text?.original).toContain('National\nAssembly');
    expect(stored?.text?.body).toContain('National Assembly of Laos held');
    await expectSoundEverywhere(page);
    await page.goto(`${base}?q=${encodeURIComponent(title)}`);
    await expect(page.getByRole('rowheader', { name: title })).toBeVisible();
    await expectSoundEverywhere(page);
  });

  test(`in ${locale}: a text in another language than the chosen one is asked about`, async ({
    page,
    context,
    server,
  }) => {
    await editorIn(server, context);
    await page.goto(`${base}/new`);
    await field(page, 'lang').selectOption(locale === 'lo' ? 'lo' : 'en');
    await field(page, 'text').fill(vietnamese);
    await button(page, 'check').click();
    const chosen = t(locale, `languagesInText.${locale === 'lo' ? 'lo' : 'en'}`);
    await expect(page.getByText(say('check.suggested.vi', { chosen }))).toBeVisible();
    await expectSoundEverywhere(page);
    await page.getByRole('button', { name: say('check.change.vi') }).click();
    await expect(field(page, 'lang')).toHaveValue('vi');
    await expect(page.getByText(say('check.suggested.vi', { chosen }))).toHaveCount(0);
    await expect(button(page, 'save')).toBeVisible();
  });

  test(`in ${locale}: a translation is set beside its original, and put right by keyboard`, async ({
    page,
    context,
    server,
  }) => {
    const { article, db } = await editorIn(server, context);
    const original = await article({ lang: 'en', text: english });
    await page.goto(`${base}/${original}`);
    await page.getByRole('link', { name: say('form.addTranslation') }).click();
    // The form of the original has the same fields.
    await expect(page).toHaveURL(/translationOf=/u);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('“Bridge');
    await field(page, 'lang').selectOption('vi');
    const title = `Cây cầu ${randomUUID().slice(0, 8)}`;
    await field(page, 'title').fill(title);
    await field(page, 'text').fill(vietnamese);
    await button(page, 'check').click();
    await button(page, 'save').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(align('title'));
    const rows = page.getByRole('list', { name: align('table') }).getByRole('group');
    await expect(rows).toHaveCount(3);
    await expect(page.getByText(align('guessed'))).toBeVisible();
    await expectSoundEverywhere(page);
    await rows.nth(0).focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('e');
    await expect(rows.nth(0)).toContainText('1.200');
    await page.keyboard.press('u');
    await expect(rows.nth(0)).not.toContainText('1.200');
    await page.keyboard.press('j');
    await expect(rows).toHaveCount(2);
    await page.getByRole('button', { name: align('save'), exact: true }).click();
    await expect(page.getByText(align('checked'))).toBeVisible();
    const stored = await db().article.findFirst({ where: { title } });
    expect(stored).toMatchObject({
      alignment: [
        [1, 1],
        [2, 2],
      ],
      isAlignmentChecked: true,
    });
    await page.reload();
    await expect(rows).toHaveCount(2);
  });
}

test('a Word document is uploaded; its text can be taken back for what was there', async ({
  page,
  context,
  server,
}) => {
  const say = (key: string, values?: Record<string, string | number>) =>
    t('en', `articleDesk.${key}`, values);
  await editorIn(server, context);
  await page.goto('/en/admin/articles/new');
  const text = page.getByLabel(say('form.text'), { exact: true });
  await text.fill('Typed before.');
  const upload = (name: string, mimeType: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  const document = docx(
    paragraphXml('The ministers met in Vientiane and talked about the new road.') +
      paragraphXml('They will meet again next year.'),
  );
  await upload('talks.docx', 'application/octet-stream', Buffer.from(document));
  await expect(page.getByText(say('form.read', { name: 'talks.docx' }))).toBeVisible();
  await expect(text).toHaveValue(/^The ministers met[^\n]*\n\nThey will/u);
  await expect(page.getByRole('heading', { name: say('check.title') })).toBeVisible();
  await page.getByRole('button', { name: say('form.undoReplace') }).click();
  await expect(text).toHaveValue('Typed before.');
});

test('files that cannot be read are told apart, and change nothing', async ({
  page,
  context,
  server,
  expectProblem,
}) => {
  // The browser says so of every answer that is a problem.
  expectProblem(/400 \(Bad Request\)/u);
  const say = (key: string) => t('en', `articleDesk.${key}`);
  await editorIn(server, context);
  await page.goto('/en/admin/articles/new');
  const text = page.getByLabel(say('form.text'), { exact: true });
  await text.fill('Typed before.');
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
  const files = [
    ['a.txt', png, 'binary'],
    ['a.pdf', Buffer.from('%PDF-1.7'), 'kind'],
    ['a.docx', Buffer.from(docx('<w:p/>'.repeat(6_000_000))), 'bomb'],
    ['a.txt', Buffer.alloc(10 * 1024 * 1024, 'a'), 'tooLarge'],
    ['a.txt', Buffer.from('caf\u00e9 \u00e0 Hanoi', 'latin1'), 'encoding'],
  ] as const;
  for (const [name, buffer, problem] of files) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      say(`fileProblems.${problem}`),
    );
  }
  await expect(text).toHaveValue('Typed before.');
});

test('what was typed is there again after the page was left, and can be discarded', async ({
  page,
  context,
  server,
}) => {
  const say = (key: string) => t('en', `articleDesk.${key}`);
  await editorIn(server, context);
  await page.goto('/en/admin/articles/new');
  const text = page.getByLabel(say('form.text'), { exact: true });
  const title = page.getByLabel(say('form.title'), { exact: true });
  await text.fill('A text that is not saved.');
  await title.fill('Unsaved');
  await page.reload();
  await expect(text).toHaveValue('A text that is not saved.');
  await expect(title).toHaveValue('Unsaved');
  await page.getByRole('button', { name: say('form.discard') }).click();
  await expect(text).toHaveValue('');
  await page.reload();
  await expect(text).toHaveValue('');
});

test('an article is archived, and that is undone', async ({ page, context, server }) => {
  const say = (key: string) => t('en', `articleDesk.${key}`);
  const { article } = await editorIn(server, context);
  const slug = await article({ lang: 'en', text: english });
  await page.goto(`/en/admin/articles/${slug}`);
  await page.getByRole('button', { name: say('form.archive'), exact: true }).click();
  await expect(page.getByText(say('form.archived'))).toBeVisible();
  await page
    .getByRole('log')
    .getByRole('button', { name: say('form.undo') })
    .click();
  await expect(page.getByText(say('form.archived'))).toHaveCount(0);
  await expect(page.getByRole('button', { name: say('form.archive'), exact: true })).toBeVisible();
});

test('somebody else saves meanwhile: nothing is overwritten, nothing typed is lost', async ({
  page,
  context,
  server,
}) => {
  const say = (key: string) => t('en', `articleDesk.${key}`);
  const { article, db } = await editorIn(server, context);
  const slug = await article({ lang: 'en', text: english });
  await page.goto(`/en/admin/articles/${slug}`);
  const title = page.getByLabel(say('form.title'), { exact: true });
  await title.fill('Mine');
  await db().article.update({ where: { slug }, data: { version: 2, title: 'Theirs' } });
  await page.getByRole('button', { name: say('form.save'), exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    t('en', 'desk.errors.conflict'),
  );
  await page.reload();
  await expect(page.getByText(say('form.stale'))).toBeVisible();
  await expect(title).toHaveValue('Mine');
  await page.getByRole('button', { name: say('form.discard') }).click();
  await expect(title).toHaveValue('Theirs');
});

test('the pages and routes are for editors', async ({ page, context, server, expectProblem }) => {
  expectProblem(/403|404/u);
  const { article } = await editorIn(server, context);
  const original = await article({ lang: 'en', text: english });
  const own = await article({ lang: 'vi', text: vietnamese, originalSlug: original });
  const paths = ['', '/new', `/${original}`, `/${own}/alignment`];
  await page.goto(`/en/admin/articles/${original}/alignment`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('en', 'notFound.title'));
  await context.clearCookies();
  for (const path of paths) {
    await page.goto(`/en/admin/articles${path}`);
    await expect(page).toHaveURL(/\/en\/sign-in\?next=/u);
  }
  const editorial = await editorialOf(server);
  await editorial.signIn(context, await editorial.user('Learner', 'contributor'));
  for (const path of paths) {
    await page.goto(`/en/admin/articles${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('en', 'forbidden.title'));
  }
  const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Text') };
  const post = (headers: Record<string, string>) =>
    context.request.post(`${server.url}/api/admin/articles/text`, { multipart: { file }, headers });
  expect((await post({})).status()).toBe(403);
  expect((await context.request.get(`${server.url}/api/admin/articles/progress`)).status()).toBe(
    403,
  );
  await editorial.signIn(context, await editorial.user('Editor', 'editor'));
  expect((await post({ origin: 'https://elsewhere.example' })).status()).toBe(403);
  expect((await post({ origin: server.url })).status()).toBe(200);
});
