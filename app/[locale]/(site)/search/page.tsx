import { after } from 'next/server';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { ConceptRows } from '@/features/glossary/components/concept-rows';
import { CATEGORIES } from '@/features/glossary/schema';
import { exportAddress } from '@/features/interchange/domain/export-address';
import { quoted } from '@/features/search/components/quoted';
import { SearchFilters } from '@/features/search/components/search-filters';
import { SearchForm } from '@/features/search/components/search-form';
import { maxQuestionLength } from '@/features/search/domain/ask';
import { badgeMessage } from '@/features/search/domain/badge';
import type { Hit } from '@/features/search/domain/hit';
import { rowOf } from '@/features/search/domain/row';
import { searchAddress } from '@/features/search/domain/search-address';
import { shorten } from '@/features/search/domain/shorten';
import { maxHits, type SearchFilter, searchFilterSchema } from '@/features/search/schema';
import { countMiss, search } from '@/features/search/service';
import { sessionAddress } from '@/features/study/domain/session-address';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';

type Props = PageProps<'/[locale]/search'>;

/** A query may be as long as an address; what is shown of it is not. */
const shownLength = 80;

/** The best of the hits make a list to study. */
const mostStudied = 20;

/** The query and its filter, or null for a filter that we never write: a page that does not exist. */
async function readState({ searchParams }: Props) {
  const { q, ...rest } = await searchParams;
  const filter = searchFilterSchema.safeParse(rest);
  if (!filter.success) return null;
  const query = ((Array.isArray(q) ? q[0] : q) ?? '').trim();
  return { query, filter: filter.data };
}

export default async function SearchPage(props: Props) {
  const locale = await localeOf(props.params);
  const state = await readState(props);
  if (!state) return <NotFound locale={locale} />;
  const { query, filter } = state;
  const { t } = textsOf(locale);
  const title = query
    ? t('search.titleFor', { query: shorten(query, shownLength) })
    : t('search.title');
  return (
    <div className="mx-auto max-w-[47.5rem] pt-8">
      <PageHead locale={locale} title={title} />
      <h1 className="sr-only">{t('search.title')}</h1>
      <SearchForm locale={locale} query={query.slice(0, maxQuestionLength)} />
      {query === '' ? (
        <p className="mt-6 text-ink-2">{t('search.start')}</p>
      ) : (
        <Results query={query} filter={filter} locale={locale} />
      )}
    </div>
  );
}

async function Results({
  query,
  filter,
  locale,
}: {
  query: string;
  filter: SearchFilter;
  locale: Lang;
}) {
  const isNarrowed = Boolean(filter.category || filter.lang);
  const options = { locale, limit: maxHits };
  const { t } = textsOf(locale);
  const [all, narrowed] = await Promise.all([
    search(query, options),
    isNarrowed ? search(query, { ...options, ...filter }) : undefined,
  ]);
  const { hits } = narrowed ?? all;
  if (all.hits.length === 0) {
    after(() => countMiss(query, new Date()));
    return <NoHit query={query} nearest={all.nearest} locale={locale} />;
  }
  // Beyond the most that is shown, any category may have hits.
  const isCut = all.hits.length === maxHits;
  const found = new Set(all.hits.map(({ concept }) => concept.category));
  const categories = CATEGORIES.filter(
    (category) => isCut || found.has(category) || category === filter.category,
  );
  return (
    <>
      <p role="status" className="mt-6 mb-3 text-ink-2">
        {hits.length === 0
          ? t.rich('search.noneHere', { query: shorten(query, shownLength), q: quoted(query) })
          : t(hits.length === maxHits ? 'search.resultsMax' : 'search.results', {
              count: hits.length,
            })}
        {hits.length > 0 && (
          <>
            {' · '}
            <a
              href={sessionAddress(locale, {
                concepts: hits.slice(0, mostStudied).map(({ concept }) => concept.id),
              })}
              rel="nofollow"
              className="link"
            >
              {t(hits.length > mostStudied ? 'studyHome.theseFirst' : 'studyHome.these', {
                count: String(mostStudied),
              })}
            </a>
            {!filter.lang && query.length <= maxQuestionLength && (
              <>
                {' · '}
                <a
                  href={exportAddress(locale, { q: query, category: filter.category })}
                  rel="nofollow"
                  className="link"
                >
                  {t('exports.link')}
                </a>
              </>
            )}
          </>
        )}
      </p>
      <SearchFilters locale={locale} state={{ query, ...filter }} categories={categories} />
      {hits.length > 0 ? (
        <Hits hits={hits} locale={locale} />
      ) : (
        <p className="mt-6">
          <a href={searchAddress(locale, { query })} className="link">
            {t('search.showAll', { count: all.hits.length })}
          </a>
        </p>
      )}
    </>
  );
}

function NoHit({
  query,
  nearest,
  locale,
}: {
  query: string;
  nearest: readonly Hit[];
  locale: Lang;
}) {
  const { t } = textsOf(locale);
  return (
    <>
      <div className="mt-6" role="status">
        <EmptyState
          title={t.rich('search.none', { query: shorten(query, shownLength), q: quoted(query) })}
          action={
            <a href={`/${locale}/terms`} className="link">
              {t('search.browse')}
            </a>
          }
        >
          {t('search.hint')}
        </EmptyState>
      </div>
      {nearest.length > 0 && (
        <Section title={t('search.nearest')}>
          <Hits hits={nearest} locale={locale} />
        </Section>
      )}
    </>
  );
}

function Hits({ hits, locale }: { hits: readonly Hit[]; locale: Lang }) {
  const { t } = textsOf(locale);
  return (
    <ConceptRows
      rows={hits.map((hit) => rowOf(hit, (badge) => t(badgeMessage(badge))))}
      first={locale}
      locale={locale}
    />
  );
}
