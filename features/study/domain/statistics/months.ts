import { DAY_MILLIS, type Day, dayText } from '../day';

/** A month of the calendar: `2026-11`. */
export type Month = string;

/** Statistics by month look back so far, the present month included. */
const MONTHS_SHOWN = 12;

export const monthOf = (day: Day): Month => dayText(day).slice(0, 7);

/** Year, month (1 to 12) and day of the month of a day. */
export function dateOf(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = dayText(day).split('-').map(Number);
  return { year, month, date };
}

/** The last twelve months up to that of a day, the earliest first. */
export function lastMonths(today: Day): Month[] {
  const { year, month } = dateOf(today);
  return Array.from({ length: MONTHS_SHOWN }, (_, at) => {
    const first = Date.UTC(year, month - MONTHS_SHOWN + at, 1);
    return monthOf(first / DAY_MILLIS);
  });
}

/** From 0, Monday, to 6: 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;
