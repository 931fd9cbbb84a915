import type { Lang } from '@/language/lang';
import type { DeskQuery } from '../../desk-schema';

/** The address of a page of the list of articles, without what is at its default. */
export function deskAddress(locale: Lang, query: Partial<DeskQuery> = {}): string {
  const { page = 1, ...chosen } = query;
  const given = Object.entries({ ...chosen, page: page > 1 ? String(page) : '' }).filter(
    (entry): entry is [string, string] => Boolean(entry[1]),
  );
  const text = new URLSearchParams(given).toString();
  return `/${locale}/admin/articles${text && `?${text}`}`;
}

export const newArticleAddress = (locale: Lang, translationOf?: string): string =>
  `/${locale}/admin/articles/new${translationOf ? `?translationOf=${translationOf}` : ''}`;

/** The address of the form of an article, or of a page below it. */
export const articleAddress = (
  locale: Lang,
  slug: string,
  part?: 'alignment' | 'candidates',
): string => `/${locale}/admin/articles/${slug}${part ? `/${part}` : ''}`;
