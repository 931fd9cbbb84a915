// Writes the next migration in both dialects: `npm run db:migration -- add_something`. Read the SQL before you commit it.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diffDatamodels } from '../lib/migrate';
import { startPostgres } from '../tests/support/postgres';

const snapshot = 'prisma/migrations/schema.prisma';
const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say what the migration does: npm run db:migration -- add_something');
  process.exit(2);
}

const before = existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : '';
const after = readFileSync('prisma/schema.prisma', 'utf8');
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = mkdtempSync(path.join(tmpdir(), 'khamsap-migration-'));
// Its dialect comes from a running server; the server is not changed.
const postgres = await startPostgres();
if (!postgres) {
  console.error('Install PostgreSQL (its programs are enough), or set TEST_POSTGRES_URL.');
  process.exit(1);
}
const asPostgresql = (schema: string) =>
  schema.replace('provider = "sqlite"', 'provider = "postgresql"');

// Keys are compared byte by byte on both engines; a PostgreSQL column sorts by the server's locale unless told.
const withBinaryCollation = (sql: string) =>
  sql.replace(
    /^(\s+"(?:slug|sort\w\w|initial\w\w|\w+Key|deletion|word)" TEXT)/gm,
    '$1 COLLATE "C"',
  );

try {
  const dialects = {
    sqlite: await diffDatamodels(`file:${path.join(folder, 'empty.db')}`, before, after),
    postgresql: withBinaryCollation(
      await diffDatamodels(postgres.url, before && asPostgresql(before), asPostgresql(after)),
    ),
  };
  for (const [engine, sql] of Object.entries(dialects)) {
    const dir = `prisma/migrations/${engine}/${stamp}_${name}`;
    mkdirSync(dir, { recursive: true });
    writeFileSync(`${dir}/migration.sql`, sql);
    console.log(`${dir}/migration.sql  ${sql.split('\n').length} lines`);
  }
  writeFileSync(snapshot, after);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true });
}
