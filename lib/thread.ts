import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Begins a thread that runs a source file of the project, as the commands do.
 * @param file from the project's folder; the bundler does not see it
 * @param given what the thread finds as `workerData.given`
 */
export function startThread(
  file: string,
  { name, given, limits }: { name: string; given?: unknown; limits?: ResourceLimits },
): Worker {
  const at = (one: string) => path.join(/*turbopackIgnore: true*/ process.cwd(), ...one.split('/'));
  return new Worker(at('lib/thread-start.mjs'), {
    name,
    workerData: { entry: pathToFileURL(at(file)).href, given },
    ...(limits && { resourceLimits: limits }),
  });
}
