import { isAnchor } from '../domain/keys';
import { type GramCounts, gramsOf } from './gram-counts';

/** More would cost more than the rows that they keep out. */
const mostConditions = 4;

/**
 * A query in the language of FTS5 for the entries that may have one pattern of each list: the few rarest of the grams
 * that they must have, of as many patterns as there are. What it finds has still to be compared.
 */
export function gramQuery(patterns: readonly (readonly string[])[], counts: GramCounts): string {
  const countOf = (gram: string) => counts.get(gram) ?? 0;
  const cost = (grams: readonly string[]) => grams.reduce((sum, gram) => sum + countOf(gram), 0);
  // The rarest condition of every list, then the second of every list, …
  const rounds: string[][][] = [];
  for (const some of patterns) {
    conditionsOf(some, countOf).forEach((condition, i) => {
      rounds[i] ??= [];
      rounds[i].push(condition);
    });
  }
  return rounds
    .flatMap((round) => round.toSorted((a, b) => cost(a) - cost(b)))
    .slice(0, mostConditions)
    .map((grams) => `(${grams.map(quoted).join(' OR ')})`)
    .join(' AND ');
}

/** What an entry with one of some patterns must have: of one pattern several grams, of several one of each. */
function conditionsOf(some: readonly string[], countOf: (gram: string) => number): string[][] {
  if (some.length === 1) return spread(gramsOf(some[0] as string), countOf).map((gram) => [gram]);
  const rarest = (pattern: string) =>
    gramsOf(pattern).reduce((best, gram) => (countOf(gram) < countOf(best) ? gram : best));
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

const quoted = (gram: string) => `"${gram.replaceAll('"', '""')}"`;
