// Sentences of articles with a concept, contexts for study, articles over HTTP; on both engines.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { GET as articleRoute } from '@/app/api/v1/articles/[slug]/route';
import { GET as articlesRoute } from '@/app/api/v1/articles/route';
import { GET as studyRoute } from '@/app/api/v1/study/concepts/route';
import type { Actor } from '@/features/accounts/domain/role';
import { articleDetailSchema, articleListSchema } from '@/features/articles/api-schema';
import type { ConcordanceQuery } from '@/features/articles/concordance-schema';
import type { Concordance, ConcordanceLine } from '@/features/articles/domain/concordance/line';
import type { ArticleForm } from '@/features/articles/schema';
import { getArticle, listArticles } from '@/features/articles/service';
import { readConcordance, readInArticles } from '@/features/articles/service-concordance';
import { contextsOf } from '@/features/articles/service-contexts';
import { archiveArticle, saveArticle } from '@/features/articles/service-import';
import type { ConceptForm } from '@/features/editorial/schema';
import { saveConcept } from '@/features/editorial/service-save';
import { browseConcepts, listArticleConcepts } from '@/features/glossary/service';
import { contentsSchema } from '@/features/study/api-schema';
import { listDecks, saveDeck } from '@/features/study/service-decks';
import { readQueue } from '@/features/study/service-queue';
import type { Lang } from '@/language/lang';
import type { Result } from '@/lib/errors';
import { testDatabase } from './support/database';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const editor = await made('editor');
const now = () => new Date();

async function data<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.fieldErrors)}`);
  return answer.data;
}

async function article(text: string, more: Partial<ArticleForm> = {}) {
  const id = randomUUID();
  const form: ArticleForm = {
    id,
    version: 0,
    lang: 'en',
    title: `Text ${id.slice(0, 6)}`,
    publisher: 'Khamsap',
    publishedOn: '2026-11',
    access: 'public',
    text,
    ...more,
  };
  const { slug, version } = await data(saveArticle(editor, form, now()));
  return { id, slug, version };
}

const term = (lang: Lang, text: string, more = {}): ConceptForm['terms'][number] => ({
  lang,
  text,
  type: 'fullForm',
  status: 'preferred',
  romanizationGenerated: false,
  searchOnly: false,
  recognition: 'always',
  ...more,
});

const laoLetters = 'ກຂຄງຈສຊຍດຕຖທນບປຜ';

/** A concept that no other test knows, published. */
async function concept(more: { en?: ConceptForm['terms']; articles?: string[] } = {}) {
  const id = randomUUID();
  const word = [...id.replaceAll('-', '')]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
  const lo = `ຫ້ອງການ${[...word].map((letter) => laoLetters[letter.charCodeAt(0) - 97]).join('')}`;
  const names = { en: `Office of ${word}`, vi: `Văn phòng ${word}`, lo };
  const form: ConceptForm = {
    id,
    category: 'institution',
    status: 'published',
    terms: [term('en', names.en), term('vi', names.vi), term('lo', names.lo), ...(more.en ?? [])],
    definitions: [],
    articles: more.articles ?? [],
    sources: [],
    relations: [],
    examples: [],
  };
  const { slug } = await data(saveConcept(editor, { concept: form, version: 0 }, now()));
  return { id, slug, word, ...names };
}

const read = (
  slug: string,
  query: Partial<ConcordanceQuery> = {},
  viewer: Actor | null = null,
): Promise<Concordance> => data(readConcordance(slug, viewer, { sort: 'date', page: 1, ...query }));

const whole = ({ left, keyword, right }: ConcordanceLine) => left + keyword + right;

it('has every sentence with the concept, the latest articles first, with the term in the middle', async () => {
  const one = await concept();
  await article(`First. The ${one.en} met here.`, { publishedOn: '2020' });
  const { slug } = await article(`The ${one.en} and the ${one.en} again.`, {
    publishedOn: '2021-05-02',
    title: 'Later',
  });
  const { lines, count, total, counts, pageCount } = await read(one.slug);
  expect({ count, total, counts, pageCount }).toEqual({
    count: 3,
    total: 3,
    counts: { en: 3 },
    pageCount: 1,
  });
  expect(lines.map(({ left, keyword, right }) => [left, keyword, right])).toEqual([
    ['The ', one.en, ` and the ${one.en} again.`],
    [`The ${one.en} and the `, one.en, ' again.'],
    ['The ', one.en, ' met here.'],
  ]);
  expect(lines[0]?.article).toEqual({
    slug,
    lang: 'en',
    title: 'Later',
    publisher: 'Khamsap',
    publishedOn: '2021-05-02',
  });
});

it('is sorted by the words before or after, as the language sorts', async () => {
  const one = await concept();
  const sentences = [
    `Hôm nay ${one.vi} đi họp.`,
    `Bởi vậy ${one.vi} dừng họp.`,
    `Đến nay ${one.vi} em họp.`,
  ];
  await article(sentences.join(' '), { lang: 'vi' });
  const order = async (sort: 'left' | 'right', lang: Lang) =>
    (await read(one.slug, { sort, lang })).lines.map(whole);
  expect(await order('right', 'vi')).toEqual([sentences[1], sentences[0], sentences[2]]);
  const lao = [`${one.lo} ໄກ ດີ.`, `${one.lo} ຂາ ດີ.`, `${one.lo} ກາ ດີ.`];
  await article(lao.join('\n\n'), { lang: 'lo' });
  expect(await order('right', 'lo')).toEqual([lao[2], lao[0], lao[1]]);
  expect(await order('left', 'vi')).toEqual([sentences[2], sentences[0], sentences[1]]);
});

it('is of one language, article or time if so wanted, and nothing of an archived article', async () => {
  const one = await concept();
  const old = await article(`The ${one.en} old.`, { publishedOn: '2019-12-31' });
  await article(`The ${one.en} in a year.`, { publishedOn: '2020' });
  await article(`The ${one.en} in March.`, { publishedOn: '2020-03-05' });
  await article(`Hôm nay ${one.vi} họp.`, { lang: 'vi', publishedOn: '2021' });
  const texts = async (query: Partial<ConcordanceQuery>) =>
    (await read(one.slug, query)).lines.map(({ right }) => right.trim());
  expect(await texts({ lang: 'vi' })).toEqual(['họp.']);
  expect(await texts({ article: old.slug })).toEqual(['old.']);
  expect(await texts({ article: 'there-is-none' })).toEqual([]);
  expect(await texts({ from: '2020-03' })).toEqual(['họp.', 'in March.', 'in a year.']);
  expect(await texts({ from: '2020-04', sort: 'right' })).not.toContain('in March.');
  expect(await texts({ to: '2020-02' })).toEqual(['in a year.', 'old.']);
  expect(await texts({ to: '2020' })).toEqual(['in March.', 'in a year.', 'old.']);
  const limited = await read(one.slug, { lang: 'vi', to: '2020' });
  expect(limited).toMatchObject({ count: 0, counts: { en: 3 }, total: 4 });
  await data(archiveArticle(editor, { ...old, isArchived: true }, now()));
  expect(await texts({ to: '2020' })).toEqual(['in March.', 'in a year.']);
  expect((await read(one.slug)).articles.map(({ slug }) => slug)).not.toContain(old.slug);
  expect((await readConcordance(one.slug, null, { sort: 'date', page: 2 })).ok).toBe(false);
});

it('shows what stands opposite, and where it lacks the term', async () => {
  const one = await concept();
  const original = await article(`The ${one.en} met.\n\nThe ${one.en} voted.`);
  await article(`${one.vi} đã họp.\n\nCơ quan này bỏ phiếu.`, {
    lang: 'vi',
    originalSlug: original.slug,
  });
  const { lines } = await read(one.slug, { lang: 'en' });
  expect(lines.map(({ counterparts }) => counterparts)).toMatchObject([
    [{ text: `${one.vi} đã họp.`, ranges: [{ start: 0, end: one.vi.length }], lacksTerm: false }],
    [{ text: 'Cơ quan này bỏ phiếu.', ranges: [], lacksTerm: true }],
  ]);
  const [vietnamese] = (await read(one.slug, { lang: 'vi' })).lines;
  expect(vietnamese?.counterparts).toMatchObject([
    { article: { slug: original.slug, lang: 'en' }, text: `The ${one.en} met.`, lacksTerm: false },
  ]);
});

it('quotes single sentences of what belongs to its publisher; an editor sees all', async () => {
  const one = await concept();
  const text = [1, 2, 3].map((number) => `The ${one.en} met ${number} times.`).join(' ');
  await article(text, { access: 'reference' });
  const shown = await read(one.slug);
  expect(shown.count).toBe(3);
  expect(shown.lines.map(({ isWithheld, right }) => [isWithheld, right])).toEqual([
    [false, ' met 1 times.'],
    [true, ''],
    [false, ' met 3 times.'],
  ]);
  const learner = await made('learner');
  expect((await read(one.slug, {}, learner)).lines.some((line) => line.isWithheld)).toBe(true);
  expect((await read(one.slug, {}, editor)).lines.map(whole).join(' ')).toBe(text);
});

it('tells how often each wording is used, first and last, and which are not to be used', async () => {
  const old = `Bureau ${randomUUID().replace(/[\d-]/gu, 'x')}`;
  const one = await concept({ en: [term('en', old, { type: 'variant', status: 'deprecated' })] });
  await article(`The ${old} met.`, { publishedOn: '1999' });
  await article(`The ${one.en} and the ${one.en}.`, { publishedOn: '2020-03' });
  await article(`The ${one.en} met.`, { publishedOn: '2021-01-02' });
  const { variants, lines } = await read(one.slug);
  expect(variants.filter(({ lang }) => lang === 'en')).toMatchObject([
    { text: one.en, status: 'preferred', count: 3, first: '2020-03', last: '2021-01-02' },
    { text: old, status: 'deprecated', count: 1, first: '1999', last: '1999' },
  ]);
  expect(variants.find(({ lang }) => lang === 'lo')).toMatchObject({ count: 0, first: null });
  expect(lines.at(-1)).toMatchObject({ keyword: old, termStatus: 'deprecated' });
});

it('pages in every order have each line once', async () => {
  const one = await concept();
  for (let n = 0; n < 3; n++) {
    await article(
      Array.from({ length: 45 }, (_, i) => `Number ${i} the ${one.en} met ${n}.`).join('\n\n'),
      { publishedOn: `200${n}` },
    );
  }
  for (const sort of ['date', 'left', 'right'] as const) {
    const pages = await Promise.all([1, 2, 3].map((page) => read(one.slug, { sort, page })));
    expect(pages.map(({ lines }) => lines.length)).toEqual([50, 50, 35]);
    expect(new Set(pages.flatMap(({ lines }) => lines.map(({ key }) => key))).size).toBe(135);
  }
  const [, second] = await Promise.all([1, 2].map((page) => read(one.slug, { page })));
  expect(second?.lines[0]?.article.publishedOn).toBe('2001');
});

it('there is none of a concept that readers do not see', async () => {
  expect(await readConcordance('there-is-none', null, { sort: 'date', page: 1 })).toMatchObject({
    ok: false,
    code: 'notFound',
  });
  const one = await concept();
  await db.concept.update({ where: { id: one.id }, data: { status: 'draft' } });
  expect(await readConcordance(one.slug, editor, { sort: 'date', page: 1 })).toMatchObject({
    ok: false,
    code: 'notFound',
  });
});

it('contexts are short sentences of different articles, five in a language, of wordings that are good', async () => {
  const old = `Bureau ${randomUUID().replace(/[\d-]/gu, 'x')}`;
  const one = await concept({ en: [term('en', old, { type: 'variant', status: 'deprecated' })] });
  const other = await concept();
  for (let n = 0; n < 7; n++) {
    await article(
      `The ${one.en} met with a long row of other offices in the capital. The ${one.en} met ${n}.`,
    );
  }
  await article(`Hôm nay ${one.vi} họp.`, { lang: 'vi', access: 'reference', title: 'Bài báo' });
  await article(`The ${old} met.`);
  const found = await contextsOf(db, [one.id, other.id]);
  expect(found.has(other.id)).toBe(false);
  const contexts = found.get(one.id) ?? [];
  expect(contexts.filter(({ lang }) => lang === 'en')).toHaveLength(5);
  expect(new Set(contexts.map(({ article: { slug } }) => slug)).size).toBe(6);
  for (const { lang, text, start, end } of contexts) {
    expect(text.slice(start, end)).toBe(one[lang]);
    expect(text).not.toMatch(/capital|Bureau/u);
  }
  expect(contexts.find(({ lang }) => lang === 'vi')).toMatchObject({
    text: `Hôm nay ${one.vi} họp.`,
    article: { title: 'Bài báo', publisher: 'Khamsap' },
  });
  const own = await readInArticles(one.id, 'vi');
  expect(own).toMatchObject({ count: 16, contexts: { 0: { lang: 'vi' }, length: 5 } });
  expect(await readInArticles(other.id, 'vi')).toBeNull();
  const answer = await studyRoute(
    new Request(`http://localhost/api/v1/study/concepts?ids=${one.id},${other.id}`),
  );
  const { concepts } = contentsSchema.parse(await answer.json());
  expect(concepts.map((content) => content.contexts?.length)).toEqual([6, undefined]);
});

it('a concept is of an article when it comes from it or occurs in it', async () => {
  const mentioned = await concept();
  const { id, slug, version } = await article(`The ${mentioned.en} met.`);
  const source = await concept({ articles: [slug] });
  const both = [mentioned.id, source.id].sort();
  const idsOf = (concepts: readonly { id: string }[]) => concepts.map((one) => one.id).sort();
  const page = await data(browseConcepts({ article: slug, sort: 'en', page: 1 }));
  expect(idsOf(page.concepts)).toEqual(both);
  expect([...page.letters.values()].reduce((sum, count) => sum + count, 0)).toBe(2);
  const letter = await data(browseConcepts({ article: slug, letter: 'O', sort: 'en', page: 1 }));
  expect(letter.count).toBe(2);
  const party = await data(
    browseConcepts({ article: slug, category: 'party', sort: 'lo', page: 1 }),
  );
  expect(party.concepts).toEqual([]);
  expect(idsOf(await listArticleConcepts(id, 'lo'))).toEqual(both);
  expect((await data(getArticle(slug))).conceptCount).toBe(2);
  const listed = (await data(listArticles())).articles.find((one) => one.slug === slug);
  expect(listed?.conceptCount).toBe(2);
  const answer = await studyRoute(
    new Request(`http://localhost/api/v1/study/concepts?article=${id}&limit=1`),
  );
  const first = contentsSchema.parse(await answer.json());
  expect(first.concepts.map((one) => one.id)).toEqual(both.slice(0, 1));
  expect(first.nextCursor).toBe(both[0]);
  const learner = await made('learner');
  const deck = { kind: 'article', source: id, name: null, isTyped: false } as const;
  const { id: deckId } = await data(saveDeck(learner, { ...deck, id: randomUUID() }, now()));
  expect((await data(listDecks(learner, now())))[0]?.concepts).toBe(2);
  const queue = await data(readQueue(learner, { deck: deckId, limit: 100 }, now()));
  expect(idsOf(queue.contents)).toEqual(both);
  await data(archiveArticle(editor, { id, version, isArchived: true }, now()));
  const late = await saveDeck(await made('learner'), { ...deck, id: randomUUID() }, now());
  expect(late).toMatchObject({ ok: false, code: 'notFound' });
});

const list = async (query = '') =>
  articlesRoute(new Request(`http://localhost/api/v1/articles${query}`));
const detail = (slug: string) =>
  articleRoute(new Request(`http://localhost/api/v1/articles/${slug}`), {
    params: Promise.resolve({ slug }),
  });

it('articles over HTTP: a list with a cursor, each once', async () => {
  const original = await article('A text of its own stands here.', { title: 'One for the list' });
  const other = await article('Một văn bản riêng ở đây.', {
    lang: 'vi',
    originalSlug: original.slug,
  });
  const slugs: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await list(`?limit=2${cursor && `&cursor=${cursor}`}`);
    const page = articleListSchema.strict().parse(await answer.json());
    slugs.push(...page.articles.map(({ slug }) => slug));
    cursor = page.nextCursor;
  }
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs).toHaveLength(await db.article.count({ where: { archivedAt: null } }));
  const { articles } = articleListSchema.parse(await (await list('?lang=vi&limit=100')).json());
  expect(articles.every(({ lang }) => lang === 'vi')).toBe(true);
  expect(articles.find(({ slug }) => slug === other.slug)?.translations).toEqual([
    { lang: 'en', slug: original.slug },
  ]);
  for (const [query, field] of [
    ['?limit=0', 'limit'],
    ['?lang=fr', 'lang'],
    ['?cursor=a%20b', 'cursor'],
  ] as const) {
    const wrong = await list(query);
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get('content-type')).toBe('application/problem+json');
    expect(await wrong.json()).toMatchObject({ code: 'invalid', errors: { [field]: field } });
  }
});

it('an article over HTTP: a public one in full, one for reference without its text, an archived one not at all', async () => {
  const one = await concept();
  const text = `Here it is.\n\nThe ${one.en} met.`;
  const open = await article(text);
  const got = articleDetailSchema.strict().parse(await (await detail(open.slug)).json());
  expect(got).toMatchObject({
    slug: open.slug,
    conceptCount: 1,
    terms: [{ conceptId: one.id, slug: one.slug, count: 1, labels: { vi: one.vi } }],
    body: text,
    sentences: [
      { number: 0, start: 0, end: 11, paragraph: 0, row: null },
      { number: 1, paragraph: 1 },
    ],
  });
  const [occurrence] = got.occurrences ?? [];
  expect(got.body?.slice(occurrence?.start, occurrence?.end)).toBe(one.en);
  const kept = await article(text.replace('Here', 'There'), { access: 'reference' });
  const closed = articleDetailSchema.strict().parse(await (await detail(kept.slug)).json());
  expect(closed.terms).toHaveLength(1);
  expect(JSON.stringify(closed)).not.toContain('There it is');
  expect([closed.body, closed.sentences, closed.occurrences]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  await data(archiveArticle(editor, { ...open, isArchived: true }, now()));
  for (const slug of [open.slug, 'there-is-none', 'No slug!']) {
    const answer = await detail(slug);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'notFound', status: 404 });
  }
});
