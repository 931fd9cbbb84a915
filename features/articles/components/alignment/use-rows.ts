import { useEffect, useMemo, useState } from 'react';
import type { RowEdit } from '../../domain/alignment/edit-rows';
import { rowCost } from '../../domain/alignment/gale-church';
import { type Piece, pieceOf } from '../../domain/alignment/piece';
import { type Row, rowStarts, rowsFit } from '../../domain/alignment/row';
import type { AlignmentData, SideData } from './alignment-data';
import { keepRows, keptRows } from './kept-rows';

export interface ShownRow {
  row: Row;
  /** The paragraphs before it, of both sides. */
  start: Row;
  isUnlikely: boolean;
}

/** Of one pair in a hundred that do say the same, or fewer. */
const unlikelyCost = 5.5;

/** The rows as they stand, what was done to them, and which look wrong. */
export function useRows(alignment: AlignmentData, key: string) {
  const [steps, setSteps] = useState<{ rows: readonly Row[]; at: number }[]>([
    { rows: alignment.rows, at: 0 },
  ]);
  const { rows, at } = steps.at(-1) ?? { rows: alignment.rows, at: 0 };
  const [saved, setSaved] = useState(alignment.rows);
  const pieces = useMemo(
    () => [piecesOf(alignment.original), piecesOf(alignment.own)] as const,
    [alignment],
  );
  const shown = useMemo(() => rowsOf(rows, pieces), [rows, pieces]);
  const isDirty = rows !== saved;
  useEffect(() => {
    const kept = keptRows(key);
    const { original, own } = alignment;
    if (kept && rowsFit(kept, original.paragraphs.length, own.paragraphs.length)) {
      setSteps((list) => [...list, { rows: kept, at: 0 }]);
    }
  }, [alignment, key]);
  useEffect(() => keepRows(key, isDirty ? rows : null), [key, isDirty, rows]);
  return {
    rows,
    shown,
    selected: Math.min(at, rows.length - 1),
    isDirty,
    canUndo: steps.length > 1,
    select: (next: number) =>
      setSteps((list) => [...list.slice(0, -1), { rows, at: clamp(next, rows.length) }]),
    /** @returns whether it could be done */
    edit: (edit: RowEdit, from: number, to = from): boolean => {
      const changed = edit(rows, from);
      if (!changed) return false;
      setSteps((list) => [...list, { rows: changed, at: clamp(to, changed.length) }]);
      return true;
    },
    undo: () => setSteps((list) => (list.length > 1 ? list.slice(0, -1) : list)),
    markSaved: () => setSaved(rows),
  };
}

export type Rows = ReturnType<typeof useRows>;

const clamp = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1));

const piecesOf = ({ lang, paragraphs }: SideData): Piece[] =>
  paragraphs.map((sentences) => pieceOf(sentences.join(' '), lang));

function rowsOf(rows: readonly Row[], [first, second]: readonly [Piece[], Piece[]]): ShownRow[] {
  const starts = rowStarts(rows);
  return rows.map((row, at) => {
    const start = starts[at] ?? [0, 0];
    const cost = rowCost(
      first.slice(start[0], start[0] + row[0]),
      second.slice(start[1], start[1] + row[1]),
    );
    return { row, start, isUnlikely: cost > unlikelyCost };
  });
}
