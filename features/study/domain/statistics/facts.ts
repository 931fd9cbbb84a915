import type { Lang } from '@/language/lang';
import type { Day } from '../day';
import type { Month } from './months';

/** The answers of a day. */
export interface DayFact {
  day: Day;
  answers: number;
  millis: number;
}

/**
 * The answers of a day that tested memory, of one direction. An answer does when it is the first of its
 * card on a later day than one before: what is answered again within a day only repeats, and the first
 * day of a card only teaches. It is what the parameters of FSRS are trained on (`trainingItems`).
 */
export interface RecallFact {
  day: Day;
  from: Lang;
  to: Lang;
  /** Whether the answer before it was at least `STABLE_DAYS` ago. */
  isMature: boolean;
  asked: number;
  /** Those that were not Again. */
  recalled: number;
}

/** The answers of a month that took so many tenths of a second. */
export interface DurationFact {
  month: Month;
  tenths: number;
  answers: number;
}

/** How many cards are due on a day; without suspended ones. */
export interface DueFact {
  day: Day;
  cards: number;
}

/** A card that is forgotten again and again. */
export interface HardCard {
  key: string;
  lapses: number;
  answers: number;
  /** From 1 to 10. */
  difficulty: number;
  isSuspended: boolean;
}

/**
 * What statistics are made of: counted by the database for a learner with an account (`data-statistics`), from events
 * and cards for a guest (`countFacts`). Both give the same; facts of one list are in no order.
 */
export interface StudyFacts {
  days: DayFact[];
  recalls: RecallFact[];
  durations: DurationFact[];
  due: DueFact[];
  /** Cards that were begun, by the bin of `STABILITY_BINS`. */
  stabilities: { bin: number; cards: number }[];
  /** The hardest first. */
  hardest: HardCard[];
}

/** So many of the hardest cards are shown. */
export const MOST_HARD = 10;
