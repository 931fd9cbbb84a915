import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pageWindow } from '@/ui/page-window';

/** Where a list stands among its pages, with the names of the links to them. */
export function pagingOf(locale: Lang, { page, pageCount }: { page: number; pageCount: number }) {
  const { t } = textsOf(locale);
  const linked = pageWindow(page, pageCount).flatMap((entry) =>
    entry.kind === 'page' ? [entry.page] : [],
  );
  return {
    page,
    pageCount,
    names: Object.fromEntries(
      linked.map((number) => [number, t('pagination.page', { page: number })]),
    ) as Record<number, string>,
    label: t('pagination.label'),
    previous: t('pagination.previous'),
    next: t('pagination.next'),
  };
}

export type Paging = ReturnType<typeof pagingOf>;
