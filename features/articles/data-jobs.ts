import { randomUUID } from 'node:crypto';
import { type Db, engine } from '@/lib/db';
import { insertRows, storedTime } from '@/lib/db-bulk';

export interface JobState {
  id: string;
  cursor: string | null;
  done: number;
  total: number;
  failures: number;
}

const stateSelect = { id: true, cursor: true, done: true, total: true, failures: true } as const;

/** Lets a job of a kind wait, unless one does already. */
export async function insertWaiting(db: Db, kind: string, now: Date): Promise<void> {
  const columns = { id: 'text', kind: 'text', waitingKey: 'text', createdAt: 'time' } as const;
  const createdAt = storedTime(now);
  await insertRows(db, engine(), 'Job', columns, [[randomUUID(), kind, kind, createdAt]], {
    ignoreKnown: true,
  });
}

/** The oldest job of a kind that is not done. */
export const findOldest = (db: Db, kind: string) =>
  db.job.findFirst({
    where: { kind, finishedAt: null },
    select: { ...stateSelect, startedAt: true, leaseUntil: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

/** Takes a job that nobody works on; false when somebody was faster. */
export async function takeJob(
  db: Db,
  id: string,
  lease: { worker: string; until: Date; now: Date; startedAt: Date },
): Promise<boolean> {
  const { count } = await db.job.updateMany({
    where: {
      id,
      finishedAt: null,
      OR: [{ leaseUntil: null }, { leaseUntil: { lte: lease.now } }],
    },
    data: {
      worker: lease.worker,
      leaseUntil: lease.until,
      startedAt: lease.startedAt,
      waitingKey: null,
    },
  });
  return count === 1;
}

/** Keeps how far a job is; false when it was taken away meanwhile. */
export async function updateJob(
  db: Db,
  worker: string,
  { id, ...state }: JobState & { leaseUntil: Date | null; finishedAt?: Date },
): Promise<boolean> {
  const { count } = await db.job.updateMany({
    where: { id, worker, finishedAt: null },
    data: state,
  });
  return count === 1;
}

/** What is worked on and what waits, and what was done last. */
export async function findProgress(db: Db, kind: string) {
  const [open, last] = await Promise.all([
    db.job.findMany({
      where: { kind, finishedAt: null },
      select: { ...stateSelect, startedAt: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: 2,
    }),
    db.job.findFirst({
      where: { kind, finishedAt: { not: null } },
      select: { finishedAt: true },
      orderBy: { finishedAt: 'desc' },
    }),
  ]);
  return { open, lastFinishedAt: last?.finishedAt ?? null };
}

/** Forgets jobs that were done before an instant. */
export async function deleteFinished(db: Db, kind: string, before: Date): Promise<void> {
  await db.job.deleteMany({ where: { kind, finishedAt: { lt: before } } });
}
