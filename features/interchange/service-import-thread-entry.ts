import { setTimeout as wait } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { workOffImport } from './service-import-work';

// The import thread of a server (service-import-thread.ts).
const idleMillis = 500;
/** It takes seconds to begin: while an editor looks through a file, it stays. */
const mostIdle = 240;

const worker = { name: workerData.given as string, db: db(), now: () => new Date() };

for (let idle = 0; idle < mostIdle; ) {
  try {
    idle = (await workOffImport(worker)) ? 0 : idle + 1;
    if (idle > 0) await wait(idleMillis);
  } catch (error) {
    log().error({ err: error }, 'an import failed');
    break;
  }
}
await db().$disconnect();
// Connections for reading have no end of their own.
process.exit();
