import type { Db, Prisma } from '@/lib/db';
import type { StudySettings } from './domain/settings';
import type { Training } from './domain/training';

export interface LearnerRow {
  settings: StudySettings | null;
  parameters: number[] | null;
  training: Training | null;
  schedulingVersion: number;
}

const learnerSelect = {
  settings: true,
  parameters: true,
  training: true,
  schedulingVersion: true,
} as const satisfies Prisma.LearnerSelect;

const toLearner = (row: Prisma.LearnerGetPayload<{ select: typeof learnerSelect }>) =>
  // They were checked when they were written.
  row as unknown as LearnerRow;

export async function findLearner(db: Db, userId: string): Promise<LearnerRow | null> {
  const row = await db.learner.findUnique({ where: { userId }, select: learnerSelect });
  return row && toLearner(row);
}

/** Takes a learner for this transaction: until its end nobody else writes their events and cards. */
export async function lockLearner(tx: Db, userId: string): Promise<LearnerRow> {
  const data = { version: { increment: 1 } };
  const { count } = await tx.learner.updateMany({ where: { userId }, data });
  const row =
    count > 0
      ? await tx.learner.findUniqueOrThrow({ where: { userId }, select: learnerSelect })
      : await tx.learner.create({ data: { userId }, select: learnerSelect });
  return toLearner(row);
}

export async function updateLearner(
  tx: Db,
  userId: string,
  {
    settings,
    parameters,
    training,
    isScheduledAnew,
  }: Partial<LearnerRow> & { isScheduledAnew: boolean },
): Promise<void> {
  const json = (value: unknown) => value as Prisma.InputJsonValue;
  await tx.learner.update({
    where: { userId },
    data: {
      ...(settings && { settings: json(settings) }),
      ...(parameters && { parameters: json(parameters) }),
      ...(training && { training: json(training) }),
      ...(isScheduledAnew && { schedulingVersion: { increment: 1 } }),
    },
  });
}

/** Learners by id, after one. */
export async function findLearnersAfter(db: Db, after: string, take: number): Promise<string[]> {
  const rows = await db.learner.findMany({
    where: { userId: { gt: after } },
    select: { userId: true },
    orderBy: { userId: 'asc' },
    take,
  });
  return rows.map(({ userId }) => userId);
}
