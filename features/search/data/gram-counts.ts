import { sqliteReader } from '@/lib/db-reader';
import { FORMS, idBase } from '../domain/parts';

/** What the full-text index is made of: the substrings of three characters of each padded key. */
export function gramsOf(pattern: string): string[] {
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= pattern.length; i++) grams.add(pattern.slice(i, i + 3));
  return [...grams];
}

/** How often each gram stands in a sample of the entries. */
export type GramCounts = ReadonlyMap<string, number>;

const lifeMillis = 60 * 60 * 1000;
const sampledRanks = 2;
const sampledLengths = 80;
const sampledOfEach = 20;

let sampled: { counts: GramCounts; until: number } | undefined;

/** Counts of an hour ago at most: they only say which gram is the rarer one. */
export function gramCounts(): GramCounts {
  const now = performance.now();
  if (!sampled || now > sampled.until) {
    sampled = { counts: countSample(), until: now + lifeMillis };
  }
  return sampled.counts;
}

/** Of every part, rank and length a few entries: no scan, and every kind of key is there. */
function countSample(): GramCounts {
  const statement = sqliteReader().statement(
    `SELECT "paddedKey" FROM "SearchEntry" WHERE "id" >= ? AND "id" < ? LIMIT ${sampledOfEach}`,
  );
  const counts = new Map<string, number>();
  for (const part of FORMS.keys()) {
    for (let rank = 0; rank < sampledRanks; rank++) {
      for (let length = 1; length < sampledLengths; length++) {
        const range = [idBase(part, rank, length), idBase(part, rank, length + 1)];
        for (const { paddedKey } of statement.all(...range) as { paddedKey: string }[]) {
          for (const gram of gramsOf(paddedKey)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}
