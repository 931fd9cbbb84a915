import type { Lang } from '@/language/lang';
import { clockInVientiane } from '../../domain/day';

/** The time of a moment, with its day when that is another than today's. Browsers may lack the dates of Lao. */
export function momentText(moment: Date, now: Date, locale: Lang): string {
  const { day, time } = clockInVientiane(moment);
  return day === clockInVientiane(now).day ? time : `${dayText(day, locale)}, ${time}`;
}

function dayText(day: string, locale: Lang): string {
  if (locale === 'en') {
    const format = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(new Date(day));
  }
  return day.split('-').reverse().map(Number).join('/');
}
