import type { Lang } from '@/language/lang';

/** What the terms page shows; what is absent is at its default. */
export interface TermsState {
  category?: string;
  article?: string;
  letter?: string;
  sort?: Lang;
  view?: 'list' | 'table';
  page?: number;
}

/**
 * The address of the terms page in a state, without what is at its default, so that each state has one address.
 * @param locale the interface language, by which terms are sorted unless the state says otherwise
 */
export function termsAddress(locale: Lang, state: TermsState): string {
  const query = new URLSearchParams();
  if (state.category) query.set('category', state.category);
  if (state.article) query.set('article', state.article);
  if (state.sort && state.sort !== locale) query.set('sort', state.sort);
  if (state.letter) query.set('letter', state.letter);
  if (state.view === 'table') query.set('view', 'table');
  if (state.page && state.page > 1) query.set('page', String(state.page));
  const text = query.toString();
  return `/${locale}/terms${text && `?${text}`}`;
}
