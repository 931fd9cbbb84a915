import type { Lang } from '@/language/lang';
import type { Day } from '../day';
import { type AnswerTimes, answerTimes } from './answer-times';
import { type Calendar, calendarOf } from './calendar';
import type { HardCard, StudyFacts } from './facts';
import { type Forecast, forecastOf } from './forecast';
import {
  type RetentionByDirection,
  type RetentionByMonth,
  retentionByDirection,
  retentionByMonth,
} from './retention';
import { knownCards, type StabilityBar, stabilityBars } from './stability';

/** A concept that statistics name. */
export interface NamedConcept {
  id: string;
  slug: string;
  labels: Record<Lang, string>;
}

/** What the page of statistics shows of a learner's own answers, in the learner's days. */
export interface Statistics {
  today: Day;
  /** Answers of today, and the time that they took. */
  answers: number;
  millis: number;
  /** Cards with a stability of three weeks and more, and all that were begun. */
  known: number;
  begun: number;
  forecast: Forecast;
  calendar: Calendar;
  months: RetentionByMonth[];
  directions: RetentionByDirection[];
  stability: StabilityBar[];
  times: AnswerTimes[];
  hardest: HardCard[];
}

/** Makes the statistics of a day from what was counted. */
export function statisticsOf(facts: StudyFacts, today: Day): Statistics {
  const stability = stabilityBars(facts.stabilities);
  const now = facts.days.find(({ day }) => day === today);
  return {
    today,
    answers: now?.answers ?? 0,
    millis: now?.millis ?? 0,
    known: knownCards(stability),
    begun: stability.reduce((sum, { cards }) => sum + cards, 0),
    forecast: forecastOf(facts.due, today),
    calendar: calendarOf(facts.days, today),
    months: retentionByMonth(facts.recalls, today),
    directions: retentionByDirection(facts.recalls, today),
    stability,
    times: answerTimes(facts.days, facts.durations, today),
    hardest: facts.hardest,
  };
}
