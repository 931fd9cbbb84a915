import { PageHead } from '@/app/components/page-head';
import { ArticleList } from '@/features/articles/components/article-list';
import { listArticles } from '@/features/articles/service';
import { CategoryLinks } from '@/features/glossary/components/category-links';
import { ConceptRows } from '@/features/glossary/components/concept-rows';
import { rowsOf } from '@/features/glossary/domain/row';
import { listCategories, listRecentConcepts } from '@/features/glossary/service';
import { SearchForm } from '@/features/search/components/search-form';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';

const recentCount = 6;

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await localeOf(params);
  const { t } = textsOf(locale);
  const [categories, recent, articles] = await Promise.all([
    listCategories(),
    listRecentConcepts(recentCount),
    listArticles(),
  ]);
  return (
    <>
      <PageHead locale={locale} path="" />
      <div className="mx-auto max-w-[47.5rem] pt-12 pb-12 md:pt-20 md:pb-18">
        <h1 className="mb-6 font-serif text-display">{t('site.tagline')}</h1>
        <SearchForm locale={locale} />
      </div>
      {categories.length === 0 ? (
        <EmptyState title={t('home.empty')} />
      ) : (
        <nav aria-label={t('home.categories')}>
          <CategoryLinks categories={categories} locale={locale} />
        </nav>
      )}
      <div className="mt-12 grid gap-12 md:grid-cols-2">
        <Section title={t('home.articles')}>
          {articles.ok && (
            <ArticleList articles={articles.data.articles.slice(0, 5)} locale={locale} />
          )}
          <MoreLink href={`/${locale}/articles`}>{t('home.allArticles')}</MoreLink>
        </Section>
        <Section title={t('home.recent')}>
          <ConceptRows rows={rowsOf(recent)} first={locale} locale={locale} />
          <MoreLink href={`/${locale}/terms`}>{t('home.allTerms')}</MoreLink>
        </Section>
      </div>
    </>
  );
}

function MoreLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <p className="mt-4">
      <a href={href} className="link">
        {children}
      </a>
    </p>
  );
}
