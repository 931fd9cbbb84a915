import type { Db, Engine } from './db';

/** What the columns of a row hold, in the order of its values. */
export type Columns = Record<string, keyof typeof postgresqlTypes>;

const postgresqlTypes = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  time: 'timestamp(3)',
} as const;

const rowsPerStatement = 2_000;

/**
 * Writes rows into one table: a statement for every 2,000 rows, its values as one JSON parameter.
 * @param options ignoreKnown: rows whose key is there already are passed over
 * @param rows values in the order of the columns; times as ISO 8601 with `+00:00`, as Prisma keeps them on SQLite
 */
export async function insertRows(
  db: Db,
  engine: Engine,
  table: string,
  columns: Columns,
  rows: readonly (readonly unknown[])[],
  { ignoreKnown = false } = {},
): Promise<void> {
  const sql =
    insertStatement(engine, table, columns) + (ignoreKnown ? ' ON CONFLICT DO NOTHING' : '');
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    await db.$executeRawUnsafe(sql, JSON.stringify(rows.slice(at, at + rowsPerStatement)));
  }
}

function insertStatement(engine: Engine, table: string, columns: Columns): string {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const into = `INSERT INTO "${table}" (${names.join(', ')})`;
  if (engine === 'sqlite') {
    return `${into} SELECT ${names.map((_, i) => `value ->> ${i}`).join(', ')} FROM json_each(?) WHERE true`;
  }
  const values = Object.values(columns).map(
    (type, i) => `(value ->> ${i})::${postgresqlTypes[type]}`,
  );
  return `${into} SELECT ${values.join(', ')} FROM jsonb_array_elements($1::jsonb) AS row(value)`;
}
