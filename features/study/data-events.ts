import { type Db, engine, type Prisma } from '@/lib/db';
import { insertRows, storedTime } from '@/lib/db-bulk';
import { inBatches } from './data-batches';
import { type EventKind, eventOf, type ReviewEvent } from './domain/event';

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
  const receivedAt = storedTime(new Date());
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
