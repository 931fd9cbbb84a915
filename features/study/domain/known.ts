import type { Lang } from '@/language/lang';
import type { Card } from './card';
import { conceptOf, readCardKey } from './card-key';
import type { Day } from './day';
import type { Scheduler } from './scheduler';

/** A concept of an article. */
export interface Word {
  conceptId: string;
  /** How often it occurs. */
  count: number;
  /** Where it occurs first. */
  first: number;
}

/** What a learner knows of an article on a day. */
export interface KnownShare {
  /** ISO 8601, the learner's. */
  date: string;
  /** Whether it is their today. */
  isToday: boolean;
  total: number;
  /** The ids of the concepts that count as known, in the order of the article. */
  known: string[];
}

/** From this chance to recall it on, a term counts as known. */
const KNOWN_FROM = 0.8;

/**
 * The chance that a reader recalls each concept on a day: of its best card that asks from the language of the text,
 * since that is what reading asks for; of a concept without such a card, of the best of the others. A concept without
 * cards is absent.
 * Of a card in steps the day after the answer counts at the earliest: on the day itself nothing is forgotten yet,
 * however it was graded.
 * @param cards of the concepts, and others
 */
export function recallsOf(
  cards: readonly Card[],
  lang: Lang,
  day: Day,
  scheduler: Pick<Scheduler, 'recall'>,
): Map<string, number> {
  const fromLang = new Map<string, number>();
  const fromOthers = new Map<string, number>();
  for (const card of cards) {
    const direction = readCardKey(card.key)?.direction;
    if (!direction || card.phase === 'new' || card.lastDay === null) continue;
    const asked = card.phase === 'review' ? day : Math.max(day, card.lastDay + 1);
    const best = direction.from === lang ? fromLang : fromOthers;
    const conceptId = conceptOf(card.key);
    best.set(conceptId, Math.max(best.get(conceptId) ?? 0, scheduler.recall(card, asked)));
  }
  return new Map([...fromOthers, ...fromLang]);
}

/** The concepts of an article that count as known, in its order. */
export const knownOf = (words: readonly Word[], recalls: ReadonlyMap<string, number>): string[] =>
  words
    .filter(({ conceptId }) => (recalls.get(conceptId) ?? 0) >= KNOWN_FROM)
    .map(({ conceptId }) => conceptId);

/**
 * The order in which the concepts of an article are best studied: by how often each occurs times how likely it is
 * forgotten (1 of one never seen), the highest first; of two alike the one that comes first in the text.
 */
export function studyOrder(words: readonly Word[], recalls: ReadonlyMap<string, number>): string[] {
  const scoreOf = ({ conceptId, count }: Word) => count * (1 - (recalls.get(conceptId) ?? 0));
  return words
    .map((word) => ({ word, score: scoreOf(word) }))
    .sort((a, b) => b.score - a.score || a.word.first - b.word.first)
    .map(({ word }) => word.conceptId);
}

/** What share of an article's concepts somebody knows, in whole percent; 100 only when it is all of them. */
export const percentOf = (known: number, total: number): number =>
  total === 0 ? 0 : Math.floor((known / total) * 100);
