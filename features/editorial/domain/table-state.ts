import { CONCEPT_STATUSES, type ConceptStatus } from '@/features/glossary/domain/status';
import { LANGS, type Lang } from '@/language/lang';

/** What an editor could add to a concept: a label in a language, or another part; `confidence` is a term that nobody is sure of. */
export const LACKS = [...LANGS, 'definition', 'example', 'source', 'confidence'] as const;
export type Lack = (typeof LACKS)[number];

/** The columns of the table, in their order. */
export const TABLE_COLUMNS = [
  ...LANGS,
  'category',
  'status',
  'subject',
  'lacks',
  'author',
  'version',
  'updated',
  'published',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export const defaultColumns: readonly TableColumn[] = [
  ...LANGS,
  'category',
  'status',
  'lacks',
  'updated',
];

/** By a label, or by the time of change; with a minus, backwards. */
export const TABLE_SORTS = ['en', '-en', 'vi', '-vi', 'lo', '-lo', 'updated', '-updated'] as const;
export type TableSort = (typeof TABLE_SORTS)[number];

/** A status, or `all`; without one, all but what is archived. */
export const TABLE_STATUSES = [...CONCEPT_STATUSES, 'all'] as const;
export type TableStatus = (typeof TABLE_STATUSES)[number];

/** What the table shows; what is absent is at its default. */
export interface TableState {
  q?: string;
  status?: TableStatus;
  category?: string;
  /** All of them are to be lacking. */
  lacks?: readonly Lack[];
  sort?: TableSort;
  columns?: readonly TableColumn[];
  /** The row that the page begins behind. */
  after?: string;
  /** The row that the page ends before. */
  before?: string;
}

export interface TableOrder {
  by: Lang | 'updated';
  descending: boolean;
}

/** The order of the rows; null for a search that is not sorted otherwise: the best first. */
export function orderOf({ sort, q }: TableState): TableOrder | null {
  if (!sort) return q ? null : { by: 'updated', descending: true };
  const descending = sort.startsWith('-');
  return { by: (descending ? sort.slice(1) : sort) as TableOrder['by'], descending };
}

/** All but what is archived, which is as good as deleted. */
export const keptStatuses = CONCEPT_STATUSES.filter((status) => status !== 'archived');

/** The statuses that a choice stands for. */
export function statusesOf(status: TableStatus | undefined): readonly ConceptStatus[] {
  if (status === 'all') return CONCEPT_STATUSES;
  return status ? [status] : keptStatuses;
}

/** The columns to show; a label is always among them, for a row is opened by it. */
export function columnsOf({ columns }: TableState, locale: Lang): TableColumn[] {
  const chosen = columns ?? defaultColumns;
  const hasLabel = LANGS.some((lang) => chosen.includes(lang));
  return TABLE_COLUMNS.filter(
    (column) => chosen.includes(column) || (!hasLabel && column === locale),
  );
}
