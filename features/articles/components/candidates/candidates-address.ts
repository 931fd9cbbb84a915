import type { Lang } from '@/language/lang';

export const candidatesAddress = (locale: Lang, slug: string): string =>
  `/${locale}/admin/articles/${slug}/candidates`;

/** The form of a new concept, filled with a candidate. */
export const acceptAddress = (locale: Lang, slug: string, text: string): string =>
  `/${locale}/admin/concepts/new?${new URLSearchParams({ article: slug, candidate: text })}`;

export const rejectionsAddress = (locale: Lang, page = 1): string =>
  `/${locale}/admin/candidates${page > 1 ? `?page=${page}` : ''}`;
