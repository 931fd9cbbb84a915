import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, inject, onTestFinished } from 'vitest';
import { type Client, createClient } from '@/lib/db';
import { administer, onSameServer } from './base-database';

export interface TestDatabase {
  url: string;
  db: Client;
}

/** The engine of this run. */
export const engine = () => inject('bases').engine;

/**
 * A migrated database of one's own, gone after the test; called at the top of a file, after all its tests.
 * It is also the one that services of this file find without being given a client.
 * @param options seeded: with the first glossary in it
 */
export async function testDatabase({ seeded = false } = {}): Promise<TestDatabase> {
  const { migrated, seeded: withGlossary } = inject('bases');
  const { url, remove } = await copyOf(seeded ? withGlossary : migrated);
  const db = createClient(url);
  process.env.DATABASE_URL = url;
  (globalThis as { khamsapClient?: Client }).khamsapClient = db;
  afterwards(async () => {
    await db.$disconnect();
    await remove();
  });
  return { url, db };
}

/** The URL of a database without tables, for tests of what makes them; gone after the test. */
export async function emptyDatabase(): Promise<string> {
  const { url, remove } = await copyOf(undefined);
  afterwards(remove);
  return url;
}

async function copyOf(base: string | undefined) {
  const { engine, place, migrated } = inject('bases');
  const id = randomUUID().slice(0, 8);
  if (engine === 'sqlite') {
    const file = path.join(place, `${id}.db`);
    if (base) copyFileSync(path.join(place, base), file);
    const files = ['', '-wal', '-shm', '.lock'].map((suffix) => file + suffix);
    const remove = async () => {
      for (const name of files) rmSync(name, { force: true });
    };
    return { url: `file:${file}`, remove };
  }
  // Its beginning tells the end of the run which databases are left to remove.
  const name = `${base ?? migrated}_${id}`;
  await administer(place, `CREATE DATABASE ${name}${base ? ` TEMPLATE ${base}` : ''}`);
  const remove = async () => {
    await administer(place, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { url: onSameServer(place, name), remove };
}

function afterwards(work: () => Promise<void>): void {
  try {
    onTestFinished(work);
  } catch {
    // Not in a test: at the top of a file.
    afterAll(work);
  }
}
