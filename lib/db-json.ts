import { type Db, type Engine, engineOf } from './db';
import { env } from './env';

/** What the fields of an object in the parameter hold. */
type Fields = Record<string, 'text' | 'integer' | 'bigint'>;

const dialects = {
  sqlite: {
    parameter: '?',
    given: 'WITH given AS (SELECT ? AS value)',
    object: 'json_object',
    time: (text: string) => text,
    array: (rows: string) => `(SELECT json_group_array(json(item)) FROM (${rows}))`,
    rows: (name: string, fields: Fields) =>
      `(SELECT ${Object.keys(fields)
        .map((field) => `value ->> '${field}' AS "${field}"`)
        .join(', ')} FROM json_each((SELECT value FROM given), '$.${name}'))`,
  },
  postgresql: {
    parameter: '$1',
    given: 'WITH given AS (SELECT $1::jsonb AS value)',
    object: 'json_build_object',
    time: (text: string) => `CAST(${text} AS timestamp(3))`,
    array: (rows: string) => `(SELECT coalesce(json_agg(item), '[]') FROM (${rows}) AS rows)`,
    rows: (name: string, fields: Fields) =>
      `(SELECT * FROM jsonb_to_recordset((SELECT value -> '${name}' FROM given)) AS objects(${Object.entries(
        fields,
      )
        .map(([field, type]) => `"${field}" ${type}`)
        .join(', ')}))`,
  },
} as const satisfies Record<Engine, object>;

/** What a query is written with, whose answer is JSON: the two engines name the functions for it differently. */
export interface JsonSql {
  /** The place of the one parameter. */
  parameter: string;
  /** What a query begins with whose one parameter is JSON of several fields. */
  given: string;
  /** One of these fields: text, which numbers are to be cast from. */
  field(name: string): string;
  /** One of these fields that is a time, as `storedTime` writes it. */
  time(name: string): string;
  /** The objects in one of them that is a list, as a table that is yet to be named. */
  rows(name: string, fields: Fields): string;
  /** An object whose values are columns or other expressions. */
  object(values: Record<string, string>): string;
  /** An array of what a query selects as `item`, in the order of the query. */
  array(rows: string): string;
}

function jsonSql(engine: Engine): JsonSql {
  const { parameter, given, object, array, rows, time } = dialects[engine];
  const field = (name: string) => `(SELECT value ->> '${name}' FROM given)`;
  const pairs = (values: Record<string, string>) =>
    Object.entries(values).map(([key, value]) => `'${key}', ${value}`);
  return {
    parameter,
    given,
    field,
    time: (name) => time(field(name)),
    object: (values) => `${object}(${pairs(values).join(', ')})`,
    array,
    rows,
  };
}

/**
 * Prepares a query for both engines that selects a JSON value as `json`: a tree of rows in one question.
 * @param write the text of the query; only the parameter may come from outside
 * @returns a function that gives the parsed value of the first row, or undefined when there is none
 */
export function jsonQuery(write: (sql: JsonSql) => string) {
  const texts = { sqlite: write(jsonSql('sqlite')), postgresql: write(jsonSql('postgresql')) };
  return async (db: Db, parameter: string): Promise<unknown> => {
    const text = texts[engineOf(env().DATABASE_URL)];
    const [row] = await db.$queryRawUnsafe<{ json: string }[]>(text, parameter);
    return row && JSON.parse(row.json);
  };
}

/** A time as it stands in the JSON of a query: PostgreSQL leaves out that it is UTC. */
export const timeOf = (text: string): Date =>
  new Date(/(?:Z|[+-]\d\d:\d\d)$/u.test(text) ? text : `${text}Z`);
