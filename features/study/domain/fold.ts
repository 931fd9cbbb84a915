import { type Card, newCard } from './card';
import { compareEvents, compareStrings, contentOf, type ReviewEvent } from './event';
import type { Scheduler } from './scheduler';
import { withoutVoided } from './void';

/**
 * The card that its events make, in the order of time and id; in which order they come and how
 * often does not matter. Of events with one id the earliest counts.
 * @param events of this card; those of others are left out
 */
export function foldCard(key: string, events: readonly ReviewEvent[], scheduler: Scheduler): Card {
  const own = inOrder(events.filter(({ cardKey }) => cardKey === key));
  const { events: counted, awaitsVoided } = withoutVoided(own);
  const card = counted.reduce((state, event) => apply(state, event, scheduler), newCard(key));
  const last = own.at(-1);
  return {
    ...card,
    last: last ? { answeredAt: last.answeredAt, id: last.id } : null,
    awaitsVoided,
  };
}

/**
 * Adds events to a card without those that are in it already: what `foldCard` makes of all of them.
 * @returns null where all are needed: for a void, for an event before the last one or the same,
 * and for a card to which a void came early
 */
export function extendCard(
  card: Card,
  added: readonly ReviewEvent[],
  scheduler: Scheduler,
): Card | null {
  const events = inOrder(added.filter(({ cardKey }) => cardKey === card.key));
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return card;
  if (card.awaitsVoided || events.some(({ kind }) => kind === 'void')) return null;
  if (card.last && !isAfter(first, card.last)) return null;
  const extended = events.reduce((state, event) => apply(state, event, scheduler), card);
  return { ...extended, last: { answeredAt: last.answeredAt, id: last.id } };
}

function isAfter(event: ReviewEvent, last: { answeredAt: number; id: string }): boolean {
  if (event.answeredAt !== last.answeredAt) return event.answeredAt > last.answeredAt;
  return compareStrings(event.id, last.id) > 0;
}

function inOrder(events: readonly ReviewEvent[]): ReviewEvent[] {
  const known = new Set<string>();
  return [...events]
    .sort(
      (a, b) => compareEvents(a, b) || compareStrings(contentOf(a), contentOf(b)) || a.day - b.day,
    )
    .filter(({ id }) => !known.has(id) && known.add(id));
}

function apply(card: Card, event: ReviewEvent, scheduler: Scheduler): Card {
  switch (event.kind) {
    case 'answer':
      return scheduler.answer(card, event.rating, { at: event.answeredAt, day: event.day });
    case 'suspend':
      return { ...card, isSuspended: true };
    case 'unsuspend':
      return { ...card, isSuspended: false };
    case 'bury':
      return { ...card, buriedUntil: Math.max(card.buriedUntil ?? event.day, event.day + 1) };
    case 'void':
      return card;
  }
}
