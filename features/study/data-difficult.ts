import { isLang } from '@/language/lang';
import type { Db } from '@/lib/db';
import { jsonQuery } from '@/lib/db-json';
import type { Direction } from './domain/card-key';

/** A concept that learners fail, in the direction that they fail most. */
export interface DifficultConcept extends Direction {
  id: string;
  slug: string;
  category: string;
  labels: { en: string; vi: string; lo: string };
  /** How many have answered it in this direction, and how many of them forgot it after they had learnt it. */
  learners: number;
  forgetful: number;
  /** How often it was forgotten, by all of them. */
  lapses: number;
}

/** Behind the UUID of the concept and a colon. */
const directionAt = 38;

const readDifficult = jsonQuery(({ given, field, object, array }) => {
  const category = field('category');
  const columns = {
    id: 'c."id"',
    slug: 'c."slug"',
    category: 'c."category"',
    labels: object({ en: 'c."labelEn"', vi: 'c."labelVi"', lo: 'c."labelLo"' }),
    direction: 'w."direction"',
    learners: 'w."learners"',
    forgetful: 'w."forgetful"',
    lapses: 'w."lapses"',
  };
  const worst = `
    SELECT * FROM (
      SELECT failed.*, row_number() OVER (
        PARTITION BY "conceptId" ORDER BY "lapses" DESC, "learners" DESC, "direction"
      ) AS "place"
      FROM (
        SELECT "conceptId", substr("cardKey", ${directionAt}) AS "direction", count(*) AS "learners",
          sum(CASE WHEN "lapses" > 0 THEN 1 ELSE 0 END) AS "forgetful", sum("lapses") AS "lapses"
        FROM "Card" WHERE "answers" > 0 GROUP BY "conceptId", "cardKey"
        HAVING count(*) >= CAST(${field('least')} AS integer) AND sum("lapses") > 0
      ) AS failed
    ) AS placed WHERE "place" = 1`;
  const from = `FROM (${worst}) AS w JOIN "Concept" c ON c."id" = w."conceptId"
    WHERE c."status" = 'published' AND (${category} = '' OR c."category" = ${category})`;
  const rows = `SELECT ${object(columns)} AS item ${from}
    ORDER BY w."forgetful" * 1.0 / w."learners" DESC, w."lapses" * 1.0 / w."learners" DESC, c."id"
    LIMIT CAST(${field('take')} AS integer) OFFSET CAST(${field('skip')} AS integer)`;
  return `${given} SELECT CAST(${object({
    count: `(SELECT count(*) ${from})`,
    rows: array(rows),
  })} AS text) AS json`;
});

/** Published concepts by the share of learners who forgot them, where at least so many have answered. */
export async function findDifficult(
  db: Db,
  filter: { least: number; category: string },
  page: { skip: number; take: number },
): Promise<{ count: number; rows: DifficultConcept[] }> {
  const found = (await readDifficult(db, JSON.stringify({ ...filter, ...page }))) as {
    count: number;
    rows: (Omit<DifficultConcept, 'from' | 'to'> & { direction: string })[];
  };
  return {
    count: found.count,
    rows: found.rows.flatMap(({ direction, ...row }) => {
      const [from, to] = direction.split('-');
      return isLang(from) && isLang(to) ? [{ ...row, from, to }] : [];
    }),
  };
}

/** The answers to cards, and those that were Again, by the key of the card. */
export interface AnswerCount {
  key: string;
  answers: number;
  again: number;
}

const readAnswers = jsonQuery(({ given, object, array, rows }) => {
  // Of a void that is taken back too nothing is taken back.
  const voids = (target: string, name: string) => `
    SELECT 1 FROM "ReviewEvent" ${name} WHERE ${name}."userId" = ${target}."userId"
      AND ${name}."cardKey" = ${target}."cardKey" AND ${name}."kind" = 'void'
      AND ${name}."targetId" = ${target}."id"`;
  const counted = `
    SELECT ${object({
      key: 'k."cardKey"',
      answers: 'count(*)',
      again: 'sum(CASE WHEN e."rating" = 1 THEN 1 ELSE 0 END)',
    })} AS item
    FROM ${rows('cards', { id: 'text', key: 'text' })} AS g
    JOIN "Card" k ON k."conceptId" = g."id" AND k."cardKey" = g."key"
    JOIN "ReviewEvent" e ON e."userId" = k."userId" AND e."cardKey" = k."cardKey" AND e."kind" = 'answer'
    WHERE NOT EXISTS (${voids('e', 'v')} AND NOT EXISTS (${voids('v', 'w')}))
    GROUP BY k."cardKey"`;
  return `${given} SELECT CAST(${array(counted)} AS text) AS json`;
});

/** How often cards were answered by all learners together, and how often with Again. */
export const countAnswersOfAll = async (
  db: Db,
  cards: readonly { id: string; key: string }[],
): Promise<AnswerCount[]> => (await readAnswers(db, JSON.stringify({ cards }))) as AnswerCount[];
