import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { NotFound } from '@/app/components/not-found';
import { ArticleList } from '@/features/articles/components/article-list';
import { listArticles } from '@/features/articles/service';
import { alternates } from '@/i18n/alternates';
import { localeOf } from '@/i18n/locale';
import { EmptyState } from '@/ui/empty-state';
import { Pagination } from '@/ui/pagination';

type Props = PageProps<'/[locale]/articles'>;

const query = z.object({ page: z.coerce.number().int().min(1).max(1_000_000).default(1) });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('articles');
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/articles'),
  };
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const parsed = query.safeParse(await searchParams);
  if (!parsed.success) return <NotFound />;
  const { page } = parsed.data;
  const result = await listArticles(page);
  if (!result.ok) return <NotFound />;
  const { articles, pageCount } = result.data;
  const t = await getTranslations('articles');
  const pages = await getTranslations('pagination');
  return (
    <div className="mx-auto max-w-text">
      <h1 className="pt-8 pb-6 font-serif text-title">{t('title')}</h1>
      <div className="border-ink border-t-2">
        {articles.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <ArticleList articles={articles} />
        )}
      </div>
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={(target) => `/${locale}/articles${target > 1 ? `?page=${target}` : ''}`}
        labels={{
          nav: pages('label'),
          previous: pages('previous'),
          next: pages('next'),
          page: (target) => pages('page', { page: target }),
        }}
      />
    </div>
  );
}
