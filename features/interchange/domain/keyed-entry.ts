import { mendConcept } from '@/features/editorial/domain/mend';
import { type WordingKeys, wordingKeys } from '@/features/search/domain/wording-keys';
import type { Lang } from '@/language/lang';
import type { Entry } from './entry';

/** A wording by which an entry is compared with others. */
export interface Wording extends WordingKeys {
  lang: Lang;
  text: string;
}

/** An entry as it would be written, with the wordings by which it is compared. */
export interface KeyedEntry {
  entry: Entry;
  wordings: Wording[];
}

/** Mends the texts of an entry, and makes the keys of its wordings: an acronym alone says too little. */
export function keyedEntry(read: Entry): KeyedEntry {
  const entry = mendConcept(read).concept;
  const compared = entry.terms.filter(
    ({ text, type, searchOnly }) => !searchOnly && type !== 'acronym' && text.trim() !== '',
  );
  const wordings = compared.map(({ lang, text }) => ({ lang, text, ...wordingKeys(text, lang) }));
  return { entry, wordings };
}
