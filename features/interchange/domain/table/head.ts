import { UnreadableImport } from '../entry';
import { guessMapping } from './guess';
import type { Mapping } from './mapping';
import { firstRows, isBlankRow, type TableRow } from './row';

/** The beginning of a table, for whoever says what its columns are. */
export interface TableHead {
  /** The first rows that are not blank, that with the headers among them. */
  rows: string[][];
  mapping: Mapping;
}

/**
 * The beginning of a table; asks for no more batches of rows than it needs.
 * @throws UnreadableImport `empty` without any row
 */
export async function headOf(batches: AsyncIterable<readonly TableRow[]>): Promise<TableHead> {
  const rows: string[][] = [];
  for await (const batch of batches) {
    rows.push(...batch.filter((row) => !isBlankRow(row)).map(({ cells }) => cells));
    if (rows.length >= firstRows) break;
  }
  if (rows.length === 0) throw new UnreadableImport('empty');
  const first = rows.slice(0, firstRows);
  return { rows: first, mapping: guessMapping(first) };
}
