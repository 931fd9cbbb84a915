import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { createClient, type Engine } from '@/lib/db';
import { migrate } from '@/lib/migrate';
import { seedIfEmpty } from '@/prisma/seed/seed';
import { startPostgres } from '@/tests/support/postgres';

/** The databases that a test copies: made once for all of them. */
export type Bases = {
  engine: Engine;
  /** Where copies are made: a folder, or the URL of a database of the server. */
  place: string;
  /** The names of the bases: files in the folder, or databases of the server. */
  migrated: string;
  seeded: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    bases: Bases;
  }
}

/**
 * Makes the bases of a run on the engine that `TEST_ENGINE` names: sqlite (if absent) or postgresql.
 * @returns what removes them, and every copy that a test left
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const engine = process.env.TEST_ENGINE || 'sqlite';
  const makers: Record<string, typeof makeSqliteBases> = {
    sqlite: makeSqliteBases,
    postgresql: makePostgresqlBases,
  };
  const make = makers[engine];
  if (!make) throw new Error(`TEST_ENGINE is ${engine}: it must be sqlite or postgresql`);
  const { bases, remove } = await make();
  project.provide('bases', bases);
  return remove;
}

/** The URL of another database on the server of a PostgreSQL URL. */
export function onSameServer(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Runs one statement on a PostgreSQL server. */
export async function administer(url: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(sql);
    return rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

async function makeSqliteBases() {
  const folder = mkdtempSync(path.join(tmpdir(), 'khamsap-test-'));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  const bases: Bases = {
    engine: 'sqlite',
    place: folder,
    migrated: 'migrated.db',
    seeded: 'seeded.db',
  };
  const file = (name: string) => path.join(folder, name);
  return orRemove(remove, async () => {
    await migrate(`file:${file(bases.migrated)}`);
    copyFileSync(file(bases.migrated), file(bases.seeded));
    await seed(`file:${file(bases.seeded)}`);
    return bases;
  });
}

async function makePostgresqlBases() {
  const server = await startPostgres();
  if (!server) {
    throw new Error(
      'There is no PostgreSQL to test on: install its programs, or set TEST_POSTGRES_URL.',
    );
  }
  const { url } = server;
  const run = `khamsap_test_${randomUUID().slice(0, 8)}`;
  const bases: Bases = {
    engine: 'postgresql',
    place: url,
    migrated: `${run}_migrated`,
    seeded: `${run}_seeded`,
  };
  const remove = async () => {
    const names = await administer(
      url,
      `SELECT datname AS name FROM pg_database WHERE starts_with(datname, '${bases.migrated}') OR starts_with(datname, '${bases.seeded}')`,
    );
    for (const name of names) await administer(url, `DROP DATABASE "${name}" WITH (FORCE)`);
    await server.stop();
  };
  return orRemove(remove, async () => {
    await administer(url, `CREATE DATABASE ${bases.migrated}`);
    await migrate(onSameServer(url, bases.migrated));
    await administer(url, `CREATE DATABASE ${bases.seeded} TEMPLATE ${bases.migrated}`);
    await seed(onSameServer(url, bases.seeded));
    return bases;
  });
}

async function orRemove(remove: () => Promise<void>, make: () => Promise<Bases>) {
  try {
    return { bases: await make(), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function seed(url: string): Promise<void> {
  // A process has one database; services ask for its engine.
  process.env.DATABASE_URL = url;
  const client = createClient(url);
  try {
    await seedIfEmpty(client, () => {});
  } finally {
    await client.$disconnect();
  }
}
