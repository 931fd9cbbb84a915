import { seededRandom } from '@/prisma/demo/random';
import { node } from '@/scripts/processes.mjs';
import { measureKeys, openBrowser } from './browser';
import { latencies, percentile } from './latencies';
import { measureLoad } from './load';
import type { Figure } from './report';
import type { EngineFigures } from './search-engine';
import { drawMix, type MixedQuery } from './search-mix';
import type { BenchServer } from './server';

const queriesPerKind = 300;
const apiConnections = 10;
// A database as large as this one has first to come into the memory of the system.
const warmUpSeconds = 10;
const typedQueries = 40;

export type EngineName = 'sqlite' | 'postgresql';

/** Speed, hits, cost of a save, size and memory of the search of a termbase. */
export async function benchEngine(
  databaseUrl: string,
  engine: EngineName,
): Promise<{ figures: Figure[]; p95: number }> {
  const { ok, output } = await node(
    ['--import', 'tsx', 'tests/bench/search-engine.ts', String(queriesPerKind)],
    { env: { DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' } },
  );
  if (!ok) throw new Error(output);
  const measured = JSON.parse(output.trim().split('\n').at(-1) ?? '') as EngineFigures;
  const all = measured.times.map(({ millis }) => millis);
  return { figures: engineFigures(measured, all, engine), p95: percentile(all, 95) };
}

function engineFigures(measured: EngineFigures, all: number[], engine: EngineName): Figure[] {
  const isSqlite = engine === 'sqlite';
  const kinds = [...new Set(measured.times.map(({ kind }) => kind))];
  const asked = measured.found.reduce((sum, { asked }) => sum + asked, 0);
  const fitting = measured.found.reduce((sum, { fitting }) => sum + fitting, 0);
  const lookup = percentile(measured.lookupMillis, 50);
  const all50 = percentile(all, 50);
  const figure = (subject: string, measure: string, value: number, unit: string): Figure => ({
    subject,
    measure,
    value,
    unit,
  });
  return [
    ...kinds.flatMap((kind) => {
      const times = measured.times.filter((time) => time.kind === kind).map(({ millis }) => millis);
      const found = measured.found.find((one) => one.kind === kind);
      return [
        ...latencies(kind, times),
        ...(found
          ? [
              {
                ...figure(kind, 'found', found.fitting / found.asked, ''),
                ...(kind === 'without marks' && { target: { atLeast: 1 } }),
              },
            ]
          : []),
      ];
    }),
    { ...figure('all', 'p50', all50, 'ms'), ...(isSqlite && { target: { atMost: 2 } }) },
    { ...figure('all', 'p95', percentile(all, 95), 'ms'), target: { atMost: isSqlite ? 10 : 20 } },
    {
      ...figure('all', 'worst', Math.max(...all), 'ms'),
      ...(isSqlite && { target: { atMost: 50 } }),
    },
    { ...figure('all', 'found', fitting / asked, ''), target: { atLeast: 0.97 } },
    ...latencies('lookup by primary key', measured.lookupMillis),
    ...latencies('save of the keys of a concept', measured.saveMillis).map((one) =>
      one.measure === 'p95' ? { ...one, target: { atMost: 20 } } : one,
    ),
    figure('p50 of all / of a lookup', 'ratio', all50 / lookup, '×'),
    {
      ...figure(
        'key rows per term',
        'ratio',
        (measured.entries + measured.wordForms) / measured.terms,
        '×',
      ),
      target: { atMost: 8 },
    },
    figure('index', 'size per term', (measured.indexMegabytes * 1e6) / measured.terms, 'B'),
    figure('index', 'size', measured.indexMegabytes, 'MB'),
  ];
}

/** How much slower the search becomes as the termbase becomes ten times as large. */
export const growth = (p95: number, p95OfTenth: number): Figure => ({
  subject: 'p95 of all / with a tenth of the terms',
  measure: 'ratio',
  value: p95 / p95OfTenth,
  unit: '×',
  target: { atMost: 3 },
});

/** The search by the API, and as somebody types in the box of a page. */
export async function benchServedSearch(
  server: BenchServer,
  databaseUrl: string,
  seconds: number,
): Promise<Figure[]> {
  const mix = await drawMix(databaseUrl, queriesPerKind);
  const api = await benchApi(server, mix, seconds);
  return [...api, ...(await benchKeys(server, mix))];
}

async function benchApi(
  server: BenchServer,
  mix: readonly MixedQuery[],
  seconds: number,
): Promise<Figure[]> {
  const random = seededRandom(5);
  const load = {
    server,
    connections: apiConnections,
    nextPath: () => `/api/v1/search?q=${encodeURIComponent(random.pick(mix).text)}`,
  };
  await measureLoad({ ...load, seconds: warmUpSeconds });
  const { p50, p95, p99, requestsPerSecond, cpuMillis } = await measureLoad({ ...load, seconds });
  const subject = 'API, 10 connections';
  return [
    { subject, measure: 'p50', value: p50, unit: 'ms' },
    { subject, measure: 'p95', value: p95, unit: 'ms', target: { atMost: 40 } },
    { subject, measure: 'p99', value: p99, unit: 'ms' },
    { subject, measure: 'rate', value: requestsPerSecond, unit: '/s' },
    { subject, measure: 'cpu', value: cpuMillis, unit: 'ms' },
  ];
}

async function benchKeys(server: BenchServer, mix: readonly MixedQuery[]): Promise<Figure[]> {
  const random = seededRandom(6);
  const texts = Array.from({ length: typedQueries }, () => random.pick(mix).text.slice(0, 24));
  const browser = await openBrowser();
  try {
    const times = await measureKeys(browser, `${server.url}/en`, texts);
    return latencies('key to painted results', times).map((figure) =>
      figure.measure === 'p95' ? { ...figure, target: { atMost: 100 } } : figure,
    );
  } finally {
    await browser.close();
  }
}
