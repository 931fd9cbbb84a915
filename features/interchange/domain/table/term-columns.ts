import type { EntryTerm } from '../entry';
import type { LangField } from './columns';
import type { Details } from './details';

/** The columns that have terms, in the order in which they are read. */
export const TERM_FIELDS = [
  'term',
  'acronym',
  'abbreviation',
  'short form',
  'variants',
  'deprecated',
  'superseded',
  'lookup',
] as const satisfies LangField[];
export type TermField = (typeof TERM_FIELDS)[number];

export type TermKind = Required<Pick<EntryTerm, 'type' | 'status' | 'recognition' | 'searchOnly'>>;

const kindOf = (
  type: TermKind['type'],
  status: TermKind['status'] = 'admitted',
  searchOnly = false,
): TermKind => ({ type, status, searchOnly, recognition: searchOnly ? 'never' : 'always' });

/** What a term of each column is, unless its details say otherwise. */
const kinds: Record<TermField, TermKind> = {
  term: kindOf('fullForm'),
  acronym: kindOf('acronym'),
  abbreviation: kindOf('abbreviation'),
  'short form': kindOf('shortForm'),
  variants: kindOf('variant'),
  deprecated: kindOf('fullForm', 'deprecated'),
  superseded: kindOf('fullForm', 'superseded'),
  lookup: kindOf('variant', 'admitted', true),
};

/** The first term of a language's own column is the preferred one. */
export const kindAt = (field: TermField, index: number): TermKind =>
  field === 'term' && index === 0 ? { ...kinds.term, status: 'preferred' } : kinds[field];

const fieldOfType: Record<TermKind['type'], TermField> = {
  fullForm: 'term',
  acronym: 'acronym',
  abbreviation: 'abbreviation',
  shortForm: 'short form',
  variant: 'variants',
};

/** The column of a term. */
export function termFieldOf({
  type,
  status,
  searchOnly,
}: Omit<TermKind, 'recognition'>): TermField {
  if (searchOnly) return 'lookup';
  if (status === 'deprecated' || status === 'superseded') return status;
  return fieldOfType[type];
}

/** What the columns beside them say of the terms of a language: of the first one, or of all but lookup forms. */
export interface Shared {
  first: Pick<Details, 'romanization' | 'note' | 'source'>;
  all: Pick<Details, 'partOfSpeech'>;
}

/** What is said of a term by its columns alone. */
export function saidByColumns(field: TermField, isFirst: boolean, shared: Shared): Details {
  return { ...(field === 'lookup' ? {} : shared.all), ...(isFirst ? shared.first : {}) };
}
