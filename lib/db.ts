import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import type Database from 'better-sqlite3';
import { addGivenTables } from './db-given';
import { env } from './env';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { type Prisma, PrismaClient } from './generated/sqlite/client';

export type { Prisma } from './generated/sqlite/client';
export type Client = PrismaClient;
/** A client or an open transaction: what the data layer works on. */
export type Db = PrismaClient | Prisma.TransactionClient;
export type Engine = 'sqlite' | 'postgresql';

export const engineOf = (url: string): Engine =>
  url.startsWith('postgres') ? 'postgresql' : 'sqlite';

/** The file of a `file:` URL, as better-sqlite3 wants it. */
export const sqliteFile = (url: string): string => url.replace(/^file:/, '');

const busyTimeoutMillis = 10_000;

class SqliteAdapterFactory extends PrismaBetterSqlite3 {
  override async connect() {
    const adapter = await super.connect();
    // better-sqlite3 is built with synchronous=NORMAL for WAL; an acknowledged write must survive a power cut.
    await adapter.executeScript(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000;',
    );
    // Prisma's types keep to themselves that it is there.
    addGivenTables((adapter as unknown as { client: Database.Database }).client);
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => {
      const transaction = await begin(isolationLevel);
      try {
        // A transaction that has read cannot write any more when another connection has written meanwhile.
        await adapter.executeScript('COMMIT; BEGIN IMMEDIATE');
      } catch (error) {
        await transaction.rollback();
        throw error;
      }
      return transaction;
    };
    return adapter;
  }
}

/** The driver adapter factory of a database URL; connects when first used. */
export function adapterFactory(url: string) {
  return engineOf(url) === 'sqlite'
    ? new SqliteAdapterFactory({ url: sqliteFile(url), timeout: busyTimeoutMillis })
    : new PrismaPg({ connectionString: url });
}

/** A client of its own; the caller disconnects it. */
export function createClient(url: string): Client {
  const adapter = adapterFactory(url);
  // The two generated clients differ in the names of their types only (docs/decisions/0001).
  return engineOf(url) === 'sqlite'
    ? new PrismaClient({ adapter })
    : (new PostgresqlClient({ adapter }) as unknown as PrismaClient);
}

const shared = globalThis as { khamsapClient?: Client };

/** The client of this process, made once (and once over hot reloads). */
export function db(): Client {
  shared.khamsapClient ??= createClient(env().DATABASE_URL);
  return shared.khamsapClient;
}

/** The engine of this process's database. */
export const engine = (): Engine => engineOf(env().DATABASE_URL);
