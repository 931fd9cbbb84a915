/** How many pieces (paragraphs or sentences) of the original and of a translation stand opposite each other. */
export type Row = readonly [original: number, own: number];

/** Whether rows have each of so many pieces once; a row has at least one. */
export function rowsFit(rows: readonly Row[], original: number, own: number): boolean {
  let [first, second] = [0, 0];
  for (const [left, right] of rows) {
    if (left < 0 || right < 0 || left + right === 0) return false;
    first += left;
    second += right;
  }
  return first === original && second === own;
}

/** Where each row begins, in pieces of both sides. */
export function rowStarts(rows: readonly Row[]): Row[] {
  let [first, second] = [0, 0];
  return rows.map(([left, right]) => {
    const start: Row = [first, second];
    first += left;
    second += right;
    return start;
  });
}
