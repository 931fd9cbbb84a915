import { expect, test } from 'vitest';
import { dayInVientiane, editorialTimeZone } from './day';

test('a day begins when the clocks of Vientiane say so', () => {
  const [start, end] = dayInVientiane('2026-11-26');
  const clock = new Intl.DateTimeFormat('sv', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: editorialTimeZone,
  });
  expect(clock.format(start)).toBe('2026-11-26 00:00:00');
  expect(clock.format(end)).toBe('2026-11-27 00:00:00');
});
