import { type Card, newCard } from './card';
import { conceptOf } from './card-key';
import type { Day } from './day';
import { compareStrings } from './event';
import { interleave } from './interleave';
import { hashOf } from './random';
import type { Moment, Scheduler } from './scheduler';

/** How much a learner wants to do in a day. */
export interface Limits {
  newPerDay: number;
  reviewsPerDay: number;
}

export interface QueueInput {
  /** All cards of the learner, those of other decks too: limits and siblings are of the learner. */
  cards: readonly Card[];
  /** Keys of new cards in the order in which they are to be learnt (`offerNew`). */
  offered: readonly string[];
  /** Whether a card belongs to what is studied now; all do when it is left out. */
  isChosen?: (key: string) => boolean;
  limits: Limits;
  moment: Moment;
  scheduler: Pick<Scheduler, 'recall' | 'gain'>;
}

/** What is to be studied today; no two of one concept. */
export interface Queue {
  /** In steps, the one whose step ends first in front. */
  learning: Card[];
  /** Reviews and new cards in the order in which they come. */
  rest: { key: string; kind: 'review' | 'new' }[];
  /** Whether more is due than a day takes; then nothing new is begun. */
  isBacklog: boolean;
  /** How many reviews are due and wait for another day. */
  waiting: number;
}

/** A step that ends so soon is taken now, when nothing else is left. */
export const LEARN_AHEAD_MILLIS = 20 * 60_000;

/**
 * Makes the queue of a day.
 * Reviews come by relative overdueness: days since the answer against the days that the wanted
 * retention gives, which with one retention for all cards is the order of the chance to recall
 * them, lowest first. Where more is due than a day takes, those come first whose answer saves most
 * memory (`Scheduler.gain`), and nothing new. Otherwise new cards are spread among the reviews.
 * A concept of which something was answered today, or put off until tomorrow, has no other card today.
 */
export function makeQueue(input: QueueInput): Queue {
  const { cards, limits, isChosen = () => true } = input;
  const { day } = input.moment;
  const isOpen = ({ key, isSuspended, buriedUntil }: Card) =>
    !isSuspended && (buriedUntil === null || buriedUntil <= day) && isChosen(key);
  const todays = cards.filter((card) => isOfToday(card, day));
  const taken = latestOfConcepts(todays);
  for (const card of cards) {
    const isPutOff = card.buriedUntil !== null && card.buriedUntil > day;
    if (isPutOff && !taken.has(conceptOf(card.key))) taken.set(conceptOf(card.key), card);
  }
  const isFree = (key: string) => !taken.has(conceptOf(key));

  const learning = onePerConcept(
    cards
      .filter((card) => card.dueAt !== null && isOpen(card))
      .filter((card) => isFree(card.key) || taken.get(conceptOf(card.key)) === card)
      .sort(byStep),
  );
  for (const card of learning) taken.set(conceptOf(card.key), card);

  const due = cards.filter(
    (card) => card.dueDay !== null && card.dueDay <= day && isOpen(card) && isFree(card.key),
  );
  const reviewed = todays.filter(({ firstDay }) => firstDay !== null && firstDay < day).length;
  const reviewsLeft = Math.max(0, limits.reviewsPerDay - reviewed);
  const isBacklog = new Set(due.map(({ key }) => conceptOf(key))).size > reviewsLeft;
  const inOrder = onePerConcept(isBacklog ? byGain(due, input) : byRecall(due, input));
  const reviews = inOrder.slice(0, reviewsLeft);
  for (const card of inOrder) taken.set(conceptOf(card.key), card);

  const begun = todays.filter(({ firstDay }) => firstDay !== null && firstDay >= day).length;
  const newLeft = isBacklog ? 0 : Math.max(0, limits.newPerDay - begun);
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const offered = input.offered
    .map((key) => byKey.get(key) ?? newCard(key))
    .filter((card) => card.phase === 'new' && isOpen(card) && isFree(card.key));
  const fresh = onePerConcept(offered).slice(0, newLeft);
  return {
    learning,
    rest: interleave<Queue['rest'][number]>(
      reviews.map(({ key }) => ({ key, kind: 'review' })),
      fresh.map(({ key }) => ({ key, kind: 'new' })),
    ),
    isBacklog,
    waiting: inOrder.length - reviews.length,
  };
}

/** For `Array.prototype.sort`: the card whose step ends first in front. */
export function byStep(a: Card, b: Card): number {
  return (a.dueAt ?? 0) - (b.dueAt ?? 0) || compareStrings(a.key, b.key);
}

/** Who flew west may have answered tomorrow. */
function isOfToday({ lastDay }: Card, day: Day): boolean {
  return lastDay !== null && lastDay >= day;
}

function latestOfConcepts(cards: readonly Card[]): Map<string, Card> {
  const inOrder = [...cards].sort(
    (a, b) => (a.lastAnswerAt ?? 0) - (b.lastAnswerAt ?? 0) || compareStrings(a.key, b.key),
  );
  return new Map(inOrder.map((card) => [conceptOf(card.key), card]));
}

function byRecall(due: readonly Card[], { scheduler, moment: { day } }: QueueInput): Card[] {
  return lowestFirst(due, day, (card) => scheduler.recall(card, day));
}

function byGain(due: readonly Card[], { scheduler, moment: { day } }: QueueInput): Card[] {
  return lowestFirst(due, day, (card) => -scheduler.gain(card, day));
}

/** Equal ones are in another order every day. */
function lowestFirst(due: readonly Card[], day: Day, rankOf: (card: Card) => number): Card[] {
  return due
    .map((card) => ({ card, rank: rankOf(card), tie: hashOf(`${day}:${card.key}`) }))
    .sort((a, b) => a.rank - b.rank || a.tie - b.tie)
    .map(({ card }) => card);
}

function onePerConcept(cards: readonly Card[]): Card[] {
  const known = new Set<string>();
  return cards.filter(({ key }) => {
    const concept = conceptOf(key);
    return !known.has(concept) && known.add(concept);
  });
}
