import type { Lang } from '@/language/lang';

/** An ISO 8601 calendar date, as exact as it is known: 2021, 2021-09 or 2021-09-05. */
const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

// British English, as the articles and labels are; Vietnamese newspapers write 1/3/2026.
const locales = { en: 'en-GB', vi: 'vi', lo: 'lo' };
const fullDate: Record<Lang, Intl.DateTimeFormatOptions> = {
  en: { dateStyle: 'long' },
  vi: { day: 'numeric', month: 'numeric', year: 'numeric' },
  lo: { dateStyle: 'long' },
};

/**
 * Writes a date as the newspapers of a language do, no more exact than it is.
 * @param date ISO 8601: a year, a year and month, or a full date
 * @returns the date in words, or the text itself when it is no such date
 */
export function formatPartialDate(date: string, lang: Lang): string {
  const match = pattern.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  const value = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (day && value.getUTCDate() !== Number(day)) return date;
  const lessExact: Intl.DateTimeFormatOptions = month
    ? { year: 'numeric', month: 'long' }
    : { year: 'numeric' };
  const options = day ? fullDate[lang] : lessExact;
  return new Intl.DateTimeFormat(locales[lang], { ...options, timeZone: 'UTC' }).format(value);
}
