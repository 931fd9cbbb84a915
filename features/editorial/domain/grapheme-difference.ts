import { diffArrays } from 'diff';
import { type Run, tidyRuns } from './text-run';
import { type Grain, tokensOf } from './text-tokens';

/** Up to here (UTF-16 units) words are compared at once, above it paragraphs come first. */
const LONG_TEXT = 5000;
/** Longer pairs of changed words are shown whole. */
const LONG_CHANGE = 200;
/** In squares of edits, which is what an alignment takes; all of it is some 10 ms. */
const WORK = 150_000;

/** What is left of the work that one comparison may take. */
type Budget = { work: number };

/**
 * The difference of two texts as runs in reading order. The same and the removed ones joined are
 * `before`, the same and the added ones `after`. Words of Latin script are aligned first, letters
 * within words that resemble each other, Lao by cluster; no run begins inside a letter with its
 * marks (ເກືອ, ນ້ຳ). Its time is bounded: texts with too many changes for their length are
 * compared by phrases, and what is still too different is removed and added as a whole.
 */
export function graphemeDifference(before: string, after: string): Run[] {
  const budget = { work: WORK };
  const isLong = Math.max(before.length, after.length) > LONG_TEXT;
  const runs = isLong
    ? compare(before, after, ['paragraph', 'phrase', 'word', 'cluster'], budget)
    : (align(before, after, ['word', 'cluster'], budget) ??
      compare(before, after, ['phrase', 'word', 'cluster'], budget));
  return tidyRuns(runs);
}

function compare(before: string, after: string, grains: readonly Grain[], budget: Budget): Run[] {
  const replaced: Run[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  const [grain] = grains;
  if (grain === undefined || before === '' || after === '') return replaced;
  if (grain === 'cluster' && Math.max(before.length, after.length) > LONG_CHANGE) return replaced;
  const runs = align(before, after, grains, budget);
  if (!runs || (grain === 'cluster' && !isAlike(runs, before, after))) return replaced;
  return runs;
}

/** The alignment by the first of the grains, its changes by the others; null where it is too much work. */
function align(
  before: string,
  after: string,
  [grain, ...finer]: readonly Grain[],
  budget: Budget,
): Run[] | null {
  if (grain === undefined) return null;
  // Two thirds at once, so that something is left for the grain below.
  const maxEditLength = Math.floor(Math.sqrt((budget.work * 2) / 3));
  const parts = diffArrays(tokensOf(before, grain), tokensOf(after, grain), { maxEditLength });
  if (!parts) {
    budget.work -= maxEditLength ** 2;
    return null;
  }
  const changed = parts.filter(({ added, removed }) => added || removed);
  budget.work -= sum(changed.map(({ count }) => count)) ** 2;
  const runs: Run[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    runs.push(...compare(removed, added, finer, budget));
    removed = '';
    added = '';
  };
  for (const part of parts) {
    const text = part.value.join('');
    if (part.removed) removed += text;
    else if (part.added) added += text;
    else {
      flush();
      runs.push({ kind: 'same', text });
    }
  }
  flush();
  return runs;
}

/** Letters that two words share by chance are no reason to show one in pieces of the other. */
function isAlike(runs: readonly Run[], before: string, after: string): boolean {
  const same = sum(runs.map(({ kind, text }) => (kind === 'same' ? text.length : 0)));
  return same * 2 >= Math.max(before.length, after.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
