import { indexStaged } from '@/features/search/service';
import type { Db } from '@/lib/db';
import { insertStagedConcepts } from './data-staged';

/**
 * Writes new concepts of a staging file (`stageConcepts`), as `createPrepared` writes a part of many. Of SQLite.
 * @param schema under which the file is attached
 * @param without the ids of concepts of it that are left out: whose slugs are taken, or whose articles are not there
 */
export async function createStaged(
  tx: Db,
  schema: string,
  without: readonly string[],
): Promise<void> {
  await insertStagedConcepts(tx, schema, without);
  await indexStaged(tx, schema, without);
}
