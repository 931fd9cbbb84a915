import { expect, it } from 'vitest';
import { momentText } from './moment';

const now = new Date('2026-03-01T18:00:00Z');

it('is the time in Vientiane and Hanoi, with the day when it is another', () => {
  expect(momentText(new Date('2026-03-01T17:02:00Z'), now, 'lo')).toBe('00:02');
  const before = new Date('2026-03-01T16:59:00Z');
  expect(momentText(before, now, 'lo')).toBe('1/3/2026, 23:59');
  expect(momentText(before, now, 'vi')).toBe('1/3/2026, 23:59');
  expect(momentText(before, now, 'en')).toBe('March 1, 2026, 23:59');
});
