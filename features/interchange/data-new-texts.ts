import type { Db } from '@/lib/db';
import { openForReading } from '@/lib/db-file';
import type { RowText } from './domain/row';

const textsAtOnce = 250;
/** UTF-16 units of contents: some are a thousand times as long as others. */
const lengthAtOnce = 1_000_000;

// CROSS JOIN: SQLite takes the rows first, whatever it thinks of the sizes.
const textsOf = (importId: '$1' | '?') =>
  `SELECT r."number", r."conceptId", CAST(c."content" AS TEXT) AS "content", CAST(r."problems" AS TEXT) AS "problems" FROM "ImportRow" r CROSS JOIN "ImportContent" c WHERE c."importId" = r."importId" AND c."number" = r."number" AND r."importId" = ${importId}`;
const isNew = `r."outcome" IS NULL AND (r."kind" = 'new' OR (r."kind" = 'duplicate' AND r."choice" = 'new'))`;

/**
 * The rows of an import that are yet to become concepts of their own (`becomesNew`), in the order of their ids: most
 * indexes of what is written end in these, and grow at their ends then.
 */
export async function* readNewTexts(db: Db, importId: string): AsyncGenerator<RowText[]> {
  const statement = `${textsOf('$1')} AND ${isNew} AND (r."conceptId", r."number") > ($2, $3) ORDER BY r."conceptId", r."number" LIMIT ${textsAtOnce}`;
  for (let last = { conceptId: '', number: -1 }; ; ) {
    const { conceptId, number } = last;
    const rows = await db.$queryRawUnsafe<RowText[]>(statement, importId, conceptId, number);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1) ?? last;
  }
}

/** The same from a SQLite file, without a client: by a thread that has none. */
export async function* readNewTextsOf(file: string, importId: string): AsyncGenerator<RowText[]> {
  const database = openForReading(file);
  try {
    const statement = database.prepare<[string], RowText>(
      `${textsOf('?')} AND ${isNew} ORDER BY r."conceptId"`,
    );
    let rows: RowText[] = [];
    let length = 0;
    for (const row of statement.iterate(importId)) {
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
