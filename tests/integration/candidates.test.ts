// Candidates of articles, and what a term would match before it is saved, on both engines.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { POST } from '@/app/api/admin/recognition/route';
import type { ArticleForm } from '@/features/articles/schema';
import { alignAnew } from '@/features/articles/service-alignment';
import { mergeCandidate, unmergeCandidate } from '@/features/articles/service-candidate-merge';
import { readCandidatePrefill } from '@/features/articles/service-candidate-prefill';
import {
  listRejections,
  readCandidates,
  rejectCandidate,
  restoreCandidate,
} from '@/features/articles/service-candidates';
import { saveArticle } from '@/features/articles/service-import';
import { previewRecognition } from '@/features/articles/service-preview';
import type { ConceptForm } from '@/features/editorial/schema';
import { readForEditing } from '@/features/editorial/service-editing';
import { saveConcept } from '@/features/editorial/service-save';
import type { Lang } from '@/language/lang';
import type { Result } from '@/lib/errors';
import { serializable } from '@/lib/transaction';
import { testDatabase } from './support/database';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const editor = await made('editor');
const contributor = await made('contributor');
const learner = await made('learner');
const now = new Date();

async function data<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.fieldErrors)}`);
  return answer.data;
}

async function article(text: string, over: Partial<ArticleForm> = {}) {
  const form: ArticleForm = {
    id: randomUUID(),
    version: 0,
    lang: 'en',
    title: `Rivers ${randomUUID().slice(0, 6)}`,
    publisher: 'Khamsap',
    access: 'public',
    text,
    ...over,
  };
  const { slug } = await data(saveArticle(editor, form, now));
  return { id: form.id, slug };
}

const english = `The Lower Nam River Commission (LNRC) met in Pakse on Monday. Its chair spoke first.

The Lower Nam River Commission heard a report of the Upland Fisheries Institute. The Upland Fisheries Institute counts fish.

The National Assembly of Laos was told. So was Somchai Bounthavong.`;

const textsOf = async (slug: string) =>
  (await data(readCandidates(editor, slug))).candidates.map(({ text }) => text);

const term = (lang: Lang, text: string) => ({
  lang,
  text,
  type: 'fullForm' as const,
  status: 'preferred' as const,
  romanizationGenerated: false,
  searchOnly: false,
  recognition: 'always' as const,
});

const concept = (
  terms: ConceptForm['terms'],
  over: Partial<ConceptForm> = {},
): ConceptForm & { id: string } => ({
  id: randomUUID(),
  category: 'institution',
  status: 'draft',
  terms,
  ...{ definitions: [], articles: [], sources: [], relations: [], examples: [] },
  ...over,
});

const save = (one: ConceptForm, version = 0) =>
  data(saveConcept(editor, { concept: one, version }, now));

describe('candidates', () => {
  it('of an article have their acronym, category and sentences; known terms are left out', async () => {
    const { slug } = await article(english);
    const page = await data(readCandidates(editor, slug));
    expect(page).toMatchObject({ acceptedCount: 0, rejectedCount: 0, article: { hasText: true } });
    expect(page.openCount).toBe(page.candidates.length);
    expect(page.candidates[0]).toMatchObject({
      text: 'Lower Nam River Commission',
      acronym: 'LNRC',
      hasInitials: true,
      source: 'acronym',
      type: 'fullForm',
      category: 'institution',
      count: 2,
    });
    const [first, second] = page.candidates[0]?.sentences ?? [];
    expect(first).toMatchObject({
      left: 'The ',
      keyword: 'Lower Nam River Commission',
      right: ' (LNRC) met in Pakse on Monday.',
      isCutLeft: false,
    });
    expect(second?.right).toBe(' heard a report of the Upland Fisheries Institute.');
    const texts = page.candidates.map(({ text }) => text);
    expect(texts).toContain('Upland Fisheries Institute');
    expect(texts.join()).not.toContain('National Assembly');
  });

  it('are gone once a draft has them, and count as accepted when it comes from the article', async () => {
    const { slug } = await article(english);
    const own = concept([term('en', 'The lower Nam River commission')], { articles: [slug] });
    await save(own);
    const page = await data(readCandidates(editor, slug));
    expect(page.candidates.map(({ text }) => text)).not.toContain('Lower Nam River Commission');
    expect(page.acceptedCount).toBe(1);
    await save({ ...own, status: 'archived' }, 1);
    expect(await textsOf(slug)).toContain('Lower Nam River Commission');
  });

  it('of a published concept count as accepted too', async () => {
    const name = 'Office of Kaveng Studies';
    const { slug } = await article(`The ${name} opened. The ${name} is new.`);
    const terms = [term('en', name), term('vi', 'Phòng Kaveng'), term('lo', 'ຫ້ອງການກາເວງ')];
    await save(concept(terms, { status: 'published', articles: [slug] }));
    const page = await data(readCandidates(editor, slug));
    expect(page).toMatchObject({ acceptedCount: 1 });
    expect(page.candidates.map(({ text }) => text)).not.toContain(name);
  });

  it('are not proposed again once rejected, in any article, until brought back', async () => {
    const { slug } = await article(english);
    const other = await article(`${english} And again.`);
    const one = { lang: 'en' as const, text: 'Upland Fisheries Institute' };
    await data(rejectCandidate(editor, one, now));
    await data(rejectCandidate(editor, { ...one, text: 'UPLAND fisheries institute' }, now));
    expect(await textsOf(slug)).not.toContain(one.text);
    expect(await textsOf(other.slug)).not.toContain(one.text);
    const page = await data(readCandidates(editor, slug));
    expect(page).toMatchObject({ rejectedCount: 1, rejected: [{ text: one.text }] });
    const list = await data(listRejections(editor, { page: 1 }));
    expect(list.rejections[0]).toMatchObject({ text: one.text, userName: editor.name });
    expect(list.count).toBe(1);
    expect(await listRejections(editor, { page: 2 })).toMatchObject({ code: 'notFound' });
    await data(restoreCandidate(editor, one));
    expect(await textsOf(slug)).toContain(one.text);
  });

  it('in Lao say which head they have', async () => {
    const text = 'ທ່ານ ປະທານ ສະພາການຄ້າໂຮງງານນ້ຳຕານ ໄດ້ກ່າວ. ສະພາການຄ້າໂຮງງານນ້ຳຕານ ໄດ້ປະຊຸມ.';
    const { slug } = await article(text, { lang: 'lo', title: 'ນ້ຳຕານ' });
    const { candidates } = await data(readCandidates(editor, slug));
    expect(candidates.find(({ source }) => source === 'head')).toMatchObject({ head: 'ສະພາ' });
  });

  it('become terms of a concept that is there, and that can be undone', async () => {
    const { slug } = await article(english);
    const { id } = await save(concept([term('en', 'Nam River Board')]));
    const input = { article: slug, conceptId: id, text: 'Lower Nam River Commission' };
    const merged = await data(mergeCandidate(editor, { ...input, acronym: 'LNRC' }, now));
    expect(merged).toEqual({ conceptId: id, version: 2 });
    const { concept: stored } = await data(readForEditing(editor, id));
    expect(stored.articles).toEqual([slug]);
    expect(stored.terms.slice(1)).toMatchObject([
      { text: 'Lower Nam River Commission', type: 'variant', status: 'admitted', lang: 'en' },
      { text: 'LNRC', type: 'acronym', status: 'admitted', lang: 'en' },
    ]);
    expect(await textsOf(slug)).not.toContain('Lower Nam River Commission');
    expect(await data(mergeCandidate(editor, input, now))).toMatchObject({ version: null });
    await data(unmergeCandidate(editor, { conceptId: id, version: 2 }, now));
    expect(await textsOf(slug)).toContain('Lower Nam River Commission');
    expect(await mergeCandidate(editor, { ...input, conceptId: randomUUID() }, now)).toMatchObject({
      code: 'notFound',
    });
  });

  it('fill the form, with the sentence in the languages that it is in', async () => {
    const original = await article(english);
    const text =
      'Ủy ban họp ở Pakse. Chủ tịch phát biểu.\n\nỦy ban nghe báo cáo. Viện đếm cá.\n\nQuốc hội được báo.';
    await article(text, { lang: 'vi', title: 'Sông', originalSlug: original.slug });
    await serializable((tx) => alignAnew(tx, original.id));
    const name = 'Lower Nam River Commission';
    const prefill = await data(readCandidatePrefill(editor, original.slug, name));
    expect(prefill).toMatchObject({
      text: name,
      type: 'fullForm',
      acronym: 'LNRC',
      category: 'institution',
      article: { slug: original.slug, lang: 'en' },
      example: {
        en: `The ${name} (LNRC) met in Pakse on Monday.`,
        vi: 'Ủy ban họp ở Pakse.',
      },
    });
    const kept = await article(english, { access: 'reference' });
    expect(await data(readCandidatePrefill(editor, kept.slug, name))).toMatchObject({
      acronym: 'LNRC',
      example: null,
    });
  });

  it('of an article without a text, or of none', async () => {
    const { slug } = await article('');
    expect(await data(readCandidates(editor, slug))).toMatchObject({
      candidates: [],
      article: { hasText: false },
    });
    expect(await readCandidates(editor, 'no-such-article')).toMatchObject({ code: 'notFound' });
    expect(await readCandidates(editor, '../x')).toMatchObject({ code: 'notFound' });
  });

  it('are for editors', async () => {
    const { slug } = await article(english);
    for (const [actor, code] of [
      [null, 'unauthenticated'],
      [learner, 'forbidden'],
      [contributor, 'forbidden'],
    ] as const) {
      const one = { lang: 'en' as const, text: 'x' };
      const merge = { article: slug, conceptId: randomUUID(), text: 'x' };
      const answers = [
        await readCandidates(actor, slug),
        await readCandidatePrefill(actor, slug, 'x'),
        await listRejections(actor, { page: 1 }),
        await rejectCandidate(actor, one, now),
        await restoreCandidate(actor, one),
        await mergeCandidate(actor, merge, now),
        await unmergeCandidate(actor, { conceptId: randomUUID(), version: 2 }, now),
      ];
      for (const answer of answers) expect(answer).toEqual({ ok: false, code });
    }
  });

  it('refuse what cannot be', async () => {
    const bad = { lang: 'xx', text: '' } as never;
    expect(await rejectCandidate(editor, bad, now)).toMatchObject({ code: 'invalid' });
    expect(await rejectCandidate(editor, { lang: 'en', text: '!?' }, now)).toMatchObject({
      fieldErrors: { text: 'invalid' },
    });
    expect(await mergeCandidate(editor, bad, now)).toMatchObject({ code: 'invalid' });
    expect(await unmergeCandidate(editor, bad, now)).toMatchObject({ code: 'invalid' });
  });
});

describe('what a term would match', () => {
  const asked = (text: string, over: object = {}) => ({
    text,
    type: 'fullForm',
    status: 'preferred',
    recognition: 'always',
    searchOnly: false,
    ...over,
  });

  it('is shown before it is saved, and what the concept would lose', async () => {
    const { slug } = await article('The Zorvane met. A zorvane is small. The Zorvane Council too.');
    const terms = [term('en', 'Zorvane'), term('vi', 'Do'), term('lo', 'ໂຊວານ')];
    const one = concept(terms, { status: 'published' });
    await save(one);
    await article('Nobody saw the Zorvane. The Zorvane slept.', { access: 'reference' });
    const ask = (list: object[], actor = editor) =>
      data(previewRecognition(actor, { conceptId: one.id, lang: 'en', terms: list, term: 0 }));
    const always = await ask([asked('Zorvane')]);
    expect(always).toMatchObject({ count: 5, articleCount: 2, lostCount: 0, isCut: false });
    // The first article was read before the concept was there, and is not followed yet.
    expect(always.newCount).toBe(3);
    expect(always.articles).toContainEqual(expect.objectContaining({ slug, count: 3 }));
    expect(always.lines.map(({ keyword }) => keyword)).toContain('zorvane');
    const byCase = await ask([asked('Zorvane', { recognition: 'byCase' })]);
    expect(byCase).toMatchObject({ count: 4 });
    const never = await ask([asked('Zorvane', { recognition: 'never' })]);
    expect(never).toMatchObject({ count: 0, lostCount: 2, lostLines: { length: 2 } });
    // Longer terms of the concept take their places.
    const longer = await ask([asked('Zorvane'), asked('Zorvane Council', { type: 'variant' })]);
    expect(longer).toMatchObject({ count: 4, lostCount: 0 });
    // Of a reference article others than editors see no two neighbouring sentences.
    const few = await ask([asked('Zorvane')], contributor);
    expect(few.count).toBe(5);
    expect(few.lines.length).toBe(4);
  });

  it('leaves out archived articles, and what is written badly', async () => {
    const body = { conceptId: randomUUID(), lang: 'en', terms: [asked('Zorvane')], term: 1 };
    expect(await previewRecognition(editor, body)).toMatchObject({
      fieldErrors: { term: 'notFound' },
    });
    await db.article.updateMany({ data: { archivedAt: now } });
    expect(await data(previewRecognition(editor, { ...body, term: 0 }))).toMatchObject({
      count: 0,
      readCount: 0,
    });
  });

  it('is for who writes concepts', async () => {
    const body = { conceptId: randomUUID(), lang: 'en', terms: [asked('Zorvane')], term: 0 };
    expect(await previewRecognition(null, body)).toMatchObject({ code: 'unauthenticated' });
    expect(await previewRecognition(learner, body)).toMatchObject({ code: 'forbidden' });
    const post = (headers: Record<string, string> = {}) => {
      const text = JSON.stringify(body);
      return POST(
        new Request('http://localhost/api/admin/recognition', {
          method: 'POST',
          body: text,
          headers: {
            'content-type': 'application/json',
            'content-length': String(text.length),
            host: 'localhost',
            ...headers,
          },
        }),
      );
    };
    expect((await post()).status).toBe(401);
    expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403);
  });
});
