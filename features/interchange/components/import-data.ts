import type { Category } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import type { Place } from '../domain/entry';
import type { ImportSummary } from '../domain/import-head';
import type { Choice, Outcome, RowKind } from '../domain/row';
import type { TableHead } from '../domain/table/head';
import type { ImportQuery } from '../schema';

/** A text with the language that it is in, as far as that is known. */
export interface Text {
  text: string;
  lang?: Lang;
}

/** A row of an import as its page shows it. */
export interface RowData {
  number: number;
  at: Place;
  kind: RowKind;
  outcome: Outcome | null;
  name: Text;
  /** The page of the concept, where there is one. */
  href: string | null;
  /** Its first wording in each language. */
  wordings: { lang: Lang; text: string }[];
  /** Null where the file says none. */
  category: Category | null;
  problems: RowProblem[];
  choice: Choice | null;
  mergeInto: string | null;
  alike: AlikeData[];
}

/** What of a row is not written, in the words of the interface. */
export interface RowProblem {
  key: string;
  part: string;
  of?: Text;
  sentence: string;
}

/** A concept that a row may be a duplicate of. */
export interface AlikeData {
  id: string;
  name: Text;
  /** Null while it stands in the same file. */
  href: string | null;
  shared: Text[];
}

/** Something about the file as a whole, with its first place. */
export interface NoteData {
  code: string;
  detail: string;
  at: Place;
  count: number;
}

export interface ImportViewProps {
  locale: Lang;
  summary: ImportSummary;
  /** When it was begun, for people and for machines. */
  begun: { text: string; iso: string };
  /** The day until which what the file says is kept. */
  keptUntil: string | null;
  query: ImportQuery;
  pageCount: number;
  rows: readonly RowData[];
  notes: readonly NoteData[];
  /** Of a table whose columns are to be said. */
  columns: TableHead | null;
}
