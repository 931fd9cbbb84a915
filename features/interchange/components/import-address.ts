import type { Lang } from '@/language/lang';
import type { ImportQuery } from '../schema';

/** The address of a page of the list of imports. */
export const importsAddress = (locale: Lang, page = 1): string =>
  `/${locale}/admin/imports${page > 1 ? `?page=${page}` : ''}`;

/** The address of an import and what of it is shown, without what is at its default. */
export function importAddress(locale: Lang, id: string, query: Partial<ImportQuery> = {}): string {
  const { page = 1, ...chosen } = query;
  const given = Object.entries({ ...chosen, page: page > 1 ? String(page) : '' }).filter(
    (entry): entry is [string, string] => Boolean(entry[1]),
  );
  const text = new URLSearchParams(given).toString();
  return `${importsAddress(locale)}/${id}${text && `?${text}`}`;
}
