import type { Lang } from '@/language/lang';
import type { Db, Prisma } from '@/lib/db';

const namesSelect = { slug: true, lang: true, title: true } as const;

const editingSelect = {
  id: true,
  slug: true,
  lang: true,
  title: true,
  publisher: true,
  publishedOn: true,
  url: true,
  access: true,
  note: true,
  version: true,
  wordCount: true,
  archivedAt: true,
  originalId: true,
  original: { select: namesSelect },
  translations: { select: { id: true, ...namesSelect }, orderBy: { lang: 'asc' } },
  text: { select: { original: true, body: true } },
} as const satisfies Prisma.ArticleSelect;

export type StoredArticle = Prisma.ArticleGetPayload<{ select: typeof editingSelect }>;

/** An article with its text and its translations. */
export const findStoredArticle = (
  db: Db,
  where: { id: string } | { slug: string },
): Promise<StoredArticle | null> => db.article.findUnique({ where, select: editingSelect });

/** The article that has this very text, other than one. */
export async function findSameText(db: Db, body: string, lang: Lang, exceptId: string | null) {
  const row = await db.articleText.findFirst({
    where: { body, article: { lang, ...(exceptId && { id: { not: exceptId } }) } },
    select: { article: { select: namesSelect } },
  });
  return row && { slug: row.article.slug, title: row.article.title };
}

/** The ids of the articles whose slug begins like one. */
export async function findArticleSlugsLike(db: Db, slug: string): Promise<Map<string, string>> {
  const rows = await db.article.findMany({
    where: { slug: { startsWith: slug } },
    select: { id: true, slug: true },
    take: 1000,
  });
  return new Map(rows.map((row) => [row.slug, row.id]));
}

export interface ArticleColumns {
  slug: string;
  lang: string;
  title: string;
  publisher: string;
  publishedOn: string | null;
  url: string | null;
  access: string;
  note: string | null;
  wordCount: number;
  originalId: string | null;
}

export async function insertArticle(db: Db, id: string, columns: ArticleColumns, now: Date) {
  await db.article.create({ data: { id, ...columns, createdAt: now, updatedAt: now } });
}

/** Writes the next version of an article; false when it is at another version than the one that is known. */
export async function updateArticle(
  db: Db,
  { id, version }: { id: string; version: number },
  columns: Partial<ArticleColumns> & { archivedAt?: Date | null },
  now: Date,
): Promise<boolean> {
  const { count } = await db.article.updateMany({
    where: { id, version },
    data: { ...columns, version: version + 1, updatedAt: now },
  });
  return count === 1;
}
