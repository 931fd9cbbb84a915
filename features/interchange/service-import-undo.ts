import { followStatus } from '@/features/editorial/service-proposal-status';
import { writeNext } from '@/features/editorial/service-save';
import { readSnapshot } from '@/features/editorial/service-snapshot';
import {
  archiveConcepts,
  readConcepts,
  type StoredConcept,
} from '@/features/glossary/service-write';
import type { Db } from '@/lib/db';
import { transaction } from '@/lib/transaction';
import { findRowsAfter, findRowsOf, type ImportRow, undoable, updateOutcomes } from './data-rows';
import type { Outcome } from './domain/row';
import type { Applying } from './service-import-apply';

const atOnce = 100;

/**
 * Takes back what an import has written, the last first: new concepts go to the archive, others get back what they
 * were. What somebody has changed since stays, and its row says so. Broken off at any point, it goes on where it was.
 */
export async function undoRows(db: Db, undoing: Applying): Promise<void> {
  for (;;) {
    const some = await findRowsAfter(db, undoing.id, undoable, { after: -1, take: atOnce });
    if (some.length === 0) return;
    await transaction(async (tx) => {
      const ids = [...new Set(some.map(targetOf))];
      const rows = await findRowsOf(tx, undoing.id, ids);
      await undoing.keep(tx, rows.length);
      await updateOutcomes(tx, undoing.id, await takeBack(tx, ids, rows, undoing));
    });
  }
}

async function takeBack(
  tx: Db,
  ids: readonly string[],
  rows: readonly ImportRow[],
  undoing: Applying,
) {
  const created: StoredConcept[] = [];
  const outcomes = new Map<string, Outcome>(ids.map((id) => [id, 'kept']));
  for (const current of await readConcepts(tx, ids)) {
    const { id, version } = current;
    const own = rows.filter((row) => targetOf(row) === id);
    const latest = Math.max(...own.map(({ written }) => written ?? 0));
    // Somebody has saved it since.
    if (latest !== version) continue;
    const isNew = own.some(({ outcome }) => outcome === 'created');
    const first = Math.min(...own.map(({ written }) => written ?? version));
    if (isNew) created.push(current);
    if (isNew || (await restore(tx, current, first - 1, undoing))) outcomes.set(id, 'undone');
  }
  await archive(tx, created, undoing);
  return rows.map((row) => ({
    number: row.number,
    outcome: outcomes.get(targetOf(row)) ?? 'kept',
    written: row.written,
  }));
}

/** The concept that a row was written to. */
const targetOf = ({ conceptId, mergeInto, outcome }: ImportRow): string =>
  outcome === 'merged' ? (mergeInto ?? '') : conceptId;

async function restore(
  tx: Db,
  current: StoredConcept,
  restoredFrom: number,
  { actor, authorship, now }: Applying,
): Promise<boolean> {
  const before = await readSnapshot(tx, current.id, restoredFrom);
  if (!before) return false;
  const options = { isRestored: true };
  const reason = { ...authorship, restoredFrom };
  return (await writeNext(tx, actor, current, before, reason, now(), options)).ok;
}

async function archive(
  tx: Db,
  concepts: readonly StoredConcept[],
  { actor, authorship, now }: Applying,
): Promise<void> {
  const live = concepts.filter(({ input }) => input.status !== 'archived');
  if (live.length === 0) return;
  const versions = await archiveConcepts(tx, live, authorship, now());
  for (const [at, { id, input }] of live.entries()) {
    if (input.status !== 'inReview') continue;
    const move = { id, from: input.status, to: 'archived' as const, version: versions[at] ?? 0 };
    await followStatus(tx, move, actor, authorship, now());
  }
}
