import type { Piece } from './piece';
import type { Row } from './row';

/**
 * Priors of the ways in which pieces stand opposite each other, as costs (−ln p): W. A. Gale, K. W. Church, "A Program
 * for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19 (1993), table 5.
 */
const beads: readonly { row: Row; cost: number }[] = [
  { row: [1, 1], cost: -Math.log(0.89) },
  { row: [1, 0], cost: -Math.log(0.0099 / 2) },
  { row: [0, 1], cost: -Math.log(0.0099 / 2) },
  { row: [2, 1], cost: -Math.log(0.089 / 2) },
  { row: [1, 2], cost: -Math.log(0.089 / 2) },
  { row: [2, 2], cost: -Math.log(0.011) },
];

/** The variance of the length of a translation, per letter. The paper has 6.8; sentences of ours 1.0, word for word. */
const variance = 5;
/** What no normal distribution can tell apart any more. */
const worst = 25;
/** What it is worth when all numbers and acronyms of both are the same, or none. */
const markWeight = 4;
/** How far a row may be from where it would be if all were translated at the same length. */
const leastBand = 50;
const bandShare = 0.03;
/** Of more than 10,000 paragraphs the band is narrower: the table must fit in memory. */
const mostCells = 4_000_000;

/**
 * Sets pieces of a text and of its translation opposite each other, by their lengths and by the numbers and acronyms
 * that they have in common. Each piece is in one row, in order. Takes time in proportion to the number of pieces times
 * the width of a band around the diagonal.
 */
export function alignPieces(original: readonly Piece[], own: readonly Piece[]): Row[] {
  if (original.length === 0 || own.length === 0) {
    return [...original.map((): Row => [1, 0]), ...own.map((): Row => [0, 1])];
  }
  const [first, second] = [sideOf(original), sideOf(own)];
  const table = new CostTable(first.lengths, second.lengths);
  for (let i = 0; i <= original.length; i++) {
    const [from, to] = table.bounds(i);
    for (let j = from; j <= to; j++) {
      if (i + j === 0) continue;
      for (let bead = 0; bead < beads.length; bead++) {
        const { row, cost } = beads[bead] as (typeof beads)[number];
        const before = table.get(i - row[0], j - row[1]);
        if (before + cost >= table.get(i, j)) continue;
        table.offer(i, j, before + cost + beadCost(first, second, [i, j], row), bead);
      }
    }
  }
  return table.trace(original.length, own.length);
}

/** How unlikely it is that pieces say the same: 0 is as expected, over 8 hardly one in a thousand pairs is like it. */
export function rowCost(original: readonly Piece[], own: readonly Piece[]): number {
  if (original.length === 0 || own.length === 0) return 0;
  return lengthCost(total(original), total(own)) + markCost(original, own);
}

/** Pieces with the sums of lengths and of numbers of marks before each of them and at the end. */
interface Side {
  pieces: readonly Piece[];
  lengths: readonly number[];
  markCounts: readonly number[];
}

const sideOf = (pieces: readonly Piece[]): Side => ({
  pieces,
  lengths: sums(pieces.map(({ length }) => length)),
  markCounts: sums(pieces.map(({ marks }) => marks.size)),
});

function beadCost(original: Side, own: Side, [i, j]: Row, [left, right]: Row): number {
  // What was left out or added may be of any length.
  if (left === 0 || right === 0) return 1;
  const between = (list: readonly number[], from: number, to: number) =>
    (list[to] ?? 0) - (list[from] ?? 0);
  const lengths = lengthCost(
    between(original.lengths, i - left, i),
    between(own.lengths, j - right, j),
  );
  const markCount =
    between(original.markCounts, i - left, i) + between(own.markCounts, j - right, j);
  if (markCount === 0) return lengths;
  return lengths + markCost(original.pieces.slice(i - left, i), own.pieces.slice(j - right, j));
}

const total = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

function lengthCost(first: number, second: number): number {
  const mean = (first + second) / 2;
  if (mean === 0) return 0;
  const deviation = Math.abs(second - first) / Math.sqrt(mean * variance);
  const tail = 2 * (1 - normal(deviation));
  return tail > 0 ? Math.min(worst, -Math.log(tail)) : worst;
}

/** The share of a normal distribution below a value from 0: Abramowitz and Stegun 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const [b1, b2, b3, b4, b5] = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = t * (b1 + t * (b2 + t * (b3 + t * (b4 + t * b5))));
  return 1 - Math.exp((-z * z) / 2) * 0.3989423 * sum;
}

/** By the share of numbers and acronyms that stand on both sides. */
function markCost(original: readonly Piece[], own: readonly Piece[]): number {
  const [first, second] = [marksOf(original), marksOf(own)];
  const count = first.size + second.size;
  if (count === 0) return 0;
  let common = 0;
  for (const mark of first) if (second.has(mark)) common += 2;
  return markWeight * (1 - (2 * common) / count);
}

function marksOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const [only] = pieces;
  if (only && pieces.length === 1) return only.marks;
  return new Set(pieces.flatMap(({ marks }) => [...marks]));
}

function sums(numbers: readonly number[]): number[] {
  let sum = 0;
  return [0, ...numbers.map((number) => (sum += number))];
}

/** The least costs of setting the first i pieces of one side opposite the first j of the other, along a band. */
class CostTable {
  readonly #costs: Float64Array[] = [];
  readonly #beads: Uint8Array[] = [];
  readonly #bounds: Row[] = [];

  constructor(original: readonly number[], own: readonly number[]) {
    const last = own.length - 1;
    const wanted = Math.max(leastBand, Math.ceil(last * bandShare));
    const width = Math.max(2, Math.min(wanted, Math.floor(mostCells / (2 * original.length))));
    const centres = centresOf(original, own);
    for (let i = 0; i < original.length; i++) {
      // Each overlaps the next: there is a way through whatever the lengths are.
      const from = Math.max(0, (centres[i - 1] ?? 0) - width);
      const to = Math.min(last, (centres[i + 1] ?? last) + width);
      this.#bounds.push([from, to]);
      this.#costs.push(new Float64Array(to - from + 1).fill(Number.POSITIVE_INFINITY));
      this.#beads.push(new Uint8Array(to - from + 1));
    }
    if (this.#costs[0]) this.#costs[0][0] = 0;
  }

  bounds(i: number): Row {
    return this.#bounds[i] ?? [0, -1];
  }

  get(i: number, j: number): number {
    return this.#costs[i]?.[j - this.bounds(i)[0]] ?? Number.POSITIVE_INFINITY;
  }

  offer(i: number, j: number, cost: number, bead: number): void {
    const at = j - this.bounds(i)[0];
    const costs = this.#costs[i];
    const chosen = this.#beads[i];
    if (!costs || !chosen || cost >= (costs[at] ?? 0)) return;
    costs[at] = cost;
    chosen[at] = bead;
  }

  trace(i: number, j: number): Row[] {
    const rows: Row[] = [];
    let [left, right] = [i, j];
    while (left > 0 || right > 0) {
      const bead = this.#beads[left]?.[right - this.bounds(left)[0]] ?? 0;
      const { row } = beads[bead] as (typeof beads)[number];
      rows.push(row);
      left -= row[0];
      right -= row[1];
    }
    return rows.reverse();
  }
}

/** Of each place in the original the place in the translation that as much of the text stands before. */
function centresOf(original: readonly number[], own: readonly number[]): number[] {
  const [all, allOwn] = [original.at(-1) || 1, own.at(-1) || 1];
  let j = 0;
  const centres = original.map((before, i) => {
    const share = i === original.length - 1 ? 1 : before / all;
    while (j < own.length - 1 && (own[j] ?? 0) / allOwn < share) j++;
    return j;
  });
  centres[0] = 0;
  centres[centres.length - 1] = own.length - 1;
  return centres;
}
