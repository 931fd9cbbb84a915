/** The substrings of three characters of a key, each once: what an index of substrings is made of. */
export function gramsOf(key: string): string[] {
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= key.length; i++) grams.add(key.slice(i, i + 3));
  return [...grams];
}

/** How often each gram stands in a sample of the entries. */
export type GramCounts = ReadonlyMap<string, number>;

export function countGrams(keys: Iterable<string>): GramCounts {
  const counts = new Map<string, number>();
  for (const key of keys) {
    for (const gram of gramsOf(key)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
