import type { Command } from 'commander';
import { createSetUpLink } from '@/features/accounts/service-links';
import { rebuildStaleIndex } from '@/features/search/service';
import { checkDatabaseFile, discardDatabaseFile, isNewDatabaseFile } from '@/lib/database-file';
import { databaseProblem } from '@/lib/database-problem';
import { type Client, createClient, engineOf } from '@/lib/db';
import { env } from '@/lib/env';
import { migrate } from '@/lib/migrate';
import { withStartLock } from '@/lib/start-lock';
import { seedIfEmpty } from '@/prisma/seed/seed';

type Log = (line: string) => void;

/** `khamsap prepare`: what `npm start` does to the database. */
export function registerPrepare(program: Command): void {
  program
    .command('prepare')
    .description('bring the database up to date, and fill an empty one with the first glossary')
    .action(() => prepareDatabase(env().DATABASE_URL, console.log));
}

/**
 * Brings a database up to this code's schema and fills an empty one. One start does it at a time.
 * Whatever is there stays.
 * @throws OperatorError when the database cannot be used, with the way out
 */
async function prepareDatabase(url: string, log: Log): Promise<void> {
  checkDatabaseFile(url);
  await withStartLock(
    url,
    async () => {
      const applied = await migrateOrDiscard(url, log);
      const seeded = await withClient(url, async (client) => {
        await bringIndexUpToDate(client, url, log);
        return seedIfEmpty(client, log);
      });
      await withClient(url, (client) => tellSetUpLink(client, log));
      if (seeded) {
        log(
          `${seeded.concepts} concepts, ${seeded.examples} examples, ${seeded.articles} articles written`,
        );
      } else if (applied.length > 0) {
        log(`up to date with ${applied.at(-1)}`);
      }
    },
    log,
  );
}

async function migrateOrDiscard(url: string, log: Log): Promise<string[]> {
  const isNew = isNewDatabaseFile(url);
  try {
    return await migrate(url, log);
  } catch (error) {
    if (!isNew) throw error;
    // Half a database of our own making would have to be moved away by hand.
    discardDatabaseFile(url);
    throw databaseProblem(error, url) ?? error;
  }
}

async function bringIndexUpToDate(client: Client, url: string, log: Log): Promise<void> {
  const progress = (done: number) => {
    if (done % 10_000 === 0) log(`${done} concepts indexed`);
  };
  const indexed = await rebuildStaleIndex(client, engineOf(url), progress);
  if (indexed) log(`search index made anew for ${indexed} concepts`);
}

async function tellSetUpLink(client: Client, log: Log): Promise<void> {
  const token = await createSetUpLink(client, new Date());
  if (!token) return;
  log(`there is no admin yet; whoever opens this link first becomes one (good for 7 days):`);
  log(`${env().origin}/en/links/${token}`);
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient(url);
  try {
    return await work(client);
  } finally {
    await client.$disconnect();
  }
}
