import type { Card } from '@/features/study/domain/card';
import type { Day } from '@/features/study/domain/day';
import { daysBefore } from './collection';

/** The columns of a card of Anki that say when it is due and what its learner knows. */
export interface CardRow {
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  type: number;
  /** The same but 1 for both kinds of learning, and -1 for suspended. */
  queue: number;
  /** Its place among the new ones, the second in which a step ends, or a day of the collection. */
  due: number;
  ivl: number;
  factor: number;
  reps: number;
  lapses: number;
  left: number;
  /** JSON with the memory of FSRS: stability in days, difficulty, the second of the last answer. */
  data: string;
}

/** How many steps a new card of the deck options of the file has. */
const learningSteps = 2;
const usualFactor = 2500;

/** A card that nobody has seen, in the order of the file. */
export const newCardRow = (position: number): CardRow => ({
  ...{ type: 0, queue: 0, due: position, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0 },
  data: '',
});

/**
 * A card with what its learner knows, as Anki with FSRS reads it (schema 11, scheduler 2); without FSRS it goes on from
 * the interval with the usual ease.
 * @param today the learner's day on which the file is made
 */
export function cardRow(card: Card, position: number, today: Day): CardRow {
  const row = { ...newCardRow(position), ...phaseOf(card, today) };
  return card.isSuspended ? { ...row, queue: -1 } : row;
}

function phaseOf(card: Card, today: Day): Partial<CardRow> {
  if (card.phase === 'new') return {};
  const learnt = {
    factor: usualFactor,
    reps: card.answers,
    lapses: card.lapses,
    data: memoryOf(card),
  };
  if (card.phase === 'review') {
    const due = daysBefore + (card.dueDay ?? today) - today;
    return { ...learnt, type: 2, queue: 2, due, ivl: Math.max(1, card.intervalDays) };
  }
  const due = Math.floor((card.dueAt ?? card.lastAnswerAt ?? 0) / 1000);
  if (card.phase === 'learning') {
    const steps = Math.max(1, learningSteps - card.step);
    return { ...learnt, factor: 0, type: 1, queue: 1, due, left: steps * 1001 };
  }
  const ivl = Math.max(1, Math.round(card.stability));
  return { ...learnt, type: 3, queue: 1, due, ivl, left: 1001 };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function memoryOf({ stability, difficulty, lastAnswerAt }: Card): string {
  const lrt = lastAnswerAt === null ? undefined : Math.floor(lastAnswerAt / 1000);
  return JSON.stringify({ s: rounded(stability), d: rounded(difficulty), lrt });
}
