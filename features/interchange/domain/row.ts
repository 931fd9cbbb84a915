import type { ConceptInput } from '@/features/glossary/schema';
import type { Place } from './entry';

/** What an entry of a file means for the termbase. */
export const ROW_KINDS = ['new', 'changed', 'same', 'duplicate', 'problem'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What is done with a likely duplicate. */
export const CHOICES = ['new', 'merge', 'skip'] as const;
export type Choice = (typeof CHOICES)[number];

/** What became of a row when the import was applied or undone. */
export const OUTCOMES = [
  /** Its relations are yet to come. */
  'unlinked',
  'created',
  'changed',
  'merged',
  'skipped',
  'conflict',
  'refused',
  'undone',
  'kept',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A concept that an entry may be a duplicate of. */
export interface Alike {
  id: string;
  /** Both empty while it stands in the same file, in whose row its label is. */
  slug: string;
  label: string;
  /** The wordings that both have. */
  shared: string[];
}

/** A concept as an import would write it; a category may be missing until one is chosen for all. */
export type ImportContent = Omit<ConceptInput, 'id' | 'slug' | 'category'> & {
  slug?: string;
  category?: ConceptInput['category'];
};

export interface PlannedRow {
  at: Place;
  kind: RowKind;
  label: string;
  conceptId: string;
  baseVersion: number | null;
  content: ImportContent;
  /** What cannot be written, by path in the content. */
  problems: Record<string, string>;
  alike: Alike[];
}

/** A row as it is stored that becomes a concept of its own: what is in JSON stays so. */
export interface RowText {
  number: number;
  conceptId: string;
  content: string;
  problems: string | null;
}

/** What stands for a concept in a list: its first wording in the order of the languages. */
export const labelOf = ({ terms }: Pick<ImportContent, 'terms'>): string =>
  (terms.find(({ searchOnly }) => !searchOnly) ?? terms[0])?.text ?? '';
