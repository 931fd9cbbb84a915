import { postgresqlReader } from '@/lib/db-reader';
import type { PatternLookup } from '../domain/lookups';
import { partRange } from '../domain/parts';
import { countGrams, type GramCounts } from './gram-counts';

/** Some of the entries, in the order of their ids; each stands for `ratio` of them. */
export interface Sample {
  ratio: number;
  ids: number[];
  keys: string[];
  counts: GramCounts;
}

const lifeMillis = 60 * 60 * 1000;
const sampledEntries = 8_000;
const bytesAnEntry = 250;

let sampled: { sample: Promise<Sample>; until: number } | undefined;

/** A sample of an hour ago at most: it only says which way is the faster one. */
export function currentSample(): Promise<Sample> {
  const now = performance.now();
  if (!sampled || now > sampled.until) {
    const sample = readSample();
    sampled = { sample, until: now + lifeMillis };
    sample.catch(() => {
      sampled = undefined;
    });
  }
  return sampled.sample;
}

/**
 * How many entries, from the best on, are to be read until there are as many as wanted that have the patterns.
 * @param cost of an entry that another way finds, against one that is read here
 * @returns null where the other way is the cheaper one
 */
export function walkLength(
  { part, patterns }: PatternLookup,
  { ratio, ids, keys }: Sample,
  { take, cost }: { take: number; cost: number },
): number | null {
  const { from, to } = partRange(part);
  const first = ids.findIndex((id) => id >= from);
  const needed = 1 + Math.ceil(take / ratio);
  let found = 0;
  let walked = 0;
  for (let i = first; i >= 0 && i < ids.length && (ids[i] as number) < to; i++) {
    const key = keys[i] as string;
    if (!patterns.every((some) => some.some((pattern) => key.includes(pattern)))) continue;
    found++;
    if (found === needed) walked = i - first + 1;
    if (found >= needed && found * cost >= walked) return Math.ceil(walked * ratio);
  }
  return null;
}

async function readSample(): Promise<Sample> {
  const [size] = await postgresqlReader().rows<{ bytes: string }>(
    `SELECT pg_relation_size('"SearchEntry"') AS "bytes"`,
    [],
  );
  const ratio = Math.max(1, Number(size?.bytes ?? 0) / bytesAnEntry / sampledEntries);
  const rows = await postgresqlReader().rows<{ id: string; paddedKey: string }>(
    `SELECT "id", "paddedKey" FROM "SearchEntry" TABLESAMPLE BERNOULLI (${100 / ratio}) ORDER BY "id"`,
    [],
  );
  const keys = rows.map(({ paddedKey }) => paddedKey);
  return { ratio, ids: rows.map(({ id }) => Number(id)), keys, counts: countGrams(keys) };
}
