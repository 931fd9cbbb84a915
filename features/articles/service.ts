import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import type { Lang } from '@/language/lang';
import { db as client, type Db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { cachedByVersion, touchTermbase } from '@/lib/termbase';
import * as data from './data';
import type { ArticleName, ArticleSummary } from './domain/article';
import { findAmong, findable } from './domain/article-search';
import { type ArticleInput, type ArticleSearch, articleSlugSchema } from './schema';

/** How many articles a page of their list holds. */
const articlePageSize = 30;

/**
 * One page of the articles that readers see, the latest first, translations with their original.
 * @param page from 1
 * @param lang only what there is in this language
 * @returns `notFound` beyond the last page
 */
export async function listArticles(
  page = 1,
  lang?: Lang,
): Promise<Result<{ articles: ArticleSummary[]; count: number; pageCount: number }>> {
  const db = client();
  const count = await cachedByVersion(db, `articles/count/${lang}`, () =>
    data.countArticles(db, lang),
  );
  const pageCount = Math.max(1, Math.ceil(count / articlePageSize));
  if (page > pageCount) return fail('notFound');
  const skip = (page - 1) * articlePageSize;
  const articles = await cachedByVersion(db, `articles/${lang}/${page}`, () =>
    data.findArticles(db, { lang, skip, take: articlePageSize }),
  );
  return ok({ articles, count, pageCount });
}

/** An article by its slug; `notFound` when readers see none. */
export async function getArticle(slug: string): Promise<Result<ArticleSummary>> {
  if (!articleSlugSchema.safeParse(slug).success) return fail('notFound');
  const db = client();
  const article = await cachedByVersion(db, `article/${slug}`, () => data.findArticle(db, slug));
  return article ? ok(article) : fail('notFound');
}

/** What names articles, by their slugs and in that order; what is unknown is absent. */
export async function nameArticles(slugs: readonly string[]): Promise<ArticleName[]> {
  if (slugs.length === 0) return [];
  const names = new Map(
    (await data.findNames(client(), slugs)).map((name) => [name.slug, name] as const),
  );
  return slugs.flatMap((slug) => names.get(slug) ?? []);
}

/** Of more, the oldest are found by their address only. */
const mostSearched = 5000;

/** Articles for who writes concepts, by words of title, publisher or slug; by a contributor. */
export async function searchArticles(
  actor: Actor | null,
  { q, limit }: ArticleSearch,
): Promise<Result<ArticleName[]>> {
  const denied = deny(actor, 'contributor');
  if (denied) return denied;
  const db = client();
  const articles = await cachedByVersion(db, 'articles/findable', async () =>
    (await data.findLatestNames(db, mostSearched)).map(findable),
  );
  return ok(findAmong(articles, q, limit));
}

// As many as one sitemap file may name in three languages.
const addressLimit = 15_000;

/** The slugs and times of change of the articles, the latest changed first, for the sitemap. */
export async function listArticleAddresses(): Promise<{ slug: string; updatedAt: Date }[]> {
  return data.findAddresses(client(), addressLimit);
}

/** The ids of articles by slug, inside a caller's transaction; an unknown slug is absent. */
export async function findArticleIdsBySlugs(
  tx: Db,
  slugs: ReadonlySet<string>,
): Promise<Map<string, string>> {
  return slugs.size === 0 ? new Map() : data.findIdsBySlugs(tx, [...slugs]);
}

/** Writes new articles. Runs in the caller's transaction. */
export async function createArticles(
  tx: Db,
  inputs: readonly ArticleInput[],
  now: Date,
): Promise<void> {
  await data.insertArticles(tx, inputs, now);
  await touchTermbase(tx);
}
