import type { ReactNode } from 'react';
import { cx } from './cx';

/** Words found or learned, as with a highlighter. */
export function Mark({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <mark
      className={cx('-mx-px rounded-[3px] bg-mark box-decoration-clone px-px text-ink', className)}
    >
      {children}
    </mark>
  );
}

/** From `start` up to but not including `end`, in UTF-16 code units. */
export type TextRange = { start: number; end: number };

/** A text with some of its ranges marked; they may touch, overlap or reach beyond it. */
export function Marked({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, range.start);
    const end = Math.min(text.length, range.end);
    if (start >= end) continue;
    parts.push(text.slice(at, start), <Mark key={start}>{text.slice(start, end)}</Mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
