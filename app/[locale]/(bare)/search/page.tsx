import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/features/glossary/components/search-form';
import { SearchHits } from '@/features/glossary/components/search-hits';
import { maxQueryLength } from '@/features/glossary/schema';
import { searchConcepts } from '@/features/glossary/service';
import { localeOf } from '@/i18n/locale';
import { EmptyState } from '@/ui/empty-state';

type Props = PageProps<'/[locale]/search'>;

async function readQuery({ searchParams }: Props): Promise<string> {
  const { q } = await searchParams;
  return ((Array.isArray(q) ? q[0] : q) ?? '').trim();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const query = await readQuery(props);
  const t = await getTranslations('search');
  const short = query.length <= maxQueryLength;
  return {
    title: query && short ? t('titleFor', { query }) : t('title'),
    robots: { index: false, follow: true },
  };
}

export default async function SearchPage(props: Props) {
  const locale = await localeOf(props.params);
  const query = await readQuery(props);
  const [t, result] = await Promise.all([getTranslations('search'), searchConcepts(query, locale)]);
  return (
    <div className="mx-auto max-w-[47.5rem] pt-8">
      <h1 className="sr-only">{t('title')}</h1>
      <SearchForm query={query.slice(0, maxQueryLength)} />
      <div className="mt-6" role="status">
        {!result.ok ? (
          <EmptyState title={t('tooLong', { max: maxQueryLength })} />
        ) : query === '' ? (
          <p className="text-ink-2">{t('start')}</p>
        ) : result.data.length === 0 ? (
          <EmptyState
            title={t('none', { query })}
            action={
              <Link href={`/${locale}/terms`} className="link">
                {t('browse')}
              </Link>
            }
          >
            {t('noneHint')}
          </EmptyState>
        ) : (
          <p className="text-ink-2">{t('results', { count: result.data.length })}</p>
        )}
      </div>
      {result.ok && <SearchHits hits={result.data} />}
    </div>
  );
}
