import type { Lang } from '@/language/lang';
import { type Db, engine } from '@/lib/db';
import { insertRows } from '@/lib/db-bulk';
import {
  difference,
  mentionKey,
  occurrenceKey,
  type TextMention,
  type TextOccurrence,
  type TextSentence,
} from './domain/indexed-text';

/** The text of an article with what its occurrences were when they were last written. */
export interface StoredText {
  articleId: string;
  lang: Lang;
  body: string;
  digest: string;
}

/** Texts in the order of the ids of their articles, after one. */
export async function findTextsAfter(db: Db, after: string, take: number): Promise<StoredText[]> {
  const rows = await db.articleText.findMany({
    where: { articleId: { gt: after } },
    select: { articleId: true, body: true, digest: true, article: { select: { lang: true } } },
    orderBy: { articleId: 'asc' },
    take,
  });
  return rows.map(({ article, ...row }) => ({ ...row, lang: article.lang as Lang }));
}

export const countTexts = (db: Db): Promise<number> => db.articleText.count();

export const hasTexts = async (db: Db): Promise<boolean> =>
  (await db.articleText.findFirst({ select: { articleId: true } })) !== null;

/** Whether the text of an article is still this one. On PostgreSQL nobody changes it until the transaction ends. */
export async function hasBody(db: Db, articleId: string, body: string): Promise<boolean> {
  // A write that changes nothing locks the row.
  const { count } = await db.articleText.updateMany({
    where: { articleId, body },
    data: { articleId },
  });
  return count === 1;
}

export const findSentences = (db: Db, articleId: string): Promise<TextSentence[]> =>
  db.sentence.findMany({
    where: { articleId },
    select: { number: true, paragraph: true, start: true, end: true, text: true },
    orderBy: { number: 'asc' },
  });

export const findOccurrences = (db: Db, articleId: string): Promise<TextOccurrence[]> =>
  db.occurrence.findMany({
    where: { articleId },
    omit: { articleId: true },
    orderBy: { start: 'asc' },
  });

export const findMentions = (db: Db, articleId: string): Promise<TextMention[]> =>
  db.mention.findMany({
    where: { articleId },
    omit: { articleId: true },
    orderBy: { first: 'asc' },
  });

/** Writes a text over what it was, with its sentences; its occurrences are gone with the old one. */
export async function replaceText(
  db: Db,
  articleId: string,
  text: { original: string; body: string },
  sentences: readonly TextSentence[],
): Promise<void> {
  await deleteText(db, articleId);
  await db.articleText.create({ data: { articleId, ...text } });
  await insertRows(
    db,
    engine(),
    'Sentence',
    {
      articleId: 'text',
      number: 'integer',
      paragraph: 'integer',
      start: 'integer',
      end: 'integer',
      text: 'text',
    },
    sentences.map((one) => [articleId, one.number, one.paragraph, one.start, one.end, one.text]),
  );
}

/** Takes the text from an article, with all that follows from it. */
export async function deleteText(db: Db, articleId: string): Promise<void> {
  await writeOccurrences(db, articleId, [], [], '');
  await db.sentence.deleteMany({ where: { articleId } });
  await db.articleText.deleteMany({ where: { articleId } });
}

const occurrenceColumns = {
  articleId: 'text',
  start: 'integer',
  end: 'integer',
  sentence: 'integer',
  conceptId: 'text',
  termId: 'text',
  leftKey: 'text',
  rightKey: 'text',
} as const;

const mentionColumns = {
  articleId: 'text',
  conceptId: 'text',
  count: 'integer',
  first: 'integer',
} as const;

const deletedAtOnce = 500;

/** Writes the occurrences of an article where they differ from those that are there. */
export async function writeOccurrences(
  db: Db,
  articleId: string,
  occurrences: readonly TextOccurrence[],
  mentions: readonly TextMention[],
  digest: string,
): Promise<void> {
  const before = await findOccurrences(db, articleId);
  const gone = difference(before, occurrences, occurrenceKey);
  for (let at = 0; at < gone.length; at += deletedAtOnce) {
    const start = { in: gone.slice(at, at + deletedAtOnce).map((one) => one.start) };
    await db.occurrence.deleteMany({ where: { articleId, start } });
  }
  await insertRows(
    db,
    engine(),
    'Occurrence',
    occurrenceColumns,
    difference(occurrences, before, occurrenceKey).map((one) => [
      articleId,
      one.start,
      one.end,
      one.sentence,
      one.conceptId,
      one.termId,
      one.leftKey,
      one.rightKey,
    ]),
  );
  await writeMentions(db, articleId, mentions);
  await db.articleText.updateMany({ where: { articleId }, data: { digest } });
}

async function writeMentions(db: Db, articleId: string, mentions: readonly TextMention[]) {
  const before = await findMentions(db, articleId);
  const gone = difference(before, mentions, mentionKey);
  for (let at = 0; at < gone.length; at += deletedAtOnce) {
    const conceptId = { in: gone.slice(at, at + deletedAtOnce).map((one) => one.conceptId) };
    await db.mention.deleteMany({ where: { articleId, conceptId } });
  }
  await insertRows(
    db,
    engine(),
    'Mention',
    mentionColumns,
    difference(mentions, before, mentionKey).map((one) => [
      articleId,
      one.conceptId,
      one.count,
      one.first,
    ]),
  );
}
