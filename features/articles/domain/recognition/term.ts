import type { Lang } from '@/language/lang';

/** How a term is recognised in running text (design, section 1). */
export type Recognition = 'always' | 'byCase' | 'inContext' | 'never';

/** What the engine must know of a term. */
export interface RecognizableTerm {
  id: string;
  conceptId: string;
  lang: Lang;
  text: string;
  /** fullForm, acronym, abbreviation, shortForm or variant. */
  type: string;
  /** preferred, admitted, deprecated or superseded. */
  status: string;
  recognition: Recognition;
  /** Not said where only others are asked for. */
  searchOnly?: boolean;
}

/** Where a term stands in a text: half-open, in UTF-16 offsets of the original text. */
export interface Occurrence {
  start: number;
  end: number;
  /** The text of the article between the offsets, as it is written there. */
  text: string;
  termId: string;
  conceptId: string;
}

/** Lookup forms are for the search box, and some terms mislead wherever they stand. */
export function isRecognizable(
  term: Pick<RecognizableTerm, 'searchOnly' | 'recognition'>,
): boolean {
  return !term.searchOnly && term.recognition !== 'never';
}

const STATUSES = ['preferred', 'admitted', 'superseded', 'deprecated'];
const TYPES = ['fullForm', 'shortForm', 'variant', 'abbreviation', 'acronym'];

/** Of two terms that are written alike, the one with the smaller rank is meant. */
export function rankOf({ status, type }: Pick<RecognizableTerm, 'status' | 'type'>): number {
  return placeIn(STATUSES, status) * (TYPES.length + 1) + placeIn(TYPES, type);
}

function placeIn(list: readonly string[], value: string): number {
  const at = list.indexOf(value);
  return at < 0 ? list.length : at;
}
