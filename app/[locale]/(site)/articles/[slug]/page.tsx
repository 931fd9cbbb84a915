import { z } from 'zod';
import { ArticleReader, type ArticleReaderData } from '@/app/components/article-reader';
import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { readerDataOf } from '@/features/articles/components/reader/read-data';
import { ReaderHead } from '@/features/articles/components/reader/reader-head';
import { readArticle } from '@/features/articles/service-reader';
import { ConceptRows } from '@/features/glossary/components/concept-rows';
import { rowsOf } from '@/features/glossary/domain/row';
import { termsAddress } from '@/features/glossary/domain/terms-address';
import { listArticleConcepts } from '@/features/glossary/service';
import { addTextsOf } from '@/features/study/components/add/add-button';
import { knownTextsOf } from '@/features/study/components/known/known-texts';
import { sessionAddress } from '@/features/study/domain/session-address';
import { readKnown } from '@/features/study/service-known';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { Section } from '@/ui/section';

/** Anything else that an address says is not meant for this page. */
const query = z.object({
  with: z.string().optional().catch(undefined),
  on: z.string().optional().catch(undefined),
});

export default async function ArticlePage({
  params,
  searchParams,
}: PageProps<'/[locale]/articles/[slug]'>) {
  const locale = await localeOf(params);
  const viewer = await currentViewer();
  const { with: wanted, on } = query.parse(await searchParams);
  const found = await readArticle(viewer, (await params).slug, wanted);
  if (!found.ok) return <NotFound locale={locale} />;
  const { article, others, terms, text, beside } = found.data;
  const own = terms.filter(({ count }) => count > 0).length;
  const tags = (
    <PageHead
      locale={locale}
      title={article.title}
      description={article.publisher}
      path={`/articles/${article.slug}`}
      type="article"
    />
  );
  const head = (termCount: number) => (
    <ReaderHead
      article={article}
      others={others}
      beside={beside?.article.lang ?? null}
      termCount={termCount}
      hasText={text !== null}
      locale={locale}
    />
  );
  if (own === 0 && !text) {
    const concepts = await listArticleConcepts(article.id, locale);
    return (
      <article className="mx-auto max-w-text">
        {tags}
        {head(concepts.length)}
        <ArticleConcepts article={article} concepts={concepts} locale={locale} />
      </article>
    );
  }
  const known = viewer ? await readKnown(viewer, article.id, on, new Date()) : null;
  const data: ArticleReaderData = {
    reader: readerDataOf(found.data, locale),
    title: article.title,
    share: {
      locale,
      userId: viewer?.id ?? null,
      known: known?.ok ? known.data : null,
      texts: knownTextsOf(locale),
      kept: beside ? { with: beside.article.lang } : {},
    },
    add: addTextsOf(locale),
  };
  return (
    <article>
      {tags}
      <ArticleReader data={pack(data)} head={head(own)} />
    </article>
  );
}

/** The concepts that come from an article of which there is no text. */
function ArticleConcepts({
  article,
  concepts,
  locale,
}: {
  article: { id: string; slug: string };
  concepts: Awaited<ReturnType<typeof listArticleConcepts>>;
  locale: Lang;
}) {
  const { t } = textsOf(locale);
  return (
    <div className="mt-10">
      <Section
        id="reader-terms"
        title={`${t('articles.terms')} (${concepts.length})`}
        action={
          concepts.length > 0 && (
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
  );
}
