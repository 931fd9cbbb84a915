// Statistics of learners and of editors: what the database counts against what the rules count, who may see what.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/features/accounts/domain/role';
import { findCardsAfter, replaceCards } from '@/features/study/data-cards';
import { findEventsAfter, insertEvents } from '@/features/study/data-events';
import { findFacts, findVoided } from '@/features/study/data-statistics';
import { type Card, newCard } from '@/features/study/domain/card';
import { cardKey, conceptOf } from '@/features/study/domain/card-key';
import { DAY_MILLIS } from '@/features/study/domain/day';
import type { Rating, ReviewEvent } from '@/features/study/domain/event';
import { foldCard } from '@/features/study/domain/fold';
import { makeScheduler } from '@/features/study/domain/scheduler';
import { DEFAULT_SCHEDULING } from '@/features/study/domain/scheduling';
import { countFacts } from '@/features/study/domain/statistics/count-facts';
import { statisticsOf } from '@/features/study/domain/statistics/statistics';
import { listDifficult } from '@/features/study/service-difficult';
import { postEvents } from '@/features/study/service-events';
import { deleteStudyData } from '@/features/study/service-own-data';
import { readStatistics } from '@/features/study/service-statistics';
import { LANGS } from '@/language/lang';
import { seededRandom } from '@/prisma/demo/random';
import { testDatabase } from './support/database';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const NOON = Date.parse('2026-11-26T05:00:00Z');
const now = new Date(NOON);
const TODAY = Math.floor(NOON / DAY_MILLIS);

const concepts = await db.concept.findMany({
  where: { status: 'published' },
  orderBy: { id: 'asc' },
  select: { id: true, slug: true, category: true, labelEn: true, labelLo: true },
});
const concept = (at: number) => {
  const found = concepts[at % concepts.length];
  if (!found) throw new Error('the seed has no concept');
  return found;
};
const keyOf = (at: number) => cardKey(concept(at).id, { from: 'en', to: 'lo' });
const editor = await made('editor');
const scheduler = makeScheduler(DEFAULT_SCHEDULING);

/** A learner's life: several cards a day, days twice answered, undone answers, undone undos, other deeds. */
function history(seed: number, cards: number, days: number): ReviewEvent[] {
  const random = seededRandom(seed);
  const directions = LANGS.flatMap((from) =>
    LANGS.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  const keys = Array.from({ length: cards }, (_, at) =>
    cardKey(concept(at).id, random.pick(directions)),
  );
  const events: ReviewEvent[] = [];
  const add = (cardKey: string, day: number, deed: object) => {
    // No two at the same time: days are early by up to an hour, as of somebody who flew.
    const answeredAt = day * DAY_MILLIS + random.int(20 * 3_600_000);
    const head = { id: randomUUID(), cardKey, device: 'd', answeredAt, answeredAtSent: answeredAt };
    const event = { ...head, day, ...deed } as ReviewEvent;
    events.push(event);
    return event;
  };
  for (let i = 0; i < cards * 8; i++) {
    const key = random.pick(keys);
    const day = TODAY + 1 - random.int(days);
    const event = add(key, day, {
      kind: 'answer',
      rating: (1 + random.int(4)) as Rating,
      durationMillis: random.int(30_000),
    });
    const chance = random.int(20);
    if (chance === 0)
      add(key, day, { kind: random.pick(['suspend', 'unsuspend', 'bury'] as const) });
    if (chance < 3) {
      const taken = add(key, day, { kind: 'void', targetId: event.id });
      if (chance === 2) add(key, day, { kind: 'void', targetId: taken.id });
      if (chance === 1) add(key, day, { kind: 'void', targetId: event.id });
    }
  }
  add(keys[0] ?? '', TODAY, { kind: 'void', targetId: randomUUID() });
  return events;
}

async function keep(userId: string, events: readonly ReviewEvent[]): Promise<Card[]> {
  const keys = [...new Set(events.map(({ cardKey }) => cardKey))];
  const cards = keys.map((key) => foldCard(key, events, scheduler));
  await insertEvents(db, userId, events);
  await replaceCards(db, userId, cards, 1);
  return cards;
}

async function statisticsOfActor(actor: Actor, at = now) {
  const result = await readStatistics(actor, at);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

describe('statistics of a learner', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'are counted by the database as by the rules (history %i)',
    async (seed) => {
      const { id } = await made('learner');
      // Somebody else's are there too.
      await keep((await made('learner')).id, history(seed + 100, 5, 30));
      const events = history(seed, [3, 40, 90][seed % 3] ?? 3, [40, 500, 900][seed % 3] ?? 40);
      const cards = await keep(id, events);
      const stored = await findEventsAfter(db, id, '', 100_000);
      expect(stored).toHaveLength(events.length);
      expect(await findCardsAfter(db, id, '', 1000)).toHaveLength(cards.length);

      const facts = await findFacts(db, id, TODAY, await findVoided(db, id));
      expect(statisticsOf(facts, TODAY)).toEqual(
        statisticsOf(countFacts(events, cards, TODAY), TODAY),
      );
    },
  );

  it('begin with nothing, and are nobody else’s', async () => {
    const learner = await made('learner');
    const { statistics, confusions, concepts } = await statisticsOfActor(learner);
    expect(statistics).toMatchObject({
      answers: 0,
      begun: 0,
      known: 0,
      directions: [],
      hardest: [],
    });
    expect([confusions, concepts]).toEqual([[], []]);
    await keep((await made('learner')).id, history(9, 10, 40));
    expect((await statisticsOfActor(learner)).statistics).toEqual(statistics);
    expect(await readStatistics(null, now)).toMatchObject({ ok: false, code: 'unauthenticated' });
  });

  it('count in the days of the learner, whose day turns at four', async () => {
    const learner = await made('learner');
    const three = Date.parse('2026-11-25T20:00:00Z');
    const answer = (answeredAt: number) => ({
      id: randomUUID(),
      cardKey: keyOf(1),
      device: 'd',
      answeredAt,
      timeZone: 'Asia/Vientiane',
      kind: 'answer',
      rating: 3,
      durationMillis: 2500,
    });
    const post = (at: number, ...events: object[]) =>
      postEvents(learner, { sentAt: at, events }, new Date(at));
    await post(three, answer(three));
    expect((await statisticsOfActor(learner, new Date(three))).statistics).toMatchObject({
      answers: 1,
      millis: 2500,
    });
    expect((await statisticsOfActor(learner, new Date(NOON))).statistics).toMatchObject({
      answers: 0,
      calendar: { streak: 1, studied: 1 },
    });
  });

  it('say what is confused with what, until it is taken back', async () => {
    const learner = await made('learner');
    const [asked, said] = [concept(3), concept(4)];
    const wrong = (typed: string, rating: Rating = 1) => ({
      id: randomUUID(),
      cardKey: cardKey(asked.id, { from: 'en', to: 'lo' }),
      device: 'd',
      answeredAt: NOON - 60_000,
      timeZone: 'Asia/Vientiane',
      kind: 'answer',
      rating,
      durationMillis: 4000,
      typed,
    });
    const last = wrong(` ${said.labelLo}\u200b `);
    const events = [
      wrong(said.labelLo),
      last,
      wrong(said.labelLo, 3),
      wrong(asked.labelLo),
      wrong(said.labelEn),
      wrong('no term at all'),
      wrong(''),
    ];
    await postEvents(learner, { sentAt: NOON, events }, now);
    const confused = async () => (await statisticsOfActor(learner)).confusions;
    const pair = { asked: asked.id, said: said.id, lang: 'lo' };
    expect(await confused()).toEqual([{ ...pair, times: 2 }]);
    const named = (await statisticsOfActor(learner)).concepts.map(({ id }) => id).sort();
    expect(named).toEqual([asked.id, said.id].sort());

    const { rating: _, durationMillis: _d, typed: _t, ...head } = last;
    const taken = { ...head, id: randomUUID(), kind: 'void', targetId: last.id };
    await postEvents(learner, { sentAt: NOON, events: [taken] }, now);
    expect(await confused()).toEqual([{ ...pair, times: 1 }]);
    await db.concept.update({ where: { id: said.id }, data: { status: 'archived' } });
    expect((await statisticsOfActor(learner)).concepts.map(({ id }) => id)).toEqual([asked.id]);
    await db.concept.update({ where: { id: said.id }, data: { status: 'published' } });
  });

  it('are gone with the study data', async () => {
    const learner = await made('learner');
    await keep(learner.id, history(12, 10, 40));
    expect((await statisticsOfActor(learner)).statistics.begun).toBeGreaterThan(0);
    await deleteStudyData(learner);
    expect((await statisticsOfActor(learner)).statistics).toMatchObject({ begun: 0, answers: 0 });
  });
});

describe('what many learners forget', () => {
  // Of no history above.
  const hard = concept(concepts.length - 1);
  const few = concept(concepts.length - 2);
  const all = { page: 1 };
  const key = cardKey(hard.id, { from: 'lo', to: 'vi' });

  async function fail(userId: string, keyFailed: string, lapses: number, ratings: Rating[]) {
    const card = {
      ...newCard(keyFailed),
      phase: 'review' as const,
      answers: ratings.length,
      lapses,
    };
    await replaceCards(db, userId, [card], 1);
    const events = ratings.map((rating, at): ReviewEvent => {
      const answeredAt = NOON + at;
      const head = { id: randomUUID(), cardKey: keyFailed, device: 'd', answeredAt };
      const whole = { ...head, answeredAtSent: answeredAt, day: TODAY };
      return { ...whole, kind: 'answer', rating, durationMillis: 1 };
    });
    await insertEvents(db, userId, events);
    return events;
  }
  const list = async (query: Parameters<typeof listDifficult>[1] = all) => {
    const found = await listDifficult(editor, query);
    if (!found.ok) throw new Error(found.code);
    return found.data;
  };
  const rowOf = async (id: string) => (await list()).rows.find((row) => row.id === id);

  it('is for editors only', async () => {
    expect(await listDifficult(null, all)).toMatchObject({ code: 'unauthenticated' });
    for (const role of ['learner', 'contributor'] as const) {
      expect(await listDifficult(await made(role), all)).toMatchObject({ code: 'forbidden' });
    }
    for (const role of ['editor', 'admin'] as const) {
      expect(await listDifficult(await made(role), all)).toMatchObject({ ok: true });
    }
    expect(await listDifficult(editor, { page: 2 })).toMatchObject({ code: 'notFound' });
  });

  it('says nothing of what fewer than five have answered, nor who they are', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => made('learner')));
    for (const [at, { id }] of people.entries()) {
      if (at < 4) {
        await fail(id, key, 2, [1, 3]);
        await fail(id, cardKey(few.id, { from: 'lo', to: 'vi' }), 9, [1, 1]);
      }
    }
    expect(await rowOf(hard.id)).toBeUndefined();
    const fifth = people[4] as Actor;
    // Another direction of the same concept is not the same question.
    await fail(fifth.id, cardKey(hard.id, { from: 'en', to: 'vi' }), 3, [1]);
    expect(await rowOf(hard.id)).toBeUndefined();

    const events = await fail(fifth.id, key, 0, [3, 1]);
    expect(await rowOf(hard.id)).toEqual({
      id: hard.id,
      slug: hard.slug,
      category: hard.category,
      labels: expect.objectContaining({ en: hard.labelEn, lo: hard.labelLo }),
      from: 'lo',
      to: 'vi',
      learners: 5,
      forgetful: 4,
      lapses: 8,
      answers: 10,
      again: 5,
    });
    expect(await rowOf(few.id)).toBeUndefined();
    const said = JSON.stringify(await list());
    for (const { id, name, email } of people) {
      for (const text of [id, name, email]) expect(said).not.toContain(text);
    }

    const taken = events[1] as ReviewEvent;
    const { id: targetId, cardKey: own, device, answeredAt, answeredAtSent, day } = taken;
    const head = { cardKey: own, device, answeredAt, answeredAtSent, day };
    const undo: ReviewEvent = { ...head, id: randomUUID(), kind: 'void', targetId };
    await insertEvents(db, fifth.id, [undo]);
    expect(await rowOf(hard.id)).toMatchObject({ answers: 9, again: 4 });
    const redo: ReviewEvent = { ...head, id: randomUUID(), kind: 'void', targetId: undo.id };
    await insertEvents(db, fifth.id, [redo]);
    expect(await rowOf(hard.id)).toMatchObject({ answers: 10, again: 5 });
  });

  it('is narrowed to a category, and has no concept that readers do not see', async () => {
    const ids = async (category: string) => {
      const { rows } = await list({ page: 1, category: category as 'forum' });
      expect(rows.every((row) => row.category === category)).toBe(true);
      return rows.map(({ id }) => id);
    };
    expect(await ids(hard.category)).toContain(hard.id);
    expect(await ids(hard.category === 'forum' ? 'party' : 'forum')).not.toContain(hard.id);
    await db.concept.update({ where: { id: conceptOf(key) }, data: { status: 'archived' } });
    expect(await rowOf(hard.id)).toBeUndefined();
  });
});
