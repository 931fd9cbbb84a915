import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';

export interface PreviewArticle {
  id: string;
  slug: string;
  title: string;
  access: string;
}

/** The latest articles of a language that have a text; none that is archived. */
export const findPreviewArticles = (db: Db, lang: Lang, take: number): Promise<PreviewArticle[]> =>
  db.article.findMany({
    where: { lang, archivedAt: null, text: { isNot: null } },
    select: { id: true, slug: true, title: true, access: true },
    orderBy: [{ publishedOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take,
  });

/** The texts of some articles, by id. */
export async function findBodies(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.articleText.findMany({
    where: { articleId: { in: [...ids] } },
    select: { articleId: true, body: true },
  });
  return new Map(rows.map(({ articleId, body }) => [articleId, body]));
}

/** Where a concept stands in some articles now. */
export const findConceptPlaces = (db: Db, conceptId: string, articleIds: readonly string[]) =>
  db.occurrence.findMany({
    where: { conceptId, articleId: { in: [...articleIds] } },
    select: { articleId: true, start: true, end: true },
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }],
  });

/** The sentence of an article in which something begins. */
export const findSentenceAt = (db: Db, articleId: string, start: number) =>
  db.sentence.findFirst({
    where: { articleId, start: { lte: start } },
    select: { number: true, start: true, end: true },
    orderBy: { number: 'desc' },
  });
