import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { deleteImport, deleteNotes, findExpired, markTidied, updateImport } from './data-import';
import { deleteContents, deleteRows } from './data-rows';
import type { ImportState } from './domain/import-state';
import { limitsAt } from './domain/keeping';

/**
 * Removes an import of which nothing was written, and all that was found in its file.
 * @returns false when it is not in that state any more
 */
export async function forgetImport(id: string, state: ImportState): Promise<boolean> {
  // Nobody is to work on half of it.
  if (!(await updateImport(db(), id, state, { state: 'failed', worker: null }))) return false;
  await deleteRows(db(), id);
  return deleteImport(db(), id, 'failed');
}

/**
 * Lets go of what is kept no longer (domain/keeping.ts): half files, files that were not written, and what the written
 * ones said; these can still be taken back. Done by several at once, or again, it does the same.
 * @returns how many imports it was
 */
export async function tidyImports(now: Date): Promise<number> {
  const { forgotten, written } = await findExpired(db(), limitsAt(now));
  for (const { id, state } of forgotten) await forgetImport(id, state as ImportState);
  for (const { id } of written) {
    await deleteContents(db(), id);
    await deleteNotes(db(), id);
    await markTidied(db(), id, now);
  }
  const count = forgotten.length + written.length;
  if (count > 0) log().info({ count }, 'old imports were let go');
  return count;
}
