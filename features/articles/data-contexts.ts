import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';
import { jsonQuery } from '@/lib/db-json';

/** A sentence of an article with a concept; offsets are those of the body. */
export interface StoredContext {
  lang: Lang;
  text: string;
  sentenceStart: number;
  start: number;
  end: number;
  slug: string;
  title: string;
  publisher: string;
  publishedOn: string | null;
}

// However often a concept occurs, so much is looked at: its latest articles, some of each language, some places in each.
const articlesLookedAt = 100;
const articlesOfLang = 6;
const placesInArticle = 3;

const selectContexts = jsonQuery((sql) => {
  const { object, array } = sql;
  const context = object({
    lang: 'a.lang',
    text: 's.text',
    sentenceStart: 's.start',
    start: 'o.start',
    end: 'o."end"',
    slug: 'a.slug',
    title: 'a.title',
    publisher: 'a.publisher',
    publishedOn: 'a."publishedOn"',
  });
  const latest = `SELECT m."articleId" FROM "Mention" m WHERE m."conceptId" = w.id
    ORDER BY m."articleId" DESC LIMIT ${articlesLookedAt}`;
  const articles = `SELECT a.*, row_number() OVER (PARTITION BY a.lang ORDER BY a.id DESC) AS rank
    FROM (${latest}) l CROSS JOIN "Article" a
    WHERE a.id = l."articleId" AND a."archivedAt" IS NULL`;
  // Of the first places in an article the one with the shortest sentence; wordings that are not to be used teach nothing.
  const best = `SELECT p.start FROM (
      SELECT o2.start, o2.sentence, o2."termId" FROM "Occurrence" o2
      WHERE o2."conceptId" = w.id AND o2."articleId" = a.id
      ORDER BY o2.start LIMIT ${placesInArticle}
    ) p JOIN "Sentence" s2 ON s2."articleId" = a.id AND s2.number = p.sentence
    JOIN "Term" t ON t.id = p."termId" AND t.status IN ('preferred', 'admitted')
    ORDER BY s2."end" - s2.start, p.start LIMIT 1`;
  const contexts = `SELECT ${context} AS item FROM (${articles}) a
    CROSS JOIN "Occurrence" o CROSS JOIN "Sentence" s
    WHERE a.rank <= ${articlesOfLang} AND o."articleId" = a.id AND o.start = (${best})
      AND s."articleId" = a.id AND s.number = o.sentence`;
  const item = object({ conceptId: 'w.id', contexts: array(contexts) });
  const rows = `SELECT ${item} AS item FROM ${sql.rows('concepts', { id: 'text' })} w`;
  return `${sql.given} SELECT CAST(${array(rows)} AS text) AS json`;
});

/** Sentences with each of some concepts, one of each of some articles that readers see, in no order. */
export async function findContexts(
  db: Db,
  conceptIds: readonly string[],
): Promise<{ conceptId: string; contexts: StoredContext[] }[]> {
  if (conceptIds.length === 0) return [];
  const parameter = JSON.stringify({ concepts: conceptIds.map((id) => ({ id })) });
  return (await selectContexts(db, parameter)) as Awaited<ReturnType<typeof findContexts>>;
}
