import type { Db } from '@/lib/db';
import { openForReading } from '@/lib/db-file';
import type { RowText } from './domain/row';

const textsAtOnce = 250;
/** UTF-16 units of contents: some are a thousand times as long as others. */
const lengthAtOnce = 1_000_000;

// CROSS JOIN: SQLite takes the rows first, whatever it thinks of the sizes.
const textsOf = (importId: '$1' | '?') =>
  `SELECT r."number", r."conceptId", CAST(c."content" AS TEXT) AS "content", CAST(r."problems" AS TEXT) AS "problems" FROM "ImportRow" r CROSS JOIN "ImportContent" c WHERE c."importId" = r."importId" AND c."number" = r."number" AND r."importId" = ${importId}`;
const ofNew = `${textsOf('$1')} AND r."number" > $2 AND r."outcome" IS NULL AND (r."kind" = 'new' OR (r."kind" = 'duplicate' AND r."choice" = 'new')) ORDER BY r."number"`;

/** The rows of an import that are yet to become concepts of their own (`becomesNew`), in the order of the file. */
export async function* readNewTexts(db: Db, importId: string): AsyncGenerator<RowText[]> {
  const statement = `${ofNew} LIMIT ${textsAtOnce}`;
  for (let after = -1; ; ) {
    const rows = await db.$queryRawUnsafe<RowText[]>(statement, importId, after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.number;
  }
}

/** The same from a SQLite file, without a client: by a thread that has none. */
export async function* readNewTextsOf(file: string, importId: string): AsyncGenerator<RowText[]> {
  const database = openForReading(file);
  try {
    const statement = database.prepare<[{ 1: string; 2: number }], RowText>(ofNew);
    let rows: RowText[] = [];
    let length = 0;
    for (const row of statement.iterate({ 1: importId, 2: -1 })) {
      rows.push(row);
      length += row.content.length;
      if (rows.length < textsAtOnce && length < lengthAtOnce) continue;
      yield rows;
      rows = [];
      length = 0;
    }
    if (rows.length > 0) yield rows;
  } finally {
    database.close();
  }
}

/** Some of these rows, in the order of the file; of SQLite. */
export const findNewTexts = (
  db: Db,
  importId: string,
  numbers: readonly number[],
): Promise<RowText[]> =>
  db.$queryRawUnsafe<RowText[]>(
    // To SQLite, Prisma gives values by their places only.
    `${textsOf('?')} AND r."number" IN (SELECT "value" FROM json_each(?)) ORDER BY r."number"`,
    importId,
    JSON.stringify(numbers),
  );
