import type { Direction } from '../card-key';
import type { Day } from '../day';
import { STABLE_DAYS } from '../directions';
import type { RecallFact } from './facts';

/** The answers of a card in order: by day, then by time, then by id. */
export interface CardAnswers {
  direction: Direction;
  answers: readonly { day: Day; rating: number }[];
}

/** Counts the answers from a day on that tested memory (`RecallFact`). */
export function countRecalls(cards: Iterable<CardAnswers>, from: Day): RecallFact[] {
  const facts = new Map<string, Map<number, RecallFact>>();
  for (const { direction, answers } of cards) {
    const name = `${direction.from}-${direction.to}`;
    const own = facts.get(name) ?? new Map<number, RecallFact>();
    facts.set(name, own);
    let before: Day | undefined;
    for (const { day, rating } of answers) {
      if (before !== undefined && day > before && day >= from) {
        const isMature = day - before >= STABLE_DAYS;
        const key = day * 2 + Number(isMature);
        const fact = own.get(key) ?? { day, ...direction, isMature, asked: 0, recalled: 0 };
        own.set(key, fact);
        fact.asked++;
        if (rating > 1) fact.recalled++;
      }
      before = day;
    }
  }
  return [...facts.values()].flatMap((own) => [...own.values()]);
}
