import Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { sqliteFile } from './db';
import { env } from './env';

/** A second connection that only reads, for what is asked many times for one answer: it costs a tenth of the client's. */
class SqliteReader {
  readonly #database: Database.Database;
  readonly #statements = new LRUCache<string, Database.Statement>({ max: 100 });

  constructor(readonly url: string) {
    this.#database = new Database(sqliteFile(url), { readonly: true, fileMustExist: true });
    this.#database.pragma('cache_size = -16000');
  }

  /** A statement, prepared once. */
  statement(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const shared = globalThis as { khamsapReader?: SqliteReader };

/** The reading connection of this process to its SQLite file, made once. */
export function sqliteReader(): SqliteReader {
  shared.khamsapReader ??= new SqliteReader(env().DATABASE_URL);
  return shared.khamsapReader;
}
