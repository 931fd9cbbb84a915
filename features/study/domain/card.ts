import type { Day } from './day';

/** Where a card is on its way: in steps of minutes, or in intervals of days. */
export type Phase = 'new' | 'learning' | 'review' | 'relearning';

/** What a learner knows of one direction of a concept: the fold of its events (`foldCard`). */
export interface Card {
  key: string;
  phase: Phase;
  /** Which of the (re)learning steps comes next. */
  step: number;
  /** Days until the chance to recall it is 90 % (FSRS); 0 while it is new. */
  stability: number;
  /** From 1 to 10 (FSRS); 0 while it is new. */
  difficulty: number;
  /** When its step ends, milliseconds since 1970-01-01 UTC; only of a card in (re)learning. */
  dueAt: number | null;
  /** The learner's day on which it is due; only of a card in review. */
  dueDay: Day | null;
  /** Days from the last answer to `dueDay`; 0 in steps. */
  intervalDays: number;
  firstDay: Day | null;
  lastDay: Day | null;
  /** Milliseconds since 1970-01-01 UTC. */
  lastAnswerAt: number | null;
  answers: number;
  /** How often it was forgotten once it was in review. */
  lapses: number;
  isSuspended: boolean;
  /** Not shown before this day of the learner. */
  buriedUntil: Day | null;
  /** The last event that is in it, in the order of `compareEvents`. */
  last: { answeredAt: number; id: string } | null;
  /** Whether a void came before what it takes back. */
  awaitsVoided: boolean;
}

/** From here a card is a leech: marked, with a suggestion, never suspended by itself. */
export const LEECH_LAPSES = 8;

/** Whether a card takes more time than it is worth as it stands. */
export const isLeech = ({ lapses }: Pick<Card, 'lapses'>): boolean => lapses >= LEECH_LAPSES;

/** A card to which nothing has happened. */
export function newCard(key: string): Card {
  return {
    key,
    phase: 'new',
    step: 0,
    stability: 0,
    difficulty: 0,
    dueAt: null,
    dueDay: null,
    intervalDays: 0,
    firstDay: null,
    lastDay: null,
    lastAnswerAt: null,
    answers: 0,
    lapses: 0,
    isSuspended: false,
    buriedUntil: null,
    last: null,
    awaitsVoided: false,
  };
}
