import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';

const textSelect = {
  id: true,
  slug: true,
  lang: true,
  title: true,
  publisher: true,
  access: true,
  originalId: true,
  text: { select: { body: true } },
} as const;

export interface CandidateArticle {
  id: string;
  slug: string;
  lang: Lang;
  title: string;
  publisher: string;
  access: string;
  originalId: string | null;
  /** Empty where it has no text. */
  body: string;
}

/** An article with its text. */
export async function findCandidateArticle(db: Db, slug: string): Promise<CandidateArticle | null> {
  const row = await db.article.findUnique({ where: { slug }, select: textSelect });
  if (!row) return null;
  const { text, lang, ...article } = row;
  return { ...article, lang: lang as Lang, body: text?.body ?? '' };
}

/** Where the sentences of an article are. */
export const findSentencePlaces = (db: Db, articleId: string) =>
  db.sentence.findMany({
    where: { articleId },
    select: { paragraph: true, start: true, end: true, row: true },
    orderBy: { number: 'asc' },
  });

/** Where terms stand in an article. */
export const findOccurrencePlaces = (db: Db, articleId: string) =>
  db.occurrence.findMany({
    where: { articleId },
    select: { start: true, end: true, conceptId: true },
    orderBy: { start: 'asc' },
  });

/** The concepts, of any status, that come from an article. */
export async function findSourcedConceptIds(db: Db, articleId: string): Promise<Set<string>> {
  const rows = await db.source.findMany({ where: { articleId }, select: { conceptId: true } });
  return new Set(rows.map(({ conceptId }) => conceptId));
}

const keysAtOnce = 1_000;

/** Those of some keys that were rejected. */
export async function findRejectedKeys(
  db: Db,
  lang: Lang,
  keys: readonly string[],
): Promise<Set<string>> {
  const rejected = new Set<string>();
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    const rows = await db.candidateRejection.findMany({
      where: { lang, key: { in: keys.slice(at, at + keysAtOnce) } },
      select: { key: true },
    });
    for (const { key } of rows) rejected.add(key);
  }
  return rejected;
}

export interface Rejection {
  lang: Lang;
  key: string;
  text: string;
  userName: string;
  createdAt: Date;
}

export async function upsertRejection(
  db: Db,
  { lang, key, text }: Pick<Rejection, 'lang' | 'key' | 'text'>,
  by: { userId: string; userName: string },
  now: Date,
): Promise<void> {
  await db.candidateRejection.upsert({
    where: { lang_key: { lang, key } },
    create: { lang, key, text, ...by, createdAt: now },
    update: {},
  });
}

export async function deleteRejection(db: Db, lang: Lang, key: string): Promise<void> {
  await db.candidateRejection.deleteMany({ where: { lang, key } });
}

export const countRejections = (db: Db): Promise<number> => db.candidateRejection.count();

/** The latest first. */
export async function findRejections(
  db: Db,
  { skip, take }: { skip: number; take: number },
): Promise<Rejection[]> {
  const rows = await db.candidateRejection.findMany({
    select: { lang: true, key: true, text: true, userName: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { lang: 'asc' }, { key: 'asc' }],
    skip,
    take,
  });
  return rows.map((row) => ({ ...row, lang: row.lang as Lang }));
}

/** Of the public articles of a family, the sentences that stand in one row. */
export const findRowSentences = (db: Db, originalId: string, row: number) =>
  db.sentence.findMany({
    where: {
      row,
      article: {
        OR: [{ id: originalId }, { originalId }],
        access: 'public',
        archivedAt: null,
      },
    },
    select: { text: true, article: { select: { lang: true } } },
    orderBy: [{ articleId: 'asc' }, { number: 'asc' }],
    take: 30,
  });
