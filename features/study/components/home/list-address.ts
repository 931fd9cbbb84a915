import type { Lang } from '@/language/lang';

/** The page of the terms of a list. @param page from 1 */
export const listAddress = (locale: Lang, deckId: string, page = 1): string =>
  `/${locale}/study/lists/${deckId}${page > 1 ? `?page=${page}` : ''}`;
