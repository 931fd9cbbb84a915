import type { Row } from './row';

/** 0: the original; 1: the translation. */
export type Side = 0 | 1;

/** What is done to a row; null where it cannot be. */
export type RowEdit = (rows: readonly Row[], at: number) => Row[] | null;

const isEmpty = ([left, right]: Row): boolean => left + right === 0;
const moved = ([left, right]: Row, side: Side, by: number): Row =>
  side === 0 ? [left + by, right] : [left, right + by];

/** Makes one row of a row and the next. */
export const joinNext: RowEdit = (rows, at) => {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next) return null;
  return [...rows.slice(0, at), [row[0] + next[0], row[1] + next[1]], ...rows.slice(at + 2)];
};

/** Makes two rows of one: the first paragraph of each side, and the others. */
export const part: RowEdit = (rows, at) => {
  const row = rows[at];
  if (!row || row[0] + row[1] < 2) return null;
  const first: Row = [Math.min(1, row[0]), Math.min(1, row[1])];
  const rest: Row = [row[0] - first[0], row[1] - first[1]];
  const parts: Row[] = isEmpty(rest)
    ? [
        [1, 0],
        [0, 1],
      ]
    : [first, rest];
  return [...rows.slice(0, at), ...parts, ...rows.slice(at + 1)];
};

/** Moves the first paragraph of one side to the row above. */
export const moveUp =
  (side: Side): RowEdit =>
  (rows, at) =>
    move(rows, at, at - 1, side);

/** Moves the last paragraph of one side to the row below. */
export const moveDown =
  (side: Side): RowEdit =>
  (rows, at) =>
    move(rows, at, at + 1, side);

/** What nothing is left in is no row. */
function move(rows: readonly Row[], from: number, to: number, side: Side): Row[] | null {
  const row = rows[from];
  if (!row || !rows[to] || row[side] === 0) return null;
  return rows
    .map((one, at) => (at === from ? moved(one, side, -1) : at === to ? moved(one, side, 1) : one))
    .filter((one) => !isEmpty(one));
}
