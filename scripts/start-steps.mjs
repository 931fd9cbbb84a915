// The steps of `npm start`, in order. Each does only what is not done yet.
import { buildIfStale } from './build.mjs';
import { generateIfStale } from './clients.mjs';
import { prepareDatabase } from './database.mjs';
import { installIfNeeded } from './install.mjs';
import { checkPort } from './port.mjs';
import { endWithUs, onUnexpectedEnd } from './processes.mjs';
import { serve } from './serve.mjs';
import { address, loadEnvFiles } from './settings.mjs';
import { runScript, step } from './steps.mjs';

export const start = () =>
  runScript(async () => {
    endWithUs();
    await installIfNeeded({ dev: false });
    // Whatever the caller's shell has set: a production build is served.
    process.env.NODE_ENV = 'production';
    loadEnvFiles();
    const { port, host } = address();
    const isValid = Number.isInteger(port) && port >= 0 && port <= 65535;
    // A bad one is left to lib/env.ts, which names all bad settings together.
    if (isValid) await checkPort({ port, host });
    await generateIfStale();
    await prepareDatabase();
    await buildIfStale({ distDir: process.env.KHAMSAP_DIST_DIR || undefined });
    const { url, child } = await step('Starting the server', async () =>
      serve({ port: await checkPort({ port, host }), host }),
    );
    console.log(`Khamsap is ready at ${url}`);
    onUnexpectedEnd(child, (code, signal) => {
      console.error(`The server has ended (${signal ?? `code ${code}`}).`);
      process.exit(code || 1);
    });
  });
