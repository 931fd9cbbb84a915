import { randomUUID } from 'node:crypto';
import { CATEGORIES } from '@/features/glossary/schema';
import { replaceCards } from '@/features/study/data-cards';
import { insertEvents } from '@/features/study/data-events';
import { type Card, newCard } from '@/features/study/domain/card';
import { cardKey } from '@/features/study/domain/card-key';
import { DAY_MILLIS, HOUR_MILLIS } from '@/features/study/domain/day';
import type { Rating, ReviewEvent } from '@/features/study/domain/event';
import { makeScheduler } from '@/features/study/domain/scheduler';
import { DEFAULT_SCHEDULING } from '@/features/study/domain/scheduling';
import { defaultSettings } from '@/features/study/domain/settings';
import type { Client } from '@/lib/db';
import { seededRandom } from '@/prisma/demo/random';

/** Vientiane is so far ahead of UTC, all year. */
const OFFSET = 7 * HOUR_MILLIS;
/** So long ago the learner began. */
const FIRST_DAYS_AGO = 310;

export interface BenchLearner {
  userId: string;
  /** A deck for each category. */
  deckIds: string[];
  keys: string[];
  events: number;
}

/**
 * Makes somebody who has studied two directions of each of 10,000 concepts for years, every day what was due, and
 * recalled it as FSRS expects: some 200,000 answers.
 * @param options days: for how long they have not studied now
 */
export async function makeLearner(
  client: Client,
  { cards: count, now, daysAway = 0 }: { cards: number; now: number; daysAway?: number },
): Promise<BenchLearner> {
  const userId = randomUUID();
  const email = `${userId}@example.org`;
  await client.user.create({ data: { id: userId, name: 'A learner', email } });
  await client.learner.create({
    data: { userId, settings: { ...defaultSettings('en', 'Asia/Vientiane') } },
  });
  const deckIds = CATEGORIES.map(() => randomUUID());
  await client.deck.createMany({
    data: CATEGORIES.map((source, i) => ({
      id: deckIds[i] as string,
      userId,
      kind: 'category',
      source,
      ownKey: `category:${source}`,
    })),
  });
  const concepts = await client.concept.findMany({
    where: { status: 'published' },
    orderBy: { id: 'asc' },
    select: { id: true },
    take: count / 2,
  });
  const keys = concepts.flatMap(({ id }) => [
    cardKey(id, { from: 'lo', to: 'en' }),
    cardKey(id, { from: 'en', to: 'lo' }),
  ]);
  const today = Math.floor((now + OFFSET - 4 * HOUR_MILLIS) / DAY_MILLIS) - daysAway;
  const random = seededRandom(21);
  const scheduler = makeScheduler(DEFAULT_SCHEDULING);
  const events: ReviewEvent[] = [];
  const cards = keys.map((key): Card => {
    let card = newCard(key);
    const answer = (rating: Rating, day: number, minute: number) => {
      const at = day * DAY_MILLIS - OFFSET + 19 * HOUR_MILLIS + minute * 60_000;
      const id = randomUUID();
      const durationMillis = 2_000 + random.int(9_000);
      const head = { id, cardKey: key, device: 'bench', answeredAt: at, answeredAtSent: at, day };
      events.push({ ...head, kind: 'answer', rating, durationMillis });
      card = { ...scheduler.answer(card, rating, { at, day }), last: { answeredAt: at, id } };
    };
    let day = today - 1 - random.int(FIRST_DAYS_AGO);
    let minute = random.int(100);
    while (day < today) {
      const knows = card.phase === 'new' ? 0.6 : scheduler.recall(card, day);
      answer(random.next() < knows ? (random.chance(0.1) ? 4 : 3) : 1, day, minute++);
      while (card.phase !== 'review') {
        minute += 5;
        answer(random.chance(0.85) ? 3 : 1, day, minute);
      }
      day = card.dueDay ?? today;
    }
    return card;
  });
  await insertEvents(client, userId, events);
  await replaceCards(client, userId, cards, 1);
  return { userId, deckIds, keys, events: events.length };
}
