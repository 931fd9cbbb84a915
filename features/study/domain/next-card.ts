import type { Card } from './card';
import { byStep, LEARN_AHEAD_MILLIS, type Queue } from './queue';

/** What comes now: a card, or when there will be one (null: nothing more today). */
export type Next =
  | { key: string; kind: 'learning' | 'review' | 'new' }
  | { key: null; comesAt: number | null };

/**
 * What to show at an instant: a step that has ended, else what is next in the queue, else a step
 * that ends within 20 minutes.
 * @param at milliseconds since 1970-01-01 UTC
 */
export function nextCard({ learning, rest }: Queue, at: number): Next {
  const [step] = learning;
  const [next] = rest;
  const endsIn = step?.dueAt == null ? Number.POSITIVE_INFINITY : step.dueAt - at;
  if (step && (endsIn <= 0 || (!next && endsIn <= LEARN_AHEAD_MILLIS))) {
    return { key: step.key, kind: 'learning' };
  }
  return next ?? { key: null, comesAt: step?.dueAt ?? null };
}

/**
 * The queue after an answer, without counting all cards again: the card leaves its place, and comes
 * back in its time if it is in steps.
 * @param answered the card as the answer made it
 */
export function afterAnswer(queue: Queue, answered: Card): Queue {
  const learning = queue.learning.filter(({ key }) => key !== answered.key);
  return {
    ...queue,
    learning: answered.dueAt === null ? learning : [...learning, answered].sort(byStep),
    rest: queue.rest.filter(({ key }) => key !== answered.key),
  };
}
