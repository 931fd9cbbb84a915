import type { Place, ReadItem, ReadProblem } from '../entry';
import type { ColumnName } from './columns';
import { splitItems, unescapeItem } from './items';
import type { Mapping, Separator } from './mapping';
import type { TableRow } from './row';

/** A text of a row and where it stands. */
export interface Cell {
  text: string;
  at: Place;
}

/** The cells of a row by our columns; blank ones are not there. */
export type Cells = ReadonlyMap<ColumnName, readonly Cell[]>;

/** What is wrong in a row is told to a function. */
export type Report = (item: ReadItem) => void;

/** Where a cell stands; `column` is from 0. */
export const placeOf = ({ line, lines }: TableRow, column: number): Place => ({
  line: lines?.[column] ?? line,
  column: column + 1,
});

export function cellsOf(row: TableRow, { columns }: Mapping): Cells {
  const cells = new Map<ColumnName, Cell[]>();
  columns.forEach(({ to }, column) => {
    const text = row.cells[column] ?? '';
    if (to === 'ignore' || text.trim() === '') return;
    const known = cells.get(to);
    const cell = { text, at: placeOf(row, column) };
    if (known) known.push(cell);
    else cells.set(to, [cell]);
  });
  return cells;
}

const patterns = { line: /[\r\n]+/u, semicolon: /;/u };

/** The items of a list, still escaped where bars separate them, each with the place of its cell. */
export function listOf(cells: Cells, column: ColumnName, separator: Separator): Cell[] {
  return (cells.get(column) ?? []).flatMap(({ text, at }) => {
    return split(text, separator).flatMap((item) => (item === '' ? [] : { text: item, at }));
  });
}

function split(text: string, separator: Separator): string[] {
  if (separator === 'bar') return splitItems(text, 'barsAndLines');
  if (separator === 'none') return [text.trim()];
  return text.split(patterns[separator]).map((item) => item.trim());
}

/** The texts of a list. */
export const textsOf = (cells: Cells, column: ColumnName, separator: Separator): string[] =>
  listOf(cells, column, separator).map(({ text }) =>
    separator === 'bar' ? unescapeItem(text) : text,
  );

/** Texts that may have several lines, empty ones among them: those of several columns stand beside each other. */
export const alignedOf = (cells: Cells, column: ColumnName, separator: Separator): Cell[] =>
  (cells.get(column) ?? []).flatMap(({ text, at }) =>
    separator === 'bar'
      ? splitItems(text, 'bars').map((item) => ({ text: unescapeItem(item), at }))
      : { text, at },
  );

/** The text of a column that has one. */
export const textOf = (cells: Cells, column: ColumnName): string | undefined =>
  cells.get(column)?.[0]?.text;

/** The value that a cell names, if it names one; reports one that is none. */
export function readValue<T>(
  cells: Cells,
  column: ColumnName,
  meaning: (text: string) => T | undefined,
  report: Report,
): T | undefined {
  const cell = cells.get(column)?.[0];
  if (!cell) return undefined;
  const value = meaning(cell.text.trim());
  if (value === undefined) problem(report, 'value', cell.at, `${column}: ${cell.text}`);
  return value;
}

/** Reports what is wrong; details are cut, as they come from the file. */
export function problem(report: Report, code: ReadProblem, at: Place, detail?: string): void {
  report({ kind: 'problem', code, at, ...(detail && { detail: detail.slice(0, 100) }) });
}
