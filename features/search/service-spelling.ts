import { spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { searchIndex } from './data';
import { wholeLookup } from './domain/lookups';
import { readQuery } from './domain/query';

/** Terms that differ in marks only have one key in the index. */
const takenByKey = 30;

/**
 * The published concepts that have a text as a term of a language, by its spelling key; lookup forms are no terms.
 * @returns their ids, none for a text without letters
 */
export async function findSpelled(text: string, lang: Lang): Promise<string[]> {
  const reading = readQuery(text, [lang])?.readings[0];
  if (!reading) return [];
  const found = await Promise.all(
    wholeLookup(reading, { visibilities: ['public'] }).map((lookup) =>
      searchIndex().beginningWith(lookup, takenByKey),
    ),
  );
  const ids = found
    .flat()
    .filter((row) => !row.searchOnly && spellingKey(row.text, lang) === reading.spelling)
    .map(({ conceptId }) => conceptId);
  return [...new Set(ids)];
}
