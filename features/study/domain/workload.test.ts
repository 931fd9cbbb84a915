import { describe, expect, it } from 'vitest';
import { type Card, newCard } from './card';
import { DAY_MILLIS } from './day';
import { randomOf } from './random';
import { makeScheduler } from './scheduler';
import { DEFAULT_SCHEDULING } from './scheduling';
import { WORKLOAD_RETENTIONS, type WorkloadInput, workloadCurve } from './workload';

const DAY = 20_000;
const scheduler = makeScheduler(DEFAULT_SCHEDULING);

function studied(index: number): Card {
  let card = newCard(`c${index}:en-lo`);
  let day = DAY - 200 - (index % 40);
  while (day < DAY) {
    card = scheduler.answer(card, index % 7 === 0 ? 1 : 3, { at: day * DAY_MILLIS, day });
    if (card.phase !== 'review') {
      card = scheduler.answer(card, 3, { at: day * DAY_MILLIS, day });
    }
    day = card.dueDay ?? day + 1;
  }
  return card;
}

const cards = Array.from({ length: 150 }, (_, index) => studied(index));
const curve = (part: Partial<WorkloadInput> = {}) =>
  workloadCurve({ cards, scheduling: DEFAULT_SCHEDULING, day: DAY, ...part });

describe('workloadCurve', () => {
  it('costs more work the more is to be remembered, above 80 %', () => {
    const points = curve().filter(({ retention }) => retention >= 0.8);
    const work = points.map(({ answersPerDay }) => answersPerDay);
    expect(work).toEqual(work.toSorted((a, b) => a - b));
    const remembered = points.map((point) => point.remembered);
    expect(remembered.at(-1)).toBeGreaterThan(remembered[0] as number);
    expect(Math.max(...remembered)).toBeLessThanOrEqual(cards.length);
  });

  it('is the same whenever it is drawn', () => {
    expect(curve()).toEqual(curve());
    expect(curve().map(({ retention }) => retention)).toEqual(WORKLOAD_RETENTIONS);
  });

  it('is of all cards, of which it plays some', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({
      ...(cards[i % cards.length] as Card),
      key: `m${i}:en-lo`,
    }));
    const of = (some: Card[]) => curve({ cards: some, retentions: [0.9] })[0]?.answersPerDay ?? 0;
    expect(of(many) / of(cards)).toBeGreaterThan(0.75 * (2000 / cards.length));
    expect(of(many) / of(cards)).toBeLessThan(1.25 * (2000 / cards.length));
  });

  it('costs nothing without cards, for new and for suspended ones', () => {
    const idle = [newCard('n:en-lo'), { ...(cards[0] as Card), isSuspended: true }];
    for (const some of [[], idle]) {
      for (const point of curve({ cards: some })) {
        expect(point).toMatchObject({ answersPerDay: 0, remembered: 0 });
      }
    }
  });
});

describe('randomOf', () => {
  it('is even, from 0 up to 1, and the same for the same seed', () => {
    const random = randomOf(7);
    const numbers = Array.from({ length: 10_000 }, random);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, n) => sum + n, 0) / numbers.length).toBeCloseTo(0.5, 1);
    expect(Array.from({ length: 3 }, randomOf(7))).toEqual(numbers.slice(0, 3));
  });
});
