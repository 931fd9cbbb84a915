// Run by search.ts in a process of its own: measures the search of the termbase at DATABASE_URL and prints JSON.
import { indexConcepts, searchAnew as search } from '@/features/search/service';
import { createClient, db, engine } from '@/lib/db';
import { env } from '@/lib/env';
import { seededRandom } from '@/prisma/demo/random';
import { drawMix, type MixedQuery } from './search-mix';

export interface EngineFigures {
  /** Milliseconds of each query, by kind. */
  times: { kind: string; millis: number }[];
  /** Of the kinds that have an answer: how many were asked, and how many were answered by one that fits. */
  found: { kind: string; asked: number; fitting: number }[];
  /** Milliseconds of a lookup of a concept by its primary key, through the same client. */
  lookupMillis: number[];
  /** Milliseconds in which the entries of one concept are written anew, the transaction included. */
  saveMillis: number[];
  terms: number;
  entries: number;
  wordForms: number;
  indexMegabytes: number;
}

const limit = 20;
const warmUpQueries = 200;
const saves = 60;

async function measure(perKind: number): Promise<EngineFigures> {
  const mix = await drawMix(env().DATABASE_URL, perKind);
  // Mixed as people ask: each kind after each other.
  const shuffled = shuffle(mix);
  const options = { locale: 'en', limit } as const;
  for (const { text } of shuffled.slice(0, warmUpQueries)) await search(text, options);
  const times: EngineFigures['times'] = [];
  for (const { kind, text } of shuffled) {
    const begun = performance.now();
    await search(text, options);
    times.push({ kind, millis: performance.now() - begun });
  }
  return {
    times,
    found: await countFitting(mix),
    lookupMillis: await timeLookups(),
    saveMillis: await timeSaves(),
    ...(await sizes()),
  };
}

function shuffle(mix: readonly MixedQuery[]): MixedQuery[] {
  const random = seededRandom(7);
  return mix
    .map((query) => ({ query, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ query }) => query);
}

async function countFitting(mix: readonly MixedQuery[]): Promise<EngineFigures['found']> {
  const found = new Map<string, { kind: string; asked: number; fitting: number }>();
  for (const { kind, text, fits } of mix) {
    if (!fits) continue;
    const { hits } = await search(text, { locale: 'en', limit });
    const ids = hits.map(({ concept }) => concept.id);
    const terms = await db().term.findMany({ where: { conceptId: { in: ids } } });
    const isFitting = ids.some((id) =>
      fits(
        terms.filter((term) => term.conceptId === id),
        id,
      ),
    );
    const count = found.get(kind) ?? { kind, asked: 0, fitting: 0 };
    found.set(kind, { kind, asked: count.asked + 1, fitting: count.fitting + Number(isFitting) });
  }
  return [...found.values()];
}

async function someIds(count: number): Promise<string[]> {
  const ids = await db().concept.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  const random = seededRandom(11);
  return Array.from({ length: count }, () => random.pick(ids).id);
}

async function timeLookups(): Promise<number[]> {
  const times: number[] = [];
  for (const id of await someIds(500)) {
    const begun = performance.now();
    await db().concept.findUnique({ where: { id }, select: { slug: true } });
    times.push(performance.now() - begun);
  }
  return times;
}

async function timeSaves(): Promise<number[]> {
  const client = createClient(env().DATABASE_URL);
  const times: number[] = [];
  try {
    for (const id of await someIds(saves)) {
      const begun = performance.now();
      await client.$transaction((tx) => indexConcepts(tx, [id]));
      times.push(performance.now() - begun);
    }
  } finally {
    await client.$disconnect();
  }
  return times;
}

async function sizes() {
  const bytes =
    engine() === 'sqlite'
      ? `SELECT sum("pgsize") AS "bytes" FROM "dbstat" WHERE "name" LIKE 'Search%' OR "name" LIKE 'sqlite_autoindex_Search%'`
      : `SELECT sum(pg_total_relation_size(oid)) AS "bytes" FROM pg_class WHERE relkind = 'r' AND relname LIKE 'Search%'`;
  const [row] = await db().$queryRawUnsafe<{ bytes: bigint }[]>(bytes);
  return {
    terms: await db().term.count(),
    entries: await db().searchEntry.count(),
    wordForms: await db().searchWord.count(),
    indexMegabytes: Number(row?.bytes) / 1e6,
  };
}

console.log(JSON.stringify(await measure(Number(process.argv[2]))));
process.exit(0);
