import type { Day } from '../day';
import type { DayFact, DurationFact } from './facts';
import { lastMonths, type Month, monthOf } from './months';

export interface AnswerTimes {
  month: Month;
  answers: number;
  /** All of the time that was spent. */
  millis: number;
  /** In tenths of a second; null of a month without an answer. */
  quartiles: { lower: number; median: number; upper: number } | null;
}

/** How long answers took in each of the last months, the earliest first. */
export function answerTimes(
  days: readonly DayFact[],
  durations: readonly DurationFact[],
  today: Day,
): AnswerTimes[] {
  return lastMonths(today).map((month) => {
    const own = days.filter(({ day }) => day <= today && monthOf(day) === month);
    return {
      month,
      answers: own.reduce((sum, { answers }) => sum + answers, 0),
      millis: own.reduce((sum, { millis }) => sum + millis, 0),
      quartiles: quartilesOf(durations.filter((fact) => fact.month === month)),
    };
  });
}

/** The values below or at which a quarter, a half and three quarters of the answers are. */
function quartilesOf(durations: readonly DurationFact[]): AnswerTimes['quartiles'] {
  const sorted = durations.filter(({ answers }) => answers > 0).sort((a, b) => a.tenths - b.tenths);
  const total = sorted.reduce((sum, { answers }) => sum + answers, 0);
  if (total === 0) return null;
  const at = (share: number): number => {
    let counted = 0;
    for (const { tenths, answers } of sorted) {
      counted += answers;
      if (counted >= total * share) return tenths;
    }
    return 0;
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
