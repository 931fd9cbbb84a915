import type { ConceptHeading } from '@/features/glossary/domain/concept';
import type { Lang } from '@/language/lang';
import type { MatchKind } from './kinds';

/** A half-open range of UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** How a term answers a query. */
export interface TermMatch {
  /** The language of the term. */
  lang: Lang;
  text: string;
  kind: MatchKind;
  type: string;
  status: string;
  /** What of `text` the query matched; empty when it cannot be said letter by letter. */
  ranges: Range[];
}

/** A concept that a query found, by the best of its terms. */
export interface Hit {
  concept: ConceptHeading;
  match: TermMatch;
}
