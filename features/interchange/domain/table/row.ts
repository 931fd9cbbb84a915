/** A row of a table as a file has it. */
export interface TableRow {
  /** Its line in a text, its number in a sheet; from 1. */
  line: number;
  cells: string[];
  /** The line of each cell, where they stand in several. */
  lines?: number[];
  /** The columns, from 0, whose cells are too long and were left empty. */
  tooLong?: number[];
  /** The columns, from 0, with an unreadable cell that was read as well as it could be. */
  broken?: number[];
}

/** The longest cell that is kept, in UTF-16 units. */
export const longestCell = 1_000_000;
/** The longest row that is kept. */
export const longestRow = 8_000_000;
/** In the column of ids: the row goes on with the cells of the row above it, which were too long for a sheet. */
export const continuation = '…';
/** Rows by which columns are guessed. */
export const firstRows = 30;
/** Cells of a row that are read. */
export const mostCells = 2_000;

export const isBlankRow = ({ cells, tooLong, broken }: TableRow): boolean =>
  !tooLong && !broken && cells.every((cell) => cell.trim() === '');
