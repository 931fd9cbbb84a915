import type { ConceptHeading } from '@/features/glossary/domain/concept';
import type { Lang } from '@/language/lang';
import type { Row } from '../domain/candidate';
import type { KeyLookup, PatternLookup } from '../domain/lookups';

/** The lookups that a search is made of. Each engine has its own; both give the same. */
export interface SearchIndex {
  /** Entries whose key begins with a key, in the order of their keys; `take` before any filter. */
  beginningWith(lookup: KeyLookup, take: number): Promise<Row[]>;
  /** Entries whose padded key has one pattern of each list, in the order of their ids. */
  containing(lookup: PatternLookup, take: number): Promise<Row[]>;
  /** The entries next to where a key would stand, before and after it. */
  around(lookup: KeyLookup, take: number): Promise<Row[]>;
  /** The words of a language that have one of the deletions, in alphabetical order. */
  wordsWith(lang: Lang, deletions: readonly string[], take: number): Promise<string[]>;
  /** Those of some beginnings that no word of a language has. */
  unknownBeginnings(lang: Lang, beginnings: readonly string[]): Promise<string[]>;
  /** The headings of concepts that are there, in any order. */
  headings(conceptIds: readonly string[]): Promise<ConceptHeading[]>;
}
