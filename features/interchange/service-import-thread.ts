import type { Worker } from 'node:worker_threads';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { startThread } from '@/lib/thread';
import { findOldestAtWork } from './data-import';

const lookMillis = 10_000;

let thread: Worker | undefined;

/**
 * Lets imports be worked on in a thread of their own, which ends when there is nothing to do: a large file takes minutes
 * of a processor, and no page is to wait for it.
 */
export function wakeImports(): void {
  if (thread) return;
  const begun = startThread('features/interchange/service-import-thread-entry.ts', {
    name: 'import',
  });
  // The server may end meanwhile: the import goes on at its next start.
  begun.unref();
  begun.on('error', (error) => {
    log().error({ err: error }, 'the import thread failed');
  });
  begun.on('exit', () => {
    thread = undefined;
  });
  thread = begun;
}

/** From now on this process looks for imports whose worker is gone: after a crash, or of another instance. */
export function lookForImports(): void {
  const look = async () => {
    try {
      const found = await findOldestAtWork(db());
      if (found && !(found.leaseUntil && found.leaseUntil > new Date())) wakeImports();
    } catch (error) {
      log().warn({ err: error }, 'looking for imports failed');
    }
  };
  setInterval(look, lookMillis).unref();
}
