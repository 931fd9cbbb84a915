// The sentences of articles with a term: on its page, on a page of their own, under the cards of study.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { ArticleForm } from '../../features/articles/schema';
import type { Lang } from '../../language/lang';
import { editorialOf } from './support/editorial';
import { locales, t } from './support/messages';
import type { Server } from './support/server';
import { expectSoundEverywhere } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const slug = 'inter-parliamentary-union';
const ipu: Record<Lang, string> = {
  en: 'Inter-Parliamentary Union',
  vi: 'Liên minh Nghị viện Thế giới',
  lo: 'ສະຫະພັນລັດຖະສະພາສາກົນ',
};

const say = (locale: Lang, key: string, values: Record<string, string | number> = {}) =>
  t(locale, `concordance.${key}`, values);
const lines = (page: Page) => page.locator('ol.kwic-rows > li');

/** An article that an editor brings in. */
async function bring(server: Server, part: Partial<ArticleForm> & { text: string }) {
  const { user } = await editorialOf(server);
  const { saveArticle } = await import('../../features/articles/service-import');
  const form: ArticleForm = {
    id: randomUUID(),
    version: 0,
    lang: 'en',
    title: `An article ${randomUUID().slice(0, 4)}`,
    publisher: 'Pasaxon',
    access: 'public',
    ...part,
  };
  const saved = await saveArticle(await user('Ed', 'editor'), form, new Date());
  if (!saved.ok) throw new Error(saved.code);
  return { ...form, slug: saved.data.slug };
}

for (const locale of locales) {
  test(`in ${locale}: from a term to all its sentences, by language, order and form`, async ({
    page,
    server,
  }) => {
    const article = await bring(server, {
      title: `Report ${locale}`,
      text: `Members of the ${ipu.en} met in spring.\n\nThe ${ipu.en} voted in summer.`,
      publishedOn: '2018-03',
      access: 'reference',
    });
    await bring(server, {
      lang: 'vi',
      text: `Thành viên của ${ipu.vi} đã họp vào mùa xuân.\n\nTổ chức này bỏ phiếu vào mùa hè.`,
      originalSlug: article.slug,
      access: 'reference',
    });
    await page.goto(`/${locale}/terms/${slug}`);
    const section = page.getByRole('region', { name: say(locale, 'heading'), exact: true });
    await expect(section.locator('mark').first()).toBeVisible();
    await expectSoundEverywhere(page);
    await section.getByRole('link', { name: /\d/u }).first().click();
    await expect(page).toHaveURL(`/${locale}/terms/${slug}/sentences`);
    await expect(page).toHaveTitle(`${say(locale, 'title', { label: ipu[locale] })} · Khamsap`);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`/${locale}/terms/${slug}/sentences$`),
    );
    await expect(page.locator('meta[name=robots]')).toHaveCount(0);
    await expectSoundEverywhere(page);
    const table = page.getByRole('table', { name: say(locale, 'wording'), exact: true });
    await expect(table.getByRole('row').filter({ hasText: ipu.en })).toContainText('2018');

    const choose = async (nav: string, link: string | RegExp) =>
      page.getByRole('navigation', { name: nav }).getByRole('link', { name: link }).click();
    await choose(say(locale, 'languages'), /^EN/u);
    await expect(page).toHaveURL(/\?lang=en$/u);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    for (const mark of await lines(page).locator('p:first-child mark').all()) {
      await expect(mark).toHaveText(/Inter-Parliamentary Union|IPU/u);
    }
    await choose(t(locale, 'terms.sortedBy'), say(locale, 'sortRight'));
    await expect(page).toHaveURL(/lang=en&sort=right$/u);
    await page
      .getByRole('combobox', { name: say(locale, 'article'), exact: true })
      .selectOption(article.slug);
    await page.getByLabel(say(locale, 'from')).fill('2018');
    await page.getByRole('button', { name: say(locale, 'show') }).click();
    await expect(page).toHaveURL(/sort=right/u);
    await expect(page).toHaveURL(/from=2018/u);
    await expect(lines(page)).toHaveCount(2);
    const [first, second] = [lines(page).nth(0), lines(page).nth(1)];
    await expect(first).toContainText(ipu.vi);
    await expect(first).not.toContainText(say(locale, 'lacks'));
    await expect(second).toContainText(say(locale, 'withheld'));
    // The term begins in one column; on a phone the sentence stands in full.
    const left = async (n: number) =>
      (await lines(page).nth(n).locator('mark').first().boundingBox())?.x;
    expect(await left(0)).toBe(await left(1));
    await choose(t(locale, 'terms.view'), say(locale, 'viewSentences'));
    await expect(page).toHaveURL(/view=sentences/u);
    await expect(lines(page).first()).toContainText(`Members of the ${ipu.en} met in spring.`);
    await expectSoundEverywhere(page);
  });

  test(`in ${locale}: nothing found, nothing there, a date that is none`, async ({
    page,
    server,
  }) => {
    await bring(server, { text: `The ${ipu.en} met.` });
    await page.goto(`/${locale}/terms/${slug}/sentences?to=1900`);
    await expect(page.getByText(say(locale, 'noneHere'))).toBeVisible();
    await expectSoundEverywhere(page);
    await page.getByRole('link', { name: say(locale, 'showAll') }).click();
    await expect(lines(page).first()).toBeVisible();

    await page.goto(`/${locale}/terms/${slug}/sentences?from=yesterday`);
    await expect(page.getByText(say(locale, 'dateWrong'))).toBeVisible();
    await expect(page.getByLabel(say(locale, 'from'))).toHaveValue('yesterday');
    await expect(lines(page).first()).toBeVisible();
    await expectSoundEverywhere(page);

    const { db } = await editorialOf(server);
    const unused = await db().concept.findFirstOrThrow({
      where: { status: 'published', mentions: { none: {} } },
      orderBy: { id: 'desc' },
    });
    await page.goto(`/${locale}/terms/${unused.slug}`);
    await expect(page.getByText(say(locale, 'heading'), { exact: true })).toHaveCount(0);
    await page.goto(`/${locale}/terms/${unused.slug}/sentences`);
    await expect(page.getByText(say(locale, 'none'))).toBeVisible();
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expectSoundEverywhere(page);
  });

  test(`in ${locale}: a card shows a sentence of an article, and which`, async ({
    page,
    server,
  }) => {
    const { db } = await editorialOf(server);
    const concept = await db().concept.findFirstOrThrow({
      where: {
        status: 'published',
        examples: { none: {} },
        mentions: { none: {} },
        labelEn: { not: '' },
        labelVi: { not: '' },
        labelLo: { not: '' },
        terms: { every: { recognition: 'always' } },
      },
      orderBy: { id: 'asc' },
    });
    const { labelEn, labelVi, labelLo } = concept;
    await bring(server, { text: `Nobody had seen the ${labelEn} before.`, title: 'Seen' });
    await bring(server, { lang: 'vi', text: `Hôm nay ${labelVi} rất đẹp.`, title: 'Đẹp' });
    await bring(server, { lang: 'lo', text: `ມື້ນີ້ ${labelLo} ງາມ.`, title: 'ງາມ' });
    await page.goto(`/${locale}/study/session?concepts=${concept.id}`);
    await expect(page.locator('[data-card]')).toBeVisible();
    await page.keyboard.press('Space');
    const answer = page.locator('[data-answer]');
    const [marked] = await answer.locator('blockquote mark').allTextContents();
    expect([labelEn, labelVi, labelLo]).toContain(marked);
    await expect(answer.locator('figcaption')).toContainText('Pasaxon');
    await expectSoundEverywhere(page);
  });
}

test('without a script the sentences are chosen all the same', async ({ browser, server }) => {
  await bring(server, { text: `The ${ipu.en} met.`, publishedOn: '2017-01-31' });
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
  const page = await context.newPage();
  await page.goto(`/en/terms/${slug}/sentences`);
  await page.getByLabel(say('en', 'from')).fill('2017-01');
  await page.getByLabel(say('en', 'to')).fill('2017');
  await page.getByRole('button', { name: say('en', 'show') }).click();
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page)).toContainText('31 January 2017');
  await context.close();
});

test('an address that we never write is a page that does not exist', async ({
  page,
  expectProblem,
}) => {
  expectProblem(/404/u);
  for (const query of ['lang=fr', 'sort=up', 'page=0', 'page=1000']) {
    const response = await page.goto(`/en/terms/${slug}/sentences?${query}`);
    expect(response?.status(), query).toBe(404);
  }
  expect((await page.goto('/en/terms/there-is-none/sentences'))?.status()).toBe(404);
});

test('articles over HTTP', async ({ request, server }) => {
  const list = await (await request.get('/api/v1/articles?limit=100')).json();
  const english = list.articles.find(
    (one: { slug: string }) => one.slug === 'how-the-two-national-assemblies-work-together',
  );
  expect(english.translations.map(({ lang }: { lang: string }) => lang)).toEqual(['vi', 'lo']);
  const article = await (await request.get(`/api/v1/articles/${english.slug}`)).json();
  const { body, occurrences } = article;
  expect(
    occurrences.map(({ start, end }: { start: number; end: number }) => body.slice(start, end)),
  ).toContain('National Assembly of Laos');
  const closed = await bring(server, { text: 'A secret text.', access: 'reference' });
  const answer = await request.get(`/api/v1/articles/${closed.slug}`);
  expect(await answer.text()).not.toContain('secret');
  const missing = await request.get('/api/v1/articles/there-is-none');
  expect(missing.status()).toBe(404);
  expect(missing.headers()['content-type']).toBe('application/problem+json');
  expect((await request.get('/api/v1/articles?lang=fr')).status()).toBe(400);
});
