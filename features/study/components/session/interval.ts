import type { Card } from '../../domain/card';
import { DAY_MILLIS, HOUR_MILLIS } from '../../domain/day';

/** A length of time in the unit in which one says it. */
export interface Interval {
  unit: 'minutes' | 'hours' | 'days' | 'months' | 'years';
  count: number;
}

const MINUTE_MILLIS = 60_000;
const MONTH_DAYS = 365.25 / 12;
const YEAR_DAYS = 365.25;

/** A length of time in words: at least a minute, months and years with one decimal while they are few. */
export function intervalOf(millis: number): Interval {
  const minutes = Math.max(1, Math.round(millis / MINUTE_MILLIS));
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.round(millis / HOUR_MILLIS);
  if (hours < 24) return { unit: 'hours', count: hours };
  return daysOf(Math.round(millis / DAY_MILLIS));
}

export function daysOf(days: number): Interval {
  if (days < 31) return { unit: 'days', count: days };
  if (days < YEAR_DAYS) return { unit: 'months', count: fewDecimals(days / MONTH_DAYS) };
  return { unit: 'years', count: fewDecimals(days / YEAR_DAYS) };
}

/** Until a card comes again. @param at now */
export function untilDue({ dueAt, intervalDays }: Card, at: number): Interval {
  return dueAt === null ? daysOf(intervalDays) : intervalOf(dueAt - at);
}

const fewDecimals = (count: number): number =>
  count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
