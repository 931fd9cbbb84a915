import type { Db } from '@/lib/db';
import { openForReading } from '@/lib/db-file';
import type { RowText } from './domain/row';

/** Few, so that most of what is made of them is gone when the next come: what lives is copied by each collection of garbage. */
const textsAtOnce = 50;
/** UTF-16 units of contents: some are a thousand times as long as others. */
const lengthAtOnce = 1_000_000;

// CROSS JOIN: SQLite takes the rows first, whatever it thinks of the sizes.
const textsOf = (importId: '$1' | '?') =>
  `SELECT r."number", r."conceptId", CAST(c."content" AS TEXT) AS "content", CAST(r."problems" AS TEXT) AS "problems" FROM "ImportRow" r CROSS JOIN "ImportContent" c WHERE c."importId" = r."importId" AND c."number" = r."number" AND r."importId" = ${importId}`;
const statement = `${textsOf('$1')} AND r."outcome" IS NULL AND (r."kind" = 'new' OR (r."kind" = 'duplicate' AND r."choice" = 'new')) AND (r."conceptId", r."number") > ($2, $3) ORDER BY r."conceptId", r."number" LIMIT ${textsAtOnce}`;

/**
 * The rows of an import that are yet to become concepts of their own (`becomesNew`), in the order of their ids: most
 * indexes of what is written end in these, and grow at their ends then.
 */
export const readNewTexts = (db: Db, importId: string): AsyncGenerator<RowText[]> =>
  inOrder(({ conceptId, number }) =>
    db.$queryRawUnsafe<RowText[]>(statement, importId, conceptId, number),
  );

/** The same from a SQLite file, without a client: by a thread that has none. */
export async function* readNewTextsOf(file: string, importId: string): AsyncGenerator<RowText[]> {
  const database = openForReading(file);
  try {
    const prepared = database.prepare<[Record<1 | 2 | 3, string | number>], RowText>(statement);
    // Each time to its end: while one reads, the log of what others write cannot begin anew.
    yield* inOrder(({ conceptId, number }) =>
      untilLong(prepared.iterate({ 1: importId, 2: conceptId, 3: number })),
    );
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

function untilLong(rows: Iterable<RowText>): RowText[] {
  const taken: RowText[] = [];
  let length = 0;
  for (const row of rows) {
    taken.push(row);
    length += row.content.length;
    if (length >= lengthAtOnce) break;
  }
  return taken;
}

async function* inOrder(
  readAfter: (last: Pick<RowText, 'conceptId' | 'number'>) => RowText[] | Promise<RowText[]>,
): AsyncGenerator<RowText[]> {
  let last: Pick<RowText, 'conceptId' | 'number'> | undefined = { conceptId: '', number: -1 };
  while (last) {
    const rows = await readAfter(last);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
  }
}
