import type { Row } from './row';

/** The number of the row of each sentence; null where nothing stands opposite. */
export interface FamilyRows {
  original: (number | null)[];
  /** In the order of the translations. */
  translations: (number | null)[][];
}

/**
 * The rows of a text and all its translations: a row ends where it ends in all of them. What only one of them has is in
 * no row.
 * @param count how many sentences the original has
 * @param alignments of each translation the rows of it and the original
 */
export function familyRows(count: number, alignments: readonly (readonly Row[])[]): FamilyRows {
  const ends = commonEnds(count, alignments);
  const rowAt = rowsBetween(count, ends);
  const isOpposite = new Set<number>();
  const translations = alignments.map((rows) => {
    let at = 0;
    return rows.flatMap(([left, right]) => {
      const row = left > 0 && right > 0 ? (rowAt[at] ?? null) : innerRow(rowAt, at, left);
      at += left;
      if (row !== null && right > 0) isOpposite.add(row);
      return Array.from({ length: right }, () => row);
    });
  });
  const original = rowAt.map((row) => (isOpposite.has(row) ? row : null));
  return { original, translations };
}

/** What a translation adds inside a row of the family belongs to it; between rows to none. */
function innerRow(rowAt: readonly number[], at: number, left: number): number | null {
  const row = rowAt[at];
  return left === 0 && at > 0 && row !== undefined && rowAt[at - 1] === row ? row : null;
}

function commonEnds(count: number, alignments: readonly (readonly Row[])[]): Set<number> {
  const times = new Map<number, number>();
  for (const rows of alignments) {
    const ends = new Set<number>();
    let at = 0;
    for (const [left] of rows) {
      at += left;
      ends.add(at);
    }
    for (const end of ends) times.set(end, (times.get(end) ?? 0) + 1);
  }
  const common = [...times].filter(([, number]) => number === alignments.length);
  return new Set([count, ...common.map(([end]) => end)]);
}

function rowsBetween(count: number, ends: ReadonlySet<number>): number[] {
  let row = 0;
  return Array.from({ length: count }, (_, at) => {
    if (at > 0 && ends.has(at)) row++;
    return row;
  });
}
