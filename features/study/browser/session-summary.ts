import type { Card } from '../domain/card';
import { withoutVoided } from '../domain/void';
import type { SessionState } from './session-state';

export interface SessionSummary {
  answers: number;
  millis: number;
  /** Of the cards that were due: how many were recalled at once. */
  due: number;
  recalled: number;
  /** Cards that were begun. */
  learnt: Card[];
  /** Cards that were hard or forgotten, the hardest first. */
  hard: { card: Card; times: number }[];
  /** When the first of its steps ends, milliseconds since 1970-01-01 UTC. */
  nextAt: number | null;
  /** Days until the first of its cards that are in review comes again, and how many come on the next day. */
  nextInDays: number | null;
  tomorrow: number;
}

/** What was done in a session, without what was taken back. */
export function summaryOf({ events, cards, bases, queue, day }: SessionState): SessionSummary {
  const answers = withoutVoided(events).events.filter((event) => event.kind === 'answer');
  const keys = [...new Set(answers.map(({ cardKey }) => cardKey))];
  const own = keys.flatMap((key) => cards.get(key) ?? []);
  const firsts = keys.flatMap((key) => answers.find(({ cardKey }) => cardKey === key) ?? []);
  const due = firsts.filter(({ cardKey }) => bases.get(cardKey)?.phase === 'review');
  const hard = own.map((card) => {
    const times = answers.filter((one) => one.cardKey === card.key && one.rating <= 2).length;
    return { card, times };
  });
  const inDays = own.flatMap(({ dueDay }) => (dueDay === null ? [] : Math.max(1, dueDay - day)));
  return {
    answers: answers.length,
    millis: answers.reduce((sum, { durationMillis }) => sum + durationMillis, 0),
    due: due.length,
    recalled: due.filter(({ rating }) => rating > 1).length,
    learnt: own.filter(({ key }) => bases.get(key)?.phase === 'new'),
    hard: hard.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times),
    nextAt: queue.learning[0]?.dueAt ?? null,
    nextInDays: inDays.length === 0 ? null : Math.min(...inDays),
    tomorrow: inDays.filter((days) => days === 1).length,
  };
}
