import type { Metadata } from 'next';
import Link from 'next/link';
import { getFormatter, getTranslations } from 'next-intl/server';
import { NotFound, notFoundMetadata } from '@/app/components/not-found';
import { getArticle } from '@/features/articles/service';
import {
  CategoryFilter,
  type CategoryOption,
} from '@/features/glossary/components/category-filter';
import { ConceptRows } from '@/features/glossary/components/concept-rows';
import { ConceptTable } from '@/features/glossary/components/concept-table';
import { LetterLinks } from '@/features/glossary/components/letter-links';
import { indexLetters } from '@/features/glossary/domain/index-letters';
import { rowsOf } from '@/features/glossary/domain/row';
import { type TermsState, termsAddress } from '@/features/glossary/domain/terms-address';
import { browseSchema, VIEWS } from '@/features/glossary/schema';
import { browseConcepts, listCategories } from '@/features/glossary/service';
import { alternates } from '@/i18n/alternates';
import { localeOf } from '@/i18n/locale';
import { initials } from '@/language/initial';
import { LANGS } from '@/language/lang';
import { EmptyState } from '@/ui/empty-state';
import { Pagination } from '@/ui/pagination';
import { Segmented } from '@/ui/segmented';

type Props = PageProps<'/[locale]/terms'>;

/** The state in the address, or null for one that we never write: a page that does not exist. */
async function readState({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const parsed = browseSchema.safeParse(await searchParams);
  if (!parsed.success) return null;
  const sort = parsed.data.sort ?? locale;
  const { letter } = parsed.data;
  if (letter && !initials(sort).includes(letter)) return null;
  return { locale, sort, state: parsed.data };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const query = await readState(props);
  if (!query) return notFoundMetadata();
  const { locale, state } = query;
  const t = await getTranslations('terms');
  const categories = await getTranslations('categories');
  return {
    title: state.category
      ? t('titleCategory', { category: categories(state.category) })
      : t('title'),
    description: t('description'),
    alternates: alternates(locale, state.category ? `/terms?category=${state.category}` : '/terms'),
  };
}

export default async function TermsPage(props: Props) {
  const query = await readState(props);
  if (!query) return <NotFound />;
  const { locale, sort, state } = query;
  const result = await browseConcepts({ ...state, sort });
  if (!result.ok) return <NotFound />;
  const { concepts, count, page, pageCount, letters } = result.data;
  const [t, names, pages, categoryNames, format, categories, article] = await Promise.all([
    getTranslations('terms'),
    getTranslations('languages'),
    getTranslations('pagination'),
    getTranslations('categories'),
    getFormatter(),
    listCategories(),
    state.article ? getArticle(state.article) : undefined,
  ]);
  const total = categories.reduce((sum, entry) => sum + entry.count, 0);
  const options: CategoryOption[] = [
    { name: t('allCategories'), count: format.number(total) },
    ...categories.map((entry) => ({
      category: entry.category,
      name: categoryNames(entry.category),
      count: format.number(entry.count),
    })),
  ];
  const addressOf = (change: TermsState) => termsAddress(locale, { ...state, ...change });
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 pt-8 pb-6">
        <div>
          <h1 className="font-serif text-title">{t('title')}</h1>
          <p className="text-ink-2">{t('count', { count })}</p>
        </div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
          <span aria-hidden="true" className="text-label text-ink-2">
            {t('sortedBy')}
          </span>
          <Segmented
            className="me-3"
            label={t('sortedBy')}
            items={LANGS.map((lang) => ({
              key: lang,
              href: addressOf({ sort: lang, letter: undefined, page: 1 }),
              label: lang === 'lo' ? 'ລາວ' : lang.toUpperCase(),
              title: names(lang),
              lang,
              current: lang === sort,
            }))}
          />
          <Segmented
            label={t('view')}
            items={VIEWS.map((view) => ({
              key: view,
              href: addressOf({ view }),
              label: t(view === 'list' ? 'viewList' : 'viewTable'),
              current: view === state.view,
            }))}
          />
        </div>
      </div>
      {article?.ok && (
        <p className="mb-6 border-line border-y py-3">
          {t('inArticle')}{' '}
          <Link
            href={`/${locale}/articles/${article.data.slug}`}
            prefetch={false}
            lang={article.data.lang}
            className="font-serif underline-offset-4 hover:underline"
          >
            {article.data.title}
          </Link>{' '}
          <Link
            href={addressOf({ article: undefined, page: 1 })}
            prefetch={false}
            className="link whitespace-nowrap"
          >
            {t('removeArticle')}
          </Link>
        </p>
      )}
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-[11rem_minmax(0,1fr)]">
        <CategoryFilter options={options} state={state} locale={locale} label={t('category')} />
        <div className="min-w-0">
          <LetterLinks
            state={state}
            sort={sort}
            locale={locale}
            letters={indexLetters(sort, letters)}
            labels={{ nav: t('letter'), all: t('allLetters'), other: t('otherLetter') }}
          />
          <div className="mt-6 mb-8 border-ink border-t-2">
            {concepts.length === 0 ? (
              <EmptyState
                title={t('empty')}
                action={
                  <Link href={`/${locale}/terms`} className="link">
                    {t('showAll')}
                  </Link>
                }
              />
            ) : state.view === 'table' ? (
              <ConceptTable
                rows={rowsOf(concepts)}
                sort={sort}
                locale={locale}
                label={t('table')}
                names={{ en: names('en'), vi: names('vi'), lo: names('lo') }}
              />
            ) : (
              <ConceptRows rows={rowsOf(concepts)} first={sort} locale={locale} />
            )}
          </div>
          <Pagination
            page={page}
            pageCount={pageCount}
            hrefFor={(target) => addressOf({ page: target })}
            labels={{
              nav: pages('label'),
              previous: pages('previous'),
              next: pages('next'),
              page: (target) => pages('page', { page: target }),
            }}
          />
        </div>
      </div>
    </>
  );
}
