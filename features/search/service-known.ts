import { bareKey, spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { findTermsByCompactKeys } from './data-known';
import { compact } from './domain/keys';
import { partOf } from './domain/parts';

/**
 * Which of some texts are terms already, of concepts of any status but archived; lookup forms among them.
 * @returns the ids of their concepts, by the spelling key of the text
 */
export async function findKnownTerms(
  lang: Lang,
  texts: readonly string[],
): Promise<Map<string, Set<string>>> {
  const compactKeys = new Set(texts.map((text) => compact(bareKey(text, lang))));
  compactKeys.delete('');
  const parts = [partOf(lang, 'public'), partOf(lang, 'draft')];
  const known = new Map<string, Set<string>>();
  const found = await findTermsByCompactKeys(db(), parts, [...compactKeys]);
  if (found.length === 0) return known;
  const wanted = new Set(texts.map((text) => spellingKey(text, lang)));
  for (const { conceptId, text } of found) {
    const key = spellingKey(text, lang);
    if (!wanted.has(key)) continue;
    const ids = known.get(key);
    if (ids) ids.add(conceptId);
    else known.set(key, new Set([conceptId]));
  }
  return known;
}
