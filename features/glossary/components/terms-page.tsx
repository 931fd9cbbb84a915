import { exportAddress } from '@/features/interchange/domain/export-address';
import { sessionAddress } from '@/features/study/domain/session-address';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { pageWindow } from '@/ui/page-window';
import type { ConceptHeading } from '../domain/concept';
import { indexLetters } from '../domain/index-letters';
import { rowsOf } from '../domain/row';
import type { TermsState } from '../domain/terms-address';
import type { Category } from '../schema';
import { TermsView, type TermsViewProps } from './terms-view';

/** The list of terms with all that chooses what is in it; `found` is one page of it. */
export function TermsPage({
  locale,
  sort,
  state,
  found,
  categories,
  article,
}: {
  locale: Lang;
  sort: Lang;
  state: TermsState;
  found: {
    concepts: readonly ConceptHeading[];
    count: number;
    page: number;
    pageCount: number;
    letters: ReadonlyMap<string, number>;
  };
  categories: readonly { category: Category; count: number }[];
  article: (NonNullable<TermsViewProps['article']> & { id: string }) | undefined;
}) {
  const { t, format } = textsOf(locale);
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  const data = pack<TermsViewProps>({
    locale,
    sort,
    state,
    rows: rowsOf(found.concepts),
    letters: indexLetters(sort, found.letters),
    categories: [
      { name: t('terms.allCategories'), count: format.number(total) },
      ...categories.map(({ category, count }) => ({
        category,
        name: t(`categories.${category}`),
        count: format.number(count),
      })),
    ],
    pageCount: found.pageCount,
    pageNames: namesOfPages(locale, found.page, found.pageCount),
    article: article && { slug: article.slug, lang: article.lang, title: article.title },
    studyAddress: studyAddressOf(locale, state, found.count, article?.id),
    exportAddress: exportAddressOf(locale, state, found.count),
    languages: { en: t('languages.en'), vi: t('languages.vi'), lo: t('languages.lo') },
    texts: textsOfTerms(locale, found.count),
  });
  return <TermsView data={data} />;
}

/** A deck is made of a whole category or article. */
function studyAddressOf(
  locale: Lang,
  { category, letter, article }: TermsState,
  count: number,
  articleId: string | undefined,
): string | undefined {
  if (letter || count === 0) return undefined;
  if (article) {
    return articleId && !category ? sessionAddress(locale, { article: articleId }) : undefined;
  }
  return category && sessionAddress(locale, { category });
}

function exportAddressOf(
  locale: Lang,
  { category, letter, article }: TermsState,
  count: number,
): string | undefined {
  return letter || count === 0 ? undefined : exportAddress(locale, { category, article });
}

function textsOfTerms(locale: Lang, count: number): TermsViewProps['texts'] {
  const { t } = textsOf(locale);
  return {
    title: t('terms.title'),
    count: t('terms.count', { count }),
    study: t('studyHome.these'),
    export: t('exports.link'),
    sortedBy: t('terms.sortedBy'),
    view: t('terms.view'),
    list: t('terms.viewList'),
    table: t('terms.viewTable'),
    tableLabel: t('terms.table'),
    category: t('terms.category'),
    letter: t('terms.letter'),
    allLetters: t('terms.allLetters'),
    otherLetter: t('terms.otherLetter'),
    inArticle: t('terms.inArticle'),
    removeArticle: t('terms.removeArticle'),
    empty: t('terms.empty'),
    showAll: t('terms.showAll'),
    pages: t('pagination.label'),
    previous: t('pagination.previous'),
    next: t('pagination.next'),
  };
}

/** The names of the links to pages, by number. */
function namesOfPages(locale: Lang, page: number, pageCount: number): Record<number, string> {
  const { t } = textsOf(locale);
  const pages = pageWindow(page, pageCount).filter((entry) => entry.kind === 'page');
  return Object.fromEntries(
    pages.map((entry) => [entry.page, t('pagination.page', { page: entry.page })]),
  );
}
