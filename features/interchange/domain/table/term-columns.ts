import type { EntryTerm } from '../entry';
import type { LangField } from './columns';

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

type Kind = Required<Pick<EntryTerm, 'type' | 'status' | 'recognition' | 'searchOnly'>>;

const kindOf = (
  type: Kind['type'],
  status: Kind['status'] = 'admitted',
  searchOnly = false,
): Kind => ({ type, status, searchOnly, recognition: searchOnly ? 'never' : 'always' });

/** What a term of each column is, unless its details say otherwise. */
const kinds: Record<TermField, Kind> = {
  term: kindOf('fullForm'),
  acronym: kindOf('acronym'),
  abbreviation: kindOf('abbreviation'),
  'short form': kindOf('shortForm'),
  variants: kindOf('variant'),
  deprecated: kindOf('fullForm', 'deprecated'),
  superseded: kindOf('fullForm', 'superseded'),
  lookup: kindOf('variant', 'admitted', true),
};
/** The first term of a language's own column. */
const preferred = kindOf('fullForm', 'preferred');

/** What the columns beside them say of the terms of a language: a part of speech of all but lookup forms, the rest of the first one. */
export type Shared = Pick<EntryTerm, 'partOfSpeech' | 'romanization' | 'note' | 'source'>;

/**
 * What is said of a term by where it stands, without details.
 * @param index its number in its column, from 0
 * @param isFirst whether it is the first of its language, in the order of `TERM_FIELDS`
 */
export function saidAt(
  field: TermField,
  index: number,
  isFirst: boolean,
  { partOfSpeech, romanization, note, source }: Shared,
): Omit<EntryTerm, 'lang' | 'text'> {
  const kind = field === 'term' && index === 0 ? preferred : kinds[field];
  return {
    type: kind.type,
    status: kind.status,
    searchOnly: kind.searchOnly,
    recognition: kind.recognition,
    partOfSpeech: field === 'lookup' ? undefined : partOfSpeech,
    romanization: isFirst ? romanization : undefined,
    note: isFirst ? note : undefined,
    source: isFirst ? source : undefined,
  };
}

const fieldOfType: Record<Kind['type'], TermField> = {
  fullForm: 'term',
  acronym: 'acronym',
  abbreviation: 'abbreviation',
  shortForm: 'short form',
  variant: 'variants',
};

/** The column of a term. */
export function termFieldOf({ type, status, searchOnly }: Omit<Kind, 'recognition'>): TermField {
  if (searchOnly) return 'lookup';
  if (status === 'deprecated' || status === 'superseded') return status;
  return fieldOfType[type];
}
