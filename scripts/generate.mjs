// Generates the two database clients from the one schema: `node scripts/generate.mjs`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { clientStamp, stampFile } from './clients.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');

/** The one schema with PostgreSQL as its engine. */
export function postgresqlSchema() {
  return readFileSync(`${root}/prisma/schema.prisma`, 'utf8')
    .replace(/^\/\/ The one schema.*$/m, '// Derived from prisma/schema.prisma. Do not edit.')
    .replace('"../lib/generated/sqlite"', '"./postgresql"')
    .replace('provider = "sqlite"', 'provider = "postgresql"');
}

export function generateClients() {
  rmSync(`${root}/lib/generated`, { recursive: true, force: true });
  mkdirSync(`${root}/lib/generated`, { recursive: true });
  writeFileSync(`${root}/lib/generated/postgresql.prisma`, postgresqlSchema());
  for (const schema of ['prisma/schema.prisma', 'lib/generated/postgresql.prisma']) {
    const run = spawnSync(process.execPath, [prisma, 'generate', `--schema=${schema}`], {
      cwd: root,
      encoding: 'utf8',
      // The generator only checks that an engine exists; nothing of it is run, so any executable does.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    });
    if (run.status !== 0)
      throw new Error(`prisma generate failed for ${schema}:\n${run.stdout}${run.stderr}`);
  }
  writeFileSync(`${root}/${stampFile}`, clientStamp());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    generateClients();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
