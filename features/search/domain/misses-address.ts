import type { Lang } from '@/language/lang';

/** The address of a page of searches without a hit, without what is at its default. */
export function missesAddress(locale: Lang, { q = '', page = 1 }: { q?: string; page?: number }) {
  const query = [q && `q=${encodeURIComponent(q)}`, page > 1 && `page=${page}`].filter(Boolean);
  return `/${locale}/admin/searches${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
