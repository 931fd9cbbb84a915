// `npm run dev`: what `npm start` prepares, then the development server.
import { generateIfStale } from './clients.mjs';
import { prepareDatabase } from './database.mjs';
import { installIfNeeded } from './install.mjs';
import { checkPort } from './port.mjs';
import { endWithUs, onUnexpectedEnd, start } from './processes.mjs';
import { address, loadEnvFiles } from './settings.mjs';
import { runScript } from './steps.mjs';

await runScript(async () => {
  endWithUs();
  await installIfNeeded({ dev: true });
  process.env.NODE_ENV = 'development';
  loadEnvFiles({ dev: true });
  await generateIfStale();
  await prepareDatabase();
  const { port, host } = address();
  await checkPort({ port, host });
  const args = ['dev', '-p', String(port), ...(host ? ['-H', host] : [])];
  const child = start(process.execPath, ['node_modules/next/dist/bin/next', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  onUnexpectedEnd(child, (code) => process.exit(code ?? 1));
});
