import type { Card } from '../card';
import { readCardKey } from '../card-key';
import type { Day } from '../day';
import { compareEvents, compareStrings, type ReviewEvent } from '../event';
import { groupBy } from '../group';
import { withoutVoided } from '../void';
import { calendarStart } from './calendar';
import { countDurations, tenthsOf } from './count-durations';
import { type CardAnswers, countRecalls } from './count-recalls';
import { type HardCard, MOST_HARD, type StudyFacts } from './facts';
import { binOf } from './stability';

type Answer = Extract<ReviewEvent, { kind: 'answer' }>;

/**
 * Counts what statistics are made of, from all events and cards of a learner.
 * @param events no two of one id, in any order
 */
export function countFacts(
  events: readonly ReviewEvent[],
  cards: readonly Card[],
  today: Day,
): StudyFacts {
  const from = calendarStart(today);
  const answers = withoutVoided(events).events.filter((event) => event.kind === 'answer');
  const ofYear = answers.filter(({ day }) => day >= from);
  const begun = cards.filter(({ phase }) => phase !== 'new');
  return {
    days: [...groupBy(ofYear, ({ day }) => String(day)).values()].map((own) => ({
      day: own[0]?.day ?? 0,
      answers: own.length,
      millis: own.reduce((sum, { durationMillis }) => sum + durationMillis, 0),
    })),
    recalls: countRecalls(answersOfCards(answers), from),
    durations: countDurations(
      ofYear.map(({ day, durationMillis }) => ({ day, tenths: [tenthsOf(durationMillis)] })),
    ),
    due: counted(
      cards.flatMap(({ dueDay, isSuspended }) =>
        dueDay === null || isSuspended ? [] : [{ day: dueDay }],
      ),
    ).map(([fact, count]) => ({ ...fact, cards: count })),
    stabilities: counted(begun.map(({ stability }) => ({ bin: binOf(stability) }))).map(
      ([fact, count]) => ({ ...fact, cards: count }),
    ),
    hardest: hardestOf(cards),
  };
}

function answersOfCards(answers: readonly Answer[]): CardAnswers[] {
  return [...groupBy(answers, ({ cardKey }) => cardKey)].flatMap(([key, own]) => {
    const direction = readCardKey(key)?.direction;
    const inOrder = own.sort((a, b) => a.day - b.day || compareEvents(a, b));
    return direction ? [{ direction, answers: inOrder }] : [];
  });
}

function hardestOf(cards: readonly Card[]): HardCard[] {
  return cards
    .filter(({ lapses }) => lapses > 0)
    .sort(
      (a, b) => b.lapses - a.lapses || b.difficulty - a.difficulty || compareStrings(a.key, b.key),
    )
    .slice(0, MOST_HARD)
    .map(({ key, lapses, answers, difficulty, isSuspended }) => ({
      key,
      lapses,
      answers,
      difficulty,
      isSuspended,
    }));
}

/** Different values, and how often each is there. */
function counted<T extends object>(values: readonly T[]): [T, number][] {
  return [...groupBy(values, (value) => JSON.stringify(value)).values()].map((same) => [
    same[0] as T,
    same.length,
  ]);
}
