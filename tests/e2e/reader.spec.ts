// Reading an article: terms and their card, two languages, what is known, where one was, on paper; who sees what.
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { Actor } from '../../features/accounts/domain/role';
import type { ArticleForm } from '../../features/articles/schema';
import type { Lang } from '../../language/lang';
import { editorialOf } from './support/editorial';
import { locales, t } from './support/messages';
import type { Server } from './support/server';
import { expectSoundEverywhere } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const english = 'how-the-two-national-assemblies-work-together';
const ipu: Record<Lang, string> = {
  en: 'Inter-Parliamentary Union',
  vi: 'Liên minh Nghị viện Thế giới',
  lo: 'ສະຫະພັນລັດຖະສະພາສາກົນ',
};
const definition: Record<Lang, RegExp> = { en: /parliaments/, vi: /nghị viện/, lo: /ສະພາ/ };

const reader = (locale: Lang, key: string, values: Record<string, string | number> = {}) =>
  t(locale, `reader.${key}`, values);
const termLink = (page: Page, name: string) =>
  page.locator('.reader-body a[data-term]', { hasText: name }).first();
const card = (page: Page, name: string) => page.getByRole('dialog', { name });

// The terms of the first data are looked up in the background once the server has started.
test.beforeEach(async ({ server }) => {
  const { db } = await editorialOf(server);
  await expect
    .poll(() => db().mention.count({ where: { article: { slug: english } } }))
    .toBeGreaterThan(0);
});

/** The card and the sentence of its term have no pixel in common, and the sentence is in sight. */
async function expectOffSentence(page: Page, link: Locator, dialog: Locator): Promise<void> {
  await expect(async () => {
    const sentence = await link.locator('xpath=ancestor::span[1]').boundingBox();
    const box = await dialog.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    if (!sentence || !box) throw new Error('not shown');
    expect(box.y >= sentence.y + sentence.height || box.y + box.height <= sentence.y).toBe(true);
    expect(sentence.y).toBeGreaterThanOrEqual(0);
    expect(sentence.y + sentence.height).toBeLessThanOrEqual(height);
  }).toPass();
}

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
  return { id: form.id, slug: saved.data.slug };
}

for (const locale of locales) {
  test(`in ${locale}: a term explains itself beside its sentence, by mouse, tap and key`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/articles/${english}`);
    const link = termLink(page, ipu.en);
    await expect(link).toHaveAttribute('href', `/${locale}/terms/inter-parliamentary-union`);
    const dialog = card(page, ipu.en);
    await link.click();
    await expect(dialog).toBeFocused();
    for (const text of Object.values(ipu)) await expect(dialog).toContainText(text);
    await expect(dialog).toContainText('IPU');
    await expect(dialog).toContainText(definition[locale]);
    // One's own language first.
    await expect(dialog.locator('dd').first()).toContainText(ipu[locale]);
    await expectOffSentence(page, link, dialog);
    await expectSoundEverywhere(page);
    // On a phone it is a sheet.
    await page.setViewportSize({ width: 360, height: 640 });
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
    await link.click();
    await expect(dialog).toBeVisible();
    await expectOffSentence(page, link, dialog);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press('Escape');
    // By key: Enter opens it, the arrows lead on, Escape leads back.
    await link.press('Enter');
    await expect(dialog).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(card(page, 'ASEAN Inter-Parliamentary Assembly')).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.press('ArrowLeft');
    await expect(dialog).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    // By mouse, after a while, without taking the focus.
    await termLink(page, 'law-making').hover();
    const hovered = card(page, 'law-making');
    await expect(hovered).toBeVisible();
    await expect(link).toBeFocused();
    await hovered.hover();
    await hovered.getByRole('link', { name: reader(locale, 'card.open') }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/terms/law-making$`));
  });

  test(`in ${locale}: two languages stand beside each other, with an address of their own`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/articles/${english}`);
    const choices = page.getByRole('navigation', { name: reader(locale, 'beside') });
    await choices.getByRole('link', { name: t(locale, 'languages.lo') }).click();
    await expect(page).toHaveURL(/\?with=lo$/);
    const right = page.locator('[data-side="right"] [data-pair]');
    await expect(right.first()).toBeVisible();
    await expect(page.locator('[data-side="right"]').first()).toHaveAttribute('lang', 'lo');
    // A sentence lights the one that says the same.
    await page
      .locator('[data-side="left"] [data-pair]')
      .nth(1)
      .hover({ position: { x: 3, y: 5 } });
    await expect(right.nth(1)).toHaveAttribute('data-lit', '');
    await expect(right.nth(0)).not.toHaveAttribute('data-lit');
    await right.nth(2).locator('a').first().focus();
    await expect(page.locator('[data-side="left"] [data-pair]').nth(2)).toHaveAttribute(
      'data-lit',
      '',
    );
    // Terms of both have a card; the arrows stay in the language.
    const lao = right.first().locator('a').first();
    await lao.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('National Assembly of Laos');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-side="right"] a[data-open]')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expectSoundEverywhere(page);
    // On a phone the one stands under the other, on a desk in one row.
    await page.setViewportSize({ width: 360, height: 800 });
    const [left, beside] = [
      await page.locator('[data-side="left"]').first().boundingBox(),
      await page.locator('[data-side="right"]').first().boundingBox(),
    ];
    expect(beside?.y).toBeGreaterThan((left?.y ?? 0) + 10);
    await page.setViewportSize({ width: 1280, height: 800 });
    const difference = () =>
      page
        .locator('.reader-rows > div')
        .first()
        .evaluate((row) => {
          const [a, b] = [...row.children].map((side) => side.getBoundingClientRect().top);
          return (a ?? 0) - (b ?? Number.NaN);
        });
    await expect.poll(difference).toBe(0);
  });

  test(`in ${locale}: the list of articles is filtered by language`, async ({ page }) => {
    await page.goto(`/${locale}/articles`);
    const list = page.getByRole('main');
    await expect(list).toContainText(reader(locale, 'list.public'));
    await expect(list).toContainText('Quốc hội hai nước phối hợp như thế nào');
    await expectSoundEverywhere(page);
    const languages = page.getByRole('navigation', { name: reader(locale, 'list.language') });
    await languages.getByRole('link', { name: t(locale, 'languages.lo') }).click();
    await expect(page).toHaveURL(/\?lang=lo$/);
    await expect(list).not.toContainText('Lao newspapers on');
    await list.getByRole('link', { name: 'ສະພາແຫ່ງຊາດສອງປະເທດຮ່ວມມືກັນແນວໃດ' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('ສະພາແຫ່ງຊາດສອງປະເທດ');
    await expectSoundEverywhere(page);
  });
}

test('without JavaScript the text, its links, both languages and the margin are there', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
  const page = await context.newPage();
  await page.goto(`/vi/articles/${english}?with=vi`);
  await expect(page.locator('[data-side="right"]').first()).toContainText('Quốc hội Lào');
  await page.getByRole('link', { name: 'law-making' }).last().click();
  await expect(page).toHaveURL(/#s0$/);
  await termLink(page, 'law-making').click();
  await expect(page).toHaveURL(/\/vi\/terms\/law-making$/);
  await context.close();
});

const referenceText = `The Inter-Parliamentary Union met in Vientiane. Only editors read this. The IPU thanked ASEAN.

Nor may others read this.`;

test('a reference article: its terms and one sentence at a time for readers, the text for editors', async ({
  page,
  server,
  context,
}) => {
  const { slug } = await bring(server, { text: referenceText, access: 'reference' });
  const { user, signIn } = await editorialOf(server);
  const people: (Actor | null)[] = [null, await user('Lea', 'learner')];
  for (const actor of people) {
    if (actor) await signIn(context, actor);
    const answer = await page.request.get(`/en/articles/${slug}`);
    expect(await answer.text()).not.toMatch(/Only editors|Nor may|met in Vientiane|thanked/);
    expect((await page.request.get(`/en/articles/${slug}?with=vi`)).status()).toBe(200);
    await page.goto(`/en/articles/${slug}`);
    await expect(page.getByRole('main')).toContainText(t('en', 'articles.reference'));
    const term = page.locator('a[data-term]').first();
    await expect(term).toHaveText(ipu.en);
    await term.click();
    const dialog = card(page, ipu.en);
    await dialog.getByRole('button', { name: /sentence/ }).click();
    await expect(dialog).toContainText('The Inter-Parliamentary Union met in Vientiane.');
    await expect(dialog).not.toContainText('Only editors');
    await expect(page.getByText('Only editors')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(term).toBeFocused();
    await expectSoundEverywhere(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  await context.clearCookies();
  await signIn(context, await user('Ed', 'editor'));
  await page.goto(`/en/articles/${slug}`);
  await expect(page.locator('.reader-body')).toContainText('Only editors read this.');
  await expect(page.getByRole('main')).toContainText(t('en', 'reader.kept'));
  await expectSoundEverywhere(page);
});

test('an archived article is there for editors only', async ({ page, server, context }) => {
  const { id, slug } = await bring(server, { text: 'ASEAN met.' });
  const { db, user, signIn } = await editorialOf(server);
  await db().article.update({ where: { id }, data: { archivedAt: new Date() } });
  const concept = (await db().mention.findFirst({ where: { articleId: id } }))?.conceptId ?? '';
  const asked = () =>
    Promise.all(
      [`/en/articles/${slug}`, `/api/reader/card?concept=${concept}&article=${id}`].map(
        async (path) => (await page.request.get(path)).status(),
      ),
    );
  expect(await asked()).toEqual([404, 404]);
  await signIn(context, await user('Lea', 'learner'));
  expect(await asked()).toEqual([404, 404]);
  expect((await page.request.get(`/api/reader/known?article=${id}`)).status()).toBe(404);
  await signIn(context, await user('Ed', 'editor'));
  expect(await asked()).toEqual([200, 200]);
  await page.goto(`/en/articles/${slug}`);
  await expect(page.getByRole('main')).toContainText(t('en', 'reader.archived'));
});

test('what is asked wrongly of the reader is refused', async ({ request }) => {
  const id = randomUUID();
  for (const [path, status] of [
    ['card', 400],
    ['card?concept=x&article=y', 400],
    [`card?concept=${id}&article=${id}&textless=2`, 400],
    [`card?concept=${id}&article=${id}`, 404],
    ['known', 400],
    [`known?article=${id}`, 401],
  ] as const) {
    expect((await request.get(`/api/reader/${path}`)).status(), path).toBe(status);
  }
});

test('an outdated wording is marked, and its card says so', async ({ page, server }) => {
  const { slug } = await bring(server, {
    lang: 'vi',
    text: 'Chủ tịch nước nhắc đến Cay-xỏn Phôm-vi-hản và Kaysone Phomvihane.',
  });
  await page.goto(`/vi/articles/${slug}`);
  const outdated = page.locator('a[data-outdated]');
  await expect(outdated).toHaveText('Cay-xỏn Phôm-vi-hản');
  await outdated.click();
  await expect(page.getByRole('dialog')).toContainText(
    reader('vi', 'card.superseded', { text: 'Cay-xỏn Phôm-vi-hản' }),
  );
  await expect(page.getByRole('main')).toContainText(reader('vi', 'outdated'));
  await expectSoundEverywhere(page);
});

test('a learner sees what they know, now and on a date, and studies the rest first', async ({
  page,
  server,
  context,
}) => {
  const { slug } = await bring(server, {
    text: 'ASEAN met. The IPU thanked ASEAN. The border was open, and ASEAN crossed it.',
  });
  const { db, user, signIn } = await editorialOf(server);
  const learner = await user('Lea', 'learner');
  await signIn(context, learner);
  const known = (percent: number, count: number) => ({
    share: reader('en', 'known.share', { percent }),
    later: reader('en', 'known.shareOn', { percent }),
    counts: reader('en', 'known.counts', { known: count, total: 3, left: 3 - count }),
  });
  await page.goto(`/en/articles/${slug}`);
  await expect(page.getByText(known(0, 0).share)).toBeVisible();
  await expect(page.locator('.reader-body a[data-unknown]')).toHaveCount(5);
  await expectSoundEverywhere(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('link', { name: reader('en', 'known.study') }).click();
  await expect(page).toHaveURL(/\/study\/session\?deck=/);
  const study = page.locator('[data-card]');
  const asean = await db().concept.findUniqueOrThrow({ where: { slug: 'asean' } });
  await expect(study).toHaveAttribute('data-card', new RegExp(`^${asean.id}:`));
  const deck = new URL(page.url()).searchParams.get('deck') ?? '';
  const listed = await db().deckConcept.findMany({
    where: { deckId: deck },
    orderBy: { position: 'asc' },
    select: { concept: { select: { slug: true } } },
  });
  expect(listed.map(({ concept }) => concept.slug)).toEqual([
    'asean',
    'inter-parliamentary-union',
    'border',
  ]);
  const day = Math.floor(Date.now() / 86_400_000);
  await db().card.create({
    data: {
      userId: learner.id,
      cardKey: `${asean.id}:en-lo`,
      conceptId: asean.id,
      phase: 'review',
      step: 0,
      stability: 5,
      difficulty: 5,
      dueDay: day + 5,
      intervalDays: 5,
      firstDay: day,
      lastDay: day,
      answers: 2,
      lapses: 0,
      isSuspended: false,
      awaitsVoided: false,
      schedulingVersion: 1,
    },
  });
  await page.goto(`/en/articles/${slug}`);
  await expect(page.getByText(known(33, 1).share)).toBeVisible();
  await expect(page.getByText(known(33, 1).counts)).toBeVisible();
  await expect(page.locator('.reader-body a[data-unknown]')).toHaveCount(2);
  await page.getByLabel(reader('en', 'known.date')).fill('2031-05-05');
  await expect(page.getByText(known(0, 0).later)).toBeVisible();
  await expect(page.locator('.reader-body a[data-unknown]')).toHaveCount(5);
  // The date can be in the address too.
  await page.goto(`/en/articles/${slug}?on=2031-05-05`);
  await expect(page.getByText(known(0, 0).later)).toBeVisible();
  await page.goto(`/en/articles/${slug}?on=nonsense`);
  await expect(page.getByText(known(33, 1).share)).toBeVisible();
});

test('who is signed out meanwhile is told so', async ({ page, server, context, expectProblem }) => {
  const { user, signIn } = await editorialOf(server);
  await signIn(context, await user('Lea', 'learner'));
  await page.goto(`/en/articles/${english}`);
  await context.clearCookies();
  await page.getByRole('link', { name: reader('en', 'known.study') }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    t('en', 'studyHome.errors.unauthenticated'),
  );
  expectProblem(/401/);
  const refused = page.waitForResponse((response) => response.url().includes('/api/reader/known'));
  await page.getByLabel(reader('en', 'known.date')).fill('2031-05-05');
  expect((await refused).status()).toBe(401);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    t('en', 'studyHome.errors.unauthenticated'),
  );
});

test('a guest studies an article without an account, and sees what they know', async ({
  page,
  server,
}) => {
  await page.goto(`/en/articles/${english}`);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('a[data-unknown]')).toHaveCount(0);
  await page.getByRole('link', { name: reader('en', 'known.study') }).click();
  await expect(page).toHaveURL(/\/study\/session\?deck=/);
  const question = page.locator('[data-card]');
  await expect(question).toBeVisible();
  const first = (await question.getAttribute('data-card')) ?? '';
  const { db } = await editorialOf(server);
  const mentions = await db().mention.findMany({
    where: { article: { slug: english } },
    select: { conceptId: true, count: true },
  });
  const most = Math.max(...mentions.map(({ count }) => count));
  const often = mentions.filter(({ count }) => count === most).map(({ conceptId }) => conceptId);
  expect(often).toContain(first.split(':')[0]);
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(question).not.toHaveAttribute('data-card', first);
  await page.goto(`/en/articles/${english}`);
  await expect(page.getByText(reader('en', 'known.share', { percent: 4 }))).toBeVisible();
  expect(await page.locator('.reader-body a:not([data-unknown])').count()).toBeGreaterThan(0);
  await page.getByLabel(reader('en', 'known.date')).fill('2040-01-01');
  await expect(page.getByText(reader('en', 'known.shareOn', { percent: 0 }))).toBeVisible();
});

test('a term goes into one’s own deck from its card', async ({ page }) => {
  await page.goto(`/en/articles/${english}`);
  await termLink(page, ipu.en).click();
  await card(page, ipu.en)
    .getByRole('button', { name: t('en', 'studyHome.add.add') })
    .click();
  const name = t('en', 'studyHome.decks.own');
  await expect(page.getByRole('log')).toContainText(t('en', 'studyHome.add.added', { name }));
});

test('where one left off is offered, and forgotten at the end', async ({ page, server }) => {
  const paragraph = 'ASEAN met again. The border was open. Nothing was decided. All went home.';
  const { slug } = await bring(server, {
    text: Array.from({ length: 40 }, (_, n) => `${n + 1}. ${paragraph}`).join('\n\n'),
  });
  const back = page.getByRole('link', { name: reader('en', 'back') });
  const at = (n: number) => page.locator(`#s${n}`);
  await page.goto(`/en/articles/${slug}`);
  await expect(page.getByRole('button', { name: reader('en', 'print') })).toBeEnabled();
  await expect(back).toHaveCount(0);
  const kept = () =>
    page.evaluate(
      () => Object.keys(localStorage).filter((key) => key.startsWith('khamsap-reading')).length,
    );
  await at(80).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await expect.poll(kept).toBe(1);
  await page.goto(`/en/articles/${slug}`);
  await expect(back).toBeVisible();
  await expect(at(80)).not.toBeInViewport();
  await back.click();
  await expect(at(80)).toBeInViewport();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(kept).toBe(0);
  await page.goto(`/en/articles/${slug}`);
  await expect(page.getByRole('button', { name: reader('en', 'print') })).toBeEnabled();
  await expect(back).toHaveCount(0);
});

test('on paper there is the text and a glossary in three languages, and nothing to click', async ({
  page,
}) => {
  await page.goto(`/en/articles/${english}`);
  const list = page.locator('.reader-terms');
  await expect(list.getByText(ipu.lo)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const text of Object.values(ipu)) await expect(list.getByText(text)).toBeVisible();
  await expect(page.locator('.reader-body')).toContainText('The two legislatures work together');
  for (const gone of [
    page.getByRole('banner'),
    page.getByRole('contentinfo'),
    page.getByRole('button', { name: reader('en', 'print') }),
    page.getByRole('link', { name: reader('en', 'known.study') }),
  ]) {
    await expect(gone).toHaveCount(0);
  }
  expect((await page.pdf()).length).toBeGreaterThan(1000);
});

test('the terms are listed as they come or by how often, and lead to where they come first', async ({
  page,
  server,
}) => {
  const { slug } = await bring(server, {
    text: 'The border is open.\n\nASEAN met. ASEAN thanked the IPU, and ASEAN went home.',
  });
  await page.goto(`/lo/articles/${slug}`);
  const list = page.locator('.reader-terms > li > a');
  await expect(list).toHaveText(['border', 'Association of Southeast Asian Nations', ipu.en]);
  await page.getByRole('button', { name: reader('lo', 'byCount') }).click();
  await expect(list.first()).toHaveText('Association of Southeast Asian Nations');
  await list.first().click();
  await expect(page).toHaveURL(/#s1$/);
});

const paragraphs = Array.from(
  { length: 30 },
  (_, n) =>
    `${n + 1}. ASEAN met again in a hall that was too small for all who had come. All went home.`,
);

/** Puts an element at an edge of the window. */
const bringTo = (link: Locator, edge: 'top' | 'bottom') =>
  link.evaluate((element, isTop) => {
    const { top, bottom } = (element.closest('[data-n]') ?? element).getBoundingClientRect();
    scrollTo({ top: scrollY + (isTop ? top - 4 : bottom - innerHeight + 4), behavior: 'instant' });
  }, edge === 'top');

/** For pointing without Playwright's own scrolling. */
async function middleOf(link: Locator): Promise<{ x: number; y: number }> {
  const box = await link.boundingBox();
  if (!box) throw new Error('not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('the card keeps off its sentence at the edges of the window too', async ({ page, server }) => {
  const { slug } = await bring(server, { text: paragraphs.join('\n\n') });
  await page.setViewportSize({ width: 1280, height: 620 });
  await page.goto(`/en/articles/${slug}`);
  await expect(page.getByRole('button', { name: reader('en', 'print') })).toBeEnabled();
  const links = page.locator('.reader-body a[data-term]');
  const dialog = card(page, 'ASEAN');
  for (const [number, edge] of [
    [15, 'bottom'],
    [16, 'top'],
    [29, 'bottom'],
  ] as const) {
    const link = links.nth(number);
    await bringTo(link, edge);
    const { x, y } = await middleOf(link);
    await page.mouse.move(x, y);
    await expect(dialog).toBeVisible();
    await expectOffSentence(page, link, dialog);
    await page.mouse.click(x, y);
    await expect(dialog).toBeFocused();
    await expectOffSentence(page, link, dialog);
    // However much of it unfolds.
    await dialog.getByRole('button', { name: /sentences/ }).dispatchEvent('click');
    await expect(dialog.getByRole('listitem').first()).toBeAttached();
    await expectOffSentence(page, link, dialog);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.mouse.move(0, 0);
  }
});

test('a text that moves below a pointer at rest opens no card, and what is closed stays so', async ({
  page,
  server,
}) => {
  const { slug } = await bring(server, { text: paragraphs.join('\n\n') });
  await page.setViewportSize({ width: 1280, height: 620 });
  await page.goto(`/en/articles/${slug}`);
  await expect(page.getByRole('button', { name: reader('en', 'print') })).toBeEnabled();
  const links = page.locator('.reader-body a[data-term]');
  const dialog = card(page, 'ASEAN');
  await bringTo(links.nth(10), 'top');
  const { x, y } = await middleOf(links.nth(10));
  await page.mouse.move(x, y);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // The next one comes to where the pointer is.
  const next = await middleOf(links.nth(11));
  await page.mouse.wheel(0, next.y - y);
  await expect
    .poll(async () => Math.abs(Math.round((await middleOf(links.nth(11))).y - y)))
    .toBe(0);
  await expect
    .poll(() =>
      page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.textContent, [x, y] as const),
    )
    .toBe('ASEAN');
  // Longer than anybody has to point.
  const isOpened = dialog.waitFor({ timeout: 1000 }).then(
    () => true,
    () => false,
  );
  expect(await isOpened).toBe(false);
  await page.mouse.move(x + 2, y);
  await expect(dialog).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('a tap opens the card as a sheet below its sentence, at the end of the text too', async ({
    page,
    server,
  }) => {
    const { slug } = await bring(server, { text: paragraphs.join('\n\n') });
    await page.goto(`/lo/articles/${slug}`);
    await expect(page.getByRole('button', { name: reader('lo', 'print') })).toBeEnabled();
    const links = page.locator('.reader-body a[data-term]');
    const dialog = card(page, 'ASEAN');
    for (const number of [12, 29]) {
      const link = links.nth(number);
      await bringTo(link, 'bottom');
      const { x, y } = await middleOf(link);
      await page.touchscreen.tap(x, y);
      await expect(dialog).toBeFocused();
      await expectOffSentence(page, link, dialog);
      const box = await dialog.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(640, 0);
      await dialog.getByRole('button', { name: reader('lo', 'card.close') }).tap();
      await expect(dialog).toBeHidden();
      await expect(link).toBeFocused();
    }
  });
});

test('of many terms twenty are listed at first, on paper all', async ({ page, server }) => {
  const { db } = await editorialOf(server);
  const terms = await db().term.findMany({
    where: {
      lang: 'en',
      status: 'preferred',
      recognition: 'always',
      text: { contains: ' ' },
      concept: { status: 'published' },
    },
    select: { text: true },
    orderBy: { id: 'asc' },
    take: 30,
  });
  const { slug } = await bring(server, {
    text: terms.map(({ text }) => `They spoke of ${text}.`).join('\n\n'),
  });
  await page.goto(`/vi/articles/${slug}`);
  const rows = page.locator('.reader-terms > li');
  const total = await rows.count();
  expect(total).toBeGreaterThan(22);
  await expect(rows.filter({ visible: true })).toHaveCount(20);
  await page.emulateMedia({ media: 'print' });
  await expect(rows.filter({ visible: true })).toHaveCount(total);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: reader('vi', 'all', { count: total }) }).click();
  await expect(rows.filter({ visible: true })).toHaveCount(total);
});

test('an article without a text has its terms, and they can be studied', async ({ page }) => {
  await page.goto('/en/articles/lao-newspapers-on-the-laos-vietnam-relationship');
  await expect(page.locator('.reader-body')).toHaveCount(0);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: /\(\d+\)$/ })).toBeVisible();
  await expect(main.getByRole('link', { name: t('en', 'articles.browse') })).toBeVisible();
  await expectSoundEverywhere(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await main.getByRole('link', { name: t('en', 'studyHome.these') }).click();
  await expect(page.locator('[data-card]')).toBeVisible();
});
