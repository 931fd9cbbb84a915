/**
 * The number of edits between two texts, an edit being one UTF-16 unit left out, added, exchanged, or two neighbours
 * swapped (optimal string alignment).
 * @param most edits that matter; anything above is given as `most + 1`
 * @param options prefix: the fewest edits between `a` and any beginning of `b`
 */
export function editDistance(a: string, b: string, most: number, { prefix = false } = {}): number {
  const beyond = most + 1;
  if (a.length - b.length > most || (!prefix && b.length - a.length > most)) return beyond;
  const width = prefix ? Math.min(b.length, a.length + most) : b.length;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + Number(!same),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] as number) + 1);
      }
      row.push(edits);
      if (edits < least) least = edits;
    }
    // A swap reaches two rows back, so one row above the bound does not end it.
    if (least > most && Math.min(...last) > most) return beyond;
    beforeLast = last;
    last = row;
  }
  return Math.min(beyond, prefix ? Math.min(...last) : (last[width] as number));
}
