import { type ReadItem, UnreadableImport } from '../entry';
import { placeOf, problem } from './cells';
import { guessMapping } from './guess';
import { carriedBy, isTermColumn, type Mapping } from './mapping';
import { createRowReader } from './read-row';
import { continuation, firstRows, isBlankRow, longestCell, mostCells, type TableRow } from './row';

/**
 * The concepts of a table.
 * @param batches its rows in their order
 * @param options.mapping what its columns are; without it, that is guessed by its first rows
 * @param options.isRectangular whether rows of the file have as many cells as its header
 * @yields as every reader does; columns of which nothing is taken are losses, named by their headers
 * @throws UnreadableImport `empty` without any row; `notTable` for lines of one column, `noHeaders` for several, where
 *   no column has terms
 */
export async function* readTable(
  batches: AsyncIterable<readonly TableRow[]>,
  { mapping, isRectangular }: { mapping: Mapping | undefined; isRectangular: boolean },
): AsyncGenerator<ReadItem> {
  let items: ReadItem[] = [];
  const report = (item: ReadItem) => {
    items.push(item);
  };
  let waiting: TableRow[] = [];
  let table = mapping ? createTable(mapping, isRectangular, report) : undefined;
  const begin = () =>
    createTable(guessMapping(waiting.map(({ cells }) => cells)), isRectangular, report);
  const flush = (rows: readonly TableRow[]): ReadItem[] => {
    for (const row of rows) table?.take(row);
    const ready = items;
    items = [];
    return ready;
  };
  for await (const batch of batches) {
    const rows = batch.filter((row) => !isBlankRow(row));
    if (table) yield* flush(rows);
    else {
      waiting = [...waiting, ...rows];
      if (waiting.length < firstRows) continue;
      table = begin();
      yield* flush(waiting);
      waiting = [];
    }
  }
  if (!table) {
    if (waiting.length === 0) throw new UnreadableImport('empty');
    table = begin();
    yield* flush(waiting);
  }
  table.end();
  yield* items;
}

/** Takes rows, and reports what they say. */
function createTable(mapping: Mapping, isRectangular: boolean, report: (item: ReadItem) => void) {
  const { columns, headerRow } = mapping;
  const readRow = createRowReader(mapping, report);
  const idColumn = columns.findIndex(({ to }) => to === 'id');
  let count = 0;
  let held: TableRow | undefined;
  const isCut = ({ broken }: TableRow) => broken?.includes(mostCells) === true;
  const checkWidth = (row: TableRow) => {
    const beyond = row.cells.findIndex((cell, at) => at >= columns.length && cell.trim() !== '');
    const surplus = beyond < 0 && isCut(row) ? mostCells : beyond;
    if (surplus >= 0) problem(report, 'badStructure', placeOf(row, surplus));
    else if (isRectangular && row.cells.length < columns.length) {
      problem(report, 'badStructure', placeOf(row, row.cells.length - 1));
    }
    for (const column of row.broken ?? []) {
      if (column < columns.length) problem(report, 'badStructure', placeOf(row, column));
    }
  };
  const begin = (header: TableRow) => {
    if (!columns.some(({ to }) => isTermColumn(to))) {
      throw new UnreadableImport(columns.length > 1 ? 'noHeaders' : 'notTable', placeOf(header, 0));
    }
    report({ kind: 'carries', ...carriedBy(mapping) });
    if (headerRow > 0 && isCut(header)) {
      problem(report, 'badStructure', placeOf(header, mostCells));
    }
    columns.forEach(({ header: what, to }, column) => {
      if (to !== 'ignore' || what.trim() === '') return;
      report({ kind: 'loss', what: what.trim().slice(0, 80), at: placeOf(header, column) });
    });
  };
  const send = () => {
    if (!held) return;
    checkWidth(held);
    const entry = readRow(held);
    held = undefined;
    if (entry) report({ kind: 'entry', entry });
  };
  return {
    take(row: TableRow): void {
      count++;
      if (count === Math.max(1, headerRow)) begin(row);
      if (count <= headerRow) return;
      if (held && idColumn >= 0 && row.cells[idColumn] === continuation) {
        held = continued(held, row, idColumn);
        return;
      }
      send();
      held = row;
    },
    end(): void {
      if (count < Math.max(1, headerRow)) throw new UnreadableImport('empty');
      send();
    },
  };
}

/** A row with the cells of the next one joined to its own. */
function continued(row: TableRow, next: TableRow, idColumn: number): TableRow {
  const tooLong = [...(row.tooLong ?? []), ...(next.tooLong ?? [])];
  const width = Math.max(row.cells.length, next.cells.length);
  const cells = Array.from({ length: width }, (_, column) => {
    const cell = row.cells[column] ?? '';
    const more = column === idColumn ? '' : (next.cells[column] ?? '');
    if (cell.length + more.length <= longestCell) return cell + more;
    tooLong.push(column);
    return '';
  });
  return { ...row, cells, ...(tooLong.length > 0 && { tooLong }) };
}
