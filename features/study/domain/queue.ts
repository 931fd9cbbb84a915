import type { Card } from './card';
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
  scheduler: Pick<Scheduler, 'recall'>;
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
 * them, lowest first. More than a day takes is served highest first, which saves most: what is
 * nearly lost loses little more by waiting (ankitects/anki#3460). New cards are spread among them.
 * A concept of which something was answered today has no other card today.
 */
export function makeQueue(input: QueueInput): Queue {
  const { cards, limits, moment, isChosen = () => true } = input;
  const { day } = moment;
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const isOpen = ({ key, isSuspended, buriedUntil }: Card) =>
    !isSuspended && (buriedUntil === null || buriedUntil <= day) && isChosen(key);

  const todays = new Map<string, Card>();
  for (const card of cards) if (isOfToday(card, day)) keepLatest(todays, card);
  const taken = new Set(todays.keys());
  const isFree = (key: string) => !taken.has(conceptOf(key));

  const steps = cards
    .filter((card) => card.dueAt !== null && isOpen(card))
    .filter((card) => isFree(card.key) || todays.get(conceptOf(card.key)) === card)
    .sort(byStep);
  const learning = onePerConcept(steps, ({ key }) => key);
  for (const { key } of learning) taken.add(conceptOf(key));

  const due = cards.filter(
    (card) => card.dueDay !== null && card.dueDay <= day && isOpen(card) && isFree(card.key),
  );
  const reviewed = cards.filter((card) => isOfToday(card, day) && (card.firstDay ?? day) < day);
  const reviewsLeft = Math.max(0, limits.reviewsPerDay - reviewed.length);
  const urgent = onePerConcept(inOrderOf(input, due, 'overdue'), ({ key }) => key);
  const isBacklog = urgent.length > reviewsLeft;
  const ordered = isBacklog
    ? onePerConcept(inOrderOf(input, due, 'backlog'), ({ key }) => key)
    : urgent;
  const reviews = ordered
    .slice(0, reviewsLeft)
    .map(({ key }) => ({ key, kind: 'review' as const }));
  for (const { key } of ordered) taken.add(conceptOf(key));

  const begun = cards.filter(({ firstDay }) => firstDay !== null && firstDay >= day).length;
  const newLeft = isBacklog ? 0 : Math.max(0, limits.newPerDay - begun);
  const offered = input.offered.filter((key) => {
    const card = byKey.get(key);
    return isFree(key) && (card ? card.phase === 'new' && isOpen(card) : isChosen(key));
  });
  const fresh = onePerConcept(offered, (key) => key)
    .slice(0, newLeft)
    .map((key) => ({ key, kind: 'new' as const }));
  return {
    learning,
    rest: interleave<Queue['rest'][number]>(reviews, fresh),
    isBacklog,
    waiting: ordered.length - reviews.length,
  };
}

/** Who flew west may have answered tomorrow. */
const isOfToday = ({ lastDay }: Card, day: Day): boolean => lastDay !== null && lastDay >= day;

function keepLatest(todays: Map<string, Card>, card: Card): void {
  const concept = conceptOf(card.key);
  const known = todays.get(concept);
  const isLater =
    !known ||
    (card.lastAnswerAt ?? 0) - (known.lastAnswerAt ?? 0) ||
    compareStrings(known.key, card.key);
  if (isLater === true || Number(isLater) > 0) todays.set(concept, card);
}

export function byStep(a: Card, b: Card): number {
  return (a.dueAt ?? 0) - (b.dueAt ?? 0) || compareStrings(a.key, b.key);
}

/** Ties are in another order every day. */
function inOrderOf(
  { scheduler, moment: { day } }: QueueInput,
  due: readonly Card[],
  order: 'overdue' | 'backlog',
): Card[] {
  const sign = order === 'overdue' ? 1 : -1;
  return due
    .map((card) => ({
      card,
      recall: scheduler.recall(card, day),
      tie: hashOf(`${day}:${card.key}`),
    }))
    .sort((a, b) => sign * (a.recall - b.recall) || a.tie - b.tie)
    .map(({ card }) => card);
}

function onePerConcept<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set<string>();
  return items.filter((item) => {
    const concept = conceptOf(keyOf(item));
    return !known.has(concept) && known.add(concept);
  });
}
