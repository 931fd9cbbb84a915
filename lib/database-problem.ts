import path from 'node:path';
import { damagedDatabase, notADatabase } from './database-file';
import { engineOf, sqliteFile } from './db';
import { OperatorError } from './errors';

/**
 * What an error of the database means to who runs the server, when it is one that they can mend.
 * @param error from Prisma, an adapter or a driver
 * @returns undefined for any other error
 */
export function databaseProblem(error: unknown, url: string): OperatorError | undefined {
  const said = [...texts(error)].join('\n');
  return engineOf(url) === 'sqlite'
    ? sqliteProblem(said, path.resolve(sqliteFile(url)))
    : postgresqlProblem(said, url);
}

function sqliteProblem(said: string, file: string): OperatorError | undefined {
  if (/SQLITE_FULL|database or disk is full|ENOSPC/.test(said)) {
    return new OperatorError(
      `The disk with ${file} is full. Free some space, then start again. What was saved before is safe.`,
    );
  }
  if (/SQLITE_NOTADB|file is not a database/.test(said)) return notADatabase(file);
  if (/SQLITE_CORRUPT|disk image is malformed/.test(said)) return damagedDatabase(file);
  if (/SQLITE_READONLY|readonly database/.test(said)) {
    return new OperatorError(
      `The database file ${file} cannot be written to. Let this user write to it and to its folder, then start again.`,
    );
  }
  if (/SQLITE_CANTOPEN|unable to open database file|directory does not exist/.test(said)) {
    return new OperatorError(
      `The database file ${file} cannot be opened. See that it is a file, in a folder that this user may write to.`,
    );
  }
  if (/SQLITE_BUSY|database is locked/.test(said)) {
    return new OperatorError(
      `Another program keeps the database file ${file} locked. End it, then start again.`,
    );
  }
  return undefined;
}

function postgresqlProblem(said: string, url: string): OperatorError | undefined {
  const { hostname, port, pathname, username } = new URL(url);
  const server = `${hostname || 'localhost'}:${port || 5432}`;
  const name = decodeURIComponent(pathname.slice(1));
  if (/3D000|DatabaseDoesNotExist/.test(said)) {
    return new OperatorError(
      `PostgreSQL at ${server} has no database ${name}. Make it: createdb -h ${hostname} -p ${port || 5432} ${name}`,
    );
  }
  if (/28P01|28000|DatabaseAccessDenied|AuthenticationFailed/.test(said)) {
    return new OperatorError(
      `PostgreSQL at ${server} does not let ${username || 'this user'} in. Check the name and the password in DATABASE_URL.`,
    );
  }
  if (/42501|permission denied/.test(said)) {
    return new OperatorError(
      `In PostgreSQL at ${server}, ${username || 'this user'} may not make tables in the database ${name}. Make it the owner of the database.`,
    );
  }
  if (/53100|No space left on device/.test(said)) {
    return new OperatorError(`The disk of PostgreSQL at ${server} is full. Free some space there.`);
  }
  if (/53300|too many clients|TooManyConnections/.test(said)) {
    return new OperatorError(
      `PostgreSQL at ${server} has no connection left. Raise its max_connections, or end other programs.`,
    );
  }
  if (/DatabaseNotReachable|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|57P03/.test(said)) {
    return new OperatorError(
      `PostgreSQL at ${server} does not answer. Start it, or check the host and the port in DATABASE_URL.`,
    );
  }
  return undefined;
}

/** The codes and messages of an error and of what it wraps: each layer hides the driver's under another name. */
function* texts(value: unknown, depth = 0): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null || depth > 6) return;
  for (const key of ['name', 'code', 'kind', 'message', 'originalCode', 'originalMessage']) {
    const text = (value as Record<string, unknown>)[key];
    if (typeof text === 'string') yield text;
  }
  for (const key of ['cause', 'meta', 'driverAdapterError', 'errors']) {
    const inner = (value as Record<string, unknown>)[key];
    for (const item of Array.isArray(inner) ? inner : [inner]) yield* texts(item, depth + 1);
  }
}
