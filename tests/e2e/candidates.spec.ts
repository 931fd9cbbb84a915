// An editor turns the candidates of an article into terms, by keyboard alone.
import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import type { Lang } from '../../language/lang';
import { expectNoAxeViolations } from './support/axe';
import { editorialOf } from './support/editorial';
import { locales, t } from './support/messages';
import type { Server } from './support/server';
import { expectSoundEverywhere } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function as(role: 'editor' | 'contributor', server: Server, context: BrowserContext) {
  const editorial = await editorialOf(server);
  const { saveArticle } = await import('../../features/articles/service-import');
  const person = await editorial.user('Noy', role);
  await editorial.signIn(context, person);
  return {
    db: editorial.db(),
    draft: (terms: Partial<Record<Lang, string>>) => editorial.draft(person, terms),
    async article(text: string, lang: Lang = 'en') {
      const editor = role === 'editor' ? person : await editorial.user('Hoa', 'editor');
      const form = {
        id: randomUUID(),
        version: 0,
        lang,
        title: `Rivers ${randomUUID().slice(0, 8)}`,
        publisher: 'Khamsap',
        access: 'public' as const,
        text,
      };
      const saved = await saveArticle(editor, form, new Date());
      if (!saved.ok) throw new Error(`${saved.code} ${JSON.stringify(saved.fieldErrors)}`);
      return saved.data.slug;
    },
  };
}

/** A name that no other test has got: what is rejected is so in all articles. */
const aName = (): string => {
  const letters = [...randomUUID().replaceAll('-', '').slice(0, 10)];
  const word = letters
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
};

const textWith = (name: string) => `The ${name} River Council (${name.charAt(0)}RC) met in March.

It spoke about the ${name} Trade Forum and about the ${name} Water Plan 2030.

According to the ${name} River Council, the plan is good. Nobody else came.`;

for (const locale of locales) {
  const say = (key: string, values?: Record<string, string | number>) =>
    t(locale, `candidates.${key}`, values);
  const form = (key: string) => t(locale, `conceptForm.${key}`);

  test(`in ${locale}: the candidates of an article are worked through by keyboard`, async ({
    page,
    context,
    server,
  }) => {
    const { db, article, draft } = await as('editor', server, context);
    const name = aName();
    await draft({ [locale]: `${name} Confluence` });
    const slug = await article(textWith(name));
    await page.goto(`/${locale}/admin/articles/${slug}/candidates`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('title'));
    const candidate = (wording: string) =>
      page.getByRole('heading', { level: 2 }).filter({ hasText: wording });
    await expect(candidate(`${name} River Council`)).toBeVisible();
    await expect(candidate(`${name} Water Plan 2030`)).toBeVisible();
    await expectSoundEverywhere(page);

    // Rejected, taken back, rejected for good.
    await page.keyboard.press('r');
    await expect(candidate(`${name} River Council`)).toBeHidden();
    await expect(page.getByText(say('progress', { done: 1, total: 3 }))).toBeVisible();
    await page.keyboard.press('u');
    await expect(candidate(`${name} River Council`)).toBeVisible();
    expect(await db.candidateRejection.count({ where: { text: { contains: name } } })).toBe(0);
    await page.keyboard.press('j');
    const second = page.locator('h2 button[aria-expanded="true"]');
    await expect(second).not.toContainText('River Council');
    const rejected = ((await second.textContent()) ?? '').includes('Forum')
      ? `${name} Trade Forum`
      : `${name} Water Plan 2030`;
    await page.keyboard.press('r');
    await expect(candidate(rejected)).toBeHidden();
    await expect.poll(() => db.candidateRejection.count({ where: { text: rejected } })).toBe(1);

    // Merged into a concept that is there.
    const merged =
      rejected === `${name} Trade Forum` ? `${name} Water Plan 2030` : `${name} Trade Forum`;
    await page.keyboard.press('k');
    for (let moves = 0; moves < 3; moves++) {
      if (((await second.textContent()) ?? '').includes(merged)) break;
      await page.keyboard.press('j');
    }
    await expect(second).toContainText(merged);
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill(`${name} Confluence`);
    await expect(dialog.getByRole('option').first()).toContainText(`${name} Confluence`);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(candidate(merged)).toBeHidden();
    expect(await db.term.findFirst({ where: { text: merged } })).toMatchObject({
      lang: 'en',
      type: 'variant',
      status: 'admitted',
    });

    // Accepted: the form is filled in, and leads back.
    await page.keyboard.press('a');
    await page.waitForURL(/\/admin\/concepts\/new/u);
    const field = (lang: Lang) =>
      page.getByLabel(`${form('fields.preferredTerm')}, ${t(locale, `languages.${lang}`)} 1`);
    await expect(field('en')).toHaveValue(`${name} River Council`);
    await expect(
      page.getByLabel(`${form('fields.also')}, ${t(locale, 'languages.en')} 2`),
    ).toHaveValue(`${name.charAt(0)}RC`);
    await page
      .getByRole('main')
      .getByRole('button', { name: form('actions.saveDraft'), exact: true })
      .click();
    await expect.poll(() => db.term.count({ where: { text: `${name} River Council` } })).toBe(1);
    await expect(page).toHaveURL(new RegExp(`/admin/articles/${slug}/candidates$`, 'u'));
    const concept = await db.concept.findFirstOrThrow({
      where: { terms: { some: { text: `${name} River Council` } } },
      include: { sources: { include: { article: true } } },
    });
    expect(concept).toMatchObject({ status: 'draft', sources: [{ article: { slug } }] });

    // A draft is known too: nothing is left.
    await expect(page.getByText(say('empty.title'), { exact: true })).toBeVisible();

    // What was rejected can be brought back.
    await page.goto(`/${locale}/admin/candidates`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('rejections.title'));
    await expectSoundEverywhere(page);
    await page.getByRole('button', { name: say('bringBackFor', { text: rejected }) }).click();
    await expect.poll(() => db.candidateRejection.count({ where: { text: rejected } })).toBe(0);
    await page.goto(`/${locale}/admin/articles/${slug}/candidates`);
    await expect(candidate(rejected)).toBeVisible();
  });

  test(`in ${locale}: the form says where a term would be recognised before it is saved`, async ({
    page,
    context,
    server,
  }) => {
    const { article } = await as('editor', server, context);
    const name = aName();
    await article(`The ${name} fair is over. Next year ${name.toLowerCase()} comes again.`);
    await page.goto(`/${locale}/admin/concepts/new`);
    await page
      .getByLabel(`${form('fields.preferredTerm')}, ${t(locale, 'languages.en')} 1`)
      .fill(name);
    await page
      .getByRole('button', {
        name: new RegExp(`^${form('terms.more')}: ${t(locale, 'languages.en')}`, 'u'),
      })
      .first()
      .click();
    const preview = (key: string, values?: Record<string, string | number>) =>
      t(locale, `recognitionPreview.${key}`, values);
    await page
      .getByRole('button', { name: new RegExp(preview('showFor', { term: '.*' }), 'u') })
      .first()
      .click();
    await expect(page.getByText(preview('places', { count: 2 }))).toBeVisible();
    await page
      .getByLabel(new RegExp(`^${form('fields.recognition')}`, 'u'))
      .first()
      .selectOption('byCase');
    await expect(page.getByText(preview('places', { count: 1 }))).toBeVisible();
    await page
      .getByLabel(new RegExp(`^${form('fields.recognition')}`, 'u'))
      .first()
      .selectOption('never');
    await expect(page.getByText(preview('nowhere'))).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

test('the pages are for editors', async ({ page, context, server, expectProblem }) => {
  expectProblem(/403/u);
  const { article } = await as('contributor', server, context);
  const slug = await article(textWith(aName()));
  for (const path of [`/en/admin/articles/${slug}/candidates`, '/en/admin/candidates']) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  }
  const nobody = await fetch(`${server.url}/en/admin/articles/${slug}/candidates`, {
    redirect: 'manual',
  });
  expect(nobody.headers.get('location')).toContain('/en/sign-in');
});
