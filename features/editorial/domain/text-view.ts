import { clusters } from '@/language/cluster';

/** A half-open range of UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** A text made of another one: `ranges` has, for each UTF-16 unit, where in the other it came from. */
export interface View {
  text: string;
  ranges: readonly Range[];
}

/** The characters of a text that are wanted, and the stretches of those that are not. */
export function keepCharacters(
  text: string,
  isWanted: (char: string, offset: number) => boolean,
): { view: View; dropped: Range[] } {
  const ranges: Range[] = [];
  const dropped: Range[] = [];
  let kept = '';
  let start = 0;
  for (const char of text) {
    const end = start + char.length;
    const last = dropped.at(-1);
    if (isWanted(char, start)) {
      kept += char;
      for (let unit = start; unit < end; unit++) ranges.push({ start: unit, end: unit + 1 });
    } else if (last?.end === start) {
      last.end = end;
    } else {
      dropped.push({ start, end });
    }
    start = end;
  }
  return { view: { text: kept, ranges }, dropped };
}

/** The view in NFC, and the letters that were not. A letter that changes has one range for all its units. */
export function composeView(view: View): { view: View; changed: Range[] } {
  const ranges: Range[] = [];
  const changed: Range[] = [];
  let text = '';
  let start = 0;
  for (const cluster of clusters(view.text)) {
    const end = start + cluster.length;
    const composed = cluster.normalize('NFC');
    text += composed;
    if (composed === cluster) {
      ranges.push(...view.ranges.slice(start, end));
    } else {
      const range = rangeIn(view, { start, end });
      changed.push(range);
      for (let unit = 0; unit < composed.length; unit++) ranges.push(range);
    }
    start = end;
  }
  return { view: { text, ranges }, changed };
}

/** Where a stretch of a view stands in the text that the view was made of. */
export function rangeIn(view: View, { start, end }: Range): Range {
  const first = view.ranges[start];
  const last = view.ranges[end - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
