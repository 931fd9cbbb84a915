import { clearEntries, optimizeTextTables } from '@/features/search/data';
import { rebuildStaleIndex } from '@/features/search/service';
import { checkDatabaseFile } from '@/lib/database-file';
import { type Client, createClient, type Engine, engineOf, sqliteFile } from '@/lib/db';
import { OperatorError } from '@/lib/errors';
import { migrate, migrationState } from '@/lib/migrate';
import { withStartLock } from '@/lib/start-lock';
import { type DemoCounts, writeDemo } from './write';

export const defaultDemoUrl = 'file:data/demo.db';

export interface DemoOptions {
  url: string;
  /** How many concepts. */
  count: number;
  seed: number;
  /** The share of the wordings beside the preferred ones that concepts have; 1 if absent. */
  further?: number;
}

const unfinished = 'demo-unfinished';

// Children first.
const emptied = [
  ...['ExampleConcept', 'Example', 'Relation', 'Source', 'Revision', 'Definition', 'Term'],
  ...['Concept', 'Article'],
];

/**
 * Fills an empty database with demo data; one that was broken off is emptied and begun again.
 * @param tell called now and then with the number of concepts written so far
 * @returns what was written, or null when the demo data of this size is there already
 * @throws OperatorError when there is anything else in the database; it stays as it is
 */
export async function generateDemo(
  { url, count, seed, further }: DemoOptions,
  tell?: (written: number) => void,
): Promise<DemoCounts | null> {
  checkDatabaseFile(url);
  return withStartLock(url, async () => {
    const engine = engineOf(url);
    // Before anything is written, migrations included.
    await withClient(url, async (client) => {
      const { applied } = await migrationState(client, engine);
      if (applied.length > 0) await refuseOthers(client, url, count);
    });
    // With no other connection open: on SQLite it takes the database for itself.
    await migrate(url);
    return withClient(url, async (client) => {
      const { origin } = await readOrigin(client);
      if (origin === 'demo') return null;
      if (origin === unfinished) await empty(client, engine);
      await rebuildStaleIndex(client, engine);
      await setOrigin(client, unfinished);
      await hurry(client, engine);
      const counts = await writeDemo(client, engine, { count, seed, further }, tell);
      await setOrigin(client, 'demo');
      await settle(client, engine);
      return counts;
    });
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient(url);
  try {
    return await work(client);
  } finally {
    await client.$disconnect();
  }
}

/** Throws unless the database is empty, or holds demo data that is broken off or of this size. */
async function refuseOthers(client: Client, url: string, count: number): Promise<void> {
  const { origin } = await readOrigin(client);
  if (origin === unfinished) return;
  const found = await client.concept.count();
  if (origin === 'demo') {
    if (found === count) return;
    throw new OperatorError(
      `${nameOf(url)} has the demo data already, with ${found} concepts. For another number, remove it or choose another with --database.`,
    );
  }
  if (origin !== 'empty' || found > 0 || (await client.article.count()) > 0) {
    throw new OperatorError(
      `${nameOf(url)} has a glossary in it, and demo data is never mixed with one. Choose another database with --database. Nothing was changed.`,
    );
  }
}

// What it reads has been there since the first migration.
const readOrigin = (client: Client) =>
  client.termbase.findUniqueOrThrow({ where: { id: 1 }, select: { origin: true } });

async function empty(client: Client, engine: Engine): Promise<void> {
  await client.$transaction((tx) => clearEntries(tx, engine));
  for (const table of emptied) await client.$executeRawUnsafe(`DELETE FROM "${table}"`);
}

async function setOrigin(client: Client, origin: string): Promise<void> {
  await client.termbase.update({
    where: { id: 1 },
    data: { origin, version: { increment: 1 } },
  });
}

/** A run that is broken off is begun again, so nothing of it need survive a power cut. */
async function hurry(client: Client, engine: Engine): Promise<void> {
  if (engine === 'postgresql') return;
  await client.$executeRaw`PRAGMA synchronous = OFF`;
  // In KiB: the indexes are filled in random order, and are written once if they fit.
  await client.$executeRaw`PRAGMA cache_size = -600000`;
}

/** Leaves the database as it is after a while of use, so that the first figures are those of every day. */
async function settle(client: Client, engine: Engine): Promise<void> {
  if (engine === 'postgresql') {
    await client.$executeRaw`VACUUM ANALYZE`;
    return;
  }
  await optimizeTextTables(client);
  await client.$executeRaw`PRAGMA synchronous = FULL`;
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
}

const nameOf = (url: string) =>
  engineOf(url) === 'sqlite' ? sqliteFile(url) : new URL(url).pathname.slice(1);
