// The scheduler against fsrs-rs, which Anki uses, on long random histories.
import { FSRSBinding, type MemoryState } from '@open-spaced-repetition/binding';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newCard } from './card';
import { RATINGS, type Rating } from './event';
import { makeScheduler } from './scheduler';
import { DEFAULT_SCHEDULING } from './scheduling';

const NEXT = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;

const reviews = fc.array(
  fc.record({
    rating: fc.constantFrom<Rating>(...RATINGS),
    days: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 2000 }) },
    ),
  }),
  { minLength: 1, maxLength: 100 },
);

/** Trained weights are near the ones of everybody. */
const parameters = fc
  .array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((factors) => DEFAULT_SCHEDULING.parameters.map((w, i) => w * (factors[i] as number)));

it('agrees with fsrs-rs on stability and difficulty', () => {
  fc.assert(
    fc.property(reviews, fc.option(parameters, { nil: undefined }), (history, own) => {
      const weights = own ?? DEFAULT_SCHEDULING.parameters;
      const reference = new FSRSBinding([...weights]);
      const scheduler = makeScheduler({
        ...DEFAULT_SCHEDULING,
        parameters: weights,
        isFuzzed: false,
      });
      let memory: MemoryState | null = null;
      let card = newCard('concept:en-lo');
      let day = 20_000;
      history.forEach(({ rating, days }, index) => {
        const elapsed = index === 0 ? 0 : days;
        day += elapsed;
        memory = reference.nextStates(memory, 0.9, elapsed)[NEXT[rating]].memory;
        card = scheduler.answer(card, rating, { at: day * 86_400_000, day });
        // fsrs-rs counts in 32 bits.
        expect(card.stability / memory.stability).toBeCloseTo(1, 4);
        expect(card.difficulty).toBeCloseTo(memory.difficulty, 4);
      });
    }),
    { numRuns: 200 },
  );
});
