import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import type { Lang } from '@/language/lang';
import { clockInVientiane } from '../../domain/day';

/** A time for people and for machines. */
export interface Moment {
  text: string;
  iso: string;
}

/** A time by the clocks of Vientiane and Hanoi: "27 November 2026, 09:05". */
export function momentOf(date: Date, locale: Lang): Moment {
  const { time } = clockInVientiane(date);
  return { text: `${dayOf(date, locale)}, ${time}`, iso: date.toISOString() };
}

export const dayOf = (date: Date, locale: Lang): string =>
  formatPartialDate(clockInVientiane(date).day, locale);
