import type { ReadItem } from '../entry';
import { headOf, type TableHead } from '../table/head';
import type { Mapping } from '../table/mapping';
import { readTable } from '../table/read-table';
import { isBlankRow, type TableRow } from '../table/row';
import { wholeBytes } from '../whole-bytes';
import { readSheet } from './sheet';
import { openWorkbook } from './workbook';

/**
 * The concepts of an Excel workbook: of its first sheet that has rows. Places are rows and numbers of columns.
 * @param mapping what its columns are; without it, that is guessed
 * @throws UnreadableImport as `readTable`, `openWorkbook` and `readSheet` do
 */
export async function* readXlsx(
  chunks: AsyncIterable<Uint8Array>,
  mapping?: Mapping,
): AsyncGenerator<ReadItem> {
  yield* readTable(rowsOf(chunks), { mapping, isRectangular: false });
}

/** The beginning of a workbook. Throws as `readXlsx` does. */
export const readXlsxHead = (chunks: AsyncIterable<Uint8Array>): Promise<TableHead> =>
  headOf(rowsOf(chunks));

/** The rows that are not blank. */
async function* rowsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow[]> {
  const workbook = await openWorkbook(await wholeBytes(chunks));
  for (const sheet of workbook.sheets) {
    let hasRows = false;
    for await (const batch of readSheet(workbook, sheet)) {
      const rows = batch.filter((row) => !isBlankRow(row));
      hasRows ||= rows.length > 0;
      yield rows;
    }
    if (hasRows) return;
  }
}
