import type { Db } from '@/lib/db';

export interface Note {
  conceptId: string;
  text: string;
  /** Milliseconds since 1970-01-01 UTC. */
  writtenAt: number;
}

export async function findNotes(db: Db, userId: string): Promise<Note[]> {
  const rows = await db.studyNote.findMany({ where: { userId }, omit: { userId: true } });
  return rows.map(({ writtenAt, ...note }) => ({ ...note, writtenAt: Number(writtenAt) }));
}

/** Writes a note unless a later one is there; an empty one stays, so that an earlier one of another device is known for such. */
export async function writeNote(tx: Db, userId: string, { conceptId, text, writtenAt }: Note) {
  const where = { userId_conceptId: { userId, conceptId } };
  const before = await tx.studyNote.findUnique({ where, select: { writtenAt: true } });
  const data = { text, writtenAt: BigInt(writtenAt) };
  if (!before) await tx.studyNote.create({ data: { ...data, userId, conceptId } });
  else if (before.writtenAt <= data.writtenAt) await tx.studyNote.update({ where, data });
}

export async function deleteStudyData(tx: Db, userId: string): Promise<void> {
  const where = { userId };
  await tx.reviewEvent.deleteMany({ where });
  await tx.card.deleteMany({ where });
  await tx.studyNote.deleteMany({ where });
  await tx.deck.deleteMany({ where });
  await tx.learner.deleteMany({ where });
}
