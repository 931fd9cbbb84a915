import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ArticleList } from '@/features/articles/components/article-list';
import { listArticles } from '@/features/articles/service';
import { CategoryLinks } from '@/features/glossary/components/category-links';
import { ConceptRows } from '@/features/glossary/components/concept-rows';
import { rowsOf } from '@/features/glossary/domain/row';
import { listCategories, listRecentConcepts } from '@/features/glossary/service';
import { SearchForm } from '@/features/search/components/search-form';
import { alternates } from '@/i18n/alternates';
import { localeOf } from '@/i18n/locale';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';

const recentCount = 6;

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'site' });
  return {
    title: { absolute: `${t('name')}: ${t('tagline')}` },
    alternates: alternates(locale, ''),
  };
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await localeOf(params);
  const [t, site, categories, recent, articles] = await Promise.all([
    getTranslations('home'),
    getTranslations('site'),
    listCategories(),
    listRecentConcepts(recentCount),
    listArticles(),
  ]);
  return (
    <>
      <div className="mx-auto max-w-[47.5rem] pt-12 pb-12 md:pt-20 md:pb-18">
        <h1 className="mb-6 font-serif text-display">{site('tagline')}</h1>
        <SearchForm />
      </div>
      {categories.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <nav aria-label={t('categories')}>
          <CategoryLinks categories={categories} />
        </nav>
      )}
      <div className="mt-12 grid gap-12 md:grid-cols-2">
        <Section title={t('articles')}>
          {articles.ok && <ArticleList articles={articles.data.articles.slice(0, 5)} />}
          <MoreLink href={`/${locale}/articles`}>{t('allArticles')}</MoreLink>
        </Section>
        <Section title={t('recent')}>
          <ConceptRows rows={rowsOf(recent)} first={locale} locale={locale} />
          <MoreLink href={`/${locale}/terms`}>{t('allTerms')}</MoreLink>
        </Section>
      </div>
    </>
  );
}

function MoreLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <p className="mt-4">
      <Link href={href} prefetch={false} className="link">
        {children}
      </Link>
    </p>
  );
}
