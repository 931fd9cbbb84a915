// Editors decide by keyboard about what may be a term in an article, and see where a term would be recognised.
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Lang } from '../../language/lang';
import { expectNoAxeViolations } from './support/axe';
import { editorialOf } from './support/editorial';
import { locales, t } from './support/messages';
import type { Server } from './support/server';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function expectSound(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeViolations(page);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${page.url()} at ${width}`).toBe(0);
  }
  if (before) await page.setViewportSize(before);
}

async function editorIn(server: Server, context: BrowserContext) {
  const editorial = await editorialOf(server);
  const { saveArticle } = await import('../../features/articles/service-import');
  const editor = await editorial.user('Noy', 'editor');
  await editorial.signIn(context, editor);
  return {
    ...editorial,
    async article(lang: Lang, text: string): Promise<string> {
      const title = `Rivers ${randomUUID().slice(0, 8)}`;
      const form = { id: randomUUID(), version: 0, lang, title, publisher: 'Khamsap', text };
      const saved = await saveArticle(editor, { ...form, access: 'public' }, new Date());
      if (!saved.ok) throw new Error(`${saved.code} ${JSON.stringify(saved.fieldErrors)}`);
      return saved.data.slug;
    },
  };
}

/** A text whose names no other test has; what is rejected is so in every article. */
function english(letter: string) {
  const random = randomUUID().replace(/[^a-f]/gu, '');
  const place = `${letter}${random.slice(0, 7)}o`;
  const acronym = `${letter}RC`;
  const names = {
    commission: `${place} River Commission`,
    institute: `${place} Fisheries Institute`,
    council: `${place} Weavers Council`,
    garden: `${place} Stone Garden`,
  };
  const { commission, institute, council, garden } = names;
  const text = `The ${commission} (${acronym}) met on a rainy morning. Boats lay at the landing.

On that day the ${commission} heard the ${institute}, which counts fish. The ${commission} thanked it.

They saw the ${institute} and its ponds. A boat took them to the ${institute} at noon.

Then the ${council} showed them cloth. They liked the ${council}. All rested in the ${garden}.`;
  return { ...names, acronym, text };
}

const letters: Record<Lang, string> = { en: 'Q', vi: 'X', lo: 'Z' };

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

for (const locale of locales) {
  const say = (key: string, values?: Record<string, string | number>) =>
    t(locale, `candidates.${key}`, values);
  const address = (slug: string) => `/${locale}/admin/articles/${slug}/candidates`;
  const list = (page: Page) => page.getByRole('list', { name: say('list'), exact: true });
  const current = (page: Page) => list(page).locator('button[aria-expanded="true"]');
  const progress = (page: Page, done: number, total: number) =>
    page.getByText(say('progress', { done, total }), { exact: true });
  const said = (page: Page, key: string, values?: Record<string, string | number>) =>
    page.getByRole('log').getByText(say(key, values), { exact: true });

  async function open(page: Page, slug: string): Promise<void> {
    await page.goto(address(slug));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('title'));
    await expect(list(page)).not.toHaveAttribute('inert');
  }

  test(`in ${locale}: candidates are decided by keyboard alone`, async ({
    page,
    context,
    server,
  }) => {
    const { db, article, freshConcept } = await editorIn(server, context);
    const { text, acronym, commission, institute, council, garden } = english(letters[locale]);
    const slug = await article('en', text);
    const other = await freshConcept();
    const target = other.concept.terms.find(({ lang }) => lang === 'en')?.text ?? '';
    await open(page, slug);
    await expect(progress(page, 0, 4)).toBeVisible();
    await expect(current(page)).toContainText(commission);
    await expect(current(page)).toContainText(acronym);
    await expect(page.locator('mark').filter({ hasText: commission })).toHaveCount(2);
    await expectSound(page);

    await test.step('moves, and shows more sentences', async () => {
      await page.keyboard.press('j');
      await expect(current(page)).toContainText(institute);
      await expect(current(page)).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await expect(current(page)).toContainText(commission);
      await page.keyboard.press('s');
      await expect(page.getByText('thanked it.')).toBeVisible();
      await page.keyboard.press('?');
      await expect(page.getByText(say('keys.move'), { exact: true })).toBeVisible();
    });

    await test.step('accepts: the form is filled, and leads back to the next', async () => {
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${locale}/admin/concepts/new\\?`, 'u'));
      const label = (key: string, number: number) =>
        `${t(locale, `conceptForm.fields.${key}`)}, ${t(locale, 'languages.en')} ${number}`;
      await expect(page.getByLabel(label('preferredTerm', 1))).toHaveValue(commission);
      await expect(page.getByLabel(label('also', 2))).toHaveValue(acronym);
      await expect(
        page.getByLabel(t(locale, 'conceptForm.fields.category'), { exact: true }),
      ).toHaveValue('institution');
      await expect(page.getByText(say('form.back'))).toBeVisible();
      await expectSound(page);
      const save = page
        .getByRole('main')
        .getByRole('button', { name: t(locale, 'conceptForm.actions.saveDraft'), exact: true });
      await expect(save).toBeEnabled();
      await save.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(address(slug));
      await expect(said(page, 'acceptedToast')).toBeVisible();
      await expect(progress(page, 1, 4)).toBeVisible();
      await expect(current(page)).toContainText(institute);
      await expect(current(page)).toBeFocused();
      const stored = await db().term.findFirst({
        where: { text: commission },
        select: { concept: { select: { status: true, terms: { select: { text: true } } } } },
      });
      expect(stored?.concept.status).toBe('draft');
      expect(stored?.concept.terms.map((term) => term.text)).toContain(acronym);
    });

    await test.step('rejects, and undoes it', async () => {
      await page.keyboard.press('r');
      await expect(said(page, 'rejectedToast')).toBeVisible();
      await expect(progress(page, 2, 4)).toBeVisible();
      await expect(current(page)).toContainText(council);
      await page.keyboard.press('u');
      await expect(progress(page, 1, 4)).toBeVisible();
      await expect(current(page)).toContainText(institute);
      expect(await db().candidateRejection.count({ where: { text: institute } })).toBe(0);
    });

    await test.step('merges into a concept that is there', async () => {
      await page.keyboard.press('m');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('combobox')).toBeFocused();
      await page.keyboard.type(target);
      const chosen = dialog.getByRole('option', { selected: true }).filter({ hasText: target });
      await expect(chosen).toBeVisible();
      await expectSound(page);
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(progress(page, 2, 4)).toBeVisible();
      await expect(current(page)).toContainText(council);
      const merged = await db().term.findFirst({ where: { text: institute } });
      expect(merged).toMatchObject({ lang: 'en', type: 'variant', status: 'admitted' });
    });

    await test.step('rejects the rest', async () => {
      await page.keyboard.press('r');
      await expect(progress(page, 3, 4)).toBeVisible();
      await expect(current(page)).toContainText(garden);
      await page.keyboard.press('r');
      await expect(page.getByText(say('empty.title'), { exact: true })).toBeVisible();
      await expect
        .poll(() => db().candidateRejection.count({ where: { text: { in: [council, garden] } } }))
        .toBe(2);
      await expectSound(page);
    });

    await test.step('brings back what was rejected', async () => {
      const link = page.getByRole('link', { name: say('toRejected'), exact: true });
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('rejections.title'));
      const back = page.getByRole('button', { name: say('bringBackFor', { text: garden }) });
      await expect(
        page.getByRole('button', { name: say('bringBackFor', { text: council }) }),
      ).toBeVisible();
      await expectSound(page);
      await tabTo(page, back);
      await page.keyboard.press('Enter');
      await expect(back).toBeHidden();
      await open(page, slug);
      await expect(current(page)).toContainText(garden);
      await expect(list(page).locator('button[aria-expanded]')).toHaveCount(1);
    });
  });

  test(`in ${locale}: the form shows where a term would be recognised`, async ({
    page,
    context,
    server,
  }) => {
    const { article } = await editorIn(server, context);
    const { text, institute } = english(letters[locale]);
    const slug = await article('en', text);
    const query = new URLSearchParams({ article: slug, candidate: institute });
    await page.goto(`/${locale}/admin/concepts/new?${query}`);
    const more = page.getByRole('button', {
      name: `${t(locale, 'conceptForm.terms.more')}: ${t(locale, 'languages.en')} 1`,
      exact: true,
    });
    await expect(more).toBeEnabled();
    await more.focus();
    await page.keyboard.press('Enter');
    const preview = (key: string, values?: Record<string, string | number>) =>
      t(locale, `recognitionPreview.${key}`, values);
    const show = page.getByRole('button', { name: preview('showFor', { term: '' }).trim() });
    const shown = page.getByText(preview('show'), { exact: true }).first();
    await expect(show.or(shown).first()).toBeVisible();
    await shown.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: preview('title') });
    await expect(panel).toContainText(preview('places', { count: 3 }));
    await expect(panel).toContainText(preview('inArticles', { count: 1 }));
    await expect(panel).toContainText(preview('newCount', { count: 3 }));
    await expect(panel.locator('mark')).toHaveText([institute, institute, institute]);
    await expectSound(page);
    const wording = page.getByLabel(
      `${t(locale, 'conceptForm.fields.preferredTerm')}, ${t(locale, 'languages.en')} 1`,
    );
    await wording.fill(`${institute} of Nowhere`);
    await expect(panel).toContainText(preview('nowhere'));
  });
}

const others: [Lang, string, string][] = [
  [
    'vi',
    'Viện Thủy sản Ngọc Lâm',
    'Đoàn đã đến Viện Thủy sản Ngọc Lâm. Theo Viện Thủy sản Ngọc Lâm, cá rất nhiều.',
  ],
  ['lo', 'ສະມາຄົມນ້ຳຕານ', 'ສະມາຄົມນ້ຳຕານ ໄດ້ປະຊຸມ. ສະມາຄົມນ້ຳຕານ ມີສະມາຊິກຫຼາຍ.'],
];

for (const [lang, name, text] of others) {
  test(`candidates of an article in ${lang} stand in its language`, async ({
    page,
    context,
    server,
  }) => {
    const { article } = await editorIn(server, context);
    const slug = await article(lang, text);
    await page.goto(`/en/admin/articles/${slug}/candidates`);
    const found = page.getByRole('button', { expanded: true }).filter({ hasText: name });
    await expect(found).toBeVisible();
    await expect(found.locator(`[lang=${lang}]`).first()).toHaveText(name);
    await expectSound(page);
  });
}

test('candidates are for editors only', async ({ page, context, server }) => {
  const { article, user, signIn } = await editorIn(server, context);
  const slug = await article('en', english('K').text);
  const pages = [`/en/admin/articles/${slug}/candidates`, '/en/admin/candidates'];
  expect((await context.request.get('/en/admin/articles/no-such-one/candidates')).status()).toBe(
    404,
  );
  expect((await context.request.get('/en/admin/candidates?page=999')).status()).toBe(404);
  expect((await context.request.get('/en/admin/candidates?page=x')).status()).toBe(404);
  const post = (headers = {}) =>
    context.request.post('/api/admin/recognition', {
      headers: { origin: server.url, ...headers },
      data: {
        conceptId: randomUUID(),
        lang: 'en',
        term: 0,
        terms: [
          {
            text: 'Laos',
            type: 'fullForm',
            status: 'preferred',
            recognition: 'always',
            searchOnly: false,
          },
        ],
      },
    });
  expect((await post()).status()).toBe(200);
  await context.clearCookies();
  expect((await post()).status()).toBe(401);
  for (const one of pages) {
    await page.goto(one);
    await expect(page).toHaveURL(`/en/sign-in?next=${encodeURIComponent(one)}`);
  }
  for (const [role, status] of [
    ['learner', 403],
    ['contributor', 200],
  ] as const) {
    await signIn(context, await user('Bee', role));
    for (const one of pages) expect((await context.request.get(one)).status(), one).toBe(403);
    expect((await post()).status()).toBe(status);
  }
});
