import { contentOf, type ReviewEvent } from './event';

/** What a guest's work brings into an account. */
export interface GuestMerge {
  /** The events to append, each once, in the order of the guest. */
  added: ReviewEvent[];
  /** The cards to fold again. */
  cardKeys: string[];
  /** Ids under which the account has, or the guest had, something else: the first stays. */
  conflicts: string[];
}

/**
 * Brings what someone did as a guest into an account. An event is known by its id, so that a merge
 * that broke off, was made twice, or from two browsers, loses and doubles nothing. What was studied
 * on both sides is folded from both.
 */
export function mergeGuest(
  guest: readonly ReviewEvent[],
  account: readonly ReviewEvent[],
): GuestMerge {
  const known = new Map(account.map((event) => [event.id, contentOf(event)]));
  const added: ReviewEvent[] = [];
  const conflicts = new Set<string>();
  for (const event of guest) {
    const content = known.get(event.id);
    if (content === undefined) {
      known.set(event.id, contentOf(event));
      added.push(event);
    } else if (content !== contentOf(event)) {
      conflicts.add(event.id);
    }
  }
  const cardKeys = [...new Set(added.map(({ cardKey }) => cardKey))];
  return { added, cardKeys, conflicts: [...conflicts] };
}
