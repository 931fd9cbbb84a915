import { expect, test } from 'vitest';
import { clockInVientiane, dayInVientiane, editorialTimeZone } from './day';

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

test('a time is shown as the clocks of Vientiane show it', () => {
  expect(clockInVientiane(new Date('2026-11-26T16:59:59Z'))).toEqual({
    day: '2026-11-26',
    time: '23:59',
  });
  expect(clockInVientiane(new Date('2026-11-26T17:00:00Z'))).toEqual({
    day: '2026-11-27',
    time: '00:00',
  });
});
