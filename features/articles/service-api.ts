import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import type { ArticleDetailAnswer, ArticleListAnswer, ArticleListQuery } from './api-schema';
import { countConcepts } from './data';
import * as data from './data-api';
import { articleSlugSchema } from './schema';

/** A page of the articles that readers see, in the order in which they came. */
export async function listApiArticles({
  cursor,
  lang,
  limit,
}: ArticleListQuery): Promise<ArticleListAnswer> {
  const found = await data.findArticlesAfter(db(), { after: cursor, lang, take: limit + 1 });
  const page = found.slice(0, limit);
  const counts = await countConcepts(
    db(),
    page.map(({ id }) => id),
  );
  return {
    articles: page.map((one) => ({ ...one, conceptCount: counts.get(one.id) ?? 0 })),
    nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** An article that readers see with its terms, and with its text if it is public; `notFound` for another one. */
export async function getApiArticle(slug: string): Promise<Result<ArticleDetailAnswer>> {
  if (!articleSlugSchema.safeParse(slug).success) return fail('notFound');
  const article = await data.findApiArticle(db(), slug);
  if (!article) return fail('notFound');
  const [terms, text] = await Promise.all([
    data.findArticleTerms(db(), article.id),
    article.access === 'public' ? data.findApiText(db(), article.id) : null,
  ]);
  return ok({ ...article, conceptCount: terms.length, terms, ...text });
}
