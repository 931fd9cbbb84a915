import { compareEvents, type ReviewEvent } from './event';
import { withoutVoided } from './void';

/**
 * What the next undo of a session takes back: the latest of its events that still counts, so that
 * undo after undo leads to where the session began.
 * @param events those of the session, voids among them, of all cards
 * @returns null where nothing is left to undo
 */
export function eventToUndo(events: readonly ReviewEvent[]): ReviewEvent | null {
  return withoutVoided(events).events.sort(compareEvents).at(-1) ?? null;
}
