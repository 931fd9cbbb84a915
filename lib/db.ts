import { PrismaPg } from '@prisma/adapter-pg';
import { LoneSqliteFactory, SqliteFactory } from './db-sqlite';
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

/** What migrations connect with: one at a time. */
export const migrationFactory = (url: string) =>
  engineOf(url) === 'sqlite'
    ? new LoneSqliteFactory(sqliteFile(url))
    : new PrismaPg({ connectionString: url });

/** A client of its own; connects when it is first asked; the caller disconnects it. */
export function createClient(url: string): Client {
  const adapter =
    engineOf(url) === 'sqlite'
      ? new SqliteFactory(sqliteFile(url))
      : new PrismaPg({ connectionString: url });
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
