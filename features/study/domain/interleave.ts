/**
 * Spreads the fewer evenly among the more, each list in its own order: with six reviews and two new
 * cards, the new ones come third and seventh.
 */
export function interleave<T>(a: readonly T[], b: readonly T[]): T[] {
  const place = (item: T, index: number, { length }: readonly T[]) => ({
    item,
    at: (index + 0.5) / length,
  });
  return [...a.map(place), ...b.map(place)].sort((x, y) => x.at - y.at).map(({ item }) => item);
}
