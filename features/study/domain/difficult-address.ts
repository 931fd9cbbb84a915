import type { Lang } from '@/language/lang';

/** The address of a page of terms that many forget, without what is at its default. */
export function difficultAddress(
  locale: Lang,
  { category, page = 1 }: { category?: string; page?: number } = {},
): string {
  const query = [category && `category=${category}`, page > 1 && `page=${page}`].filter(Boolean);
  return `/${locale}/admin/difficult${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
