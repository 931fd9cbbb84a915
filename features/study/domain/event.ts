import type { Day } from './day';

/** Again, Hard, Good, Easy. */
export const RATINGS = [1, 2, 3, 4] as const;
export type Rating = (typeof RATINGS)[number];

/** What a learner can do to a card. */
export const EVENT_KINDS = ['answer', 'void', 'suspend', 'unsuspend', 'bury'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What an event says besides who, when and on which card. */
export type Deed =
  | {
      kind: 'answer';
      rating: Rating;
      durationMillis: number;
      /** What was typed, if the answer was. */
      typed?: string;
    }
  /** Takes back the event that it names, be that another void. */
  | { kind: 'void'; targetId: string }
  /** `bury` puts the card off until the learner's next day. */
  | { kind: 'suspend' | 'unsuspend' | 'bury' };

interface EventHead {
  /** A UUID that the browser made; an event is kept once however often it is posted. */
  id: string;
  cardKey: string;
  /** Which browser it came from: an id that the browser made for itself. */
  device: string;
}

/** An event as a browser sends it. */
export type PostedEvent = EventHead &
  Deed & {
    /** By the clock of the device, milliseconds since 1970-01-01 UTC. */
    answeredAt: number;
    /** IANA name of the time zone that the learner's day followed. */
    timeZone: string;
  };

/** An event as it is kept, for good. */
export type ReviewEvent = EventHead &
  Deed & {
    /** When it happened, as far as can be known (`cleanEvents`); milliseconds since 1970-01-01 UTC. */
    answeredAt: number;
    /** What the device said, right or wrong. */
    answeredAtSent: number;
    /**
     * The learner's day on which it happened. It is kept rather than counted again, so that a card
     * stays as it is when its learner moves, and whatever a machine knows of time zones.
     */
    day: Day;
  };

/** The order in which events happened: by time, then by id. For `Array.prototype.sort`. */
export function compareEvents(a: ReviewEvent, b: ReviewEvent): number {
  return a.answeredAt - b.answeredAt || compareStrings(a.id, b.id);
}

/** What an event with this id must say again when it comes a second time; the cleaned times may differ. */
export function contentOf(event: ReviewEvent): string {
  const { id, cardKey, device, answeredAtSent } = event;
  return JSON.stringify([id, cardKey, device, answeredAtSent, ...deedOf(event)]);
}

function deedOf(event: Deed): (string | number)[] {
  switch (event.kind) {
    case 'answer':
      return [event.kind, event.rating, event.durationMillis, event.typed ?? ''];
    case 'void':
      return [event.kind, event.targetId];
    default:
      return [event.kind];
  }
}

/** Order by UTF-16 unit, whatever the locale of the machine. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An event as a row has it: what its kind has not is null. */
export interface FlatEvent extends Omit<ReviewEvent, keyof Deed | 'kind'> {
  kind: EventKind;
  rating: number | null;
  durationMillis: number | null;
  typed: string | null;
  targetId: string | null;
}

/** The event of a row. */
export function eventOf({
  kind,
  rating,
  durationMillis,
  typed,
  targetId,
  ...head
}: FlatEvent): ReviewEvent {
  switch (kind) {
    case 'answer':
      return {
        ...head,
        kind,
        rating: rating as Rating,
        durationMillis: durationMillis ?? 0,
        ...(typed !== null && { typed }),
      };
    case 'void':
      return { ...head, kind, targetId: targetId ?? '' };
    default:
      return { ...head, kind };
  }
}
