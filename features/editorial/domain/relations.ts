/** Kinds that have a direction, from a concept to the one that is broader, a whole, or earlier. */
export const DIRECTED_KINDS = ['broader', 'partOf', 'predecessor'] as const;
/** All kinds: `related` is the same from both sides. */
export const EDGE_KINDS = [...DIRECTED_KINDS, 'related'] as const;

export type EdgeKind = (typeof EDGE_KINDS)[number];

/** A relation between two concepts, by whatever names them. */
export interface Edge {
  from: string;
  kind: EdgeKind;
  to: string;
}

/** What is wrong with a relation that is to be added. */
export interface RelationProblem {
  edge: Edge;
  /**
   * `itself`: a concept related to itself. `repeated`: it is there already, for `related` from
   * either side. `circle`: following the kind from a concept would lead back to it.
   */
  code: 'itself' | 'repeated' | 'circle';
  /** The concepts of the circle in the direction of the kind, the first one again at the end. */
  circle: string[];
}

/**
 * Finds the relations that cannot be added to those that are there. Each kind is looked at for
 * itself: a concept may be broader than one that it is a part of (ISO 704 mixes both in one concept
 * system). An edge with a problem is left out when the edges after it are looked at.
 * @param present the edges that stay: to save a concept, without those that are replaced; of
 *   directed kinds, at least all that can be reached from the ends of the added ones
 * @param added in the order of the form
 */
export function relationProblems(
  present: readonly Edge[],
  added: readonly Edge[],
): RelationProblem[] {
  const targets = new Map<string, string[]>();
  const known = new Set<string>();
  const add = (edge: Edge) => {
    known.add(keyOf(edge));
    const node = nodeOf(edge.kind, edge.from);
    const reached = targets.get(node);
    if (reached) reached.push(edge.to);
    else targets.set(node, [edge.to]);
  };
  for (const edge of present) add(edge);
  const problems: RelationProblem[] = [];
  for (const edge of added) {
    const problem = problemOf(edge, targets, known);
    if (problem) problems.push({ edge, ...problem });
    else add(edge);
  }
  return problems;
}

function problemOf(
  edge: Edge,
  targets: ReadonlyMap<string, readonly string[]>,
  known: ReadonlySet<string>,
): Omit<RelationProblem, 'edge'> | null {
  const { from, kind, to } = edge;
  if (from === to) return { code: 'itself', circle: [from, from] };
  if (known.has(keyOf(edge))) return { code: 'repeated', circle: [] };
  if (kind === 'related') return null;
  const back = shortestPath(to, from, (concept) => targets.get(nodeOf(kind, concept)) ?? []);
  return back ? { code: 'circle', circle: [from, ...back] } : null;
}

/** Concepts from `start` to `goal`, both included; null where none leads there. */
function shortestPath(
  start: string,
  goal: string,
  next: (concept: string) => readonly string[],
): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  // A map is walked in the order of insertion, what is added on the way included.
  for (const concept of cameFrom.keys()) {
    if (concept === goal) return wayTo(goal, cameFrom);
    for (const target of next(concept)) {
      if (!cameFrom.has(target)) cameFrom.set(target, concept);
    }
  }
  return null;
}

function wayTo(goal: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way = [goal];
  let before = cameFrom.get(goal);
  while (before) {
    way.push(before);
    before = cameFrom.get(before);
  }
  return way.reverse();
}

function nodeOf(kind: EdgeKind, concept: string): string {
  return `${kind} ${concept}`;
}

function keyOf({ from, kind, to }: Edge): string {
  const ends = kind === 'related' ? [from, to].sort() : [from, to];
  return JSON.stringify([kind, ...ends]);
}
