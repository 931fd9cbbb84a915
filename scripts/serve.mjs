// Serves a build with `next start` and waits until it answers.
import { readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import path from 'node:path';
import { end, root, start } from './processes.mjs';
import { detail, Problem } from './steps.mjs';

const pollMillis = 25;
const patienceMillis = 60_000;
// Measured in docs/benchmarks.md. Without a limit Node lets garbage lie, as it sees much memory free; more room for
// young objects in return, most of which die with their request. One arena: more of them keep a quarter more.
const heapOptions = '--max-old-space-size=512 --max-semi-space-size=16';
const wildcards = ['0.0.0.0', '::', ''];

/**
 * Starts the server and waits until its health is good.
 * @param {{ port: number, host?: string, env?: Record<string, string> }} options
 * @returns {Promise<{ url: string, child: import('node:child_process').ChildProcess }>} a server that answers
 */
export async function serve({ port, host, env = {} }) {
  const child = start(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-p', String(port), ...(host ? ['-H', host] : [])],
    {
      env: {
        MALLOC_ARENA_MAX: '1',
        // As they grow by themselves, no free memory is given back.
        MALLOC_MMAP_THRESHOLD_: String(4 * 1024 * 1024),
        MALLOC_TRIM_THRESHOLD_: String(1024 * 1024),
        // Of options given twice, the last counts: the operator's.
        NODE_OPTIONS: [heapOptions, process.env.NODE_OPTIONS].filter(Boolean).join(' '),
        ...env,
        __NEXT_PRIVATE_STANDALONE_CONFIG: builtConfig(
          env.KHAMSAP_DIST_DIR ?? process.env.KHAMSAP_DIST_DIR ?? '.next',
        ),
        NODE_ENV: 'production',
        PORT: String(port),
      },
    },
  );
  const said = passOn(child);
  const problem = await untilHealthy(`http://${reachable(host)}:${port}/api/health`, child);
  if (problem) {
    await end(child);
    throw new Problem([said.text().trim(), problem].filter(Boolean).join('\n\n'));
  }
  said.passOnFromNow();
  return {
    url: `http://${wildcards.includes(host ?? '') ? 'localhost' : bracketed(host)}:${port}`,
    child,
  };
}

/**
 * What next.config.ts came to when the build was made, for Next.js to take as in a server of its `output: 'standalone'`.
 * To read that file again it would load a compiler, 80 MB of memory; if it did not know the variable, it would do just that.
 */
function builtConfig(distDir) {
  const file = path.join(root, distDir, 'required-server-files.json');
  return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).config);
}

/** Keeps what the server says while it starts, and passes on what it says once it is ready. */
function passOn(child) {
  const kept = [];
  const keep = (chunk) => kept.push(chunk);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return {
    text: () => Buffer.concat(kept).toString(),
    passOnFromNow() {
      child.stdout.off('data', keep).pipe(process.stdout);
      child.stderr.off('data', keep).pipe(process.stderr);
    },
  };
}

/** @returns {Promise<string | undefined>} what went wrong */
async function untilHealthy(url, child) {
  const deadline = Date.now() + patienceMillis;
  let answer = 'it does not answer';
  let told = false;
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      if (response.ok) return undefined;
      answer = `${url} answers ${response.status}: ${(await response.text()).slice(0, 500)}`;
    } catch {
      // Not listening yet.
    }
    if (Date.now() > deadline) return `The server started but is not well: ${answer}`;
    if (!told && Date.now() > deadline - patienceMillis / 2) {
      detail(`still waiting: ${answer}`);
      told = true;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMillis));
  }
  return `The server ended while it was starting (${child.signalCode ?? `code ${child.exitCode}`}).`;
}

const bracketed = (host) => (isIPv6(host) ? `[${host}]` : host);

const reachable = (host) => (wildcards.includes(host ?? '') ? '127.0.0.1' : bracketed(host));
