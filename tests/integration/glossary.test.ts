import { describe, expect, it } from 'vitest';
import { listArticles } from '@/features/articles/service';
import { pageSize } from '@/features/glossary/domain/paging';
import { CATEGORIES } from '@/features/glossary/schema';
import {
  browseConcepts,
  countConcepts,
  getConcept,
  listCategories,
  listChangedConcepts,
  listSitemapSlice,
} from '@/features/glossary/service';
import { compareText } from '@/language/collate';
import { LANGS } from '@/language/lang';
import { touchTermbase } from '@/lib/termbase';
import { readGlossary } from '@/prisma/seed/seed';
import { testDatabase } from './support/database';

const { db } = await testDatabase({ seeded: true });
const glossary = readGlossary();

async function browseAll(query: Omit<Parameters<typeof browseConcepts>[0], 'page'>) {
  const first = await browseConcepts({ ...query, page: 1 });
  if (!first.ok) throw new Error(first.code);
  const concepts = [...first.data.concepts];
  for (let page = 2; page <= first.data.pageCount; page += 1) {
    const next = await browseConcepts({ ...query, page });
    if (!next.ok) throw new Error(next.code);
    concepts.push(...next.data.concepts);
  }
  return { ...first.data, concepts };
}

describe('browseConcepts', () => {
  it.each(LANGS)('gives every concept once, in the order of %s', async (sort) => {
    const { concepts, count } = await browseAll({ sort });
    expect(count).toBe(glossary.concepts.length);
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(count);
    const labels = concepts.map(({ labels: { [sort]: label } }) => label);
    expect(labels).toEqual([...labels].sort((a, b) => compareText(a, b, sort)));
  });

  it('gives the concepts of one category, letter or article, and counts letters without the letter', async () => {
    const forums = await browseAll({ sort: 'en', category: 'forum' });
    expect(forums.concepts.every(({ category }) => category === 'forum')).toBe(true);
    expect(forums.count).toBe(5);
    const withP = await browseAll({ sort: 'en', category: 'forum', letter: 'P' });
    expect(withP.concepts.map(({ slug }) => slug)).toEqual([
      'parliamentary-assembly-of-the-francophonie',
    ]);
    expect(withP.letters).toEqual(forums.letters);
    const [article] = glossary.articles;
    const ofArticle = await browseAll({ sort: 'lo', article: article?.slug });
    expect(ofArticle.count).toBe(
      glossary.concepts.filter(({ articles }) => articles.includes(article?.slug ?? '')).length,
    );
  });

  it('puts ໄກສອນ under ກ and đ after d', async () => {
    const lao = await browseAll({ sort: 'lo', letter: 'ກ' });
    expect(lao.concepts.map(({ slug }) => slug)).toContain('kaysone-phomvihane');
    const { letters } = await browseAll({ sort: 'vi' });
    expect(letters.get('Đ')).toBeGreaterThan(0);
    expect(letters.get('D')).not.toBe(letters.get('Đ'));
  });

  it('is notFound for an unknown article and beyond the last page', async () => {
    expect(await browseConcepts({ sort: 'en', article: 'none', page: 1 })).toEqual({
      ok: false,
      code: 'notFound',
    });
    const beyond = Math.ceil(glossary.concepts.length / pageSize) + 1;
    expect((await browseConcepts({ sort: 'en', page: beyond })).ok).toBe(false);
  });

  it('shows a change of the termbase at once, although counts are kept', async () => {
    const before = await countConcepts();
    const { id } = await db.concept.create({
      data: {
        slug: 'new-one',
        category: 'place',
        status: 'published',
        labelEn: 'Zz',
        sortEn: 'zz',
      },
    });
    await touchTermbase(db);
    expect(await countConcepts()).toBe(before + 1);
    await db.concept.delete({ where: { id } });
    await touchTermbase(db);
    expect(await countConcepts()).toBe(before);
  });
});

describe('getConcept', () => {
  it('finds by slug and by id, with everything a reader sees', async () => {
    const bySlug = await getConcept('inter-parliamentary-union');
    if (!bySlug.ok) throw new Error(bySlug.code);
    const concept = bySlug.data;
    expect(await getConcept(concept.id)).toEqual(bySlug);
    expect(concept.labels).toEqual({
      en: 'Inter-Parliamentary Union',
      vi: 'Liên minh Nghị viện Thế giới',
      lo: 'ສະຫະພັນລັດຖະສະພາສາກົນ',
    });
    expect(concept.terms.filter(({ type }) => type === 'acronym').map(({ lang }) => lang)).toEqual([
      'en',
      'vi',
      'lo',
    ]);
    expect(concept.definitions).toHaveLength(3);
    expect(concept.examples[0]?.texts.vi).toContain('Liên minh Nghị viện Thế giới');
    expect(concept.sources[0]?.article?.publisher).toBe('Pasaxon');
    expect(concept.terms.map((term) => term.romanizationGenerated)).not.toContain(0);
    const { createdAt, updatedAt } = await db.concept.findUniqueOrThrow({
      where: { id: concept.id },
    });
    expect(concept).toMatchObject({
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    });
  });

  it('reads a relation from either end', async () => {
    const assembly = await getConcept('national-assembly-of-laos');
    const laos = await getConcept('laos');
    if (!assembly.ok || !laos.ok) throw new Error('missing');
    const find = (of: typeof laos.data, slug: string) =>
      of.relations.find((relation) => relation.concept.slug === slug)?.role;
    expect(find(assembly.data, 'laos')).toBe('partOf');
    expect(find(laos.data, 'national-assembly-of-laos')).toBe('hasPart');
  });

  it('keeps lookup forms and editors’ marks to itself', async () => {
    const concept = await getConcept('strategic-partnership');
    if (!concept.ok) throw new Error(concept.code);
    expect(concept.data.terms.map(({ text }) => text)).not.toContain('đối tác chiến lược');
    expect(JSON.stringify(concept.data)).not.toMatch(/confidence|editorNote|searchOnly/);
  });

  it('does not find a draft, nor show it as related', async () => {
    const draft = await db.concept.create({
      data: { slug: 'a-draft', category: 'policy', status: 'draft' },
    });
    const laos = await db.concept.findUniqueOrThrow({ where: { slug: 'laos' } });
    await db.relation.create({ data: { kind: 'related', fromId: draft.id, toId: laos.id } });
    expect(await getConcept('a-draft')).toEqual({ ok: false, code: 'notFound' });
    expect(await getConcept(draft.id)).toEqual({ ok: false, code: 'notFound' });
    expect(JSON.stringify(await getConcept('laos'))).not.toContain('a-draft');
  });

  it.each(['', 'nope', "x' OR 1=1 --", '\u0000', '\uD800'])('is notFound for %j', async (slug) => {
    expect(await getConcept(slug)).toEqual({ ok: false, code: 'notFound' });
  });
});

describe('listChangedConcepts', () => {
  it('pages through every concept once, in order of change', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listChangedConcepts({ limit: 40, cursor });
      if (!page.ok) throw new Error(page.code);
      ids.push(...page.data.concepts.map(({ id }) => id));
      cursor = page.data.nextCursor ?? undefined;
    } while (cursor);
    expect(ids).toHaveLength(glossary.concepts.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives only what changed since a time, and of a category', async () => {
    const later = new Date(Date.now() + 60_000);
    await db.concept.update({ where: { slug: 'asean' }, data: { updatedAt: later } });
    const since = await listChangedConcepts({ limit: 10, updatedSince: later });
    expect(since.ok && since.data.concepts.map(({ slug }) => slug)).toEqual(['asean']);
    const party = await listChangedConcepts({ limit: 100, category: 'party' });
    expect(party.ok && party.data.concepts).toHaveLength(2);
  });

  it('refuses a cursor that is none of ours', async () => {
    expect(await listChangedConcepts({ limit: 10, cursor: '!' })).toMatchObject({
      ok: false,
      code: 'invalid',
    });
  });
});

it('lists categories with their counts, in the order of the design', async () => {
  const categories = await listCategories();
  const order = categories.map(({ category }) => CATEGORIES.indexOf(category));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(categories.reduce((total, { count }) => total + count, 0)).toBe(glossary.concepts.length);
});

it('lists the articles, the latest first, with how many concepts they gave', async () => {
  const articles = await listArticles();
  if (!articles.ok) throw new Error(articles.code);
  expect(
    articles.data.articles.map(({ publishedOn, conceptCount }) => [publishedOn, conceptCount]),
  ).toEqual([
    // The text of our own; its translations stand with it.
    ['2026-11', 0],
    ['2026-03-01', 76],
    ['2021', 81],
  ]);
  expect(await listArticles(2)).toEqual({ ok: false, code: 'notFound' });
});

it('gives the sitemap every published slug', async () => {
  expect(await listSitemapSlice(0)).toHaveLength(glossary.concepts.length);
  expect(await listSitemapSlice(1)).toEqual([]);
});
