import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, newCard } from './card';
import { conceptOf } from './card-key';
import { DAY_MILLIS } from './day';
import { RATINGS, type Rating } from './event';
import { afterAnswer, nextCard } from './next-card';
import { LEARN_AHEAD_MILLIS, makeQueue, type QueueInput } from './queue';
import { hashOf, randomOf } from './random';
import { makeScheduler } from './scheduler';
import { DEFAULT_SCHEDULING } from './scheduling';

const DAY = 20_000;
const NOW = DAY * DAY_MILLIS + 5 * 3_600_000;
const scheduler = makeScheduler(DEFAULT_SCHEDULING);

/** A card in review that was answered some days ago. */
function review(key: string, ago: number, stability: number, part: Partial<Card> = {}): Card {
  return {
    ...newCard(key),
    phase: 'review',
    stability,
    difficulty: 5,
    intervalDays: Math.round(stability),
    firstDay: DAY - ago - 30,
    lastDay: DAY - ago,
    lastAnswerAt: NOW - ago * DAY_MILLIS,
    dueDay: DAY - ago + Math.round(stability),
    answers: 3,
    ...part,
  };
}

/** A card in steps, due in some minutes. */
function step(key: string, minutes: number, part: Partial<Card> = {}): Card {
  return {
    ...review(key, 0, 1),
    phase: 'learning',
    dueDay: null,
    dueAt: NOW + minutes * 60_000,
    firstDay: DAY,
    ...part,
  };
}

const queueOf = (part: Partial<QueueInput>) =>
  makeQueue({
    cards: [],
    offered: [],
    limits: { newPerDay: 10, reviewsPerDay: 100 },
    moment: { at: NOW, day: DAY },
    scheduler,
    ...part,
  });
const keys = (part: Partial<QueueInput>) => queueOf(part).rest.map(({ key }) => key);

/** Studies a backlog of 400 cards in an order; the cards that would be recalled at the end. */
function rememberedBy(order: (card: Card, day: number) => number, seed: number): number {
  const random = randomOf(seed);
  const give = (card: Card, rating: Rating, day: number) =>
    scheduler.answer(card, rating, { at: day * DAY_MILLIS, day });
  const study = (card: Card, day: number) => {
    const chance = card.phase === 'new' ? 0.8 : scheduler.recall(card, day);
    let next = give(card, random() < chance ? 3 : 1, day);
    while (next.phase !== 'review') next = give(next, 3, day);
    return next;
  };
  let cards = Array.from({ length: 400 }, (_, i) => {
    let card = newCard(`c${seed}-${i}:en-lo`);
    let day = DAY - 61 - Math.floor(random() * 180);
    while (day < DAY - 60) {
      card = study(card, day);
      day = card.dueDay ?? DAY;
    }
    return card;
  });
  for (let day = DAY; day < DAY + 60; day++) {
    const due = cards
      .filter(({ dueDay }) => (dueDay ?? 0) <= day)
      .map((card) => ({ card, rank: order(card, day) }))
      .sort((one, other) => one.rank - other.rank);
    const studied = new Map<string, Card>();
    let left = 5;
    for (const { card } of due) {
      if (left <= 0) break;
      const next = study(card, day);
      left -= next.answers - card.answers;
      studied.set(card.key, next);
    }
    cards = cards.map((card) => studied.get(card.key) ?? card);
  }
  return cards.reduce((sum, card) => sum + scheduler.recall(card, DAY + 60), 0);
}

const concept = fc.integer({ min: 0, max: 12 }).map((n) => `c${n}`);
const key = fc
  .tuple(concept, fc.constantFrom('en-lo', 'lo-en', 'vi-lo'))
  .map(([id, direction]) => `${id}:${direction}`);
const anyCard = fc
  .record({
    key,
    ago: fc.integer({ min: 0, max: 60 }),
    stability: fc.integer({ min: 1, max: 60 }),
    minutes: fc.integer({ min: -30, max: 90 }),
    kind: fc.constantFrom('review', 'review', 'step', 'new'),
    isSuspended: fc.constantFrom(false, false, false, true),
    buriedUntil: fc.constantFrom(null, null, DAY, DAY + 1),
  })
  .map(({ key: own, ago, stability, minutes, kind, ...part }) => {
    if (kind === 'new') return { ...newCard(own), ...part };
    return kind === 'step'
      ? step(own, minutes, { ...part, lastDay: DAY - (ago % 2) })
      : review(own, ago, stability, part);
  });
const input = fc.record({
  cards: fc.uniqueArray(anyCard, { selector: (card) => card.key, maxLength: 30 }),
  offered: fc.uniqueArray(key, { maxLength: 20 }),
  limits: fc.record({ newPerDay: fc.nat(8), reviewsPerDay: fc.nat(12) }),
});

describe('makeQueue', () => {
  it('keeps to its laws', () => {
    fc.assert(
      fc.property(input, (part) => {
        const queue = queueOf(part);
        const cards = new Map(part.cards.map((card) => [card.key, card]));
        const all = [...queue.learning.map((card) => card.key), ...queue.rest.map((e) => e.key)];
        expect(new Set(all.map(conceptOf)).size).toBe(all.length);
        for (const own of all) {
          expect(cards.get(own)?.isSuspended ?? false).toBe(false);
          expect(cards.get(own)?.buriedUntil ?? 0).toBeLessThanOrEqual(DAY);
        }
        const ofToday = part.cards.filter(({ lastDay }) => lastDay === DAY);
        for (const { key: own, kind } of queue.rest) {
          expect(ofToday.map((card) => conceptOf(card.key))).not.toContain(conceptOf(own));
          if (kind === 'review') expect(cards.get(own)?.dueDay).toBeLessThanOrEqual(DAY);
          else expect(part.offered).toContain(own);
        }
        const count = (kind: string) => queue.rest.filter((entry) => entry.kind === kind).length;
        const begun = ofToday.filter(({ firstDay }) => firstDay === DAY).length;
        const { newPerDay, reviewsPerDay } = part.limits;
        expect(count('new')).toBeLessThanOrEqual(Math.max(0, newPerDay - begun));
        expect(count('review')).toBeLessThanOrEqual(
          Math.max(0, reviewsPerDay - (ofToday.length - begun)),
        );
        expect(queue.isBacklog).toBe(queue.waiting > 0);
        if (queue.isBacklog) expect(count('new')).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the cards', () => {
    const shuffled = input.chain((part) =>
      fc.record({
        part: fc.constant(part),
        cards: fc.shuffledSubarray(part.cards, { minLength: part.cards.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ part, cards }) => {
        expect(queueOf({ ...part, cards })).toEqual(queueOf(part));
      }),
    );
  });

  it('has reviews by days since the answer against the days of the interval', () => {
    const cards = [review('a:en-lo', 12, 10), review('b:en-lo', 9, 3), review('c:en-lo', 90, 60)];
    expect(keys({ cards })).toEqual(['b:en-lo', 'c:en-lo', 'a:en-lo']);
    fc.assert(
      fc.property(input, ({ cards: some }) => {
        const { rest } = queueOf({ cards: some });
        const overdue = rest.map((entry) => {
          const card = some.find((one) => one.key === entry.key) as Card;
          return (DAY - (card.lastDay ?? 0)) / card.stability;
        });
        expect(overdue).toEqual(overdue.toSorted((x, y) => y - x));
      }),
    );
  });

  it('serves a backlog so that most is saved, says so, and begins nothing new', () => {
    const cards = [review('a:en-lo', 12, 10), review('b:en-lo', 9, 3), review('c:en-lo', 90, 60)];
    const limits = { newPerDay: 10, reviewsPerDay: 2 };
    const queue = queueOf({ cards, limits, offered: ['n:en-lo'] });
    const gains = cards.map((card) => [scheduler.gain(card, DAY), card.key] as const);
    const best = gains.toSorted(([x], [y]) => y - x).map(([, own]) => own);
    expect(queue.rest.map((entry) => entry.key)).toEqual(best.slice(0, 2));
    expect(queue).toMatchObject({ isBacklog: true, waiting: 1 });
  });

  it('saves more of a backlog than other orders do', () => {
    // Half a year of cards after two months without study, and 5 answers a day for two more.
    const orders: Record<string, (card: Card, day: number) => number> = {
      gain: (card, day) => -scheduler.gain(card, day),
      lowestRecall: (card, day) => scheduler.recall(card, day),
      highestRecall: (card, day) => -scheduler.recall(card, day),
      random: (card, day) => hashOf(`${day}:${card.key}`),
    };
    const remembered = Object.fromEntries(
      Object.entries(orders).map(([name, order]) => [
        name,
        [1, 2].map((seed) => rememberedBy(order, seed)),
      ]),
    ) as Record<string, [number, number]>;
    for (const seed of [0, 1] as const) {
      const { gain, ...others } = remembered;
      for (const other of Object.values(others)) expect(gain?.[seed]).toBeGreaterThan(other[seed]);
    }
  });

  it('spreads new cards among reviews', () => {
    const cards = [1, 2, 3, 4, 5, 6].map((n) => review(`r${n}:en-lo`, 20, 10));
    const { rest } = queueOf({ cards, offered: ['x:en-lo', 'y:en-lo'] });
    expect(rest.map(({ kind }) => kind[0]).join('')).toBe('rrnrrrnr');
    expect(rest.filter(({ kind }) => kind === 'new').map((entry) => entry.key)).toEqual([
      'x:en-lo',
      'y:en-lo',
    ]);
  });

  it('counts against the limits what was done today', () => {
    const done = [step('a:en-lo', 5), review('b:en-lo', 0, 9, { firstDay: DAY })];
    const offered = ['n1', 'n2', 'n3', 'n4'].map((id) => `${id}:en-lo`);
    const limits = { newPerDay: 3, reviewsPerDay: 9 };
    expect(keys({ cards: done, offered, limits })).toEqual(['n1:en-lo']);
    // Of another deck, it counts all the same.
    const isChosen = (own: string) => own.startsWith('n');
    expect(keys({ cards: done, offered, limits, isChosen })).toEqual(['n1:en-lo']);
    expect(queueOf({ cards: done, offered, limits, isChosen }).learning).toEqual([]);
  });

  it('takes one direction of a concept a day', () => {
    const cards = [review('a:en-lo', 20, 10), review('a:lo-en', 30, 10)];
    expect(keys({ cards, offered: ['a:vi-lo', 'b:en-lo', 'b:lo-en'] })).toEqual([
      'a:lo-en',
      'b:en-lo',
    ]);
    expect(keys({ cards: [review('a:en-lo', 0, 10), review('a:lo-en', 30, 10)] })).toEqual([]);
  });

  it('knows what was answered tomorrow, before a flight to the west', () => {
    const cards = [review('a:en-lo', -1, 10), review('a:lo-en', 30, 10)];
    expect(keys({ cards })).toEqual([]);
  });

  it('leaves the other direction of what was put off until tomorrow', () => {
    const putOff = { ...newCard('a:en-lo'), buriedUntil: DAY + 1 };
    expect(keys({ cards: [putOff], offered: ['a:lo-en', 'b:en-lo'] })).toEqual(['b:en-lo']);
    const over = { ...putOff, buriedUntil: DAY };
    expect(keys({ cards: [over], offered: ['a:en-lo', 'a:lo-en'] })).toEqual(['a:en-lo']);
  });
});

describe('nextCard', () => {
  const cards = [step('s:en-lo', 5), review('r:en-lo', 20, 10)];

  it('shows a step when it has ended, and before that what else there is', () => {
    const queue = queueOf({ cards });
    expect(nextCard(queue, NOW)).toEqual({ key: 'r:en-lo', kind: 'review' });
    expect(nextCard(queue, NOW + 5 * 60_000)).toEqual({ key: 's:en-lo', kind: 'learning' });
  });

  it('learns ahead by 20 minutes when nothing else is left', () => {
    const due = NOW + 5 * 60_000;
    const queue = queueOf({ cards: cards.slice(0, 1) });
    expect(nextCard(queue, due - LEARN_AHEAD_MILLIS)).toMatchObject({ key: 's:en-lo' });
    expect(nextCard(queue, due - LEARN_AHEAD_MILLIS - 1)).toEqual({ key: null, comesAt: due });
    expect(nextCard(queueOf({}), NOW)).toEqual({ key: null, comesAt: null });
  });

  it('leads through a whole session to its end', () => {
    const known = new Map(cards.map((card) => [card.key, card]));
    let queue = queueOf({ cards, offered: ['n:en-lo', 'm:en-lo'] });
    let at = NOW;
    let shown = 0;
    for (let next = nextCard(queue, at); next.key !== null; next = nextCard(queue, at)) {
      const card = known.get(next.key) ?? newCard(next.key);
      const rating = RATINGS[shown % 4] ?? 3;
      const answered = scheduler.answer(card, rating, { at, day: DAY });
      known.set(answered.key, answered);
      queue = afterAnswer(queue, answered);
      at += 10_000;
      shown++;
      expect(shown).toBeLessThan(60);
    }
    expect(queue).toMatchObject({ learning: [], rest: [] });
    expect([...known.values()].every(({ phase }) => phase === 'review')).toBe(true);
  });

  it('goes on after an answer as if all cards were counted again', () => {
    const queue = queueOf({ cards, offered: ['n:en-lo'] });
    for (const { key: own } of queue.rest) {
      const before = cards.find((card) => card.key === own) ?? newCard(own);
      const answered = scheduler.answer(before, 1, { at: NOW, day: DAY });
      const later = [...cards.filter((card) => card.key !== own), answered];
      expect(afterAnswer(queue, answered)).toEqual(queueOf({ cards: later, offered: ['n:en-lo'] }));
    }
  });
});
