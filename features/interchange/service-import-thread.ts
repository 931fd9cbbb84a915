import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { isOutOfMemory, startThread } from '@/lib/thread';
import { findOldestAtWork } from './data-import';
import { tidyImports } from './service-import-tidy';

const lookMillis = 10_000;
const tidyMillis = 60 * 60 * 1000;

/** Megabytes: most of what is read is soon done with, and 600 are what a server may have in all. */
const limits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 200 };

/** Of the process, in which parts of the server have this module for themselves. */
const shared = globalThis as {
  khamsapImports?: {
    /** Whether it was called while it was there: it may have been about to end. */
    wasCalled: boolean;
  };
};

/**
 * Lets imports be worked on in a thread of their own, which ends when there is nothing to do: a large file takes minutes
 * of a processor, and no page is to wait for it.
 */
export function wakeImports(): void {
  if (shared.khamsapImports) {
    shared.khamsapImports.wasCalled = true;
    return;
  }
  const name = randomUUID();
  const thread = startThread('features/interchange/service-import-thread-entry.ts', {
    name: 'import',
    given: name,
    limits,
  });
  const imports = { wasCalled: false };
  shared.khamsapImports = imports;
  // The server may end meanwhile: the import goes on at its next start.
  thread.unref();
  thread.on('error', (error) => {
    log().error({ err: error }, 'the import thread failed');
    if (isOutOfMemory(error)) void giveUp(name);
  });
  thread.on('exit', () => {
    shared.khamsapImports = undefined;
    if (imports.wasCalled) void look();
  });
}

async function giveUp(name: string): Promise<void> {
  try {
    // What reads files is for the thread.
    const { giveUpReading } = await import('./service-import-work');
    await giveUpReading({ name, db: db() });
  } catch (error) {
    log().warn({ err: error }, 'an import without memory could not be given up');
  }
}

/**
 * From now on this process looks for imports whose worker is gone, after a crash or of another instance, and lets go of
 * what is kept no longer.
 */
export function lookForImports(): void {
  setInterval(look, lookMillis).unref();
  setInterval(tidy, tidyMillis).unref();
}

async function tidy(): Promise<void> {
  try {
    await tidyImports(new Date());
  } catch (error) {
    log().warn({ err: error }, 'old imports could not be let go');
  }
}

async function look(): Promise<void> {
  try {
    const found = await findOldestAtWork(db());
    if (found && !(found.leaseUntil && found.leaseUntil > new Date())) wakeImports();
  } catch (error) {
    log().warn({ err: error }, 'looking for imports failed');
  }
}
