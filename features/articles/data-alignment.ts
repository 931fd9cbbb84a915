import type { Lang } from '@/language/lang';
import { type Db, engine } from '@/lib/db';
import { updateRows } from '@/lib/db-bulk';
import type { Row } from './domain/alignment/row';

const select = {
  id: true,
  slug: true,
  lang: true,
  title: true,
  version: true,
  originalId: true,
  updatedAt: true,
  alignment: true,
  isAlignmentChecked: true,
} as const;

/** An article with what is kept of its alignment. */
export interface AlignedArticle {
  id: string;
  slug: string;
  lang: Lang;
  title: string;
  version: number;
  originalId: string | null;
  updatedAt: Date;
  rows: Row[];
  isChecked: boolean;
}

/** An article and its translations. */
export async function findFamily(db: Db, originalId: string): Promise<AlignedArticle[]> {
  const rows = await db.article.findMany({
    where: { OR: [{ id: originalId }, { originalId }] },
    select,
    orderBy: { lang: 'asc' },
  });
  return rows.map(({ lang, alignment, isAlignmentChecked, ...row }) => ({
    ...row,
    lang: lang as Lang,
    rows: (alignment ?? []) as unknown as Row[],
    isChecked: isAlignmentChecked,
  }));
}

export async function findOriginalId(db: Db, where: { id: string } | { slug: string }) {
  const row = await db.article.findUnique({ where, select: { id: true, originalId: true } });
  return row?.originalId ? { id: row.id, originalId: row.originalId } : null;
}

/** The sentences of an article with the rows that they are in. */
export const findRowSentences = (db: Db, articleId: string) =>
  db.sentence.findMany({
    where: { articleId },
    select: { number: true, paragraph: true, text: true, row: true },
    orderBy: { number: 'asc' },
  });

/** Keeps the rows of a translation as they were guessed; for readers the article is the same as before. */
export async function writeGuess(
  db: Db,
  { id, updatedAt }: AlignedArticle,
  rows: readonly Row[],
): Promise<void> {
  await db.article.updateMany({
    where: { id },
    data: { alignment: jsonOf(rows), isAlignmentChecked: false, updatedAt },
  });
}

/** Keeps the rows that an editor has set; false when the article was changed since its version. */
export async function writeChecked(
  db: Db,
  { id, version, rows }: { id: string; version: number; rows: readonly Row[] },
  now: Date,
): Promise<boolean> {
  const { count } = await db.article.updateMany({
    where: { id, version },
    data: {
      alignment: jsonOf(rows),
      isAlignmentChecked: true,
      version: version + 1,
      updatedAt: now,
    },
  });
  return count === 1;
}

const jsonOf = (rows: readonly Row[]): number[][] => rows.map((row) => [...row]);

/** Sets the rows of sentences by their numbers. */
export const writeSentenceRows = (
  db: Db,
  articleId: string,
  rows: readonly { number: number; row: number | null }[],
): Promise<void> =>
  updateRows(
    db,
    engine(),
    'Sentence',
    { articleId: 'text', number: 'integer' },
    { row: 'integer' },
    rows.map(({ number, row }) => [articleId, number, row]),
  );
