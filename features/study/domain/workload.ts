import type { Card } from './card';
import { DAY_MILLIS, type Day } from './day';
import { hashOf, randomOf } from './random';
import { makeScheduler, type Scheduler } from './scheduler';
import type { Scheduling } from './scheduling';

/** What a retention costs and gives, on average over the days that were played through. */
export interface WorkloadPoint {
  retention: number;
  /** Answers a day, those in relearning steps among them. */
  answersPerDay: number;
  /** The cards that would be recalled on the last day. */
  remembered: number;
}

export interface WorkloadInput {
  cards: readonly Card[];
  scheduling: Scheduling;
  /** Today, as the learner counts. */
  day: Day;
  retentions?: readonly number[];
  seed?: number;
}

export const WORKLOAD_RETENTIONS: readonly number[] = [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97];

/** Half a year: long enough for lapses to come back, short enough to be believed. */
const HORIZON_DAYS = 180;
/** More cards are represented by so many, evenly chosen; all of it is some 0.3 s. */
const SAMPLE = 200;

/**
 * The curve of work against desired retention, from the cards that a learner has and with nothing
 * new: each card is played through the coming half year, recalled by the chance that FSRS gives it,
 * Good or Again, with the same luck at every retention. Suspended cards and new ones cost nothing.
 */
export function workloadCurve(input: WorkloadInput): WorkloadPoint[] {
  const { retentions = WORKLOAD_RETENTIONS, scheduling, seed = 0 } = input;
  const cards = input.cards.filter(({ phase, isSuspended }) => phase !== 'new' && !isSuspended);
  const stride = Math.max(1, cards.length / SAMPLE);
  const sample = Array.from(
    { length: Math.min(cards.length, SAMPLE) },
    (_, i) => cards[Math.floor(i * stride)] as Card,
  );
  return retentions.map((retention) => {
    const scheduler = makeScheduler({ ...scheduling, retention, isFuzzed: false });
    const played = sample.map((card) =>
      play(card, scheduler, input.day, randomOf(hashOf(card.key) ^ seed)),
    );
    return {
      retention,
      answersPerDay: (sum(played.map(({ answers }) => answers)) * stride) / HORIZON_DAYS,
      remembered: sum(played.map(({ recall }) => recall)) * stride,
    };
  });
}

function play(start: Card, scheduler: Scheduler, today: Day, random: () => number) {
  const end = today + HORIZON_DAYS;
  let card = start;
  let answers = 0;
  const give = (rating: 1 | 3, day: Day) => {
    card = scheduler.answer(card, rating, { at: day * DAY_MILLIS, day });
    answers++;
  };
  const finishSteps = (day: Day) => {
    while (card.phase !== 'review') give(3, day);
  };
  finishSteps(today);
  const firstDue = (card.lastDay ?? today) + scheduler.intervalOf(card.stability);
  let day = Math.max(today, firstDue);
  while (day < end) {
    give(random() < scheduler.recall(card, day) ? 3 : 1, day);
    finishSteps(day);
    day = card.dueDay ?? end;
  }
  return { answers, recall: scheduler.recall(card, end) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
