import { isAnchor } from '../domain/keys';
import { type GramCounts, gramsOf } from './gram-counts';

/** More would cost more than the rows that they keep out. */
const mostConditions = 4;

interface GramChoice {
  /** Which grams are the rare ones. */
  counts: GramCounts;
  /** Whether the index has a gram. */
  isIndexed?: (gram: string) => boolean;
}

/**
 * What an entry must have to have one pattern of each list: one gram of each list, of the few that are rarest, of as many
 * patterns as there are. What is found by them has still to be compared.
 */
export function gramConditions(
  patterns: readonly (readonly string[])[],
  { counts, isIndexed = () => true }: GramChoice,
): string[][] {
  const countOf = (gram: string) => counts.get(gram) ?? 0;
  const cost = (grams: readonly string[]) => grams.reduce((sum, gram) => sum + countOf(gram), 0);
  // The rarest condition of every list, then the second of every list, …
  const rounds: string[][][] = [];
  for (const some of patterns) {
    const grams = some.map((pattern) => gramsOf(pattern).filter(isIndexed));
    conditionsOf(grams, countOf).forEach((condition, i) => {
      rounds[i] ??= [];
      rounds[i].push(condition);
    });
  }
  return rounds
    .flatMap((round) => round.toSorted((a, b) => cost(a) - cost(b)))
    .slice(0, mostConditions);
}

/** What an entry with one of some patterns must have: of one pattern several grams, of several one of each. */
function conditionsOf(some: readonly string[][], countOf: (gram: string) => number): string[][] {
  if (some.some((grams) => grams.length === 0)) return [];
  if (some.length === 1) return spread(some[0] as string[], countOf).map((gram) => [gram]);
  const rarest = (grams: readonly string[]) =>
    grams.reduce((best, gram) => (countOf(gram) < countOf(best) ? gram : best));
  return [[...new Set(some.map(rarest))]];
}

/** The rarest grams of a pattern that do not overlap, for neighbours say nearly the same; the first says where it begins. */
function spread(grams: readonly string[], countOf: (gram: string) => number): string[] {
  const taken = isAnchor(grams[0] as string) ? [0] : [];
  const byCount = grams
    .map((gram, at) => ({ gram, at }))
    .sort((a, b) => countOf(a.gram) - countOf(b.gram));
  for (const { at } of byCount) {
    if (taken.length === mostConditions) break;
    if (taken.every((other) => Math.abs(other - at) > 1)) taken.push(at);
  }
  return taken.map((at) => grams[at] as string);
}
