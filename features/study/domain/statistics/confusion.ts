import type { Lang } from '@/language/lang';
import { readCardKey } from '../card-key';

/** A wrong answer as it was typed, and how often of late. */
export interface WrongAnswer {
  cardKey: string;
  typed: string;
  times: number;
}

/** Two concepts of which a learner says one for the other. */
export interface Confusion {
  /** What was asked for, and what was said instead. */
  asked: string;
  said: string;
  lang: Lang;
  times: number;
}

/** So many pairs are shown. */
const MOST_PAIRS = 10;

/**
 * The concepts that a learner confuses, the most often confused first.
 * @param conceptsOf the concepts that have a typed text as a term of a language
 */
export function confusionsOf(
  wrong: readonly WrongAnswer[],
  conceptsOf: (typed: string, lang: Lang) => readonly string[],
): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { cardKey, typed, times } of wrong) {
    const card = readCardKey(cardKey);
    if (!card) continue;
    const { conceptId: asked, direction } = card;
    const others = conceptsOf(typed, direction.to);
    // A term that both have tells them not apart.
    if (others.includes(asked)) continue;
    for (const said of others) {
      const key = `${asked} ${said} ${direction.to}`;
      const pair = pairs.get(key) ?? { asked, said, lang: direction.to, times: 0 };
      pairs.set(key, { ...pair, times: pair.times + times });
    }
  }
  return [...pairs]
    .sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1))
    .map(([, pair]) => pair)
    .slice(0, MOST_PAIRS);
}
