import type { Card } from './card';
import type { StudyContent } from './content';
import type { Day } from './day';
import type { Deck } from './deck';
import type { Queue } from './queue';
import type { StudySettings } from './settings';

/** How many cards of each kind are left today. */
export interface QueueCounts {
  new: number;
  learning: number;
  review: number;
}

/** What a session works from: the beginning of the queue, with all that it shows. */
export interface SessionQueue {
  /** When it was made, milliseconds since 1970-01-01 UTC, and the learner's day then. */
  at: number;
  day: Day;
  /** null: all decks. */
  deck: Deck | null;
  settings: StudySettings;
  /** null: those of everybody. */
  parameters: number[] | null;
  /** At most as many cards as were asked for. */
  queue: Queue;
  /** The cards of `queue.rest` to which something happened; the others are new. */
  cards: Card[];
  contents: StudyContent[];
  notes: { conceptId: string; text: string }[];
  /** Of the whole queue. */
  counts: QueueCounts;
}

/** How many of each kind a queue has. */
export function countQueue({ learning, rest }: Queue): QueueCounts {
  const fresh = rest.filter(({ kind }) => kind === 'new').length;
  return { new: fresh, learning: learning.length, review: rest.length - fresh };
}

/** The first cards of a queue, those in steps before the others. */
export function firstOf(queue: Queue, limit: number): Queue {
  const learning = queue.learning.slice(0, limit);
  return { ...queue, learning, rest: queue.rest.slice(0, limit - learning.length) };
}
