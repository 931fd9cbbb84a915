import { describe, expect, it } from 'vitest';
import { formatPartialDate } from './partial-date';

describe('formatPartialDate', () => {
  it.each([
    ['2026-03-01', 'en', '1 March 2026'],
    ['2026-03-01', 'vi', '1/3/2026'],
    ['2026-03-01', 'lo', '1 ມີນາ 2026'],
    ['2021-09', 'en', 'September 2021'],
    ['2021-09', 'vi', 'tháng 9 năm 2021'],
    ['2021-09', 'lo', 'ກັນຍາ 2021'],
    ['2021', 'en', '2021'],
    ['2021', 'vi', '2021'],
    ['2021', 'lo', '2021'],
  ] as const)('writes %s in %s as %s', (date, lang, text) => {
    expect(formatPartialDate(date, lang)).toBe(text);
  });

  it.each(['', 'yesterday', '2021-02-30', '21-1-1'])('leaves %j as it is', (text) => {
    expect(formatPartialDate(text, 'en')).toBe(text);
  });
});
