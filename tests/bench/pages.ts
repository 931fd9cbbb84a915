import { LANGS } from '@/language/lang';
import { seededRandom } from '@/prisma/demo/random';
import { type Load, measureLoad } from './load';
import type { Figure } from './report';
import type { Samples } from './samples';
import type { BenchServer } from './server';

const connections = 4;
const warmUpSeconds = 3;

interface Kind {
  name: string;
  nextPath: () => string;
  headers?: Record<string, string>;
  /** Whether its throughput is held against the empty page. */
  compared?: boolean;
}

/**
 * Latency and throughput of the pages and the API, each against the empty page, and the memory of the server.
 * @param seconds how long each kind of page is asked for, after a warm-up
 */
export async function benchPages(
  server: BenchServer,
  samples: Samples,
  seconds: number,
  only?: RegExp,
): Promise<Figure[]> {
  const measure = async ({ nextPath, headers }: Kind, length: number, warmUp = warmUpSeconds) => {
    const options = { server, connections, nextPath, headers };
    await measureLoad({ ...options, seconds: warmUp });
    return measureLoad({ ...options, seconds: length });
  };
  const figures: Figure[] = [];
  let before = await measure(empty, seconds / 2);
  figures.push(...loadFigures('empty page, first', before));
  for (const kind of kinds(samples).filter(({ name }) => !only || only.test(name))) {
    const load = await measure(kind, seconds);
    // Beside each kind: the machine may become slower or faster meanwhile.
    const after = await measure(empty, seconds / 2, 1);
    const baseline = (before.requestsPerSecond + after.requestsPerSecond) / 2;
    figures.push(...loadFigures(kind.name, load), ratio(kind, load.requestsPerSecond / baseline));
    before = after;
  }
  return [
    ...figures,
    ...loadFigures('empty page, last', before),
    {
      subject: 'server',
      measure: 'memory',
      value: server.residentMegabytes(),
      unit: 'MB',
      target: { atMost: 400 },
    },
  ];
}

const empty: Kind = { name: 'empty page', nextPath: () => '/bench/empty' };

function kinds({ slugs, category, letter, pageCount, prefixes }: Samples): Kind[] {
  const random = seededRandom(4);
  const terms = (query: string) => `/en/terms${query}`;
  const fixed = (path: string) => () => path;
  const deepPage = () => terms(`?page=${2 + random.int(pageCount - 1)}`);
  const term = () => `/${random.pick(LANGS)}/terms/${random.pick(slugs)}`;
  const gzip = { 'accept-encoding': 'gzip' };
  const filter = `?category=${category}&letter=${encodeURIComponent(letter)}`;
  return [
    { name: 'empty page in our layout', nextPath: fixed('/en/bench-empty') },
    { name: 'home', nextPath: fixed('/en') },
    { name: 'terms, first page', nextPath: fixed(terms('')), compared: true },
    {
      name: 'terms, middle page',
      nextPath: fixed(terms(`?page=${Math.ceil(pageCount / 2)}`)),
      compared: true,
    },
    { name: 'terms, last page', nextPath: fixed(terms(`?page=${pageCount}`)), compared: true },
    { name: 'terms, random pages', nextPath: deepPage, compared: true },
    { name: 'terms, random pages, gzip', nextPath: deepPage, headers: gzip },
    { name: 'terms, table', nextPath: fixed(terms('?view=table')), compared: true },
    { name: 'terms, category and letter', nextPath: fixed(terms(filter)), compared: true },
    { name: 'term', nextPath: term, compared: true },
    { name: 'term, gzip', nextPath: term, headers: gzip },
    { name: 'search', nextPath: () => `/en/search?q=${encodeURIComponent(random.pick(prefixes))}` },
    {
      name: 'API, list',
      nextPath: () =>
        `/api/v1/concepts?limit=100&updatedSince=202${1 + random.int(5)}-0${1 + random.int(9)}-01T00:00:00Z`,
    },
    { name: 'API, concept', nextPath: () => `/api/v1/concepts/${random.pick(slugs)}` },
  ];
}

function loadFigures(subject: string, load: Load): Figure[] {
  const target = { atMost: 60 };
  return [
    { subject, measure: 'p50', value: load.p50, unit: 'ms' },
    { subject, measure: 'p95', value: load.p95, unit: 'ms', target },
    { subject, measure: 'p99', value: load.p99, unit: 'ms' },
    { subject, measure: 'rate', value: load.requestsPerSecond, unit: '/s' },
    { subject, measure: 'cpu', value: load.cpuMillis, unit: 'ms' },
    { subject, measure: 'size', value: load.kilobytes, unit: 'kB' },
  ];
}

function ratio({ name, compared }: Kind, value: number): Figure {
  return {
    subject: name,
    measure: 'of empty',
    value,
    unit: '×',
    ...(compared && { target: { atLeast: 1 / 3 } }),
  };
}
