import { LANGS, type Lang } from '@/language/lang';
import type { Db, Prisma } from '@/lib/db';
import type { ArticleName, ArticleSummary } from './domain/article';
import type { ArticleInput } from './schema';

const published = { where: { concept: { status: 'published' } } } as const;
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
  _count: { select: { sources: published, mentions: published } },
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
  return rows.map(toSummary);
}

export const countArticles = (db: Db, lang?: Lang): Promise<number> =>
  db.article.count({ where: whereListed(lang) });

/** An article that readers see. */
export async function findArticle(db: Db, slug: string): Promise<ArticleSummary | null> {
  const row = await db.article.findUnique({ where: { slug, ...isSeen }, select: summarySelect });
  return row && toSummary(row);
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

function toSummary({
  lang,
  access,
  updatedAt,
  translations,
  _count,
  ...row
}: Prisma.ArticleGetPayload<{ select: typeof summarySelect }>): ArticleSummary {
  return {
    ...row,
    lang: lang as Lang,
    access: access as ArticleSummary['access'],
    updatedAt: updatedAt.toISOString(),
    translations: translations
      .map((one) => ({ ...one, lang: one.lang as Lang }))
      .sort((a, b) => LANGS.indexOf(a.lang) - LANGS.indexOf(b.lang)),
    conceptCount: _count.mentions || _count.sources,
  };
}
