/** A place where a term may stand, before it is settled which of those that overlap is meant. */
export interface Match {
  /** The first and the last token, and the range of both in the text. */
  first: number;
  last: number;
  start: number;
  end: number;
  /** Which layer the term is in, the node where it ends, and its number there. */
  layer: number;
  node: number;
  term: number;
  isInContext: boolean;
}

/**
 * Picks among matches that overlap: the longest, then the one that `tie` prefers, then the
 * leftmost. In the order of the text. Linear in the matches, as lengths are sorted by counting.
 * @param tie of two matches of one length that overlap, the second is meant if it is true
 */
export function settle(
  matches: readonly Match[],
  tokenCount: number,
  tie?: (left: Match, right: Match) => boolean,
): Match[] {
  const isTaken = new Uint8Array(tokenCount);
  const picked: Match[] = [];
  for (const same of byLength(matches)) {
    // What is longer is settled, so a free beginning and end mean a free middle.
    const free = same.filter(({ first, last }) => isTaken[first] === 0 && isTaken[last] === 0);
    for (const match of tie ? inOrderOfTies(free, tie) : free) {
      if (isTaken[match.first] !== 0 || isTaken[match.last] !== 0) continue;
      isTaken.fill(1, match.first, match.last + 1);
      picked.push(match);
    }
  }
  return picked.sort((a, b) => a.first - b.first);
}

function* byLength(matches: readonly Match[]): Generator<Match[]> {
  const lengths = new Map<number, Match[]>();
  for (const match of matches) {
    const length = match.end - match.start;
    const list = lengths.get(length);
    if (list) list.push(match);
    else lengths.set(length, [match]);
  }
  const longestFirst = [...lengths.keys()].sort((a, b) => b - a);
  // Matches are found by their ends, so those of one length come by their beginnings too.
  for (const length of longestFirst) yield lengths.get(length) ?? [];
}

/** Moves a match before the one on its left that it overlaps where the tie is its. */
function inOrderOfTies(matches: Match[], tie: (left: Match, right: Match) => boolean): Match[] {
  const order = [...matches];
  for (let i = 0; i + 1 < order.length; i++) {
    const left = order[i] as Match;
    const right = order[i + 1] as Match;
    const overlap = right.first <= left.last && right.first !== left.first;
    if (!overlap || !tie(left, right)) continue;
    order[i] = right;
    order[i + 1] = left;
    i++;
  }
  return order;
}
