import type { Lang } from '@/language/lang';
import { entriesOf, type IndexedConcept, type IndexedTerm, spelledForms, wordsOf } from './entry';

/** Visibility, form, rank and length, to which its number is added; then term, concept, part, compact and padded key. */
export type EntryRow = [number, string, string, number, string, string];
/** Language, deletion, word. */
export type WordRow = [Lang, string, string];

/** What the index says of concepts, as rows: made of them alone, so that nothing need be locked meanwhile. */
export interface IndexedForms {
  entries: EntryRow[];
  words: WordRow[];
}

export const formsOf = (concepts: readonly IndexedConcept[]): IndexedForms => ({
  entries: concepts.flatMap(entryRowsOf),
  words: wordRowsOf(concepts.flatMap(({ terms }) => terms)),
});

export const entryRowsOf = (concept: IndexedConcept): EntryRow[] =>
  entriesOf(concept).map(({ idBase, termId, conceptId, part, compactKey, paddedKey }) => [
    ...([idBase, termId, conceptId] as const),
    ...([part, compactKey, paddedKey] as const),
  ]);

/** @param known words that are passed over, by language; those of the terms are added */
export const wordRowsOf = (
  terms: readonly Pick<IndexedTerm, 'lang' | 'text'>[],
  known?: Set<string>,
): WordRow[] =>
  wordsOf(terms, known)
    .flatMap(spelledForms)
    .map(({ lang, deletion, word }) => [lang, deletion, word]);
