import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { getArticle } from '@/features/articles/service';
import { ConceptRows } from '@/features/glossary/components/concept-rows';
import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import { rowsOf } from '@/features/glossary/domain/row';
import { termsAddress } from '@/features/glossary/domain/terms-address';
import { listArticleConcepts } from '@/features/glossary/service';
import { sessionAddress } from '@/features/study/domain/session-address';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { Section } from '@/ui/section';

export default async function ArticlePage({ params }: PageProps<'/[locale]/articles/[slug]'>) {
  const locale = await localeOf(params);
  const found = await getArticle((await params).slug);
  if (!found.ok) return <NotFound locale={locale} />;
  const article = found.data;
  const concepts = await listArticleConcepts(article.id, locale);
  const { t } = textsOf(locale);
  const meta = [
    article.publisher,
    article.publishedOn && formatPartialDate(article.publishedOn, locale),
    t('articles.language', { language: t(`languages.${article.lang}`) }),
  ];
  return (
    <article className="mx-auto max-w-text">
      <PageHead
        locale={locale}
        title={article.title}
        description={article.publisher}
        path={`/articles/${article.slug}`}
        type="article"
      />
      <p className="pt-8 text-ink-2 text-label">{meta.filter(Boolean).join(' · ')}</p>
      <h1 lang={article.lang} className="mt-2 font-serif text-headword">
        {article.title}
      </h1>
      <p className="mt-4 text-ink-2">
        {t('articles.reference')}{' '}
        {article.url && (
          <a href={article.url} rel="external" className="link">
            {t('articles.original')}
          </a>
        )}
      </p>
      <div className="mt-10">
        <Section
          title={`${t('articles.terms')} (${article.conceptCount})`}
          action={
            article.conceptCount > 0 && (
              <a
                href={sessionAddress(locale, { article: article.id })}
                rel="nofollow"
                className="link"
              >
                {t('studyHome.these')}
              </a>
            )
          }
        >
          <ConceptRows rows={rowsOf(concepts)} first={locale} locale={locale} />
          <p className="mt-4">
            <a href={termsAddress(locale, { article: article.slug })} className="link">
              {t('articles.browse')}
            </a>
          </p>
        </Section>
      </div>
    </article>
  );
}
