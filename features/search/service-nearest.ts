import { bareKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { laoSoundKey } from '@/language/lao-sound';
import { searchIndex } from './data';
import { type Candidate, Candidates, candidate, type Row } from './domain/candidate';
import { compact } from './domain/keys';
import { type Scope, soundLookups, wholeLookup } from './domain/lookups';
import type { Query } from './domain/query';

const nearestCount = 5;
// Less in common is no resemblance.
const leastShared = 3;

/**
 * For a query that nothing matches: the terms beside which it would stand, by letters and by sound.
 * @returns those that have the longest beginning in common with it, five at most
 */
export async function findNearest(query: Query, scope: Scope, locale: Lang): Promise<Candidate[]> {
  const index = searchIndex();
  const found = new Candidates(nearestCount);
  const add = (row: Row, key: string, queryKey: string) => {
    const shared = sharedLength(key, queryKey);
    if (shared < leastShared) return;
    const distance = queryKey.length - shared;
    found.add(candidate(row, { kind: 'typo', distance, ranges: [] }, locale));
  };
  for (const lookup of query.readings.flatMap((reading) => wholeLookup(reading, scope))) {
    for (const row of await index.around(lookup, nearestCount)) {
      add(row, compact(bareKey(row.text, row.lang)), lookup.key);
    }
  }
  for (const lookup of query.sound ? soundLookups(query.sound, scope).whole : []) {
    for (const row of await index.around(lookup, nearestCount)) {
      add(row, laoSoundKey(row.text), lookup.key);
    }
  }
  return found.best;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
