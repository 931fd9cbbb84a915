import { expect, it } from 'vitest';
import { checkIndex } from '@/features/search/service-check';
import { createClient } from '@/lib/db';
import { generateDemo } from '@/prisma/demo/demo';
import { emptyDatabase, engine, testDatabase } from './support/database';

const count = 300;

async function generated(seed: number) {
  const url = await emptyDatabase();
  const counts = await generateDemo({ url, count, seed });
  return { url, counts };
}

async function withClient<T>(
  url: string,
  work: (db: ReturnType<typeof createClient>) => Promise<T>,
): Promise<T> {
  const db = createClient(url);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/** Everything that readers see, ids and times included. */
const contentOf = (url: string) =>
  withClient(url, async (db) => {
    const orderBy = { id: 'asc' } as const;
    return {
      concepts: await db.concept.findMany({
        orderBy,
        include: {
          terms: { orderBy },
          definitions: { orderBy },
          sources: { orderBy },
          relationsFrom: { orderBy },
        },
      }),
      articles: await db.article.findMany({ orderBy }),
      examples: await db.example.findMany({ orderBy, include: { concepts: true } }),
    };
  });

it('writes the same termbase for the same seed, and another for another', async () => {
  const [first, again, other] = [await generated(1), await generated(1), await generated(2)];
  expect(first.counts).toMatchObject({ concepts: count });
  expect(again.counts).toEqual(first.counts);
  const content = await contentOf(first.url);
  expect(content.concepts).toHaveLength(count);
  expect(content.examples.length).toBeGreaterThan(0);
  expect(await contentOf(again.url)).toEqual(content);
  expect(await contentOf(other.url)).not.toEqual(content);
});

it('fills every column as a real write does', async () => {
  const { url, counts } = await generated(3);
  const { concepts } = await contentOf(url);
  expect(new Set(concepts.map(({ slug }) => slug)).size).toBe(count);
  for (const concept of concepts) {
    expect(concept.status).toBe('published');
    expect(concept.labelEn && concept.labelVi && concept.labelLo).toBeTruthy();
    expect(concept.terms.length).toBeGreaterThanOrEqual(4);
    expect(concept.publishedAt).toEqual(concept.createdAt);
  }
  const report = await withClient(url, (db) => checkIndex(db, engine(), { mend: false }));
  expect(report).toMatchObject({
    concepts: count,
    missing: 0,
    stray: 0,
    words: 0,
    isTextWhole: true,
  });
  const searchOnly = concepts.flatMap(({ terms }) => terms).filter((term) => term.searchOnly);
  expect(searchOnly.length).toBeGreaterThan(0);
  const written = await withClient(url, async (db) => ({
    terms: await db.term.count(),
    relations: await db.relation.count(),
    origin: (await db.termbase.findFirstOrThrow()).origin,
  }));
  expect(written).toEqual({ terms: counts?.terms, relations: counts?.relations, origin: 'demo' });
});

it('leaves a finished termbase as it is', async () => {
  const { url } = await generated(1);
  const content = await contentOf(url);
  expect(await generateDemo({ url, count, seed: 2 })).toBeNull();
  await expect(generateDemo({ url, count: count + 1, seed: 1 })).rejects.toThrow(
    `already, with ${count} concepts`,
  );
  expect(await contentOf(url)).toEqual(content);
});

it('begins a broken-off termbase anew', async () => {
  const { url } = await generated(1);
  const content = await contentOf(url);
  await withClient(url, async (db) => {
    await db.term.deleteMany({ where: { lang: 'lo' } });
    await db.termbase.update({ where: { id: 1 }, data: { origin: 'demo-unfinished' } });
  });
  await generateDemo({ url, count, seed: 1 });
  expect(await contentOf(url)).toEqual(content);
});

it('never touches a real glossary', async () => {
  const { url, db } = await testDatabase({ seeded: true });
  const content = await contentOf(url);
  await expect(generateDemo({ url, count, seed: 1 })).rejects.toThrow('never mixed');
  expect(await contentOf(url)).toEqual(content);
  expect((await db.termbase.findFirstOrThrow()).origin).toBe('seed');
});
