// As in concept-rows.tsx: data travels to the browser once, a tree of elements would travel twice.
'use client';

import { LANGS, type Lang } from '@/language/lang';
import { EmptyState } from '@/ui/empty-state';
import { type Packed, unpack } from '@/ui/packed';
import { Pagination } from '@/ui/pagination';
import { Segmented } from '@/ui/segmented';
import type { IndexLetter } from '../domain/index-letters';
import type { Row } from '../domain/row';
import { type TermsState, termsAddress } from '../domain/terms-address';
import { CategoryFilter, type CategoryOption } from './category-filter';
import { ConceptRows } from './concept-rows';
import { ConceptTable } from './concept-table';
import { LetterLinks } from './letter-links';

type TextKey =
  | 'title'
  | 'count'
  | 'study'
  | 'export'
  | 'sortedBy'
  | 'view'
  | 'list'
  | 'table'
  | 'tableLabel'
  | 'category'
  | 'letter'
  | 'allLetters'
  | 'otherLetter'
  | 'inArticle'
  | 'removeArticle'
  | 'empty'
  | 'showAll'
  | 'pages'
  | 'previous'
  | 'next';

export interface TermsViewProps {
  locale: Lang;
  sort: Lang;
  state: TermsState;
  rows: readonly Row[];
  letters: readonly IndexLetter[];
  categories: readonly CategoryOption[];
  pageCount: number;
  /** The names of the links to pages, by number. */
  pageNames: Record<number, string>;
  /** The article whose terms these are. */
  article?: { slug: string; lang: Lang; title: string };
  /** Where these terms are studied, if they are what a deck can be made of. */
  studyAddress?: string;
  /** Where these terms are offered as files; of one letter they are not. */
  exportAddress?: string;
  languages: Record<Lang, string>;
  texts: Record<TextKey, string>;
}

/** Reads nothing that is not in its data. */
export function TermsView({ data }: { data: Packed<TermsViewProps> }) {
  const props = unpack(data);
  const { locale, sort, state, letters, categories, pageCount, pageNames, texts } = props;
  return (
    <>
      <Head {...props} />
      <Article {...props} />
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-[11rem_minmax(0,1fr)]">
        <CategoryFilter options={categories} state={state} locale={locale} label={texts.category} />
        <div className="min-w-0">
          <LetterLinks
            state={state}
            sort={sort}
            locale={locale}
            letters={letters}
            labels={{ nav: texts.letter, all: texts.allLetters, other: texts.otherLetter }}
          />
          <div className="mt-6 mb-8 border-ink border-t-2">
            <Found {...props} />
          </div>
          <Pagination
            page={state.page ?? 1}
            pageCount={pageCount}
            hrefFor={(page) => termsAddress(locale, { ...state, page })}
            labels={{
              nav: texts.pages,
              previous: texts.previous,
              next: texts.next,
              page: (page) => pageNames[page] ?? String(page),
            }}
          />
        </div>
      </div>
    </>
  );
}

/** The title, and the choices of order and form. */
function Head({ locale, sort, state, languages, texts, ...props }: TermsViewProps) {
  const { studyAddress, exportAddress } = props;
  const addressOf = (change: TermsState) => termsAddress(locale, { ...state, ...change });
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 pt-8 pb-6">
      <div>
        <h1 className="font-serif text-title">{texts.title}</h1>
        <p className="text-ink-2">
          {texts.count}
          {studyAddress && (
            <>
              {' · '}
              <a href={studyAddress} rel="nofollow" className="link">
                {texts.study}
              </a>
            </>
          )}
          {exportAddress && (
            <>
              {' · '}
              <a href={exportAddress} rel="nofollow" className="link">
                {texts.export}
              </a>
            </>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
        <span aria-hidden="true" className="text-label text-ink-2">
          {texts.sortedBy}
        </span>
        <Segmented
          className="me-3"
          label={texts.sortedBy}
          items={LANGS.map((lang) => ({
            key: lang,
            href: addressOf({ sort: lang, letter: undefined, page: 1 }),
            label: lang === 'lo' ? 'ລາວ' : lang.toUpperCase(),
            title: languages[lang],
            lang,
            current: lang === sort,
          }))}
        />
        <Segmented
          label={texts.view}
          items={(['list', 'table'] as const).map((view) => ({
            key: view,
            href: addressOf({ view }),
            label: texts[view],
            current: view === state.view,
          }))}
        />
      </div>
    </div>
  );
}

/** The article that the list is limited to. */
function Article({ locale, state, article, texts }: TermsViewProps) {
  if (!article) return null;
  return (
    <p className="mb-6 border-line border-y py-3">
      {texts.inArticle}{' '}
      <a
        href={`/${locale}/articles/${article.slug}`}
        lang={article.lang}
        className="font-serif underline-offset-4 hover:underline"
      >
        {article.title}
      </a>{' '}
      <a
        href={termsAddress(locale, { ...state, article: undefined, page: 1 })}
        className="link whitespace-nowrap"
      >
        {texts.removeArticle}
      </a>
    </p>
  );
}

function Found({ locale, sort, state, rows, languages, texts }: TermsViewProps) {
  if (rows.length === 0) {
    const showAll = (
      <a href={`/${locale}/terms`} className="link">
        {texts.showAll}
      </a>
    );
    return <EmptyState title={texts.empty} action={showAll} />;
  }
  return state.view === 'table' ? (
    <ConceptTable
      rows={rows}
      sort={sort}
      locale={locale}
      label={texts.tableLabel}
      names={languages}
    />
  ) : (
    <ConceptRows rows={rows} first={sort} locale={locale} />
  );
}
