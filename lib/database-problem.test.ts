import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { databaseProblem } from './database-problem';
import { createClient } from './db';

const folder = mkdtempSync(path.join(tmpdir(), 'khamsap-problem-'));
const file = path.join(folder, 'khamsap.db');
afterAll(() => rmSync(folder, { recursive: true }));

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail');
}

describe('databaseProblem', () => {
  test('knows a full disk', () => {
    const database = new Database(file);
    database.exec('CREATE TABLE t (x)');
    database.pragma('max_page_count = 2');
    const error = errorOf(() => database.exec('INSERT INTO t VALUES (zeroblob(100000))'));
    database.close();
    expect(databaseProblem(error, `file:${file}`)?.message).toBe(
      `The disk with ${file} is full. Free some space, then start again. What was saved before is safe.`,
    );
  });

  test('knows a locked file', () => {
    const [one, other] = [new Database(file), new Database(file, { timeout: 0 })];
    one.exec('BEGIN EXCLUSIVE');
    const error = errorOf(() => other.exec('CREATE TABLE u (x)'));
    other.close();
    one.close();
    expect(databaseProblem(error, `file:${file}`)?.message).toContain('keeps the database file');
  });

  test('knows what Prisma and its adapter wrap', async () => {
    const text = path.join(folder, 'letters.db');
    writeFileSync(text, 'My letters.\n'.repeat(100));
    const client = createClient(`file:${text}`);
    const error = await client.concept.count().catch((reason: unknown) => reason);
    await client.$disconnect();
    expect(databaseProblem(error, `file:${text}`)?.message).toContain('is not a SQLite database');
  });

  test('names the server of a PostgreSQL URL, never its password', () => {
    const error = Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' });
    const problem = databaseProblem(
      new AggregateError([error]),
      'postgresql://me:hunter2@db.example/x',
    );
    expect(problem?.message).toBe(
      'PostgreSQL at db.example:5432 does not answer. Start it, or check the host and the port in DATABASE_URL.',
    );
  });

  test('leaves any other error alone', () => {
    expect(databaseProblem(new TypeError('x is not a function'), `file:${file}`)).toBeUndefined();
    expect(databaseProblem(undefined, 'postgresql://localhost/x')).toBeUndefined();
  });
});
