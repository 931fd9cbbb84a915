/** A stretch of the difference of two texts. */
export interface Run {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** What stays, and the change after it. */
interface Step {
  same: string;
  removed: string;
  added: string;
}

/** Common stretches up to here tell nothing between two changes; longer than `SHORT`, always something. */
const TINY = 2;
const SHORT = 8;

/**
 * Makes a difference readable: neighbours of one kind are one run, what is removed comes before
 * what is added in its place, no run is empty, and a common stretch no longer than the changes on
 * both its sides counts as changed with them (“big cat” → “old dog” is one change, not two).
 * The two texts that the runs stand for do not change.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const steps: Step[] = [];
  for (const step of stepsOf(runs)) {
    steps.push(step);
    while (isLastAbsorbed(steps)) absorbLast(steps);
  }
  return steps.flatMap(({ same, removed, added }) => [
    ...runOf('same', same),
    ...runOf('removed', removed),
    ...runOf('added', added),
  ]);
}

function stepsOf(runs: readonly Run[]): Step[] {
  const steps: Step[] = [];
  let step: Step = { same: '', removed: '', added: '' };
  for (const { kind, text } of runs) {
    if (kind === 'same' && text !== '' && (step.removed !== '' || step.added !== '')) {
      steps.push(step);
      step = { same: '', removed: '', added: '' };
    }
    step[kind] += text;
  }
  return [...steps, step];
}

function isLastAbsorbed(steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  const before = steps.at(-2);
  if (!last || !before || changeLength(last) === 0) return false;
  const shorterChange = Math.min(changeLength(before), changeLength(last));
  return last.same.length <= Math.max(TINY, Math.min(SHORT, shorterChange));
}

function changeLength({ removed, added }: Step): number {
  return Math.max(removed.length, added.length);
}

function absorbLast(steps: Step[]): void {
  const last = steps.pop();
  const before = steps.at(-1);
  if (!last || !before) return;
  before.removed += last.same + last.removed;
  before.added += last.same + last.added;
}

function runOf(kind: Run['kind'], text: string): Run[] {
  return text === '' ? [] : [{ kind, text }];
}
