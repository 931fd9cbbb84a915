import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Db } from './db';
import type { Columns } from './db-bulk';
import { pageBytes } from './db-file';
import { stored } from './db-given';

// Rows that one thread makes and another writes into SQLite: as objects they would be copied twice on their way.

// Made anew after a crash, it need not last.
const settings = [
  `page_size = ${pageBytes}`,
  'journal_mode = OFF',
  'synchronous = OFF',
  'cache_size = -4000',
];

/** A file of its own for rows of several tables. */
export class StagingFile {
  readonly #database: Database.Database;
  readonly #inserts = new Map<string, Database.Statement>();

  constructor(
    readonly path: string,
    tables: Record<string, Columns>,
  ) {
    this.#database = new Database(path);
    for (const setting of settings) this.#database.pragma(setting);
    this.#database.exec('BEGIN');
    for (const [table, columns] of Object.entries(tables)) {
      const names = Object.keys(columns).map((name) => `"${name}"`);
      this.#database.exec(`CREATE TABLE "${table}" (${names.join(', ')})`);
      const places = names.map(() => '?').join(', ');
      this.#inserts.set(table, this.#database.prepare(`INSERT INTO "${table}" VALUES (${places})`));
    }
  }

  /** @param rows values in the order of the columns of the table */
  add(table: string, rows: readonly (readonly unknown[])[]): void {
    const insert = this.#inserts.get(table);
    if (!insert) throw new Error(`the file has no table ${table}`);
    for (const row of rows) insert.run(row.every(isPlain) ? row : row.map(stored));
  }

  /** From now on others can read it. */
  close(): void {
    this.#database.exec('COMMIT');
    this.#database.close();
  }
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || value === null;

let attached = 0;

/**
 * Lets statements of a client read a staging file as a schema, and removes the file. The client has no open transaction.
 * @param work is given the name of the schema
 */
export async function withStaged<T>(
  db: Db,
  file: string,
  work: (schema: string) => Promise<T>,
): Promise<T> {
  const schema = `staged${attached++}`;
  await db.$executeRawUnsafe(`ATTACH ? AS ${schema}`, file);
  try {
    return await work(schema);
  } finally {
    await db.$executeRawUnsafe(`DETACH ${schema}`);
    rmSync(file, { force: true });
  }
}
