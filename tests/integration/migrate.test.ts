import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createClient, type Prisma } from '@/lib/db';
import { OperatorError } from '@/lib/errors';
import { diffFromDatabase, knownMigrations, migrate, migrationState } from '@/lib/migrate';
import { emptyDatabase, engine, testDatabase } from './support/database';

const prepare = (url: string) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'cli/khamsap.ts', 'prepare'], {
    env: { ...process.env, DATABASE_URL: url },
  });

test('a fresh database gets every migration, a second time none', async () => {
  const url = await emptyDatabase();
  expect(await migrate(url)).toEqual(knownMigrations(engine()));
  expect(await migrate(url)).toEqual([]);
  const client = createClient(url);
  expect(await migrationState(client, engine())).toEqual({
    applied: knownMigrations(engine()),
    pending: [],
  });
  await client.$disconnect();
});

async function recordMigration(
  db: { $executeRaw: Prisma.TransactionClient['$executeRaw'] },
  name: string,
  finished: boolean,
) {
  const now = new Date();
  await db.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES (${name}, '', ${name}, ${now}, ${finished ? now : null}, 0)`;
}

test('a database that is newer than the code is refused and stays as it is', async () => {
  const { url, db } = await testDatabase();
  await recordMigration(db, '29990101000000_from_the_future', true);
  const refusal = migrate(url);
  await expect(refusal).rejects.toThrow(OperatorError);
  await expect(refusal).rejects.toThrow(
    'The database is newer than this version of Khamsap: it has the migration 29990101000000_from_the_future',
  );
});

test('a database with a migration that broke off is refused', async () => {
  const { url, db } = await testDatabase();
  await recordMigration(db, '29990101000000_half', false);
  await expect(migrate(url)).rejects.toThrow(
    'The migration 29990101000000_half broke off half way',
  );
});

// From a PostgreSQL database the engine cannot diff (docs/decisions).
test('the migrations make what the schema says', async ({ skip }) => {
  skip(engine() === 'postgresql');
  const { url, db } = await testDatabase();
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  expect(await diffFromDatabase(url, schema)).toBe('-- This is an empty migration.\n');
  await db.$executeRaw`DROP INDEX "Concept_slug_key"`;
  expect(await diffFromDatabase(url, schema)).toContain('CREATE UNIQUE INDEX "Concept_slug_key"');
});

test('of two starts at once, one fills the database and the other waits', async () => {
  const url = await emptyDatabase();
  const outputs = await Promise.all([prepare(url), prepare(url)]);
  const said = outputs.map(({ stdout }) => stdout).sort((a, b) => b.length - a.length);
  expect(said[0]).toMatch(/\d+ concepts, \d+ examples, \d+ articles written/);
  expect(said[1]).not.toContain('written');
  const db = createClient(url);
  const [concepts, slugs] = [await db.concept.count(), await db.concept.groupBy({ by: ['slug'] })];
  expect(concepts).toBeGreaterThan(0);
  expect(slugs).toHaveLength(concepts);
  await db.$disconnect();
});
