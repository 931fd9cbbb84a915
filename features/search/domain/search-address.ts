import type { Lang } from '@/language/lang';

/** What the search page shows. */
export interface SearchState {
  query: string;
  category?: string;
  lang?: Lang;
}

/** The address of the search page in a state. */
export function searchAddress(locale: Lang, { query, category, lang }: SearchState): string {
  const parameters = new URLSearchParams({ q: query });
  if (category) parameters.set('category', category);
  if (lang) parameters.set('lang', lang);
  return `/${locale}/search?${parameters}`;
}
