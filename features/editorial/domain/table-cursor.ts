import type { TableOrder } from './table-state';

/** A place in the table: the key of a row in its order, and its id for those of one key. */
export interface TableCursor {
  key: string;
  id: string;
}

export const encodeTableCursor = ({ key, id }: TableCursor): string => `${id}.${key}`;

/** Sort keys are printable ASCII; the one of a missing label is U+D7FF. */
const form = /^([\w-]{1,64})\.([ -~]{0,6000}|\uD7FF)$/;

/** Reads what `encodeTableCursor` wrote; undefined for anything else. */
export function decodeTableCursor(text: string, order: TableOrder | null): TableCursor | undefined {
  const [, id, key] = form.exec(text) ?? [];
  if (id === undefined || key === undefined) return undefined;
  const isTime = order?.by === 'updated';
  return isTime && !isIsoTime(key) ? undefined : { key, id };
}

function isIsoTime(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text;
}

/** Compares two places in an order. */
export function compareCursors(a: TableCursor, b: TableCursor, { descending }: TableOrder): number {
  const difference = compare(a.key, b.key) || compare(a.id, b.id);
  return descending ? -difference : difference;
}

// As the databases do, by code: keys are made for it.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
