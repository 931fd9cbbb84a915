import { type Db, engine, type Prisma } from '@/lib/db';
import { insertRows } from '@/lib/db-bulk';
import { inBatches, valuesAtOnce } from './data-batches';
import type { Card, Phase } from './domain/card';
import { conceptOf } from './domain/card-key';

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
  for (let at = 0; at < cardKeys.length; at += valuesAtOnce) {
    const some = cardKeys.slice(at, at + valuesAtOnce);
    await tx.card.deleteMany({ where: { userId, cardKey: { in: some } } });
  }
}

/** Cards by key, after one and up to another (null: to the end). */
export async function findCardsBetween(db: Db, userId: string, after: string, upTo: string | null) {
  const cardKey = { gt: after, ...(upTo !== null && { lte: upTo }) };
  return (await db.card.findMany({ where: { userId, cardKey }, omit: cardOmit })).map(toCard);
}
