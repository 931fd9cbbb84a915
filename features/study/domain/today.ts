import type { QueueCounts } from './session-queue';

/** What is to be done today of all decks together: less than their sum, since limits and siblings are of the learner. */
export interface Today {
  counts: QueueCounts;
  /** Reviews that are due and wait for another day. */
  waiting: number;
  /** Cards that are forgotten again and again. */
  leeches: number;
}

/** All cards of a count. */
export const sumOf = (counts: QueueCounts): number => counts.new + counts.learning + counts.review;
