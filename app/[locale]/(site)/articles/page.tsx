import { z } from 'zod';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { ArticleList } from '@/features/articles/components/article-list';
import { listArticles } from '@/features/articles/service';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { EmptyState } from '@/ui/empty-state';
import { Pagination } from '@/ui/pagination';

type Props = PageProps<'/[locale]/articles'>;

const query = z.object({ page: z.coerce.number().int().min(1).max(1_000_000).default(1) });

export default async function ArticlesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const parsed = query.safeParse(await searchParams);
  if (!parsed.success) return <NotFound locale={locale} />;
  const { page } = parsed.data;
  const result = await listArticles(page);
  if (!result.ok) return <NotFound locale={locale} />;
  const { articles, pageCount } = result.data;
  const { t } = textsOf(locale);
  return (
    <div className="mx-auto max-w-text">
      <PageHead
        locale={locale}
        title={t('articles.title')}
        description={t('articles.description')}
        path="/articles"
      />
      <h1 className="pt-8 pb-6 font-serif text-title">{t('articles.title')}</h1>
      <div className="border-ink border-t-2">
        {articles.length === 0 ? (
          <EmptyState title={t('articles.empty')} />
        ) : (
          <ArticleList articles={articles} locale={locale} />
        )}
      </div>
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={(target) => `/${locale}/articles${target > 1 ? `?page=${target}` : ''}`}
        labels={{
          nav: t('pagination.label'),
          previous: t('pagination.previous'),
          next: t('pagination.next'),
          page: (target) => t('pagination.page', { page: target }),
        }}
      />
    </div>
  );
}
