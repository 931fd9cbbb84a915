import { LANGS, type Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { cacheByVersion } from '@/lib/termbase';
import type { Visibility } from './domain/parts';
import { readQuery } from './domain/query';
import { searchTiers } from './service-tiers';

/** As many concepts as a search of editors finds at most. */
export const mostFound = 300;

// An editor filters, sorts and pages what was found for one text.
const recentlyFound = cacheByVersion(50);

/**
 * The ids of the concepts that a text finds, drafts among them, the best first: 300 at most. What is archived is in no
 * index.
 * @param options visibilities: published concepts, others, or both
 */
export function findConceptIds(
  text: string,
  options: { locale: Lang; category?: string; visibilities: readonly Visibility[] },
): Promise<string[]> {
  const { locale, category, visibilities } = options;
  const key = JSON.stringify([text, locale, category, visibilities]);
  return recentlyFound(db(), key, async () => {
    const query = readQuery(text, LANGS);
    if (!query) return [];
    const found = await searchTiers(query, { visibilities, category }, locale, mostFound);
    return found.map(({ row }) => row.conceptId);
  });
}
