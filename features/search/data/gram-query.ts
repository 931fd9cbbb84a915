import { type GramCounts, gramsOf } from './gram-counts';

/** More would cost more than the rows that they keep out. */
const mostConditions = 4;

/**
 * A query in the language of FTS5 for the entries that may have one pattern of each list: the few rarest of the grams
 * that they must have. What it finds has still to be compared.
 */
export function gramQuery(patterns: readonly (readonly string[])[], counts: GramCounts): string {
  const countOf = (gram: string) => counts.get(gram) ?? 0;
  const rarest = (pattern: string) =>
    gramsOf(pattern).reduce((best, gram) => (countOf(gram) < countOf(best) ? gram : best));
  const conditions = patterns.flatMap((some) =>
    some.length === 1
      ? spread(gramsOf(some[0] as string), countOf).map((gram) => [gram])
      : [[...new Set(some.map(rarest))]],
  );
  const cost = (grams: readonly string[]) => grams.reduce((sum, gram) => sum + countOf(gram), 0);
  return conditions
    .toSorted((a, b) => cost(a) - cost(b))
    .slice(0, mostConditions)
    .map((grams) => `(${grams.map(quoted).join(' OR ')})`)
    .join(' AND ');
}

/** The rarest grams of a pattern that do not overlap: neighbours say nearly the same. */
function spread(grams: readonly string[], countOf: (gram: string) => number): string[] {
  const taken: number[] = [];
  const byCount = grams
    .map((gram, at) => ({ gram, at }))
    .sort((a, b) => countOf(a.gram) - countOf(b.gram));
  for (const { at } of byCount) {
    if (taken.every((other) => Math.abs(other - at) > 1)) taken.push(at);
    if (taken.length === mostConditions) break;
  }
  return taken.map((at) => grams[at] as string);
}

const quoted = (gram: string) => `"${gram.replaceAll('"', '""')}"`;
