import {
  computeParameters,
  FSRSBinding,
  FSRSBindingItem,
  FSRSBindingReview,
} from '@open-spaced-repetition/binding';
import { expect, it } from 'vitest';
import { newCard } from './card';
import { DAY_MILLIS } from './day';
import type { ReviewEvent } from './event';
import { answer, START, takeBack } from './fixtures/events';
import { randomOf } from './random';
import { makeScheduler } from './scheduler';
import { DEFAULT_SCHEDULING, schedulingProblem } from './scheduling';
import { type TrainingItem, trainingItems } from './training-items';

const at = (days: number) => START + days * DAY_MILLIS;
const bindingItem = (item: TrainingItem) =>
  new FSRSBindingItem(
    item.map(({ rating, deltaDays }) => new FSRSBindingReview(rating, deltaDays)),
  );

it('has one item for each answer on a later day, with the days between', () => {
  const other = { ...answer('x', at(1)), cardKey: 'another:en-lo' };
  const events = [
    answer('c', at(10), 1),
    answer('a', at(0)),
    answer('b', at(3), 4),
    answer('c2', at(10) + 600_000),
    answer('d', at(11)),
    other,
    takeBack('v', at(12), 'd'),
  ];
  expect(trainingItems(events)).toEqual([
    [
      { rating: 3, deltaDays: 0 },
      { rating: 4, deltaDays: 3 },
    ],
    [
      { rating: 3, deltaDays: 0 },
      { rating: 4, deltaDays: 3 },
      { rating: 1, deltaDays: 7 },
    ],
  ]);
  expect(trainingItems([])).toEqual([]);
  expect(trainingItems([answer('a', at(0)), answer('b', at(0) + 1)])).toEqual([]);
});

it('is what the optimizer takes, and what it gives can be scheduled with', async () => {
  const scheduler = makeScheduler(DEFAULT_SCHEDULING);
  const random = randomOf(1);
  const events: ReviewEvent[] = [];
  for (let i = 0; i < 150; i++) {
    const key = `c${i}:en-lo`;
    let card = newCard(key);
    let time = START + i * 3_600_000;
    for (let n = 0; n < 6; n++) {
      const rating = random() < 0.85 ? 3 : 1;
      events.push({ ...answer(`${i}-${n}`, time, rating), cardKey: key });
      const day = Math.floor(time / DAY_MILLIS);
      card = scheduler.answer(card, rating, { at: time, day });
      time = card.dueAt ?? time + card.intervalDays * DAY_MILLIS;
    }
  }
  const items = trainingItems(events).map(bindingItem);
  expect(items.length).toBeGreaterThan(400);
  const parameters = await computeParameters(items, {
    enableShortTerm: true,
    numRelearningSteps: 1,
    timeout: 5,
  });
  expect(schedulingProblem({ ...DEFAULT_SCHEDULING, parameters })).toBeNull();
  const lossOf = (weights: readonly number[]) =>
    new FSRSBinding([...weights]).evaluate(items).logLoss;
  expect(lossOf(parameters)).toBeLessThanOrEqual(lossOf(DEFAULT_SCHEDULING.parameters));
});
