/** The keys of the items of one list on each side, each key once in a list. */
export interface Orders {
  base: readonly string[];
  mine: readonly string[];
  theirs: readonly string[];
}

/**
 * The order of a merged list: that of the side that moved what was there, with what the other side
 * added after what it stands behind there. Where both moved something, or none, `first` leads.
 * @param kept the keys of the result, each in `mine` or `theirs`
 * @param first the side that leads in a tie, to be told by what is in it, not by whose it is
 */
export function mergeOrder(
  { base, mine, theirs }: Orders,
  kept: ReadonlySet<string>,
  first: 'mine' | 'theirs',
): string[] {
  const isMineMoved = isMoved(base, mine);
  const isMineLeading = isMineMoved === isMoved(base, theirs) ? first === 'mine' : isMineMoved;
  const [leading, other] = isMineLeading ? [mine, theirs] : [theirs, mine];
  const order = leading.filter((key) => kept.has(key));
  const placed = new Set(order);
  let before: string | undefined;
  for (const key of other) {
    if (!kept.has(key)) continue;
    if (!placed.has(key)) {
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
      placed.add(key);
    }
    before = key;
  }
  return order;
}

function isMoved(base: readonly string[], side: readonly string[]): boolean {
  const places = new Map(base.map((key, place) => [key, place]));
  const kept = side.map((key) => places.get(key)).filter((place) => place !== undefined);
  return kept.some((place, at) => at > 0 && place < (kept[at - 1] ?? 0));
}
