import {
  type FSRS,
  type Card as FsrsCard,
  forgetting_curve,
  fsrs,
  State,
  StrategyMode,
} from 'ts-fsrs';
import type { Card, Phase } from './card';
import { DAY_MILLIS, type Day } from './day';
import { RATINGS, type Rating } from './event';
import { type Scheduling, schedulingProblem } from './scheduling';

/** When something is answered: an instant in milliseconds, and the learner's day of it. */
export interface Moment {
  at: number;
  day: Day;
}

/** What a card becomes by each grade. */
export type Preview = Record<Rating, Card>;

/** What is saved is what is known after so long. */
const GAIN_DAYS = 30;

/** FSRS-6 with the settings of a learner. */
export interface Scheduler {
  /** The card after an answer. Of a moment before the last answer, the day of the last one counts. */
  answer(card: Card, rating: Rating, moment: Moment): Card;
  /** The card after each of the four answers, exactly as `answer` would have it then. */
  preview(card: Card, moment: Moment): Preview;
  /** The chance that a card is recalled on a day, 0 to 1; 0 of a new one. */
  recall(card: Card, day: Day): number;
  /**
   * How much memory an answer on a day saves: the chance to recall the card a month later, with the
   * answer less without it, for each answer that it takes (a forgotten card takes its steps too).
   */
  gain(card: Card, day: Day): number;
  /** Days after which the chance to recall a card of this stability is the wanted one, without fuzz. */
  intervalOf(stability: number): number;
}

type Seeded = FsrsCard & { key: string };

const STATES: Record<Phase, State> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};
const PHASES: Record<State, Phase> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};

/**
 * Makes the scheduler of a learner. It counts days as the learner does: `ts-fsrs`, which counts
 * those of UTC, is given the first instant in UTC of the learner's day, and what it answers is read
 * as days or minutes from there. Intervals vary by card and repetition, not by the clock, so that
 * a preview is what happens (stack.md, traps 1, 3, 4 and 5).
 * @throws RangeError with the code of `schedulingProblem`
 */
export function makeScheduler(scheduling: Scheduling): Scheduler {
  const problem = schedulingProblem(scheduling);
  if (problem) throw new RangeError(`scheduling: ${problem}`);
  const engine = makeEngine(scheduling);
  const weights = engine.parameters.w;
  const answer = (card: Card, rating: Rating, moment: Moment): Card => {
    const day = Math.max(moment.day, card.lastDay ?? moment.day);
    const now = day * DAY_MILLIS;
    const next = engine.next(toFsrs(card, now), now, rating).card;
    return {
      ...card,
      ...fromFsrs(next, now, { at: moment.at, day }),
      firstDay: card.firstDay ?? day,
    };
  };
  const recall = (card: Card, day: Day): number => {
    if (card.phase === 'new' || card.lastDay === null) return 0;
    return forgetting_curve(weights, Math.max(0, day - card.lastDay), card.stability);
  };
  return {
    answer,
    recall,
    preview: (card, moment) =>
      Object.fromEntries(
        RATINGS.map((rating) => [rating, answer(card, rating, moment)]),
      ) as Preview,
    gain: (card, day) => {
      const elapsed = Math.max(0, day - (card.lastDay ?? day));
      const chance = recall(card, day);
      const known = engine.next_state(card, elapsed, 3, chance);
      const relearnt = engine.next_state(engine.next_state(card, elapsed, 1, chance), 0, 3);
      const later = ({ stability }: { stability: number }, days: number) =>
        forgetting_curve(weights, days, stability);
      const answered = chance * later(known, GAIN_DAYS) + (1 - chance) * later(relearnt, GAIN_DAYS);
      const answers = 1 + (1 - chance) * scheduling.relearningSteps.length;
      return (answered - later(card, elapsed + GAIN_DAYS)) / answers;
    },
    intervalOf: (stability) => {
      const days = Math.max(1, Math.round(stability * engine.interval_modifier));
      return Math.min(days, scheduling.maximumInterval);
    },
  };
}

function makeEngine(scheduling: Scheduling): FSRS {
  const engine = fsrs({
    w: [...scheduling.parameters],
    request_retention: scheduling.retention,
    maximum_interval: scheduling.maximumInterval,
    enable_fuzz: scheduling.isFuzzed,
    enable_short_term: true,
    learning_steps: scheduling.learningSteps.map((minutes) => `${minutes}m` as const),
    relearning_steps: scheduling.relearningSteps.map((minutes) => `${minutes}m` as const),
  });
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of ts-fsrs, no hook of React.
  return engine.useStrategy(StrategyMode.SEED, function () {
    const { key, reps } = Reflect.get(this, 'current') as Seeded;
    return `${key}:${reps}`;
  });
}

function toFsrs(card: Card, now: number): Seeded {
  const last = card.lastDay === null ? {} : { last_review: new Date(card.lastDay * DAY_MILLIS) };
  return {
    ...last,
    key: card.key,
    due: new Date(now),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.intervalDays,
    learning_steps: card.step,
    reps: card.answers,
    lapses: card.lapses,
    state: STATES[card.phase],
  };
}

function fromFsrs(next: FsrsCard, now: number, { at, day }: Moment): Partial<Card> {
  const phase = PHASES[next.state];
  const isInDays = phase === 'review';
  return {
    phase,
    step: next.learning_steps,
    stability: next.stability,
    difficulty: next.difficulty,
    dueAt: isInDays ? null : at + (next.due.getTime() - now),
    dueDay: isInDays ? day + next.scheduled_days : null,
    intervalDays: next.scheduled_days,
    lastDay: day,
    lastAnswerAt: at,
    answers: next.reps,
    lapses: next.lapses,
  };
}
