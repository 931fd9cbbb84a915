import type { Lang } from '@/language/lang';

/** The address of a page of users, without what is at its default. */
export function usersAddress(locale: Lang, { q = '', page = 1 }: { q?: string; page?: number }) {
  const query = [q && `q=${encodeURIComponent(q)}`, page > 1 && `page=${page}`].filter(Boolean);
  return `/${locale}/admin/users${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
