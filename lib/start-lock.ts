import path from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { engineOf, sqliteFile } from './db';
import { OperatorError } from './errors';

type Log = (line: string) => void;

// "khamsap" in ASCII: the advisory locks of a PostgreSQL database are shared with whatever else lives in it.
const advisoryKey = '30232590165434736';

const patienceMillis = 10 * 60_000;
const waiting = 'another start is preparing this database; waiting for it';

/**
 * Does something while no other start prepares the same database, on this machine or, on PostgreSQL, on any.
 * The lock goes with the process that holds it, however it ends.
 * @param log told once when there is another start to wait for
 */
export async function withStartLock<T>(
  url: string,
  work: () => Promise<T>,
  log: Log = () => {},
): Promise<T> {
  const release =
    engineOf(url) === 'sqlite' ? lockBeside(sqliteFile(url), log) : await lockInServer(url, log);
  try {
    return await work();
  } finally {
    await release();
  }
}

/** SQLite: the database itself is not locked, its server may be running; an empty one beside it is. */
function lockBeside(file: string, log: Log): () => Promise<void> {
  const lock = new Database(`${path.resolve(file)}.lock`, { timeout: 0 });
  try {
    if (!tryLock(lock)) {
      log(waiting);
      lock.pragma(`busy_timeout = ${patienceMillis}`);
      if (!tryLock(lock)) {
        throw new OperatorError(
          `Another start has been preparing the database for ${patienceMillis / 60_000} minutes. End it, then start again.`,
        );
      }
    }
  } catch (error) {
    lock.close();
    throw error;
  }
  return async () => {
    lock.close();
  };
}

function tryLock(lock: Database.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

async function lockInServer(url: string, log: Log): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS locked',
      [advisoryKey],
    );
    if (!rows[0]?.locked) {
      log(waiting);
      await client.query('SELECT pg_advisory_lock($1)', [advisoryKey]);
    }
  } catch (error) {
    await client.end();
    throw error;
  }
  return () => client.end();
}
