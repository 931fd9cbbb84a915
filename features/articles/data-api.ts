import { LANGS, type Lang } from '@/language/lang';
import type { Db, Prisma } from '@/lib/db';
import { jsonQuery } from '@/lib/db-json';
import type { ArticleHeading, ArticleTerm } from './domain/article';

const isSeen = { archivedAt: null } as const;
const relativeSelect = { slug: true, lang: true } as const;

const select = {
  id: true,
  slug: true,
  lang: true,
  title: true,
  publisher: true,
  publishedOn: true,
  url: true,
  access: true,
  updatedAt: true,
  original: { select: { ...relativeSelect, archivedAt: true } },
  translations: { select: relativeSelect, where: isSeen },
} as const satisfies Prisma.ArticleSelect;

export interface ApiArticle extends ArticleHeading {
  url: string | null;
  updatedAt: string;
  translations: { lang: Lang; slug: string }[];
}

/** An article by itself: its other languages are those of a translation, or the original. */
function toArticle({
  original,
  translations,
  ...row
}: Prisma.ArticleGetPayload<{ select: typeof select }>): ApiArticle {
  const others = [...(original && !original.archivedAt ? [original] : []), ...translations];
  return {
    ...row,
    lang: row.lang as Lang,
    access: row.access as ApiArticle['access'],
    updatedAt: row.updatedAt.toISOString(),
    translations: others
      .map(({ lang, slug }) => ({ lang: lang as Lang, slug }))
      .sort((a, b) => LANGS.indexOf(a.lang) - LANGS.indexOf(b.lang)),
  };
}

/** Articles that readers see in the order of their ids, after one. */
export async function findArticlesAfter(
  db: Db,
  { after, lang, take }: { after?: string | undefined; lang?: Lang | undefined; take: number },
): Promise<ApiArticle[]> {
  const rows = await db.article.findMany({
    where: { ...isSeen, ...(lang && { lang }), ...(after && { id: { gt: after } }) },
    select,
    orderBy: { id: 'asc' },
    take,
  });
  return rows.map(toArticle);
}

/** An article that readers see. */
export async function findApiArticle(db: Db, slug: string): Promise<ApiArticle | null> {
  const row = await db.article.findUnique({ where: { slug, ...isSeen }, select });
  return row && toArticle(row);
}

const selectTerms = jsonQuery((sql) => {
  const { given, object, array, field } = sql;
  const item = object({
    conceptId: 'c.id',
    slug: 'c.slug',
    labels: object({ en: 'c."labelEn"', vi: 'c."labelVi"', lo: 'c."labelLo"' }),
    count: 'own.count',
  });
  const rows = `SELECT ${item} AS item FROM (
      SELECT m."conceptId", m.count, 0 AS rank, m.first AS place
      FROM "Mention" m WHERE m."articleId" = ${field('articleId')}
      UNION ALL SELECT s."conceptId", 0, 1, 0
      FROM "Source" s WHERE s."articleId" = ${field('articleId')} AND NOT EXISTS (
        SELECT 1 FROM "Mention" m2 WHERE m2."articleId" = s."articleId" AND m2."conceptId" = s."conceptId")
    ) own CROSS JOIN "Concept" c WHERE c.id = own."conceptId" AND c.status = 'published'
    ORDER BY own.rank, own.place, c.id`;
  return `${given} SELECT CAST(${array(rows)} AS text) AS json`;
});

/** The published concepts of an article: as they come in its text, then those that only come from it. */
export const findArticleTerms = async (db: Db, articleId: string): Promise<ArticleTerm[]> =>
  (await selectTerms(db, JSON.stringify({ articleId }))) as ArticleTerm[];

export interface ApiText {
  body: string;
  sentences: {
    number: number;
    start: number;
    end: number;
    paragraph: number;
    row: number | null;
  }[];
  occurrences: { start: number; end: number; termId: string; conceptId: string }[];
}

const selectOccurrences = jsonQuery(({ given, object, array, field }) => {
  const item = object({
    start: 'o.start',
    end: 'o."end"',
    termId: 'o."termId"',
    conceptId: 'o."conceptId"',
  });
  // A term may go before its occurrences follow.
  const rows = `SELECT ${item} AS item FROM "Occurrence" o
    JOIN "Term" t ON t.id = o."termId" JOIN "Concept" c ON c.id = o."conceptId"
    WHERE o."articleId" = ${field('articleId')} AND c.status = 'published' ORDER BY o.start`;
  return `${given} SELECT CAST(${array(rows)} AS text) AS json`;
});

/** The text of an article with its sentences and the terms in it; null without one. */
export async function findApiText(db: Db, articleId: string): Promise<ApiText | null> {
  const text = await db.articleText.findUnique({
    where: { articleId },
    select: { body: true },
  });
  if (!text) return null;
  const [sentences, occurrences] = await Promise.all([
    db.sentence.findMany({
      where: { articleId },
      select: { number: true, start: true, end: true, paragraph: true, row: true },
      orderBy: { number: 'asc' },
    }),
    selectOccurrences(db, JSON.stringify({ articleId })),
  ]);
  return { ...text, sentences, occurrences: occurrences as ApiText['occurrences'] };
}
