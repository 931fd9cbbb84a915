import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';
import type { ArticleName, ArticleSummary } from './domain/article';
import type { ArticleInput } from './schema';

const summarySelect = {
  id: true,
  slug: true,
  lang: true,
  title: true,
  publisher: true,
  publishedOn: true,
  url: true,
  updatedAt: true,
  _count: { select: { sources: { where: { concept: { status: 'published' } } } } },
} as const;

/** Articles, the latest published first; `skip` and `take` count articles. */
export async function findArticles(
  db: Db,
  { skip, take }: { skip: number; take: number },
): Promise<ArticleSummary[]> {
  const rows = await db.article.findMany({
    select: summarySelect,
    orderBy: [{ publishedOn: 'desc' }, { id: 'asc' }],
    skip,
    take,
  });
  return rows.map(toSummary);
}

export async function findArticle(db: Db, slug: string): Promise<ArticleSummary | null> {
  const row = await db.article.findUnique({ where: { slug }, select: summarySelect });
  return row && toSummary(row);
}

export async function findAddresses(db: Db, take: number) {
  return db.article.findMany({
    select: { slug: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
    take,
  });
}

export async function countArticles(db: Db): Promise<number> {
  return db.article.count();
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

function toSummary({
  lang,
  updatedAt,
  _count,
  ...row
}: {
  id: string;
  slug: string;
  lang: string;
  title: string;
  publisher: string;
  publishedOn: string | null;
  url: string | null;
  updatedAt: Date;
  _count: { sources: number };
}): ArticleSummary {
  return {
    ...row,
    lang: lang as Lang,
    updatedAt: updatedAt.toISOString(),
    conceptCount: _count.sources,
  };
}
