import type { Db, Engine } from './db';
import { withGiven } from './db-given';

/** What the columns of a row hold, in the order of its values. */
export type Columns = Record<string, keyof typeof postgresqlTypes>;

const postgresqlTypes = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  real: 'double precision',
  boolean: 'boolean',
  time: 'timestamp(3)',
  json: 'jsonb',
} as const;

/** A time as Prisma keeps it in a column of SQLite, and PostgreSQL reads it. */
export const storedTime = (time: Date): string => time.toISOString().replace('Z', '+00:00');

const rowsPerStatement = 2_000;

/**
 * Writes rows into one table: one statement on SQLite, whose full-text indexes begin a new segment with each, on
 * PostgreSQL a statement for every 2,000 rows.
 * @param options ignoreKnown: rows whose key is there already are passed over
 * @param rows values in the order of the columns; times as `storedTime` gives them
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
  if (rows.length === 0) return;
  if (engine === 'sqlite') {
    await withGiven(rows, (key) => db.$executeRawUnsafe(sql, key));
    return;
  }
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    await db.$executeRawUnsafe(sql, parameterOf(rows.slice(at, at + rowsPerStatement)));
  }
}

/**
 * Changes columns of rows of one table: a statement for every 2,000 rows.
 * @param keys what tells the rows
 * @param changed the columns that get another value
 * @param rows the values of the keys, then of what is changed
 */
export async function updateRows(
  db: Db,
  engine: Engine,
  table: string,
  keys: Columns,
  changed: Columns,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const { values, from } = given(engine, { ...keys, ...changed });
  const named = values.map((value, i) => `${value} AS "c${i}"`).join(', ');
  const first = Object.keys(keys).length;
  const set = Object.keys(changed).map((name, i) => `"${name}" = given."c${first + i}"`);
  const same = Object.keys(keys).map((name, i) => `t."${name}" = given."c${i}"`);
  const sql = `UPDATE "${table}" AS t SET ${set.join(', ')} FROM (SELECT ${named} FROM ${from}) given WHERE ${same.join(' AND ')}`;
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    await db.$executeRawUnsafe(sql, parameterOf(rows.slice(at, at + rowsPerStatement)));
  }
}

/** How many of some rows are in a table, by the columns that are given. */
export async function countRows(
  db: Db,
  engine: Engine,
  table: string,
  columns: Columns,
  rows: readonly (readonly unknown[])[],
): Promise<number> {
  const same = Object.keys(columns)
    .map((name, i) => `t."${name}" = given."c${i}"`)
    .join(' AND ');
  const { values, from } = given(engine, columns);
  const named = values.map((value, i) => `${value} AS "c${i}"`).join(', ');
  const sql = `SELECT count(*) AS "count" FROM (SELECT ${named} FROM ${from}) given JOIN "${table}" t ON ${same}`;
  let count = 0;
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const batch = parameterOf(rows.slice(at, at + rowsPerStatement));
    const [found] = await db.$queryRawUnsafe<{ count: bigint }[]>(sql, batch);
    count += Number(found?.count);
  }
  return count;
}

function insertStatement(engine: Engine, table: string, columns: Columns): string {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const { values, from } =
    engine === 'sqlite'
      ? { values: ['*'], from: `given_${names.length}(?)` }
      : given(engine, columns);
  // WHERE: without it SQLite would take ON CONFLICT for the condition of a join.
  return `INSERT INTO "${table}" (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${from} WHERE true`;
}

/** The JSON as bytes: Prisma takes a text apart and puts it together again, which is slow where it has quotes. */
const parameterOf = (rows: readonly (readonly unknown[])[]): Uint8Array =>
  Buffer.from(JSON.stringify(rows));

/** The values of the rows of the one JSON parameter, and where they are read from. */
function given(engine: Engine, columns: Columns): { values: string[]; from: string } {
  const types = Object.values(columns);
  return engine === 'sqlite'
    ? { values: types.map((_, i) => `value ->> ${i}`), from: 'json_each(CAST(? AS TEXT))' }
    : {
        values: types.map((type, i) => `(value ->> ${i})::${postgresqlTypes[type]}`),
        from: `jsonb_array_elements(convert_from($1::bytea, 'UTF8')::jsonb) AS row(value)`,
      };
}
