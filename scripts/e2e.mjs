// `npm run test:e2e -- <arguments of playwright test>`: the browser tests, against a build of what is here.
import { provideChromium } from './browser.mjs';
import { buildIfStale } from './build.mjs';
import { generateIfStale } from './clients.mjs';
import { installIfNeeded } from './install.mjs';
import { endWithUs, onUnexpectedEnd, start } from './processes.mjs';
import { runScript } from './steps.mjs';

await runScript(async () => {
  endWithUs();
  await installIfNeeded({ dev: true });
  await generateIfStale();
  await buildIfStale();
  await provideChromium();
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'tests/e2e/playwright.config.ts',
  ];
  const child = start(process.execPath, [...args, ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  onUnexpectedEnd(child, (code) => process.exit(code ?? 1));
});
