import type { Day } from '../day';
import type { DurationFact } from './facts';
import { type Month, monthOf } from './months';

export const tenthsOf = (millis: number): number => Math.floor(millis / 100);

/** Counts how often answers took how long, by month. */
export function countDurations(
  days: Iterable<{ day: Day; tenths: readonly number[] }>,
): DurationFact[] {
  const months = new Map<Month, Map<number, number>>();
  for (const { day, tenths } of days) {
    const month = monthOf(day);
    const counts = months.get(month) ?? new Map<number, number>();
    months.set(month, counts);
    for (const one of tenths) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...months].flatMap(([month, counts]) =>
    [...counts].map(([tenths, answers]) => ({ month, tenths, answers })),
  );
}
