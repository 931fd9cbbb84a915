import { spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { findTermsByCompactKeys } from './data-known';
import { partOf } from './domain/parts';
import type { WordingKeys } from './domain/wording-keys';

/**
 * Which of some wordings are terms already, of concepts of any status but archived; lookup forms among them.
 * @returns the ids of their concepts, by spelling key
 */
export async function findKnownTerms(
  lang: Lang,
  wordings: readonly WordingKeys[],
): Promise<Map<string, Set<string>>> {
  const compactKeys = new Set(wordings.map(({ compactKey }) => compactKey));
  compactKeys.delete('');
  const parts = [partOf(lang, 'public'), partOf(lang, 'draft')];
  const known = new Map<string, Set<string>>();
  const found = await findTermsByCompactKeys(db(), parts, [...compactKeys]);
  if (found.length === 0) return known;
  const wanted = new Set(wordings.map((wording) => wording.spellingKey));
  for (const { conceptId, text } of found) {
    const key = spellingKey(text, lang);
    if (!wanted.has(key)) continue;
    const ids = known.get(key);
    if (ids) ids.add(conceptId);
    else known.set(key, new Set([conceptId]));
  }
  return known;
}
