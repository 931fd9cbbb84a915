import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { pageWindow } from '@/ui/page-window';
import { RejectionsView, type RejectionsViewProps } from './rejections-view';

interface Found {
  rejections: readonly {
    lang: Lang;
    key: string;
    text: string;
    userName: string;
    createdAt: Date;
  }[];
  count: number;
  page: number;
  pageCount: number;
}

/** What editors do not want proposed as concepts, to be brought back. */
export function RejectionsPage({ locale, found }: { locale: Lang; found: Found }) {
  const { t, format } = textsOf(locale);
  const { desk, candidates } = messagesOf(locale);
  const { rejections, count, page, pageCount } = found;
  const pages = pageWindow(page, pageCount).filter((entry) => entry.kind === 'page');
  return (
    <RejectionsView
      key={page}
      data={pack<RejectionsViewProps>({
        locale,
        page,
        pageCount,
        pageNames: Object.fromEntries(
          pages.map((entry) => [entry.page, t('pagination.page', { page: entry.page })]),
        ),
        rejections: rejections.map(({ lang, key, text, userName, createdAt }) => ({
          id: `${lang} ${key}`,
          lang,
          text,
          by: t('candidates.rejections.by', {
            name: userName,
            date: format.dateTime(createdAt, { dateStyle: 'medium' }),
          }),
          label: t('candidates.bringBackFor', { text }),
        })),
        errors: desk.errors,
        texts: {
          ...candidates.rejections,
          bringBack: candidates.bringBack,
          count: t('candidates.rejections.count', { count }),
          pages: t('pagination.label'),
          previous: t('pagination.previous'),
          next: t('pagination.next'),
        },
      })}
    />
  );
}
