import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { Pool } from 'pg';
import { sqliteFile } from './db';
import { openForReading } from './db-file';
import { env } from './env';
import { log } from './log';

// Reading beside the client, for what is asked many times for one answer: it costs a tenth of the client's.

class SqliteReader {
  readonly #database: Database.Database;
  readonly #statements = new LRUCache<string, Database.Statement>({ max: 100 });

  constructor(readonly url: string) {
    this.#database = openForReading(sqliteFile(url));
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

const mostConnections = 5;

class PostgresqlReader {
  readonly #pool: Pool;

  constructor(connectionString: string) {
    this.#pool = new Pool({
      connectionString,
      max: mostConnections,
      allowExitOnIdle: true,
      options: '-c default_transaction_read_only=on',
    });
    // A lost connection is replaced by the next query.
    this.#pool.on('error', (error) => log().warn({ err: error }, 'lost a reading connection'));
  }

  /** @param name of a statement that is planned once; without one, it is planned for its values */
  async rows<T>(text: string, values: unknown[], name?: string): Promise<T[]> {
    return (await this.#pool.query({ text, values, name })).rows;
  }
}

const shared = globalThis as {
  khamsapReader?: SqliteReader;
  khamsapPostgresqlReader?: PostgresqlReader;
};

/** The reading connection of this process to its SQLite file, made once. */
export function sqliteReader(): SqliteReader {
  shared.khamsapReader ??= new SqliteReader(env().DATABASE_URL);
  return shared.khamsapReader;
}

/** The reading connections of this process to its PostgreSQL server, made once. */
export function postgresqlReader(): PostgresqlReader {
  shared.khamsapPostgresqlReader ??= new PostgresqlReader(env().DATABASE_URL);
  return shared.khamsapPostgresqlReader;
}
