import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { engineOf, sqliteFile } from './db';
import { OperatorError } from './errors';

const header = 'SQLite format 3\0';

// SQLite checks about 1 GB a second; a bigger file would make every start wait.
const quickCheckMaxBytes = 512 * 1024 * 1024;

const fullDisk = 'The disk is full: free some space, then start again.';

/**
 * Makes sure that the file of a SQLite URL can be used: makes its folder, and looks at what is there without
 * changing it. Does nothing for other engines.
 * @throws OperatorError that names the file or folder and the way out
 */
export function checkDatabaseFile(url: string): void {
  if (engineOf(url) !== 'sqlite') return;
  const file = path.resolve(sqliteFile(url));
  const folder = path.dirname(file);
  makeFolder(folder);
  if (!isWritable(folder)) {
    throw new OperatorError(
      `The folder ${folder} cannot be written to, and SQLite needs it beside its file. Let this user write to it (${userName()}), or choose another place with DATABASE_URL. Nothing was changed.`,
    );
  }
  const found = statOf(file);
  if (!found) return;
  if (!found.isFile()) {
    throw new OperatorError(
      `${file} is not a file, so it cannot be the database. Name a file with DATABASE_URL, such as file:data/khamsap.db.`,
    );
  }
  if (!isWritable(file)) {
    throw new OperatorError(
      `The database file ${file} is read-only. Let this user write to it (${userName()}), for example: chmod u+w '${file}'. Nothing was changed.`,
    );
  }
  if (found.size === 0) return;
  if (firstBytes(file, header.length) !== header) throw notADatabase(file);
  if (found.size <= quickCheckMaxBytes) quickCheck(file);
}

/** Whether a URL names a SQLite file that is not there yet, or has nothing in it. */
export function isNewDatabaseFile(url: string): boolean {
  return engineOf(url) === 'sqlite' && !statOf(path.resolve(sqliteFile(url)))?.size;
}

/** Removes a SQLite file that this start has made, with what SQLite keeps beside it. */
export function discardDatabaseFile(url: string): void {
  const file = path.resolve(sqliteFile(url));
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/** The problem of a file that SQLite does not know, or that is damaged. */
export function damagedDatabase(file: string): OperatorError {
  return new OperatorError(`The database file ${file} is damaged. ${wayOut(file)}`);
}

/** The problem of a file that is something else. */
export function notADatabase(file: string): OperatorError {
  return new OperatorError(`The file ${file} is not a SQLite database. ${wayOut(file)}`);
}

function wayOut(file: string): string {
  // Another file's -wal would be replayed into the backup that takes this one's place.
  const beside = ['-wal', '-shm'].map((suffix) => file + suffix).filter((name) => existsSync(name));
  const which = beside.length > 0 ? `it (and ${beside.join(', ')})` : 'it';
  return `Move ${which} away and put a backup in its place, or move ${which} away to begin anew. Nothing was changed.`;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new OperatorError(fullDisk);
    const reason =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'a part of it is a file' : 'permission denied';
    throw new OperatorError(
      `The folder ${folder} for the database cannot be made: ${reason}. Make it yourself and let this user write to it (${userName()}), or choose another place with DATABASE_URL.`,
    );
  }
}

/** Whether this user may write, and the file is not marked read-only: root may write to anything. */
function isWritable(target: string): boolean {
  try {
    accessSync(target, constants.R_OK | constants.W_OK);
    return (statSync(target).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

function statOf(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}

function firstBytes(file: string, length: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    readSync(descriptor, buffer, 0, length, 0);
    return buffer.toString('latin1');
  } finally {
    closeSync(descriptor);
  }
}

function quickCheck(file: string): void {
  const found = probe(file);
  if (found === 'damaged') throw damagedDatabase(file);
  if (found === 'not a database') throw notADatabase(file);
}

function probe(file: string): 'fine' | 'damaged' | 'not a database' {
  // A reader leaves a -wal file that is there alone; a writer takes away the one that it makes itself.
  const readonly = existsSync(`${file}-wal`);
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly });
    return database.pragma('quick_check(1)', { simple: true }) === 'ok' ? 'fine' : 'damaged';
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code.startsWith('SQLITE_CORRUPT')) return 'damaged';
    if (code === 'SQLITE_NOTADB') return 'not a database';
    // A journal to roll back, or a busy neighbour: the real connection copes with either.
    if (/^SQLITE_(READONLY|BUSY|CANTOPEN)/.test(code)) return 'fine';
    throw error;
  } finally {
    database?.close();
  }
}

function userName(): string {
  return process.env.USER ?? `user id ${process.getuid?.() ?? '?'}`;
}
