import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { end } from '../../../scripts/processes.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { freePort } from '../../support/postgres';
import { baseDatabaseFile } from './base-database';

export interface Server {
  url: string;
  databaseUrl: string;
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Serves again at the same address, from the database as it was left. */
  start(): Promise<void>;
}

/**
 * Serves the production build on a copy of the base database, on a port of the loopback interface.
 * @param name of the copy, unlike those of other servers of the run
 * @param settings beside those that every test needs
 */
export async function startServer(
  name: string,
  settings: Record<string, string> = {},
): Promise<Server> {
  const file = path.join(path.dirname(baseDatabaseFile()), `${name}.db`);
  copyFileSync(baseDatabaseFile(), file);
  const host = '127.0.0.1';
  const port = await freePort();
  const databaseUrl = `file:${file}`;
  const env = {
    DATABASE_URL: databaseUrl,
    KHAMSAP_URL: `http://${host}:${port}`,
    LOG_LEVEL: 'error',
    ...settings,
  };
  const served = await serve({ port, host, env });
  let { child } = served;
  return {
    url: served.url,
    databaseUrl,
    stop: () => end(child),
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    async start() {
      ({ child } = await serve({ port, host, env }));
    },
  };
}
