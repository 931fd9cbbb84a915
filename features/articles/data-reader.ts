import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';
import { type JsonSql, jsonQuery } from '@/lib/db-json';
import type { ArticleHeading } from './domain/article';
import type { KeptOccurrence, KeptSentence, ReadTerm } from './domain/reading';

/** An article of a family: an original with its translations. */
export interface Relative extends ArticleHeading {
  isArchived: boolean;
  hasText: boolean;
}

export interface ArticleFacts extends Relative {
  url: string | null;
  wordCount: number;
  /** Itself among them. */
  family: Relative[];
}

const facts = ({ object }: JsonSql, table: string, more: Record<string, string> = {}) =>
  object({
    ...Object.fromEntries(
      ['id', 'slug', 'lang', 'title', 'publisher', 'publishedOn', 'access'].map((name) => [
        name,
        `${table}."${name}"`,
      ]),
    ),
    isArchived: `${table}."archivedAt" IS NOT NULL`,
    hasText: `EXISTS (SELECT 1 FROM "ArticleText" x WHERE x."articleId" = ${table}.id)`,
    ...more,
  });

const selectFacts = jsonQuery((sql) => {
  const root = 'COALESCE(a."originalId", a.id)';
  const family = sql.array(`SELECT ${facts(sql, 'f')} AS item FROM "Article" f
    WHERE f.id = ${root} OR f."originalId" = ${root} ORDER BY f.id`);
  const own = facts(sql, 'a', { url: 'a.url', wordCount: 'a."wordCount"', family });
  return `SELECT CAST(${own} AS text) AS json FROM "Article" a WHERE a.slug = ${sql.parameter}`;
});

// SQLite knows no truth, only 1.
const toRelative = <T extends Relative>(row: T): T => ({
  ...row,
  isArchived: Boolean(row.isArchived),
  hasText: Boolean(row.hasText),
});

/** What is known of an article beside its text, whoever may see it. */
export async function findFacts(db: Db, slug: string): Promise<ArticleFacts | null> {
  const row = (await selectFacts(db, slug)) as ArticleFacts | undefined;
  return row ? { ...toRelative(row), family: row.family.map(toRelative) } : null;
}

const selectText = jsonQuery(({ given, field, object, array }) => {
  const article = field('article');
  const sentences = array(
    `SELECT ${object({
      number: 's.number',
      paragraph: 's.paragraph',
      start: 's."start"',
      end: 's."end"',
      text: 's.text',
      row: 's."row"',
    })} AS item FROM "Sentence" s WHERE s."articleId" = ${article} ORDER BY s.number`,
  );
  // A term may be gone for a moment, before the occurrences follow.
  const occurrences = array(`SELECT ${object({
    start: 'o."start"',
    end: 'o."end"',
    sentence: 'o.sentence',
    conceptId: 'o."conceptId"',
    status: 't.status',
  })} AS item FROM "Occurrence" o JOIN "Term" t ON t.id = o."termId"
    WHERE o."articleId" = ${article} ORDER BY o."start"`);
  return `${given} SELECT CAST(${object({ sentences, occurrences })} AS text) AS json`;
});

/** The text of an article with the terms in it. */
export const findText = async (
  db: Db,
  article: string,
): Promise<{ sentences: KeptSentence[]; occurrences: KeptOccurrence[] }> =>
  (await selectText(db, JSON.stringify({ article }))) as Awaited<ReturnType<typeof findText>>;

const selectTerms = jsonQuery(({ given, field, object, array }) => {
  const terms = array(`SELECT ${object({
    id: 'c.id',
    slug: 'c.slug',
    labels: object({ en: 'c."labelEn"', vi: 'c."labelVi"', lo: 'c."labelLo"' }),
    count: 'm.count',
    first: 'o.sentence',
  })} AS item FROM "Mention" m JOIN "Concept" c ON c.id = m."conceptId"
    LEFT JOIN "Occurrence" o ON o."articleId" = m."articleId" AND o."start" = m.first
    WHERE m."articleId" = ${field('article')} AND c.status = 'published' ORDER BY m.first`);
  return `${given} SELECT CAST(${terms} AS text) AS json`;
});

/** The published concepts of a text, in the order in which they come first. */
export const findTerms = async (db: Db, article: string): Promise<ReadTerm[]> =>
  (await selectTerms(db, JSON.stringify({ article }))) as ReadTerm[];

/** The published concepts of an article in the order of their ids: those in its text and those that come from it. */
export async function findVocabulary(
  db: Db,
  articleId: string,
): Promise<{ conceptId: string; count: number; first: number }[]> {
  const concept = { status: 'published' };
  const mentioned = await db.mention.findMany({
    where: { articleId, concept },
    select: { conceptId: true, count: true, first: true },
    orderBy: { first: 'asc' },
  });
  if (mentioned.length > 0) return mentioned;
  const sources = await db.source.findMany({
    where: { articleId, concept },
    select: { conceptId: true },
    orderBy: { conceptId: 'asc' },
  });
  return sources.map(({ conceptId }, first) => ({ conceptId, count: 1, first }));
}

/** What is asked of an article by its id. */
export const findAccess = (db: Db, id: string) =>
  db.article.findUnique({ where: { id }, select: { id: true, lang: true, archivedAt: true } });

/** A sentence with a concept in it. */
export interface FoundSentence {
  lang: Lang;
  text: string;
  /** Of the term, in the sentence. */
  start: number;
  end: number;
  article: { slug: string; title: string };
}

/** The first sentence with a concept in each of some articles that readers see. */
export async function findFirstSentences(
  db: Db,
  conceptId: string,
  where: { lang: Lang; except?: string; only?: string },
  take: number,
): Promise<FoundSentence[]> {
  const mentions = await db.mention.findMany({
    where: {
      conceptId,
      ...(where.except && { articleId: { not: where.except } }),
      ...(where.only && { articleId: where.only }),
      article: { lang: where.lang, archivedAt: null },
    },
    select: {
      articleId: true,
      first: true,
      article: { select: { slug: true, title: true, lang: true } },
    },
    orderBy: { articleId: 'asc' },
    take,
  });
  const found = mentions.map(async ({ articleId, first, article: { lang, ...article } }) => {
    const occurrence = await db.occurrence.findUnique({
      where: { articleId_start: { articleId, start: first } },
    });
    const sentence =
      occurrence &&
      (await db.sentence.findUnique({
        where: { articleId_number: { articleId, number: occurrence.sentence } },
      }));
    if (!occurrence || !sentence) return [];
    const start = occurrence.start - sentence.start;
    const end = Math.min(occurrence.end, sentence.end) - sentence.start;
    return [{ lang: lang as Lang, text: sentence.text, start, end, article }];
  });
  return (await Promise.all(found)).flat();
}
