import type { Db } from '@/lib/db';
import { inBatches } from './data-batches';

/** Which of some ids are those of a concept, of whatever status. */
export async function findKnownConcepts(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await inBatches(ids, (some) =>
    db.concept.findMany({ where: { id: { in: some } }, select: { id: true } }),
  );
  return new Set(rows.map(({ id }) => id));
}
