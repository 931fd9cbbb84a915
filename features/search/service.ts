import { searchConcepts } from '@/features/glossary/service';
import type { Lang } from '@/language/lang';
import type { Hit } from './domain/hit';
import type { SearchFilter } from './schema';

export interface SearchOptions extends SearchFilter {
  /** The interface language: its terms come first among equals. */
  locale: Lang;
  limit: number;
}

export interface SearchAnswer {
  query: string;
  hits: Hit[];
  /** When there is no hit: what comes close by sound or spelling. */
  nearest: Hit[];
}

/** Concepts by any of their terms, however the query is typed. */
export async function search(
  query: string,
  { locale, limit, category, lang }: SearchOptions,
): Promise<SearchAnswer> {
  const result = await searchConcepts(query, locale);
  const found = result.ok ? result.data : [];
  const hits = found
    .filter((hit) => !category || hit.concept.category === category)
    .filter((hit) => !lang || hit.match.lang === lang)
    .slice(0, limit)
    .map(
      ({ concept, match: { hidden, ...match } }): Hit => ({
        concept,
        match: { ...match, kind: 'prefix' },
      }),
    );
  return { query, hits, nearest: [] };
}
