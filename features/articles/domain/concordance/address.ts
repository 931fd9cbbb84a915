import type { Lang } from '@/language/lang';

/** What the page of sentences with a concept shows; what is absent is at its default. */
export interface ConcordanceState {
  lang?: Lang | undefined;
  article?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort?: 'left' | 'right' | 'date';
  view?: 'lines' | 'sentences';
  page?: number;
}

/** The address of the sentences with a concept, without what is at its default, so that each state has one address. */
export function concordanceAddress(
  locale: Lang,
  slug: string,
  { lang, article, from, to, sort, view, page }: ConcordanceState = {},
): string {
  const entries = {
    lang,
    article,
    from,
    to,
    sort: sort === 'date' ? undefined : sort,
    view: view === 'lines' ? undefined : view,
    page: page === 1 ? undefined : page,
  };
  const query = Object.entries(entries)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `/${locale}/terms/${slug}/sentences${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
