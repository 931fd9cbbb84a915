import type { Day } from '../day';
import type { DayFact } from './facts';
import { weekdayOf } from './months';

/** Weeks before the present one. */
const WEEKS_BEFORE = 52;

/** The Monday with which the calendar of the year begins. */
export const calendarStart = (today: Day): Day => today - weekdayOf(today) - 7 * WEEKS_BEFORE;

export interface Calendar {
  /** A Monday. */
  from: Day;
  /** The answers of each day from there to today. */
  answers: number[];
  /** Days in a row with an answer, up to today, or to yesterday while nothing was answered today. */
  streak: number;
  /** Days with an answer. */
  studied: number;
}

/** The year, week by week, without what an earlier or a later day has (who flew west may have answered tomorrow). */
export function calendarOf(facts: readonly DayFact[], today: Day): Calendar {
  const from = calendarStart(today);
  const answers = Array.from({ length: today - from + 1 }, () => 0);
  for (const { day, answers: count } of facts) {
    if (day >= from && day <= today) answers[day - from] = count;
  }
  return {
    from,
    answers,
    streak: streakOf(answers),
    studied: answers.filter((count) => count > 0).length,
  };
}

function streakOf(answers: readonly number[]): number {
  const days = answers.at(-1) ? answers : answers.slice(0, -1);
  const lastPause = days.lastIndexOf(0);
  return days.length - 1 - lastPause;
}

/** How dark a day of the calendar is: 0 for none, to 4 for as many answers as the busiest fifth of the days. */
export function calendarLevels(answers: readonly number[]): number[] {
  const studied = answers.filter((count) => count > 0).sort((a, b) => a - b);
  const busy = studied[Math.floor((studied.length - 1) * 0.8)] ?? 1;
  return answers.map((count) => (count === 0 ? 0 : Math.min(4, Math.ceil((count / busy) * 4))));
}
