// The steps of `npm test`, in order. One that fails does not stop those that can do without it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provideChromium } from './browser.mjs';
import { buildIfStale } from './build.mjs';
import { generateIfStale } from './clients.mjs';
import { installIfNeeded } from './install.mjs';
import { findPostgresPrograms } from './postgres-programs.mjs';
import { endWithUs, node, run } from './processes.mjs';
import { countOf, countsOf, readPlaywright, readVitest } from './results.mjs';
import { Problem, seconds } from './steps.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'khamsap-reports-'));
const total = { passed: 0, failed: 0 };

/** @param {{ fast: boolean }} options */
export async function test({ fast }) {
  endWithUs();
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
  forgetSettings();
  const begun = performance.now();
  try {
    await (fast ? fastSteps() : allSteps());
  } catch (error) {
    count({ ...countOf(false), output: reasonOf(error) });
  }
  console.log(`\n${seconds(begun)}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

/** The settings of the machine's own Khamsap are no business of its tests. */
function forgetSettings() {
  for (const name of [
    'NODE_ENV',
    'PORT',
    'HOST',
    'DATABASE_URL',
    'KHAMSAP_URL',
    'KHAMSAP_DIST_DIR',
  ]) {
    delete process.env[name];
  }
  process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1';
}

async function fastSteps() {
  await installIfNeeded({ dev: true });
  await generateIfStale();
  await check('types', 'typecheck');
  await check('lint and format', 'lint');
  await check('layers', 'layers');
  await check('unused code and packages', 'unused');
  await check('messages', 'messages');
  await vitest('unit tests', 'unit');
}

async function allSteps() {
  await fastSteps();
  await vitest('integration tests on SQLite', 'integration', 'sqlite');
  if (process.env.TEST_POSTGRES_URL || findPostgresPrograms()) {
    await vitest('integration tests on PostgreSQL', 'integration', 'postgresql');
  } else {
    tellThatPostgresIsMissing();
  }
  if (await build()) await browserTests();
}

/** Runs a script of package.json, which counts as one. */
async function check(name, script) {
  await report(name, async () => {
    const { ok, output } = await run('npm', ['run', '-s', script]);
    return { ...countOf(ok), output };
  });
}

async function vitest(name, project, engine) {
  await report(name, async () => {
    const file = path.join(reports, `${project}-${engine}.json`);
    const { ok, output } = await node(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { env: engine ? { TEST_ENGINE: engine } : {} },
    );
    return { ...countsOf(file, readVitest, ok), output };
  });
}

/** @returns {Promise<boolean>} whether there is a build to test */
async function build() {
  try {
    await buildIfStale();
    console.log('production build … passed');
    total.passed += 1;
    return true;
  } catch (error) {
    count({ ...countOf(false), output: reasonOf(error) });
    console.log('browser tests … not run: there is no build');
    return false;
  }
}

async function browserTests() {
  await report('browser tests', async () => {
    const file = path.join(reports, 'playwright.json');
    try {
      await provideChromium();
    } catch (error) {
      return { ...countOf(false), output: reasonOf(error) };
    }
    const { ok, output } = await node(
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        '--config=tests/e2e/playwright.config.ts',
        '--reporter=list,json',
      ],
      { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
    );
    return { ...countsOf(file, readPlaywright, ok), output };
  });
}

/** Names a step while it runs, then says in a line how it went, or shows all that it said. */
async function report(name, work) {
  const begun = performance.now();
  process.stdout.write(`${name} …`);
  const result = await work();
  const { passed, failed, skipped } = result;
  const notes = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} FAILED`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  process.stdout.write(` ${notes.join(', ')}, ${seconds(begun)}\n`);
  count(result);
}

function count({ passed, failed, output }) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) console.log(`${frame}\n${output.trimEnd()}\n${frame}`);
}

const frame = '─'.repeat(100);

const reasonOf = (error) => (error instanceof Problem ? error.message : String(error?.stack));

function tellThatPostgresIsMissing() {
  const lines = [
    'The integration tests on PostgreSQL were NOT RUN: there is no PostgreSQL here.',
    "Install its server's programs (on Debian: apt-get install postgresql),",
    'or name a server with TEST_POSTGRES_URL.',
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '═'.repeat(width + 2);
  console.log(`╔${rule}╗`);
  for (const line of lines) console.log(`║ ${line.padEnd(width)} ║`);
  console.log(`╚${rule}╝`);
}
