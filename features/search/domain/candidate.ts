import type { Lang } from '@/language/lang';
import { MATCH_KINDS, type MatchKind } from './kinds';
import type { Match } from './match';
import { lengthOf, termOf } from './parts';

const wholeTier = MATCH_KINDS.indexOf('bare');

/** A term as the index gives it. */
export interface Row {
  /** The id of the entry, by which equals are put in order. */
  id: number;
  conceptId: string;
  lang: Lang;
  text: string;
  type: string;
  rank: number;
  status: string;
  searchOnly: boolean;
}

/** What of a row is stored; its id tells the rest. */
export type StoredRow = Pick<Row, 'id' | 'conceptId' | 'text' | 'type'>;

export const toRow = ({ id, conceptId, text, type }: StoredRow): Row => ({
  id,
  conceptId,
  text,
  type,
  ...termOf(id),
});

/** A term that matches, with its place in the order of hits. */
export interface Candidate {
  row: Row;
  match: Match;
  /** The tier, the tier within it, and what decides within that: compared from the first to the last. */
  order: readonly number[];
}

/**
 * Puts a match in its place: tier, closeness to what was typed, preferred before admitted before old names before
 * lookup forms, the interface language, then the shorter (design, section 5).
 * @param tier the tier of the hit, where it is not that of the match: a match of what Telex says is a `telex` one
 */
export function candidate(
  row: Row,
  match: Match,
  locale: Lang,
  tier: MatchKind = match.kind,
): Candidate {
  const order = [
    MATCH_KINDS.indexOf(tier),
    MATCH_KINDS.indexOf(match.kind),
    match.distance,
    row.rank,
    Number(row.lang !== locale),
    lengthOf(row.id),
  ];
  return { row, match: { ...match, kind: tier }, order };
}

/** The best candidate of each concept, best first. */
export class Candidates {
  readonly #best = new Map<string, Candidate>();
  /** Concepts that match the query with the marks that were typed. */
  readonly #faithful = new Set<string>();

  constructor(private readonly limit: number) {}

  /** @param isFaithful whether a term has the marks that were typed */
  add(candidate: Candidate, isFaithful = true): void {
    const { conceptId } = candidate.row;
    if (isFaithful) this.#faithful.add(conceptId);
    const known = this.#best.get(conceptId);
    if (!known || compareOrder(candidate, known) < 0) this.#best.set(conceptId, candidate);
  }

  /** Whether there are as many as wanted. */
  get isFull(): boolean {
    return this.#best.size >= this.limit;
  }

  /** Whether there are as many as wanted with the marks that were typed: what has others is taken to fill up only. */
  get isFaithfullyFull(): boolean {
    return this.#faithful.size >= this.limit;
  }

  /** Whether a term is just what was typed, perhaps but for marks: there is no mistake to mend. */
  get hasWhole(): boolean {
    return [...this.#best.values()].some(({ order }) => (order[0] ?? 0) <= wholeTier);
  }

  get isEmpty(): boolean {
    return this.#best.size === 0;
  }

  get best(): Candidate[] {
    const all = [...this.#best.values()].sort(compareOrder);
    const isFaithful = ({ row }: Candidate) => this.#faithful.has(row.conceptId);
    return [...all.filter(isFaithful), ...all.filter((one) => !isFaithful(one))]
      .slice(0, this.limit)
      .sort(compareOrder);
  }
}

function compareOrder(a: Candidate, b: Candidate): number {
  for (const [i, value] of a.order.entries()) {
    const difference = value - (b.order[i] ?? 0);
    if (difference !== 0) return difference;
  }
  // The same on both engines, which number their entries on their own.
  return a.row.text < b.row.text
    ? -1
    : a.row.text > b.row.text
      ? 1
      : a.row.conceptId < b.row.conceptId
        ? -1
        : 1;
}
