import type { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';
import type { Day } from '../../domain/day';
import { dateOf, type Month } from '../../domain/statistics/months';

/** What writes the page, on the server as in the browser. */
export interface StatisticsTexts {
  locale: Lang;
  say: ReturnType<typeof useTranslations<'studyStatistics'>>;
  language: (lang: Lang) => string;
  number: (value: number, options?: { digits?: number; percent?: boolean }) => string;
}

const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

// Dates are put together from messages: not every browser knows the months in Lao.
const monthKey = (number: number) => MONTHS[number - 1] ?? 'jan';

export function dateText({ say }: StatisticsTexts, day: Day): string {
  const { year, month, date } = dateOf(day);
  return say('date', {
    day: String(date),
    month: say(`monthsShort.${monthKey(month)}`),
    year: String(year),
  });
}

export function monthText({ say }: StatisticsTexts, month: Month): string {
  const [year = '', number = ''] = month.split('-');
  return say('monthOfYear', {
    name: say(`months.${monthKey(Number(number))}`),
    year,
  });
}

export const shortMonth = ({ say }: StatisticsTexts, month: Month): string =>
  say(`monthsShort.${monthKey(Number(month.slice(5)))}`);

export const secondsText = ({ say, number }: StatisticsTexts, tenths: number): string =>
  say('seconds', { count: number(tenths / 10, { digits: 1 }) });

/** A span of time in the two largest units that it has. */
export function spanText({ say, number }: StatisticsTexts, millis: number): string {
  const seconds = Math.round(millis / 1000);
  if (seconds < 60) return say('seconds', { count: number(seconds) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return say('minutes', { count: number(minutes) });
  return say('hours', { hours: number(Math.floor(minutes / 60)), minutes: number(minutes % 60) });
}

export const percentText = ({ say, number }: StatisticsTexts, share: number | null): string =>
  share === null ? say('retention.nothing') : number(share, { percent: true });

export const directionText = (
  { say, language }: StatisticsTexts,
  { from, to }: { from: Lang; to: Lang },
): string => say('direction', { from: language(from), to: language(to) });
