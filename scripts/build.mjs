// The production build: made anew when anything that goes into it has changed.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { filesUnder, hashFiles, readStamp } from './hash.mjs';
import { node, root } from './processes.mjs';
import { detail, Problem, step } from './steps.mjs';
import { buildThreads } from './threads.mjs';

// Everything counts but this, so that a new folder cannot be forgotten.
const notBuilt = [
  /^(node_modules|data|docs|tests|scripts|cli|coverage|test-results|playwright-report)$/,
  /^lib\/generated$/, // comes from the schema, which counts
  /^prisma\/(seed|migrations)$/, // read when the database is prepared
  /^\.(?!env)/,
  /\.test\.tsx?$/,
  /\.d\.json\.ts$/, // written by the build itself
  /^(next-env\.d\.ts|biome\.json|knip\.json|vitest\.config\.ts|.*\.md|.*\.tsbuildinfo)$/,
];

/**
 * Builds the app for production unless the folder has a build of these very files.
 * @param {{ distDir?: string, env?: Record<string, string> }} [options] a folder of its own and settings for a build
 *   that is not the one that `npm start` serves
 * @returns {Promise<boolean>} whether it was built now
 */
export async function buildIfStale({ distDir = '.next', env = {} } = {}) {
  const stampFile = path.join(distDir, 'khamsap-build');
  const stamp = hashOfInputs(env);
  const isCurrent = () =>
    readStamp(stampFile) === stamp && existsSync(path.join(root, distDir, 'BUILD_ID'));
  if (isCurrent()) return false;
  let isBuilt = false;
  await step('Building', () =>
    withBuildLock(distDir, async () => {
      // The build that was waited for may have been this one.
      if (isCurrent()) return;
      rmSync(path.join(root, stampFile), { force: true });
      const result = await node(['node_modules/next/dist/bin/next', 'build'], {
        env: { ...env, NODE_ENV: 'production', KHAMSAP_DIST_DIR: distDir },
      });
      if (!result.ok) throw new Problem(buildProblem(result));
      await buildThreads(path.join(root, distDir));
      writeFileSync(path.join(root, stampFile), stamp);
      isBuilt = true;
    }),
  );
  return isBuilt;
}

/** Does something while no other script builds into the same folder. The lock ends with the process that holds it. */
async function withBuildLock(distDir, work) {
  const Database = createRequire(path.join(root, 'package.json'))('better-sqlite3');
  const name = `.build-${distDir.replaceAll(path.sep, '-')}.lock`;
  const lock = new Database(path.join(root, 'node_modules', name), { timeout: 0 });
  try {
    for (let told = false; !tryLock(lock); told = true) {
      if (!told) detail('another build is under way; waiting for it');
      // Not by SQLite's own timeout, which would keep an interrupt from being heard.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await work();
  } finally {
    lock.close();
  }
}

function tryLock(lock) {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error.code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

function hashOfInputs(env) {
  const settings = Object.entries({ ...process.env, ...env })
    .filter(([name]) => name.startsWith('NEXT_PUBLIC_') || name === 'KHAMSAP_BENCH_BUILD')
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const files = filesUnder('', (file) => !notBuilt.some((pattern) => pattern.test(file)));
  // A build knows its own folder; one that was copied elsewhere is stale.
  return hashFiles(files, [root, ...settings]);
}

function buildProblem({ signal, output }) {
  const text = output.trim();
  if (/ENOSPC|No space left on device/i.test(text)) {
    return 'The disk is full: free some space (a build needs about 500 MB), then start again.';
  }
  if (signal === 'SIGKILL' || /heap out of memory/.test(text)) {
    return 'The build was ended because memory ran out. It needs about 2 GB: free some, then start again.';
  }
  return `${text}\n\nThe build failed, for the reason above. No data was touched.`;
}
