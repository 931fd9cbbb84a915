import Database from 'better-sqlite3';

/** Of a new file. With twice the usual, large writes take a fifth less time (docs/benchmarks.md). */
export const pageBytes = 8_192;

/** Pages of the file that a connection keeps: behind it the system keeps the whole file. */
export const cacheKibibytes = 8_000;

/** A connection to a SQLite file that only reads, beside whoever writes it; the caller closes it. */
export function openForReading(file: string): Database.Database {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  database.pragma(`cache_size = -${cacheKibibytes}`);
  return database;
}
