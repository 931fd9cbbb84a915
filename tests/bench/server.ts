import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildIfStale } from '@/scripts/build.mjs';
import { generateIfStale } from '@/scripts/clients.mjs';
import { end } from '@/scripts/processes.mjs';
import { serve } from '@/scripts/serve.mjs';
import { freePort } from '@/tests/support/postgres';

/** What Linux counts processor time in, on every architecture that Node runs on. */
const clockTickMillis = 10;
const distDir = '.next-bench';

/** The settings under which the build with the empty pages is made and served. */
export const benchBuild = { KHAMSAP_DIST_DIR: distDir, KHAMSAP_BENCH_BUILD: '1' };

export interface BenchServer {
  /** The address without a trailing slash. */
  url: string;
  pid: number;
  /** The memory that the process holds now, in MB (10⁶ bytes). */
  residentMegabytes(): number;
  /** The processor time that it has used since its start, in milliseconds. */
  cpuMillis(): number;
  stop(): Promise<void>;
}

/** Builds the app with its empty pages unless the build is up to date. */
export async function prepareBuild(): Promise<void> {
  await generateIfStale();
  const { KHAMSAP_BENCH_BUILD } = benchBuild;
  await buildIfStale({ distDir, env: { KHAMSAP_BENCH_BUILD } });
}

/** Serves the build on a free loopback port until it is stopped. */
export async function startServer(databaseUrl: string): Promise<BenchServer> {
  const port = await freePort();
  const env = {
    ...benchBuild,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'error',
  };
  const { child, url } = await serve({ port, host: '127.0.0.1', env });
  const pid = pidOf(child);
  return {
    url,
    pid,
    residentMegabytes: () => residentMegabytes(pid),
    cpuMillis: () => cpuMillis(pid),
    stop: () => end(child),
  };
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('the server has no process id');
  return child.pid;
}

function residentMegabytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round((Number(kibibytes) * 1024) / 1e6);
}

function cpuMillis(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program may have spaces, so fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * clockTickMillis;
}
