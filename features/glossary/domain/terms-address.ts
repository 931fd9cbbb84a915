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
  const query: string[] = [];
  if (state.category) query.push(`category=${encodeURIComponent(state.category)}`);
  if (state.article) query.push(`article=${encodeURIComponent(state.article)}`);
  if (state.sort && state.sort !== locale) query.push(`sort=${state.sort}`);
  if (state.letter) query.push(`letter=${encodeURIComponent(state.letter)}`);
  if (state.view === 'table') query.push('view=table');
  if (state.page && state.page > 1) query.push(`page=${state.page}`);
  return `/${locale}/terms${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
