import autocannon from 'autocannon';
import type { BenchServer } from './server';

export interface Load {
  /** Milliseconds under which half, 95 % and 99 % of the answers came. */
  p50: number;
  p95: number;
  p99: number;
  requestsPerSecond: number;
  /** Processor time of the server for one answer, in milliseconds: what other programs hardly disturb. */
  cpuMillis: number;
  /** The mean size of an answer with its headers, in kB (10³ bytes). */
  kilobytes: number;
}

export interface LoadOptions {
  server: Pick<BenchServer, 'url' | 'cpuMillis'>;
  /** Asked for before each request, so that no cache of one page flatters. */
  nextPath: () => string;
  seconds: number;
  connections: number;
  headers?: Record<string, string>;
}

/**
 * Asks a server as fast as it answers, over so many kept connections.
 * @throws Error when an answer is not 200
 */
export async function measureLoad(options: LoadOptions): Promise<Load> {
  const { server, nextPath, seconds, connections, headers = {} } = options;
  const times: number[] = [];
  let bytes = 0;
  let failure: string | undefined;
  const begun = performance.now();
  const cpuBefore = server.cpuMillis();
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      {
        url: server.url,
        connections,
        duration: seconds,
        headers,
        requests: [{ setupRequest: (request) => ({ ...request, path: nextPath() }) }],
      },
      (error) => (error ? reject(error) : resolve()),
    );
    run.on('response', (_client, status, size, millis) => {
      times.push(millis);
      bytes += size;
      if (status !== 200) failure ??= `answered ${status}`;
    });
    run.on('reqError', (error) => {
      failure ??= String(error);
    });
  });
  if (failure || times.length === 0) throw new Error(`${nextPath()}: ${failure ?? 'no answer'}`);
  const elapsedSeconds = (performance.now() - begun) / 1000;
  const cpuMillis = (server.cpuMillis() - cpuBefore) / times.length;
  times.sort((a, b) => a - b);
  const percentile = (percent: number) =>
    times[Math.min(times.length - 1, Math.ceil((percent / 100) * times.length) - 1)] ?? Number.NaN;
  return {
    p50: percentile(50),
    p95: percentile(95),
    p99: percentile(99),
    requestsPerSecond: times.length / elapsedSeconds,
    cpuMillis,
    kilobytes: bytes / times.length / 1000,
  };
}
