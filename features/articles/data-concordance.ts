import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';
import { type JsonSql, jsonQuery } from '@/lib/db-json';
import type { ArticleHeading } from './domain/article';

/** Which sentences with a concept are asked for; what is absent does not limit them. */
export interface ConcordanceFilter {
  conceptId: string;
  lang?: Lang | undefined;
  /** The slug of an article. */
  article?: string | undefined;
  /** ISO 8601, as exact as is wanted: articles whose date may be in or after it. */
  from?: string | undefined;
  /** Articles whose date may be in or before it. */
  to?: string | undefined;
}

export type ConcordanceSort = 'left' | 'right' | 'date';

/** An occurrence in its sentence; offsets are those of the body. */
export interface StoredLine {
  start: number;
  end: number;
  termStatus: string;
  sentence: StoredSentence;
  article: ArticleHeading;
}

export interface StoredSentence {
  number: number;
  start: number;
  text: string;
}

/** A sentence that stands opposite the sentence of a line. */
export interface StoredCounterpart {
  /** Of the line's sentence. */
  of: { articleId: string; number: number };
  article: ArticleHeading;
  sentence: StoredSentence;
  /** Where the concept is in it. */
  ranges: { start: number; end: number }[];
}

const lastDay = '-99';

/** A date that may be meant by an article that says less: of 2021-09-05 also 2021 and 2021-09. */
const parameterOf = ({ from, to, ...filter }: ConcordanceFilter) => ({
  ...filter,
  ...(from && { from, fromYear: from.slice(0, 4), fromMonth: from.slice(0, 7) }),
  ...(to && { to: to + lastDay }),
});

const articleItem = ({ object }: JsonSql, table: string): string =>
  object({
    id: `${table}.id`,
    slug: `${table}.slug`,
    lang: `${table}.lang`,
    title: `${table}.title`,
    publisher: `${table}.publisher`,
    publishedOn: `${table}."publishedOn"`,
    access: `${table}.access`,
  });

/** What is asked of the articles `a` of occurrences or mentions. */
const isWanted = ({ field }: JsonSql, isOfLang: boolean): string => `a."archivedAt" IS NULL
  AND (${field('article')} IS NULL OR a.slug = ${field('article')})
  AND (${field('from')} IS NULL OR a."publishedOn" >= ${field('from')}
    OR a."publishedOn" IN (${field('fromYear')}, ${field('fromMonth')}))
  AND (${field('to')} IS NULL OR a."publishedOn" <= ${field('to')})
  ${isOfLang ? `AND (${field('lang')} IS NULL OR a.lang = ${field('lang')})` : ''}`;

// CROSS JOIN: SQLite then reads the left table first, by its index.
const mentions = (sql: JsonSql, isOfLang: boolean) =>
  `"Mention" m CROSS JOIN "Article" a
    WHERE m."conceptId" = ${sql.field('conceptId')} AND a.id = m."articleId"
      AND ${isWanted(sql, isOfLang)}`;

const selectCounts = jsonQuery((sql) => {
  const rows = `SELECT ${sql.object({ lang: 'a.lang', count: 'sum(m.count)' })} AS item
    FROM ${mentions(sql, false)} GROUP BY a.lang`;
  return `${sql.given} SELECT CAST(${sql.array(rows)} AS text) AS json`;
});

/** How often a concept occurs in the articles of each language; the filter's own language does not limit it. */
export async function countByLang(
  db: Db,
  filter: ConcordanceFilter,
): Promise<Partial<Record<Lang, number>>> {
  const rows = (await selectCounts(db, JSON.stringify(parameterOf(filter)))) as {
    lang: Lang;
    count: number;
  }[];
  return Object.fromEntries(rows.map(({ lang, count }) => [lang, Number(count)]));
}

/** The lines of some occurrences `o`, which have an order. */
const lines = (sql: JsonSql, occurrences: string, order: string): string => {
  const item = sql.object({
    start: 'o.start',
    end: 'o."end"',
    termStatus: 't.status',
    sentence: sql.object({ number: 's.number', start: 's.start', text: 's.text' }),
    article: articleItem(sql, 'a'),
  });
  const rows = `SELECT ${item} AS item FROM (${occurrences}) o
    JOIN "Article" a ON a.id = o."articleId"
    JOIN "Sentence" s ON s."articleId" = o."articleId" AND s.number = o.sentence
    JOIN "Term" t ON t.id = o."termId"
    ORDER BY ${order}`;
  return `SELECT CAST(${sql.array(rows)} AS text) AS json`;
};

const place = 'o."articleId", o.start, o."end", o.sentence, o."termId"';
const integer = ({ field }: JsonSql, name: string) => `CAST(${field(name)} AS integer)`;

const byContext = (key: 'leftKey' | 'rightKey') =>
  jsonQuery((sql) => {
    const order = `o."${key}", o."articleId", o.start`;
    const occurrences = `SELECT ${place}, o."${key}" FROM "Occurrence" o CROSS JOIN "Article" a
      WHERE o."conceptId" = ${sql.field('conceptId')} AND a.id = o."articleId"
        AND ${isWanted(sql, true)}
      ORDER BY ${order} LIMIT ${integer(sql, 'take')} OFFSET ${integer(sql, 'skip')}`;
    return `${sql.given} ${lines(sql, occurrences, order)}`;
  });

// What is before a page is counted in articles, so that a late page reads no more than an early one.
const byDate = jsonQuery((sql) => {
  const [take, skip] = [integer(sql, 'take'), integer(sql, 'skip')];
  const order = 'o.upto, o.start';
  const occurrences = `SELECT ${place}, p.upto FROM picked p
    CROSS JOIN "Occurrence" o
    WHERE o."conceptId" = ${sql.field('conceptId')} AND o."articleId" = p."articleId"
    ORDER BY p.upto, o.start LIMIT ${take} OFFSET ${skip} - coalesce((SELECT min(upto - count) FROM picked), ${skip})`;
  return `${sql.given}, counted AS (
      SELECT m."articleId", m.count,
        sum(m.count) OVER (ORDER BY coalesce(a."publishedOn", '') DESC, a.id) AS upto
      FROM ${mentions(sql, true)}
    ), picked AS (
      SELECT * FROM counted WHERE upto > ${skip} AND upto - count < ${skip} + ${take}
    ) ${lines(sql, occurrences, order)}`;
});

const selectLines = { left: byContext('leftKey'), right: byContext('rightKey'), date: byDate };

/** Some of the lines of a concept in an order: by the words on a side, or the latest articles first. */
export async function findLines(
  db: Db,
  filter: ConcordanceFilter,
  sort: ConcordanceSort,
  { skip, take }: { skip: number; take: number },
): Promise<StoredLine[]> {
  const parameter = JSON.stringify({ ...parameterOf(filter), skip, take });
  return (await selectLines[sort](db, parameter)) as StoredLine[];
}

const selectCounterparts = jsonQuery((sql) => {
  const { object, array, field } = sql;
  const ranges = array(`SELECT ${object({ start: 'o.start', end: 'o."end"' })} AS item
    FROM "Occurrence" o WHERE o."articleId" = c.id AND o.start >= s.start AND o.start < s."end"
      AND o."conceptId" = ${field('conceptId')} ORDER BY o.start`);
  const item = object({
    of: object({ articleId: 'own."articleId"', number: 'own.number' }),
    article: articleItem(sql, 'c'),
    sentence: object({ number: 's.number', start: 's.start', text: 's.text' }),
    ranges,
  });
  const rows = `SELECT ${item} AS item
    FROM ${sql.rows('sentences', { articleId: 'text', number: 'integer' })} l
    CROSS JOIN "Sentence" own CROSS JOIN "Article" a CROSS JOIN "Article" c CROSS JOIN "Sentence" s
    WHERE own."articleId" = l."articleId" AND own.number = l.number AND a.id = own."articleId"
      AND (c.id = coalesce(a."originalId", a.id) OR c."originalId" = coalesce(a."originalId", a.id))
      AND c.id <> a.id AND c."archivedAt" IS NULL AND s."articleId" = c.id AND s."row" = own."row"
    ORDER BY c.lang, s.number`;
  return `${sql.given} SELECT CAST(${array(rows)} AS text) AS json`;
});

/** The sentences of translations that stand opposite some sentences, with the concept marked in them. */
export async function findCounterparts(
  db: Db,
  conceptId: string,
  sentences: readonly { articleId: string; number: number }[],
): Promise<StoredCounterpart[]> {
  if (sentences.length === 0) return [];
  const parameter = JSON.stringify({ conceptId, sentences });
  return (await selectCounterparts(db, parameter)) as StoredCounterpart[];
}

export interface TermUse {
  termId: string;
  count: number;
  first: string | null;
  last: string | null;
}

const selectUses = jsonQuery((sql) => {
  const item = sql.object({
    termId: 'o."termId"',
    count: 'count(*)',
    first: 'min(a."publishedOn")',
    last: 'max(a."publishedOn")',
  });
  const rows = `SELECT ${item} AS item FROM "Occurrence" o CROSS JOIN "Article" a
    WHERE o."conceptId" = ${sql.field('conceptId')} AND a.id = o."articleId"
      AND a."archivedAt" IS NULL
    GROUP BY o."termId"`;
  return `${sql.given} SELECT CAST(${sql.array(rows)} AS text) AS json`;
});

/** How often each term of a concept is used in articles, and the dates of the first and the last. */
export const findUses = async (db: Db, conceptId: string): Promise<TermUse[]> =>
  (await selectUses(db, JSON.stringify({ conceptId }))) as TermUse[];

/** The articles with a concept, the latest first. */
export async function findArticlesWith(db: Db, conceptId: string, take: number) {
  const rows = await db.article.findMany({
    where: { archivedAt: null, mentions: { some: { conceptId } } },
    select: { slug: true, lang: true, title: true, publishedOn: true },
    orderBy: [{ publishedOn: 'desc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => ({ ...row, lang: row.lang as Lang }));
}

/** The languages in which a concept has a term that is looked up in texts. */
export async function findRecognizableLangs(db: Db, conceptId: string): Promise<Set<Lang>> {
  const rows = await db.term.findMany({
    where: { conceptId, searchOnly: false, recognition: { not: 'never' } },
    select: { lang: true },
    distinct: ['lang'],
  });
  return new Set(rows.map(({ lang }) => lang as Lang));
}
