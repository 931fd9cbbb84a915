import type { Db } from '@/lib/db';
import { takeNumbers } from './data';
import { textTables } from './data/sqlite-index';

/** The concepts of a staging file but for some. */
const others = `"conceptId" NOT IN (SELECT "value" FROM json_each(?))`;

/**
 * Writes the entries and words of a staging file, as `insertForms` does.
 * @param without the concepts whose entries are left out
 */
export async function insertStagedForms(
  db: Db,
  schema: string,
  without: readonly string[],
): Promise<void> {
  const [staged] = await db.$queryRawUnsafe<{ count: bigint }[]>(
    `SELECT count(*) AS "count" FROM ${schema}."SearchEntry"`,
  );
  const count = Number(staged?.count);
  const id = `s."id" + s."rowid" + ${(await takeNumbers(db, count)) - 1}`;
  const from = `FROM ${schema}."SearchEntry" s WHERE ${others}`;
  const ids = JSON.stringify(without);
  await db.$executeRawUnsafe(
    `INSERT INTO "SearchEntry" ("id", "termId", "conceptId", "part", "compactKey", "paddedKey") SELECT ${id}, "termId", "conceptId", "part", "compactKey", "paddedKey" ${from} ORDER BY 1`,
    ids,
  );
  for (const [form, table] of textTables.entries()) {
    // In the order of ids, or the index begins a new segment at each.
    await db.$executeRawUnsafe(
      `INSERT INTO "${table}" ("rowid", "paddedKey") SELECT ${id}, "paddedKey" ${from} AND s."part" % ${textTables.length} = ${form} ORDER BY 1`,
      ids,
    );
  }
  await db.$executeRawUnsafe(
    `INSERT INTO "SearchWord" ("lang", "deletion", "word") SELECT "lang", "deletion", "word" FROM ${schema}."SearchWord" WHERE true ON CONFLICT DO NOTHING`,
  );
}
