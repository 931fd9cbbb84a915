import { expect, test } from 'vitest';
import { daysOf, intervalOf } from './interval';

test.each([
  [0, 'minutes', 1],
  [10 * 60_000, 'minutes', 10],
  [59.4 * 60_000, 'minutes', 59],
  [60 * 60_000, 'hours', 1],
  [23 * 3_600_000, 'hours', 23],
  [24 * 3_600_000, 'days', 1],
])('%d milliseconds', (millis, unit, count) => {
  expect(intervalOf(millis)).toEqual({ unit, count });
});

test.each([
  [1, 'days', 1],
  [30, 'days', 30],
  [31, 'months', 1],
  [46, 'months', 1.5],
  [365, 'months', 12],
  [366, 'years', 1],
  [498, 'years', 1.4],
  [36_500, 'years', 100],
])('%d days', (days, unit, count) => {
  expect(daysOf(days)).toEqual({ unit, count });
});
