import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { type Db, db } from '@/lib/db';
import { ok, type Result } from '@/lib/errors';
import { findOldest, findProgress, insertWaiting } from './data-jobs';
import { hasTexts } from './data-texts';

/** The kind of the jobs that look up the terms of all articles anew. */
export const RECOGNIZE = 'recognize';

/**
 * Lets the terms of all articles be looked up anew, in the background, once what the transaction writes can be seen.
 * However often it is asked for until that begins, it is done once.
 */
export async function requestRecognition(tx: Db, now: Date): Promise<void> {
  if (await hasTexts(tx)) await insertWaiting(tx, RECOGNIZE, now);
}

/** The oldest job, if nobody works on it: jobs are done one after the other. */
export async function findFreeJob(db: Db, now: Date) {
  const job = await findOldest(db, RECOGNIZE);
  return job && !(job.leaseUntil && job.leaseUntil > now) ? job : null;
}

export interface RecognitionProgress {
  /** How many articles are done, of how many, and how many could not be read. */
  running: { done: number; total: number; failures: number } | null;
  /** Whether another round is to follow. */
  isWaiting: boolean;
  /** ISO 8601. */
  lastFinishedAt: string | null;
}

/** How far the articles have followed the terms; for editors. */
export async function readProgress(actor: Actor | null): Promise<Result<RecognitionProgress>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const { open, lastFinishedAt } = await findProgress(db(), RECOGNIZE);
  const running = open.find(({ startedAt }) => startedAt);
  return ok({
    running: running
      ? { done: running.done, total: running.total, failures: running.failures }
      : null,
    isWaiting: open.some(({ startedAt }) => !startedAt),
    lastFinishedAt: lastFinishedAt?.toISOString() ?? null,
  });
}
