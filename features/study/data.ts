import { type Db, engine, type Prisma } from '@/lib/db';
import { insertRows } from '@/lib/db-bulk';
import type { Card, Phase } from './domain/card';
import { conceptOf } from './domain/card-key';
import { type EventKind, eventOf, type ReviewEvent } from './domain/event';
import type { StudySettings } from './domain/settings';
import type { Training } from './domain/training';

/** So many values go into one condition. */
const batch = 400;

async function inBatches<V, T>(values: readonly V[], find: (some: V[]) => Promise<T[]>) {
  const found: T[] = [];
  for (let at = 0; at < values.length; at += batch) {
    found.push(...(await find(values.slice(at, at + batch))));
  }
  return found;
}

export interface LearnerRow {
  settings: StudySettings | null;
  parameters: number[] | null;
  training: Training | null;
  schedulingVersion: number;
}

const learnerSelect = {
  settings: true,
  parameters: true,
  training: true,
  schedulingVersion: true,
} as const satisfies Prisma.LearnerSelect;

const toLearner = (row: Prisma.LearnerGetPayload<{ select: typeof learnerSelect }>) =>
  // They were checked when they were written.
  row as unknown as LearnerRow;

export async function findLearner(db: Db, userId: string): Promise<LearnerRow | null> {
  const row = await db.learner.findUnique({ where: { userId }, select: learnerSelect });
  return row && toLearner(row);
}

/** Takes a learner for this transaction: until its end nobody else writes their events and cards. */
export async function lockLearner(tx: Db, userId: string): Promise<LearnerRow> {
  const data = { version: { increment: 1 } };
  const { count } = await tx.learner.updateMany({ where: { userId }, data });
  const row =
    count > 0
      ? await tx.learner.findUniqueOrThrow({ where: { userId }, select: learnerSelect })
      : await tx.learner.create({ data: { userId }, select: learnerSelect });
  return toLearner(row);
}

export async function updateLearner(
  tx: Db,
  userId: string,
  {
    settings,
    parameters,
    training,
    isScheduledAnew,
  }: Partial<LearnerRow> & { isScheduledAnew: boolean },
): Promise<void> {
  const json = (value: unknown) => value as Prisma.InputJsonValue;
  await tx.learner.update({
    where: { userId },
    data: {
      ...(settings && { settings: json(settings) }),
      ...(parameters && { parameters: json(parameters) }),
      ...(training && { training: json(training) }),
      ...(isScheduledAnew && { schedulingVersion: { increment: 1 } }),
    },
  });
}

type EventRow = Prisma.ReviewEventGetPayload<{ select: typeof eventSelect }>;

const eventSelect = {
  id: true,
  cardKey: true,
  kind: true,
  rating: true,
  durationMillis: true,
  typed: true,
  targetId: true,
  device: true,
  answeredAt: true,
  answeredAtSent: true,
  day: true,
} as const satisfies Prisma.ReviewEventSelect;

const toEvent = ({ answeredAt, answeredAtSent, kind, ...row }: EventRow): ReviewEvent =>
  eventOf({
    ...row,
    kind: kind as EventKind,
    answeredAt: Number(answeredAt),
    answeredAtSent: Number(answeredAtSent),
  });

export async function findEventsById(db: Db, userId: string, ids: readonly string[]) {
  const rows = await inBatches(ids, (some) =>
    db.reviewEvent.findMany({ where: { userId, id: { in: some } }, select: eventSelect }),
  );
  return rows.map(toEvent);
}

/** All events of some cards, in no order. */
export async function findEventsOf(db: Db, userId: string, cardKeys: readonly string[]) {
  const rows = await inBatches(cardKeys, (some) =>
    db.reviewEvent.findMany({ where: { userId, cardKey: { in: some } }, select: eventSelect }),
  );
  return rows.map(toEvent);
}

/** Events of a learner by id, after one. */
export async function findEventsAfter(db: Db, userId: string, after: string, take: number) {
  const rows = await db.reviewEvent.findMany({
    where: { userId, id: { gt: after } },
    select: eventSelect,
    orderBy: { id: 'asc' },
    take,
  });
  return rows.map(toEvent);
}

export const countAnswers = (db: Db, userId: string): Promise<number> =>
  db.reviewEvent.count({ where: { userId, kind: 'answer' } });

export async function insertEvents(
  tx: Db,
  userId: string,
  events: readonly ReviewEvent[],
): Promise<void> {
  const columns = {
    userId: 'text',
    id: 'text',
    cardKey: 'text',
    kind: 'text',
    rating: 'integer',
    durationMillis: 'integer',
    typed: 'text',
    targetId: 'text',
    device: 'text',
    answeredAt: 'bigint',
    answeredAtSent: 'bigint',
    day: 'integer',
    receivedAt: 'time',
  } as const;
  const receivedAt = new Date().toISOString().replace('Z', '+00:00');
  const rows = events.map((event) => {
    const answer = event.kind === 'answer' ? event : null;
    return [
      userId,
      event.id,
      event.cardKey,
      event.kind,
      answer?.rating ?? null,
      answer?.durationMillis ?? null,
      answer?.typed ?? null,
      event.kind === 'void' ? event.targetId : null,
      event.device,
      event.answeredAt,
      event.answeredAtSent,
      event.day,
      receivedAt,
    ];
  });
  await insertRows(tx, engine(), 'ReviewEvent', columns, rows);
}

/** A card as it is kept, and by which settings it was folded. */
export interface StoredCard extends Card {
  schedulingVersion: number;
}

/** A card as it is told: without what only its keeping needs. */
export function withoutVersion({
  schedulingVersion: _,
  ...card
}: Card & { schedulingVersion?: number }): Card {
  return card;
}

export type CardRow = Prisma.CardGetPayload<{ omit: { userId: true } }>;

export function toCard(row: CardRow): StoredCard {
  const {
    cardKey,
    conceptId: _,
    phase,
    dueAt,
    lastAnswerAt,
    lastEventAt,
    lastEventId,
    ...rest
  } = row;
  const millis = (value: bigint | null) => (value === null ? null : Number(value));
  return {
    ...rest,
    key: cardKey,
    phase: phase as Phase,
    dueAt: millis(dueAt),
    lastAnswerAt: millis(lastAnswerAt),
    last:
      lastEventAt === null || lastEventId === null
        ? null
        : { answeredAt: Number(lastEventAt), id: lastEventId },
  };
}

export const cardOmit = { userId: true } as const;

export async function findCards(db: Db, userId: string, cardKeys: readonly string[]) {
  const rows = await inBatches(cardKeys, (some) =>
    db.card.findMany({ where: { userId, cardKey: { in: some } }, omit: cardOmit }),
  );
  return rows.map(toCard);
}

/** Cards of a learner by key, after one. */
export async function findCardsAfter(db: Db, userId: string, after: string, take: number) {
  const rows = await db.card.findMany({
    where: { userId, cardKey: { gt: after } },
    omit: cardOmit,
    orderBy: { cardKey: 'asc' },
    take,
  });
  return rows.map(toCard);
}

/** The cards of a learner that were begun and are not put aside. */
export async function findBegunCards(db: Db, userId: string): Promise<StoredCard[]> {
  const where = { userId, isSuspended: false, phase: { not: 'new' } };
  return (await db.card.findMany({ where, omit: cardOmit, orderBy: { cardKey: 'asc' } })).map(
    toCard,
  );
}

const staleWhere = (userId: string, schedulingVersion: number) => ({
  userId,
  schedulingVersion: { lt: schedulingVersion },
});

export async function hasStaleCards(db: Db, userId: string, schedulingVersion: number) {
  const where = staleWhere(userId, schedulingVersion);
  return (await db.card.findFirst({ where, select: { cardKey: true } })) !== null;
}

/** The keys of cards that were folded by other settings. */
export async function findStaleKeys(
  db: Db,
  userId: string,
  schedulingVersion: number,
  take: number,
) {
  const where = staleWhere(userId, schedulingVersion);
  const rows = await db.card.findMany({ where, select: { cardKey: true }, take });
  return rows.map(({ cardKey }) => cardKey);
}

const cardColumns = {
  userId: 'text',
  cardKey: 'text',
  conceptId: 'text',
  phase: 'text',
  step: 'integer',
  stability: 'real',
  difficulty: 'real',
  dueAt: 'bigint',
  dueDay: 'integer',
  intervalDays: 'integer',
  firstDay: 'integer',
  lastDay: 'integer',
  lastAnswerAt: 'bigint',
  answers: 'integer',
  lapses: 'integer',
  isSuspended: 'boolean',
  buriedUntil: 'integer',
  lastEventAt: 'bigint',
  lastEventId: 'text',
  awaitsVoided: 'boolean',
  schedulingVersion: 'integer',
} as const;

/** Writes cards over what they were. */
export async function replaceCards(
  tx: Db,
  userId: string,
  cards: readonly Card[],
  schedulingVersion: number,
): Promise<void> {
  const rows = cards.map((card) => {
    const { key: cardKey, last } = card;
    const values: Record<keyof typeof cardColumns, unknown> = {
      ...card,
      userId,
      cardKey,
      conceptId: conceptOf(cardKey),
      lastEventAt: last?.answeredAt ?? null,
      lastEventId: last?.id ?? null,
      schedulingVersion,
    };
    return Object.keys(cardColumns).map((name) => values[name as keyof typeof cardColumns]);
  });
  await deleteCards(
    tx,
    userId,
    cards.map(({ key }) => key),
  );
  await insertRows(tx, engine(), 'Card', cardColumns, rows);
}

export async function deleteCards(tx: Db, userId: string, cardKeys: readonly string[]) {
  for (let at = 0; at < cardKeys.length; at += batch) {
    const some = cardKeys.slice(at, at + batch);
    await tx.card.deleteMany({ where: { userId, cardKey: { in: some } } });
  }
}

/** The keys of the cards that events are about, after one. */
export async function findEventKeysAfter(db: Db, userId: string, after: string, take: number) {
  const rows = await db.reviewEvent.groupBy({
    by: ['cardKey'],
    where: { userId, cardKey: { gt: after } },
    orderBy: { cardKey: 'asc' },
    take,
  });
  return rows.map(({ cardKey }) => cardKey);
}

/** Cards by key, after one and up to another (null: to the end). */
export async function findCardsBetween(db: Db, userId: string, after: string, upTo: string | null) {
  const cardKey = { gt: after, ...(upTo !== null && { lte: upTo }) };
  return (await db.card.findMany({ where: { userId, cardKey }, omit: cardOmit })).map(toCard);
}

/** Which of some ids are those of a concept, of whatever status. */
export async function findKnownConcepts(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await inBatches(ids, (some) =>
    db.concept.findMany({ where: { id: { in: some } }, select: { id: true } }),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Learners by id, after one. */
export async function findLearnersAfter(db: Db, after: string, take: number): Promise<string[]> {
  const rows = await db.learner.findMany({
    where: { userId: { gt: after } },
    select: { userId: true },
    orderBy: { userId: 'asc' },
    take,
  });
  return rows.map(({ userId }) => userId);
}
