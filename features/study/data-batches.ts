/** So many values go into one condition. */
export const valuesAtOnce = 400;

/** What is found for many values, asked for some at a time. */
export async function inBatches<V, T>(
  values: readonly V[],
  find: (some: V[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < values.length; at += valuesAtOnce) {
    found.push(...(await find(values.slice(at, at + valuesAtOnce))));
  }
  return found;
}
