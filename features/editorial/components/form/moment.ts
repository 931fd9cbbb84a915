import type { Lang } from '@/language/lang';

// Vientiane and Hanoi, which know no summer time. Browsers may lack the dates of Lao, so they are put together here.
const zoneMillis = 7 * 60 * 60 * 1000;

/** The time of a moment, with its day when that is another than today's. */
export function momentText(moment: Date, now: Date, locale: Lang): string {
  const local = new Date(moment.getTime() + zoneMillis);
  const today = new Date(now.getTime() + zoneMillis);
  const time = local.toISOString().slice(11, 16);
  const day = local.toISOString().slice(0, 10);
  if (day === today.toISOString().slice(0, 10)) return time;
  return `${dayText(local, locale)}, ${time}`;
}

function dayText(local: Date, locale: Lang): string {
  if (locale === 'en') {
    return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(local);
  }
  return `${local.getUTCDate()}/${local.getUTCMonth() + 1}/${local.getUTCFullYear()}`;
}
