import { isLang } from '@/language/lang';
import type { Db } from '@/lib/db';
import { type JsonSql, jsonQuery } from '@/lib/db-json';
import type { Day } from './domain/day';
import { groupBy } from './domain/group';
import { calendarStart } from './domain/statistics/calendar';
import type { WrongAnswer } from './domain/statistics/confusion';
import { countDurations, tenthsOf } from './domain/statistics/count-durations';
import { type CardAnswers, countRecalls } from './domain/statistics/count-recalls';
import {
  type DayFact,
  type DueFact,
  type HardCard,
  MOST_HARD,
  type StudyFacts,
} from './domain/statistics/facts';
import { STABILITY_BINS } from './domain/statistics/stability';
import { voidedBy } from './domain/void';

/** An answer that was taken back. */
export interface VoidedAnswer {
  id: string;
  at: number;
  day: Day;
  millis: number;
}

const list = (write: (sql: JsonSql) => string) =>
  jsonQuery((sql) => `${sql.given} SELECT CAST(${sql.array(write(sql))} AS text) AS json`);

const item = ({ object }: JsonSql, columns: readonly string[]) =>
  `${object(Object.fromEntries(columns.map((column) => [column, `"${column}"`])))} AS item`;

const readVoids = list(
  ({ object, field }) => `
  SELECT ${object({
    id: 'v."id"',
    target: 'v."targetId"',
    kind: 't."kind"',
    at: 't."answeredAt"',
    day: 't."day"',
    millis: 't."durationMillis"',
  })} AS item
  FROM "ReviewEvent" v LEFT JOIN "ReviewEvent" t ON t."userId" = v."userId" AND t."id" = v."targetId"
    AND t."cardKey" = v."cardKey"
  WHERE v."userId" = ${field('user')} AND v."kind" = 'void'`,
);

interface VoidRow {
  id: string;
  target: string;
  kind: string | null;
  at: number;
  day: Day;
  millis: number;
}

/** The answers that were taken back: few, so that they are read and left out of what is counted of all. */
export async function findVoided(db: Db, user: string): Promise<VoidedAnswer[]> {
  const found = (await readVoids(db, JSON.stringify({ user }))) as VoidRow[];
  // What names no event of its card takes nothing back.
  const rows = found.filter(({ kind }) => kind !== null);
  const voided = voidedBy(new Map(rows.map(({ id, target }) => [id, target])));
  const answers = rows.filter(({ kind, target }) => kind === 'answer' && voided.has(target));
  const byId = new Map(
    answers.map(({ target: id, at, day, millis }) => [id, { id, at, day, millis }]),
  );
  return [...byId.values()];
}

const readDays = list(
  ({ object, field }) => `
  SELECT ${object({
    day: '"day"',
    answers: 'count(*)',
    millis: 'sum("durationMillis")',
    tenths: `string_agg(CAST("durationMillis" / 100 AS text), ',')`,
  })} AS item
  FROM "ReviewEvent"
  WHERE "userId" = ${field('user')} AND "kind" = 'answer' AND "day" >= CAST(${field('from')} AS integer)
  GROUP BY "day"`,
);

interface DayRow extends DayFact {
  tenths: string;
}

/** The ids of concepts are UUIDs; the direction of a card key begins after the colon behind it. */
const directionAt = 38;

// Tests of memory are picked out here: a window over all events and a group by day, direction and age take the
// database four times as long as to hand the answers over, card by card, as they stand in its index.
const selectCards = ({ object, field }: JsonSql, condition: string) => `
  SELECT ${object({
    direction: `substr("cardKey", ${directionAt})`,
    answers: `string_agg(CAST("day" * 8 + "rating" AS text), ',' ORDER BY "day", "answeredAt", "id")`,
  })} AS item
  FROM "ReviewEvent" WHERE "userId" = ${field('user')} AND "kind" = 'answer' ${condition}
  GROUP BY "cardKey"`;

const readCards = list((sql) => selectCards(sql, ''));

const readCardsWithoutVoided = list((sql) => {
  const voided = sql.rows('voided', { id: 'text', at: 'bigint' });
  // Times are compared first, which is quicker than ids.
  return selectCards(
    sql,
    `AND NOT ("answeredAt" IN (SELECT "at" FROM ${voided} AS v) AND "id" IN (SELECT "id" FROM ${voided} AS v))`,
  );
});

interface CardRow {
  direction: string;
  answers: string;
}

function* answersOf(rows: readonly CardRow[]): Generator<CardAnswers> {
  for (const { direction, answers } of rows) {
    const [from, to] = direction.split('-');
    if (!isLang(from) || !isLang(to)) continue;
    yield {
      direction: { from, to },
      answers: answers
        .split(',')
        .map((one) => ({ day: Number(one) >> 3, rating: Number(one) & 7 })),
    };
  }
}

const readDue = list(
  (sql) => `
  SELECT ${item(sql, ['day', 'cards'])} FROM (
    SELECT "dueDay" AS "day", count(*) AS "cards" FROM "Card"
    WHERE "userId" = ${sql.field('user')} AND "dueDay" IS NOT NULL AND NOT "isSuspended"
    GROUP BY "dueDay"
  ) AS counted`,
);

const bin = `CASE ${STABILITY_BINS.map((least, number) => ({ least, number }))
  .reverse()
  .map(({ least, number }) => `WHEN "stability" >= ${least} THEN ${number}`)
  .join(' ')} END`;

const readStabilities = list(
  (sql) => `
  SELECT ${item(sql, ['bin', 'cards'])} FROM (
    SELECT ${bin} AS "bin", count(*) AS "cards" FROM "Card"
    WHERE "userId" = ${sql.field('user')} AND "phase" <> 'new'
    GROUP BY 1
  ) AS counted`,
);

/**
 * What the statistics of a learner are made of, as `countFacts` of the domain counts it from events.
 * @param voided answers that do not count (`findVoided`)
 */
export async function findFacts(
  db: Db,
  user: string,
  today: Day,
  voided: readonly VoidedAnswer[],
): Promise<StudyFacts> {
  const from = calendarStart(today);
  const given = JSON.stringify({ user, from });
  const [days, cards, due, stabilities, hardest] = await Promise.all([
    readDays(db, given),
    voided.length > 0
      ? readCardsWithoutVoided(db, JSON.stringify({ user, voided }))
      : readCards(db, given),
    readDue(db, given),
    readStabilities(db, given),
    findHardest(db, user),
  ]);
  return {
    ...withoutVoided(days as DayRow[], voided),
    recalls: countRecalls(answersOf(cards as CardRow[]), from),
    due: due as DueFact[],
    stabilities: stabilities as StudyFacts['stabilities'],
    hardest,
  };
}

/** Takes what is voided off again, which is little. */
function withoutVoided(
  rows: readonly DayRow[],
  voided: readonly VoidedAnswer[],
): Pick<StudyFacts, 'days' | 'durations'> {
  const taken = groupBy(voided, ({ day }) => String(day));
  const days = rows.map(({ day, answers, millis, tenths }) => {
    const own = taken.get(String(day)) ?? [];
    const left = tenths.split(',').map(Number);
    for (const one of own) left.splice(left.indexOf(tenthsOf(one.millis)), 1);
    return {
      day,
      answers: answers - own.length,
      millis: own.reduce((sum, one) => sum - one.millis, millis),
      tenths: left,
    };
  });
  return {
    days: days
      .filter(({ answers }) => answers > 0)
      .map(({ day, answers, millis }) => ({ day, answers, millis })),
    durations: countDurations(days),
  };
}

async function findHardest(db: Db, userId: string): Promise<HardCard[]> {
  const rows = await db.card.findMany({
    where: { userId, lapses: { gt: 0 } },
    select: { cardKey: true, lapses: true, answers: true, difficulty: true, isSuspended: true },
    orderBy: [{ lapses: 'desc' }, { difficulty: 'desc' }, { cardKey: 'asc' }],
    take: MOST_HARD,
  });
  return rows.map(({ cardKey: key, ...card }) => ({ key, ...card }));
}

/** Wrong answers further back say little of today. */
const wrongLookedAt = 2_000;
const wrongTexts = 100;

const readWrong = list(
  (sql) => `
  SELECT ${item(sql, ['cardKey', 'typed', 'times'])} FROM (
    SELECT "cardKey", "typed", count(*) AS "times" FROM (
      SELECT "id", "cardKey", "typed", "answeredAt" FROM "ReviewEvent"
      WHERE "userId" = ${sql.field('user')} AND "kind" = 'answer' AND "rating" = 1
      ORDER BY "day" DESC LIMIT ${wrongLookedAt}
    ) AS latest
    WHERE "typed" <> '' AND "id" NOT IN (SELECT "id" FROM ${sql.rows('voided', { id: 'text' })} AS v)
    GROUP BY "cardKey", "typed"
    ORDER BY max("answeredAt") DESC, "cardKey", "typed" LIMIT ${wrongTexts}
  ) AS counted`,
);

/** The last hundred different texts that a learner typed wrong. */
export async function findWrong(
  db: Db,
  user: string,
  voided: readonly VoidedAnswer[],
): Promise<WrongAnswer[]> {
  const given = { user, voided: voided.map(({ id }) => ({ id })) };
  return (await readWrong(db, JSON.stringify(given))) as WrongAnswer[];
}
