import { type Card, newCard } from '../domain/card';
import type { ReviewEvent } from '../domain/event';
import { extendCard, foldCard } from '../domain/fold';
import { groupBy } from '../domain/group';
import type { Scheduler } from '../domain/scheduler';
import type { StudyDatabase } from './database';
import type { NewEvent } from './store';

/** Keeps events, each once; returns those that were not there before. Inside a transaction, or as one. */
export async function keepEvents(
  db: StudyDatabase,
  added: readonly NewEvent[],
): Promise<ReviewEvent[]> {
  const ids = added.map(({ event }) => event.id);
  const known = new Set((await db.events.where('id').anyOf(ids).toArray()).map(({ id }) => id));
  const fresh = added.filter(({ event }) => !known.has(event.id));
  await db.events.bulkAdd(
    fresh.map(({ event, ...rest }) => ({
      ...rest,
      id: event.id,
      cardKey: event.cardKey,
      event,
      state: 'waiting' as const,
      code: null,
    })),
  );
  return fresh.map(({ event }) => event);
}

/** Keeps a guest's events and the cards that they make, both or neither. */
export async function appendAsGuest(
  db: StudyDatabase,
  added: readonly NewEvent[],
  readScheduler: () => Promise<Scheduler>,
): Promise<void> {
  await db.transaction('rw', db.events, db.cards, db.values, async () => {
    const scheduler = await readScheduler();
    const events = await keepEvents(db, added);
    for (const [key, own] of groupBy(events, ({ cardKey }) => cardKey)) {
      const card = (await db.cards.get(key)) ?? newCard(key);
      await db.cards.put(extendCard(card, own, scheduler) ?? (await foldKept(db, key, scheduler)));
    }
  });
}

/** Folds all cards of a guest anew, as other settings want. */
export async function refoldAll(db: StudyDatabase, scheduler: Scheduler): Promise<void> {
  await db.transaction('rw', db.events, db.cards, async () => {
    for (const key of await db.cards.toCollection().primaryKeys()) {
      await db.cards.put(await foldKept(db, key, scheduler));
    }
  });
}

async function foldKept(db: StudyDatabase, key: string, scheduler: Scheduler): Promise<Card> {
  const kept = await db.events.where('cardKey').equals(key).toArray();
  return foldCard(
    key,
    kept.map(({ event }) => event),
    scheduler,
  );
}
