import type { ReviewEvent } from './event';

/** The events that count, and whether a void names one that is not there. */
export interface Unvoided {
  events: ReviewEvent[];
  awaitsVoided: boolean;
}

/**
 * Leaves out what voids take back, and the voids. A void that is itself taken back takes nothing
 * back, so that an undo can be undone. Who targets whom decides, not the time, since clocks are
 * wrong. A void of an event of another card has no effect, nor have voids that take back one another
 * in a ring: no browser makes them.
 * @param events no two of one id, in any order; the order stays
 */
export function withoutVoided(events: readonly ReviewEvent[]): Unvoided {
  const voids = new Map<string, string>();
  const cardOf = new Map(events.map(({ id, cardKey }) => [id, cardKey]));
  for (const event of events) {
    if (event.kind !== 'void') continue;
    const target = cardOf.get(event.targetId) ?? event.cardKey;
    if (target === event.cardKey) voids.set(event.id, event.targetId);
  }
  const ids = new Set(events.map(({ id }) => id));
  const voided = voidedBy(voids);
  return {
    events: events.filter(({ id, kind }) => kind !== 'void' && !voided.has(id)),
    awaitsVoided: [...voids.values()].some((target) => !ids.has(target)),
  };
}

/**
 * The ids that are taken back, from the voids that nothing targets on.
 * @param voids what each void takes back, by its id
 */
export function voidedBy(voids: ReadonlyMap<string, string>): Set<string> {
  const undecided = new Map<string, number>();
  for (const target of voids.values()) undecided.set(target, (undecided.get(target) ?? 0) + 1);
  const decided = [...voids.keys()].filter((id) => !undecided.has(id));
  const voided = new Set<string>();
  for (let id = decided.pop(); id !== undefined; id = decided.pop()) {
    const target = voids.get(id);
    if (target === undefined) continue;
    if (!voided.has(id)) voided.add(target);
    const left = (undecided.get(target) ?? 0) - 1;
    undecided.set(target, left);
    if (left === 0) decided.push(target);
  }
  return voided;
}
