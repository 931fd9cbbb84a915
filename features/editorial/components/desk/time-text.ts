import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { editorialTimeZone as timeZone } from '../../domain/day';

/** When something was, in Vientiane and Hanoi: of today the time, of other days the date. */
export function timeText(locale: Lang, date: Date, now: Date): string {
  const { format } = textsOf(locale);
  const dayOf = (one: Date) => format.dateTime(one, { dateStyle: 'medium', timeZone });
  return dayOf(date) === dayOf(now)
    ? format.dateTime(date, { timeStyle: 'short', hourCycle: 'h23', timeZone })
    : dayOf(date);
}
