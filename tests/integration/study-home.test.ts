// What a learner is to do today of all decks together; on both engines.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { cardKey } from '@/features/study/domain/card-key';
import { HOUR_MILLIS } from '@/features/study/domain/day';
import { sumOf } from '@/features/study/domain/today';
import { listDecks, saveDeck } from '@/features/study/service-decks';
import { postEvents } from '@/features/study/service-events';
import { readToday } from '@/features/study/service-today';
import { testDatabase } from './support/database';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const NOON = Date.parse('2026-11-26T05:00:00Z');
const now = new Date(NOON);

async function todayOf(actor: Parameters<typeof readToday>[0]) {
  const today = await readToday(actor, now);
  if (!today.ok) throw new Error(today.code);
  return today.data;
}

it('is not for nobody, and nothing for who has no deck', async () => {
  expect(await readToday(null, now)).toEqual({ ok: false, code: 'unauthenticated' });
  expect(await todayOf(await made('learner'))).toEqual({
    counts: { new: 0, learning: 0, review: 0 },
    waiting: 0,
    leeches: 0,
  });
});

it('keeps to the limits of the learner over all decks, and counts what is forgotten again and again', async () => {
  const learner = await made('learner');
  for (const source of ['policy', 'history']) {
    const deck = { id: randomUUID(), kind: 'category' as const, source, name: null };
    await saveDeck(learner, { ...deck, isTyped: false }, now);
  }
  const decks = await listDecks(learner, now);
  if (!decks.ok) throw new Error(decks.code);
  expect(decks.data.map(({ counts }) => counts.new)).toEqual([10, 10]);
  expect((await todayOf(learner)).counts).toEqual({ new: 10, learning: 0, review: 0 });

  const concept = await db.concept.findFirstOrThrow({
    where: { status: 'published', category: 'policy' },
  });
  const event = {
    id: randomUUID(),
    cardKey: cardKey(concept.id, { from: 'lo', to: 'en' }),
    device: 'phone',
    answeredAt: NOON - HOUR_MILLIS,
    timeZone: 'Asia/Vientiane',
    kind: 'answer',
    rating: 3,
    durationMillis: 3000,
  };
  await postEvents(learner, { sentAt: NOON, events: [event] }, now);
  const where = { userId_cardKey: { userId: learner.id, cardKey: event.cardKey } };
  await db.card.update({ where, data: { lapses: 8 } });
  const after = await todayOf(learner);
  expect(after).toMatchObject({ counts: { learning: 1 }, leeches: 1 });
  expect(sumOf(after.counts)).toBe(10);
  await db.card.update({ where, data: { isSuspended: true } });
  expect((await todayOf(learner)).leeches).toBe(0);
});
