import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { createClient, type Prisma, sqliteFile } from '@/lib/db';
import { OperatorError } from '@/lib/errors';
import { diffFromDatabase, knownMigrations, migrate, migrationState } from '@/lib/migrate';
import { emptyDatabase, engine, testDatabase } from './support/database';

const root = process.cwd();
const tsx = createRequire(import.meta.url).resolve('tsx');

/** `khamsap prepare` with the migrations of a folder, the project's if none is named. */
const prepare = (url: string, folder = root) =>
  promisify(execFile)(
    process.execPath,
    ['--import', tsx, path.join(root, 'cli/khamsap.ts'), 'prepare'],
    {
      cwd: folder,
      env: {
        ...process.env,
        DATABASE_URL: url,
        TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
      },
    },
  );

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

// From a PostgreSQL database the engine cannot diff (docs/decisions/0003).
test('the migrations make what the schema says', async ({ skip }) => {
  skip(engine() === 'postgresql');
  const { url, db } = await testDatabase();
  // On SQLite only an INTEGER key is the rowid itself, whatever its size; Prisma takes it for an Int.
  const schema = readFileSync('prisma/schema.prisma', 'utf8').replace(/BigInt(\s+@id)/, 'Int$1');
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

/** A folder with the project's migrations and one more, which fails after its first statement. */
function folderWithBrokenMigration(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'khamsap-broken-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const migrations = path.join('prisma/migrations', engine());
  cpSync(migrations, path.join(folder, migrations), { recursive: true });
  const broken = path.join(folder, migrations, '29990101000000_broken');
  mkdirSync(broken);
  writeFileSync(
    path.join(broken, 'migration.sql'),
    'CREATE TABLE "Half" ("id" TEXT NOT NULL);\nINSERT INTO "Nowhere" VALUES (1);\n',
  );
  // The engine is looked up from the working directory.
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  cpSync('package.json', path.join(folder, 'package.json'));
  return folder;
}

test('a migration that breaks off says why, and is not tried again', async () => {
  const { url } = await testDatabase();
  const folder = folderWithBrokenMigration();
  const first = prepare(url, folder);
  await expect(first).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^A migration broke off: .*Nowhere/),
  });
  await expect(first).rejects.toMatchObject({ stderr: expect.not.stringMatching(/^\s+at /m) });
  await expect(prepare(url, folder)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('29990101000000_broken broke off half way'),
  });
});

test('a migration that breaks off in a new SQLite file leaves nothing to clear away', async ({
  skip,
}) => {
  skip(engine() === 'postgresql');
  const url = await emptyDatabase();
  await expect(prepare(url, folderWithBrokenMigration())).rejects.toMatchObject({ code: 1 });
  expect(existsSync(sqliteFile(url))).toBe(false);
  await migrate(url);
});
