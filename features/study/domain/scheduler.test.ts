import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, newCard } from './card';
import { DAY_MILLIS, learnerDay } from './day';
import { RATINGS, type Rating } from './event';
import { KEY, START } from './fixtures/events';
import { makeScheduler } from './scheduler';
import { DEFAULT_SCHEDULING, schedulingProblem } from './scheduling';

const plain = makeScheduler({ ...DEFAULT_SCHEDULING, isFuzzed: false });
const fuzzed = makeScheduler(DEFAULT_SCHEDULING);

const dayOf = (at: number) => Math.floor(at / DAY_MILLIS);
const momentOf = (at: number) => ({ at, day: dayOf(at) });

/** Answers a card each time it is due. */
function whenDue(ratings: readonly Rating[], scheduler = plain, key = KEY): Card[] {
  let card = newCard(key);
  let at = START;
  return ratings.map((rating) => {
    card = scheduler.answer(card, rating, momentOf(at));
    at = card.dueAt ?? at + card.intervalDays * DAY_MILLIS;
    return card;
  });
}

const gap = fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 400 * 24 * 60 }));
/** A card after some answers, minutes apart. */
const anyCard = fc
  .array(fc.record({ rating: fc.constantFrom(...RATINGS), gap }), { maxLength: 12 })
  .map((answers) => {
    let at = START;
    let card = newCard(KEY);
    for (const { rating, gap: minutes } of answers) {
      card = fuzzed.answer(card, rating, momentOf(at));
      at += minutes * 60_000;
    }
    return { card, at };
  });

describe('the scheduler', () => {
  it('gives the intervals that FSRS-6 is known by', () => {
    const cards = whenDue([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]);
    expect(cards.map(({ intervalDays }) => intervalDays)).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
    expect(cards.at(-1)).toMatchObject({ answers: 13, lapses: 1, phase: 'review' });
  });

  it('leads through the steps of learning and of relearning', () => {
    const first = plain.preview(newCard(KEY), momentOf(START));
    expect(RATINGS.map((rating) => first[rating].phase)).toEqual([
      'learning',
      'learning',
      'learning',
      'review',
    ]);
    expect([1, 2, 3].map((r) => ((first[r as Rating].dueAt ?? 0) - START) / 60_000)).toEqual([
      1, 6, 10,
    ]);
    const [known] = whenDue([4]);
    const at = START + (known?.intervalDays ?? 0) * DAY_MILLIS;
    const lapsed = plain.answer(known as Card, 1, momentOf(at));
    expect(lapsed).toMatchObject({ phase: 'relearning', dueAt: at + 600_000, dueDay: null });
  });

  it('previews what happens, fuzz and all, whenever on the day it happens', () => {
    fc.assert(
      fc.property(
        anyCard,
        fc.constantFrom(...RATINGS),
        fc.integer({ min: 0, max: 11 * 3_600_000 }),
        ({ card, at }, rating, later) => {
          const seen = fuzzed.preview(card, momentOf(at))[rating];
          expect(fuzzed.answer(card, rating, momentOf(at))).toEqual(seen);
          const then = fuzzed.answer(card, rating, { at: at + later, day: dayOf(at) });
          expect(then.intervalDays).toBe(seen.intervalDays);
          expect(then.dueDay).toBe(seen.dueDay);
        },
      ),
    );
  });

  it('never has a better grade come back sooner', () => {
    fc.assert(
      fc.property(anyCard, ({ card, at }) => {
        const preview = fuzzed.preview(card, momentOf(at));
        const waits = RATINGS.map((rating) => {
          const { dueAt, dueDay } = preview[rating];
          return dueAt === null ? ((dueDay ?? 0) - dayOf(at)) * DAY_MILLIS : dueAt - at;
        });
        expect(waits).toEqual([...waits].sort((a, b) => a - b));
        expect(Math.min(...waits)).toBeGreaterThan(0);
      }),
    );
  });

  it('has the card in either minutes or days, and changes no card it is given', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom(...RATINGS), ({ card, at }, rating) => {
        const before = structuredClone(card);
        const next = fuzzed.answer(card, rating, momentOf(at));
        expect(card).toEqual(before);
        expect(next.dueAt === null).toBe(next.phase === 'review');
        expect(next.dueDay === null).toBe(next.phase !== 'review');
        expect(next.stability).toBeGreaterThan(0);
        expect(next.difficulty).toBeGreaterThanOrEqual(1);
        expect(next.difficulty).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('spreads cards that are learnt together', () => {
    const intervals = Array.from({ length: 50 }, (_, i) => {
      return whenDue([3, 3, 3, 3], fuzzed, `concept-${i}:en-lo`).at(-1)?.intervalDays;
    });
    expect(new Set(intervals).size).toBeGreaterThan(4);
  });

  it('counts the days of the learner, not those of UTC', () => {
    const rule = { timeZone: 'Asia/Vientiane', startHour: 4 };
    // 06:30 and 07:30 of one morning in Vientiane are on two days of UTC.
    const moments = ['2026-11-25T23:30:00Z', '2026-11-26T00:30:00Z'].map((text) => {
      const at = Date.parse(text);
      return { at, day: learnerDay(at, rule) };
    });
    const [early, late] = moments as [(typeof moments)[0], (typeof moments)[0]];
    const learnt = plain.answer(newCard(KEY), 4, early);
    const again = plain.answer(learnt, 3, late);
    expect(plain.recall(learnt, late.day)).toBe(1);
    expect(again.stability).toBeCloseTo(learnt.stability, 0);
    expect(again.dueDay).toBe(late.day + again.intervalDays);
  });

  it('takes an answer of a day before the last one as of that day', () => {
    const [card] = whenDue([4]) as [Card];
    const at = START + 5 * 3_600_000;
    const next = plain.answer(card, 3, { at, day: dayOf(at) - 1 });
    expect(next).toEqual(plain.answer(card, 3, { at, day: dayOf(at) }));
    expect(plain.recall(card, dayOf(at) - 3)).toBe(1);
  });

  it('has a chance of 90 % on the day that is the stability', () => {
    const [card] = whenDue([4]) as [Card];
    const whole = { ...card, stability: 20 };
    expect(plain.recall(whole, dayOf(START) + 20)).toBeCloseTo(0.9, 6);
    expect(plain.recall(newCard(KEY), 9)).toBe(0);
  });

  it('follows the retention that the learner wants', () => {
    const intervals = [0.8, 0.9, 0.95].map((retention) => {
      const own = makeScheduler({ ...DEFAULT_SCHEDULING, retention, isFuzzed: false });
      return whenDue([3, 3, 3, 3], own).at(-1)?.intervalDays ?? 0;
    });
    expect(intervals[0]).toBeGreaterThan(intervals[1] as number);
    expect(intervals[1]).toBeGreaterThan(intervals[2] as number);
  });
});

describe('the settings of a scheduler', () => {
  const weights = DEFAULT_SCHEDULING.parameters;
  it.each([
    [{}, null],
    [{ parameters: weights.with(3, Number.NaN) }, 'parameters'],
    [{ parameters: weights.slice(0, 19) }, 'parameters'],
    [{ parameters: [] }, 'parameters'],
    [{ retention: 0 }, 'retention'],
    [{ retention: 1 }, 'retention'],
    [{ retention: Number.NaN }, 'retention'],
    [{ learningSteps: [] }, null],
    [{ learningSteps: [1440] }, 'steps'],
    [{ relearningSteps: [0.5] }, 'steps'],
    [{ relearningSteps: [-1] }, 'steps'],
    [{ maximumInterval: 0 }, 'maximumInterval'],
  ])('%j: %j', (part, problem) => {
    const scheduling = { ...DEFAULT_SCHEDULING, ...part };
    expect(schedulingProblem(scheduling)).toBe(problem);
    if (problem) expect(() => makeScheduler(scheduling)).toThrow(RangeError);
  });
});
