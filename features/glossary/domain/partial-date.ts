import type { Lang } from '@/language/lang';

/** An ISO 8601 calendar date, as exact as it is known: 2021, 2021-09 or 2021-09-05. */
const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

// British English, as the articles and labels are; Vietnamese newspapers write 1/3/2026.
const locales = { en: 'en-GB', vi: 'vi', lo: 'lo' };
const longDate: Intl.DateTimeFormatOptions = { dateStyle: 'long' };
const options: Record<'day' | 'month' | 'year', Record<Lang, Intl.DateTimeFormatOptions>> = {
  day: {
    en: longDate,
    vi: { day: 'numeric', month: 'numeric', year: 'numeric' },
    lo: longDate,
  },
  month: sameFor({ year: 'numeric', month: 'long' }),
  year: sameFor({ year: 'numeric' }),
};

function sameFor(format: Intl.DateTimeFormatOptions) {
  return { en: format, vi: format, lo: format };
}

// To make a formatter costs a hundred times what it takes to use one.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(precision: keyof typeof options, lang: Lang): Intl.DateTimeFormat {
  const key = `${precision} ${lang}`;
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locales[lang], { ...options[precision][lang], timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

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
  return formatterOf(day ? 'day' : month ? 'month' : 'year', lang).format(value);
}
