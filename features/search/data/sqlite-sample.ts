import { sqliteReader } from '@/lib/db-reader';
import { FORMS, idBase } from '../domain/parts';
import { countGrams, type GramCounts } from './gram-counts';

const lifeMillis = 60 * 60 * 1000;
const sampledRanks = 2;
const sampledLengths = 80;
const sampledOfEach = 20;

let sampled: { counts: GramCounts; until: number } | undefined;

/** Counts of an hour ago at most: they only say which gram is the rarer one. */
export function gramCounts(): GramCounts {
  const now = performance.now();
  if (!sampled || now > sampled.until) {
    sampled = { counts: countGrams(sampledKeys()), until: now + lifeMillis };
  }
  return sampled.counts;
}

/** Of every part, rank and length a few entries: no scan, and every kind of key is there. */
function* sampledKeys(): Iterable<string> {
  const statement = sqliteReader().statement(
    `SELECT "paddedKey" FROM "SearchEntry" WHERE "id" >= ? AND "id" < ? LIMIT ${sampledOfEach}`,
  );
  for (const part of FORMS.keys()) {
    for (let rank = 0; rank < sampledRanks; rank++) {
      for (let length = 1; length < sampledLengths; length++) {
        const range = [idBase(part, rank, length), idBase(part, rank, length + 1)];
        for (const { paddedKey } of statement.all(...range) as { paddedKey: string }[]) {
          yield paddedKey;
        }
      }
    }
  }
}
