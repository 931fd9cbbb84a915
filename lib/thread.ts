import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Begins a thread that runs a source file of the project: as it was built for a server in production
 * (`scripts/threads.mjs`), elsewhere as the commands run.
 * @param file from the project's folder; the bundler does not see it
 * @param given what the thread finds as `workerData.given`
 */
export function startThread(
  file: string,
  { name, given, limits }: { name: string; given?: unknown; limits?: ResourceLimits },
): Worker {
  const at = (one: string) => path.join(/*turbopackIgnore: true*/ process.cwd(), ...one.split('/'));
  const options = { name, ...(limits && { resourceLimits: limits }) };
  const folder = process.env.KHAMSAP_DIST_DIR ?? '.next';
  const built = at(`${folder}/threads/${file.replace(/\.ts$/u, '.mjs')}`);
  if (process.env.NODE_ENV === 'production' && existsSync(built)) {
    return new Worker(built, { ...options, workerData: { given } });
  }
  return new Worker(at('lib/thread-start.mjs'), {
    ...options,
    workerData: { entry: pathToFileURL(at(file)).href, given },
  });
}

/** Whether a thread ended because it reached the limit of its memory. */
export const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
