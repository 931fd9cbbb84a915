import type { Lang } from '@/language/lang';
import { conceptOf } from '../domain/card-key';
import { headTerm } from '../domain/content';
import { learnerDay } from '../domain/day';
import { countFacts } from '../domain/statistics/count-facts';
import { type NamedConcept, type Statistics, statisticsOf } from '../domain/statistics/statistics';
import type { GuestStore } from './store';

export interface GuestStatistics {
  statistics: Statistics;
  wanted: number;
  concepts: NamedConcept[];
}

/** What the page of statistics shows to somebody without an account, from what this browser keeps. */
export async function readGuestStatistics(
  store: Pick<GuestStore, 'readEvents' | 'readCards' | 'readSettings' | 'readContents'>,
  now: number,
): Promise<GuestStatistics> {
  const { settings } = await store.readSettings();
  const { timeZone, dayStartHour: startHour, retention: wanted } = settings;
  const today = learnerDay(now, { timeZone, startHour });
  const facts = countFacts(await store.readEvents(), await store.readCards(), today);
  const statistics = statisticsOf(facts, today);
  const ids = [...new Set(statistics.hardest.map(({ key }) => conceptOf(key)))];
  const contents = ids.length > 0 ? await store.readContents(ids) : [];
  const label = (content: (typeof contents)[number], lang: Lang) =>
    headTerm(content, lang)?.text ?? '';
  const concepts = contents.map((content) => ({
    id: content.id,
    slug: content.slug,
    labels: { en: label(content, 'en'), vi: label(content, 'vi'), lo: label(content, 'lo') },
  }));
  return { statistics, wanted, concepts };
}
