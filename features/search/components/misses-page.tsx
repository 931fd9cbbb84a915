import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { guessLang } from '@/language/script';
import { pack } from '@/ui/packed';
import { pageWindow } from '@/ui/page-window';
import { MissesView, type MissesViewProps } from './misses-view';

/** Queries for which nothing was found, for editors. */
export function MissesPage({
  locale,
  q,
  found: { misses, count, page, pageCount },
}: {
  locale: Lang;
  q: string;
  found: {
    misses: readonly { query: string; count: number; lastDay: string }[];
    count: number;
    page: number;
    pageCount: number;
  };
}) {
  const { t, format } = textsOf(locale);
  const { searches, errors } = messagesOf(locale).desk;
  const pages = pageWindow(page, pageCount).filter((entry) => entry.kind === 'page');
  return (
    <MissesView
      key={`${page} ${q}`}
      data={pack<MissesViewProps>({
        locale,
        q,
        page,
        pageCount,
        pageNames: Object.fromEntries(
          pages.map((entry) => [entry.page, t('pagination.page', { page: entry.page })]),
        ),
        misses: misses.map(({ query, count: times, lastDay }) => ({
          query,
          lang: guessLang(query),
          times: t('desk.searches.asked', { count: times }),
          last: format.dateTime(new Date(lastDay), { dateStyle: 'medium' }),
          createLabel: t('desk.searches.createFor', { query }),
          dismissLabel: t('desk.searches.dismissFor', { query }),
        })),
        errors,
        texts: {
          ...searches,
          count: t('desk.searches.count', { count }),
          pages: t('pagination.label'),
          previous: t('pagination.previous'),
          next: t('pagination.next'),
        },
      })}
    />
  );
}
