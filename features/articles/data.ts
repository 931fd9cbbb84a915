import { LANGS, type Lang } from '@/language/lang';
import type { Db, Prisma } from '@/lib/db';
import { jsonQuery } from '@/lib/db-json';
import type { ArticleName, ArticleSummary } from './domain/article';
import type { ArticleInput } from './schema';

const isSeen = { archivedAt: null } as const;

const summarySelect = {
  id: true,
  slug: true,
  lang: true,
  title: true,
  publisher: true,
  publishedOn: true,
  url: true,
  access: true,
  wordCount: true,
  updatedAt: true,
  translations: {
    select: { slug: true, lang: true, title: true },
    where: isSeen,
  },
} as const satisfies Prisma.ArticleSelect;

/** Articles that a list names, with their translations: originals, and translations of what is not seen. */
const whereListed = (lang: Lang | undefined): Prisma.ArticleWhereInput => ({
  ...isSeen,
  AND: [
    { OR: [{ originalId: null }, { original: { archivedAt: { not: null } } }] },
    ...(lang ? [{ OR: [{ lang }, { translations: { some: { lang, ...isSeen } } }] }] : []),
  ],
});

/**
 * Articles, the latest published first, each with its translations; `skip` and `take` count articles.
 * @param lang only what there is in this language
 */
export async function findArticles(
  db: Db,
  { lang, skip, take }: { lang?: Lang; skip: number; take: number },
): Promise<ArticleSummary[]> {
  const rows = await db.article.findMany({
    where: whereListed(lang),
    select: summarySelect,
    orderBy: [{ publishedOn: 'desc' }, { id: 'asc' }],
    skip,
    take,
  });
  const counts = await countConcepts(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toSummary(row, counts.get(row.id) ?? 0));
}

const selectConceptCounts = jsonQuery((sql) => {
  const { given, object, array, rows } = sql;
  const item = object({ id: 'own."articleId"', count: 'count(*)' });
  const wanted = rows('articles', { id: 'text' });
  const counts = `SELECT ${item} AS item FROM (
      SELECT s."articleId", s."conceptId" FROM ${wanted} w CROSS JOIN "Source" s WHERE s."articleId" = w.id
      UNION
      SELECT m."articleId", m."conceptId" FROM ${wanted} w CROSS JOIN "Mention" m WHERE m."articleId" = w.id
    ) own CROSS JOIN "Concept" c WHERE c.id = own."conceptId" AND c.status = 'published'
    GROUP BY own."articleId"`;
  return `${given} SELECT CAST(${array(counts)} AS text) AS json`;
});

/** How many published concepts come from each of some articles or occur in it; one without any is absent. */
export async function countConcepts(
  db: Db,
  articleIds: readonly string[],
): Promise<Map<string, number>> {
  if (articleIds.length === 0) return new Map();
  const parameter = JSON.stringify({ articles: articleIds.map((id) => ({ id })) });
  const counts = (await selectConceptCounts(db, parameter)) as { id: string; count: number }[];
  return new Map(counts.map(({ id, count }) => [id, count]));
}

export const countArticles = (db: Db, lang?: Lang): Promise<number> =>
  db.article.count({ where: whereListed(lang) });

/** An article that readers see. */
export async function findArticle(db: Db, slug: string): Promise<ArticleSummary | null> {
  const row = await db.article.findUnique({ where: { slug, ...isSeen }, select: summarySelect });
  return row && toSummary(row, (await countConcepts(db, [row.id])).get(row.id) ?? 0);
}

export async function findAddresses(db: Db, take: number) {
  return db.article.findMany({
    where: isSeen,
    select: { slug: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
    take,
  });
}

export async function findIdsBySlugs(
  db: Db,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.article.findMany({
    where: { slug: { in: [...slugs] } },
    select: { id: true, slug: true },
  });
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/** What names articles, in no order. */
export async function findNames(db: Db, slugs: readonly string[]): Promise<ArticleName[]> {
  const rows = await db.article.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, lang: true, title: true, publisher: true },
  });
  return rows.map((row) => ({ ...row, lang: row.lang as Lang }));
}

/** What names the articles, the latest published first. */
export async function findLatestNames(db: Db, take: number): Promise<ArticleName[]> {
  const rows = await db.article.findMany({
    select: { slug: true, lang: true, title: true, publisher: true },
    orderBy: [{ publishedOn: 'desc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => ({ ...row, lang: row.lang as Lang }));
}

export async function insertArticles(
  db: Db,
  inputs: readonly ArticleInput[],
  now: Date,
): Promise<void> {
  await db.article.createMany({
    data: inputs.map((input) => ({ ...input, createdAt: now, updatedAt: now })),
  });
}

function toSummary(
  {
    lang,
    access,
    updatedAt,
    translations,
    ...row
  }: Prisma.ArticleGetPayload<{ select: typeof summarySelect }>,
  conceptCount: number,
): ArticleSummary {
  return {
    ...row,
    lang: lang as Lang,
    access: access as ArticleSummary['access'],
    updatedAt: updatedAt.toISOString(),
    translations: translations
      .map((one) => ({ ...one, lang: one.lang as Lang }))
      .sort((a, b) => LANGS.indexOf(a.lang) - LANGS.indexOf(b.lang)),
    conceptCount,
  };
}
