import { type Card, newCard } from '../domain/card';
import { conceptOf } from '../domain/card-key';
import type { StudyContent } from '../domain/content';
import type { Day } from '../domain/day';
import type { Deck } from '../domain/deck';
import { compareEvents, compareStrings, type ReviewEvent } from '../domain/event';
import { extendCard } from '../domain/fold';
import { groupBy } from '../domain/group';
import { afterAnswer, type Next, nextCard } from '../domain/next-card';
import type { Queue } from '../domain/queue';
import { makeScheduler, type Scheduler } from '../domain/scheduler';
import { countQueue, type QueueCounts, type SessionQueue } from '../domain/session-queue';
import { type StudySettings, schedulingOf } from '../domain/settings';
import { withoutVoided } from '../domain/void';

/** A session as it stands. */
export interface SessionState {
  readonly id: string;
  readonly begunAt: number;
  readonly day: Day;
  /** null: all decks */
  readonly deck: Deck | null;
  readonly settings: StudySettings;
  readonly scheduler: Scheduler;
  readonly queue: Queue;
  /** What is to be done today and not in the queue yet. */
  readonly beyond: QueueCounts;
  readonly cards: ReadonlyMap<string, Card>;
  /** The cards as they were before the session, of those to which something happened in it. */
  readonly bases: ReadonlyMap<string, Card>;
  /** What happened in the session and can be taken back, voids too. */
  readonly events: readonly ReviewEvent[];
  readonly contents: ReadonlyMap<string, StudyContent>;
  readonly notes: ReadonlyMap<string, string>;
  /** A card that is shown before all others: what was taken back comes again. */
  readonly front: string | null;
}

/** An event of the session, with the card before it. */
export interface SessionEvent {
  event: ReviewEvent;
  before: Card;
}

/**
 * The state of a session from what is to be done and what happened in it. Events that the queue does not know of yet
 * are applied to it; where somebody else answered a card later, the card as the queue has it is the truth, and what
 * happened here before cannot be taken back.
 */
export function beginState(
  { id, begunAt }: { id: string; begunAt: number },
  read: SessionQueue,
  happened: readonly SessionEvent[],
): SessionState {
  const scheduler = makeScheduler(schedulingOf(read.settings, read.parameters));
  const contents = new Map(read.contents.map((content) => [content.id, content]));
  const cards = new Map(read.cards.map((card) => [card.key, card]));
  const bases = new Map<string, Card>();
  const events: ReviewEvent[] = [];
  let queue: Queue = {
    ...read.queue,
    learning: read.queue.learning.filter(({ key }) => contents.has(conceptOf(key))),
    rest: read.queue.rest.filter(({ key }) => contents.has(conceptOf(key))),
  };
  for (const [key, own] of groupBy(happened, ({ event }) => event.cardKey)) {
    const base = own[0]?.before ?? newCard(key);
    const settled = reconcile(
      cards.get(key),
      base,
      own.map(({ event }) => event),
      scheduler,
    );
    cards.set(key, settled.card);
    if (settled.events.length === 0) continue;
    bases.set(key, settled.base);
    events.push(...settled.events);
    const isUntouched = withoutVoided(settled.events).events.length === 0;
    if (!isUntouched) queue = leave(queue, settled.card, read.day);
    else if (!isQueued(queue, key)) queue = comeBack(queue, settled.card);
  }
  const counts = countQueue(read.queue);
  return {
    id,
    begunAt,
    day: read.day,
    deck: read.deck,
    settings: read.settings,
    scheduler,
    queue,
    beyond: {
      new: read.counts.new - counts.new,
      learning: read.counts.learning - counts.learning,
      review: read.counts.review - counts.review,
    },
    cards,
    bases,
    events: events.sort(compareEvents),
    contents,
    notes: new Map(read.notes.map(({ conceptId, text }) => [conceptId, text])),
    front: null,
  };
}

/** The state after something that happened just now. */
export function withEvent(state: SessionState, event: ReviewEvent): SessionState {
  const { cardKey: key } = event;
  const before = state.cards.get(key) ?? newCard(key);
  const base = state.bases.get(key) ?? before;
  const events = [...state.events, event];
  const own = events.filter(({ cardKey }) => cardKey === key);
  const isVoid = event.kind === 'void';
  const extended = isVoid ? null : extendCard(before, [event], state.scheduler);
  const card = extended ?? foldFrom(base, own, state.scheduler);
  return {
    ...state,
    events,
    cards: new Map(state.cards).set(key, card),
    bases: new Map(state.bases).set(key, base),
    queue: isVoid ? comeBack(state.queue, card) : leave(state.queue, card, state.day),
    front: isVoid ? key : null,
  };
}

/** The state with cards as the server has them now, where it knows all that happened here. */
export function withServerCards(
  state: SessionState,
  served: readonly Card[],
  shownKey: string | null,
): SessionState {
  let { queue, events } = state;
  const cards = new Map(state.cards);
  const bases = new Map(state.bases);
  for (const card of served.filter(({ key }) => bases.has(key))) {
    const { key, last } = card;
    const own = events.filter(({ cardKey }) => cardKey === key);
    const lastOwn = own.at(-1);
    if (!last || !lastOwn || (last.id !== lastOwn.id && !isAfter(last, lastOwn))) continue;
    if (last.id !== lastOwn.id) {
      if (own.some(({ id }) => id === last.id)) continue;
      events = events.filter(({ cardKey }) => cardKey !== key);
      bases.delete(key);
    }
    cards.set(key, card);
    if (key !== shownKey && queue.learning.some((one) => one.key === key))
      queue = leave(queue, card, state.day);
  }
  return { ...state, queue, events, cards, bases };
}

/** What is shown next. */
export function nextOf(state: SessionState, at: number): Next {
  const { front, queue, cards } = state;
  if (front === null) return nextCard(queue, at);
  const { phase } = cards.get(front) ?? newCard(front);
  return { key: front, kind: phase === 'relearning' ? 'learning' : phase };
}

/** How many cards are left today, and how many are done. */
export function progressOf({ queue, beyond, bases, events }: SessionState) {
  const counts = countQueue(queue);
  const left: QueueCounts = {
    new: counts.new + beyond.new,
    learning: counts.learning + beyond.learning,
    review: counts.review + beyond.review,
  };
  const touched = new Set(withoutVoided(events).events.map(({ cardKey }) => cardKey));
  const done = [...bases.keys()].filter((key) => touched.has(key) && !isQueued(queue, key)).length;
  return { left, done };
}

function reconcile(
  server: Card | undefined,
  base: Card,
  own: readonly ReviewEvent[],
  scheduler: Scheduler,
): { card: Card; base: Card; events: readonly ReviewEvent[] } {
  const last = [...own].sort(compareEvents).at(-1);
  const isOwn = own.some(({ id }) => id === server?.last?.id);
  if (server?.last && last && !isOwn) {
    if (isAfter(server.last, last)) return { card: server, base: server, events: [] };
    // Somebody else answered it before the session did, and this browser did not know.
    if (server.last.id !== base.last?.id) base = server;
  }
  if (server && server.last?.id === last?.id) return { card: server, base, events: own };
  return { card: foldFrom(base, own, scheduler), base, events: own };
}

/** A card with what happened to it in the session and was not taken back. */
function foldFrom(base: Card, own: readonly ReviewEvent[], scheduler: Scheduler): Card {
  const counted = withoutVoided(own).events;
  const extend = (card: Card) => extendCard(card, counted, scheduler);
  return extend(base) ?? extend({ ...base, last: null, awaitsVoided: false }) ?? base;
}

/** The queue without a card, unless it comes again in steps. */
function leave(queue: Queue, card: Card, day: Day): Queue {
  const isAway = card.isSuspended || (card.buriedUntil !== null && card.buriedUntil > day);
  return afterAnswer(queue, isAway ? { ...card, dueAt: null } : card);
}

/** The queue with a card in front of it. */
function comeBack(queue: Queue, card: Card): Queue {
  const { learning, rest, ...others } = afterAnswer(queue, card);
  if (card.dueAt !== null) return { learning, rest, ...others };
  const kind = card.phase === 'new' ? 'new' : 'review';
  return { ...others, learning, rest: [{ key: card.key, kind }, ...rest] };
}

const isQueued = ({ learning, rest }: Queue, key: string): boolean =>
  learning.some((card) => card.key === key) || rest.some((one) => one.key === key);

function isAfter(a: { answeredAt: number; id: string }, b: { answeredAt: number; id: string }) {
  return (
    a.answeredAt > b.answeredAt || (a.answeredAt === b.answeredAt && compareStrings(a.id, b.id) > 0)
  );
}
