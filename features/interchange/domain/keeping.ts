import type { ImportState } from './import-state';

/** For so many days a file and what it says are kept, once nothing goes on with it. */
export const keptDays = 30;
/** For so many hours half a file is kept, whose upload has ended too early. */
export const halfHours = 24;

const hourMillis = 60 * 60 * 1000;

/** What nothing is done with until somebody decides, or ever. */
export const resting: readonly ImportState[] = ['columns', 'ready', 'failed'];
/** What was written: how many concepts of each kind is kept for good, and that it can be taken back. */
export const written: readonly ImportState[] = ['applied', 'undone'];

interface Kept {
  state: string;
  createdAt: Date;
  appliedAt: Date | null;
}

/**
 * Until when what a file says is kept: 30 days from when it was brought in or, once it was written, from then.
 * @returns null for one with which something goes on
 */
export function keptUntil({ state, createdAt, appliedAt }: Kept): Date | null {
  const isAmong = (states: readonly string[]) => states.includes(state);
  const from = isAmong(resting) ? createdAt : isAmong(written) ? appliedAt : null;
  return from && new Date(from.getTime() + keptDays * 24 * hourMillis);
}

/** Before when something must have begun that is kept no longer, and half a file. */
export const limitsAt = (now: Date): { whole: Date; half: Date } => ({
  whole: new Date(now.getTime() - keptDays * 24 * hourMillis),
  half: new Date(now.getTime() - halfHours * hourMillis),
});
