import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

const entry = /^features\/[\w-]+\/service-[\w-]*entry\.ts$/;

/**
 * Puts what each thread of a server runs into one file, `threads/features/…` of a folder of the build, so that it begins
 * sooner and takes less memory than from its sources.
 */
export async function buildThreads(folder) {
  // Not at the top: scripts install the packages first.
  const { build } = await import('esbuild');
  const files = readdirSync(path.join(root, 'features'), { recursive: true });
  const entries = files.map((file) => `features/${file.replaceAll(path.sep, '/')}`);
  await build({
    absWorkingDir: root,
    entryPoints: entries.filter((file) => entry.test(file)),
    outdir: path.join(folder, 'threads'),
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
}
