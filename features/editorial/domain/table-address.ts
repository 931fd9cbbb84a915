import type { Lang } from '@/language/lang';
import { defaultColumns, LACKS, TABLE_COLUMNS, type TableState } from './table-state';

/** The query of the table's address, without what is at its default: each state has one. */
export function tableQuery(state: TableState): string {
  const { q, status, category, lacks = [], sort, columns, after, before } = state;
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (status) query.set('status', status);
  if (category) query.set('category', category);
  if (lacks.length > 0) query.set('lacks', LACKS.filter((one) => lacks.includes(one)).join(','));
  if (sort && (q || sort !== '-updated')) query.set('sort', sort);
  if (columns && !isDefault(columns)) {
    query.set('columns', TABLE_COLUMNS.filter((one) => columns.includes(one)).join(','));
  }
  if (after) query.set('after', after);
  else if (before) query.set('before', before);
  // A comma needs no escape, and is easier to read.
  return query.toString().replaceAll('%2C', ',');
}

const isDefault = (columns: NonNullable<TableState['columns']>): boolean =>
  columns.length === defaultColumns.length && defaultColumns.every((one) => columns.includes(one));

/** The address of the table of concepts in a state. */
export function tableAddress(locale: Lang, state: TableState): string {
  const query = tableQuery(state);
  return `/${locale}/admin/concepts${query && `?${query}`}`;
}

/** A state with a change of what is in the table, which begins at its first row again. */
export const changedTable = (state: TableState, change: TableState): TableState => ({
  ...state,
  ...change,
  after: undefined,
  before: undefined,
});
