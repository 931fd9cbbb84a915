import type { Lang } from '@/language/lang';
import type { HistoryQuery } from '../../schema';

/** The address of the versions of a concept. */
export const revisionsAddress = (locale: Lang, conceptId: string, page = 1): string =>
  `/${locale}/admin/concepts/${conceptId}/history${page > 1 ? `?page=${page}` : ''}`;

/** The address of one version, with what it changed or compared with today. */
export const revisionAddress = (
  locale: Lang,
  { conceptId, version }: { conceptId: string; version: number },
  isCompared = false,
): string =>
  `/${locale}/admin/concepts/${conceptId}/history/${version}${isCompared ? '?compare=today' : ''}`;

/** The address of the changes of the whole site, without what is not chosen. */
export function changesAddress(locale: Lang, choice: HistoryQuery = {}): string {
  const query = Object.entries(choice).flatMap(([name, value]) =>
    value ? `${name}=${encodeURIComponent(value)}` : [],
  );
  return `/${locale}/admin/history${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
