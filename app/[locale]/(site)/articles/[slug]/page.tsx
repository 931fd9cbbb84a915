import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { NotFound, notFoundMetadata } from '@/app/components/not-found';
import { getArticle } from '@/features/articles/service';
import { ConceptRows } from '@/features/glossary/components/concept-rows';
import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import { rowsOf } from '@/features/glossary/domain/row';
import { termsAddress } from '@/features/glossary/domain/terms-address';
import { listArticleConcepts } from '@/features/glossary/service';
import { alternates } from '@/i18n/alternates';
import { localeOf } from '@/i18n/locale';
import { Section } from '@/ui/section';

type Props = PageProps<'/[locale]/articles/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const article = await getArticle((await params).slug);
  if (!article.ok) return notFoundMetadata();
  const { slug, title, publisher } = article.data;
  return {
    title,
    description: publisher,
    alternates: alternates(locale, `/articles/${slug}`),
    openGraph: { title, description: publisher, type: 'article', locale },
  };
}

export default async function ArticlePage({ params }: Props) {
  const locale = await localeOf(params);
  const found = await getArticle((await params).slug);
  if (!found.ok) return <NotFound />;
  const article = found.data;
  const [t, names, concepts] = await Promise.all([
    getTranslations('articles'),
    getTranslations('languages'),
    listArticleConcepts(article.id, locale),
  ]);
  const meta = [
    article.publisher,
    article.publishedOn && formatPartialDate(article.publishedOn, locale),
    t('language', { language: names(article.lang) }),
  ];
  return (
    <article className="mx-auto max-w-text">
      <p className="pt-8 text-ink-2 text-label">{meta.filter(Boolean).join(' · ')}</p>
      <h1 lang={article.lang} className="mt-2 font-serif text-headword">
        {article.title}
      </h1>
      <p className="mt-4 text-ink-2">
        {t('reference')}{' '}
        {article.url && (
          <a href={article.url} rel="external" className="link">
            {t('original')}
          </a>
        )}
      </p>
      <div className="mt-10">
        <Section title={`${t('terms')} (${article.conceptCount})`}>
          <ConceptRows rows={rowsOf(concepts)} first={locale} locale={locale} />
          <p className="mt-4">
            <Link
              href={termsAddress(locale, { article: article.slug })}
              prefetch={false}
              className="link"
            >
              {t('browse')}
            </Link>
          </p>
        </Section>
      </div>
    </article>
  );
}
