// `npm run bench -- [pages] [search] [editors] [study] [articles] [interchange] [javascript] [paint] [start]`: what docs/benchmarks.md tells of.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { defaultDemoUrl, generateDemo } from '@/prisma/demo/demo';
import { endWithUs } from '@/scripts/processes.mjs';
import { runScript, step } from '@/scripts/steps.mjs';
import { startPostgres } from '@/tests/support/postgres';
import { benchRecognition } from './articles';
import { benchFollowing } from './articles-following';
import { benchEditing, benchEditorPages } from './editors';
import { benchJavascript, benchPaint } from './in-browser';
import { benchExports, benchImport, exportedTbx } from './interchange';
import { benchPages } from './pages';
import { type Figure, formatTable, isMissed } from './report';
import { drawSamples } from './samples';
import { benchEngine, benchServedSearch, growth } from './search';
import { prepareBuild, startServer } from './server';
import { benchStart } from './start';
import { benchAnswering, benchStudying } from './study';
import { benchGrading } from './study-browser';

const names = [
  'pages',
  'search',
  'editors',
  'study',
  'articles',
  'interchange',
  'javascript',
  'paint',
  'start',
] as const;
type Name = (typeof names)[number];

interface Options {
  engine: 'sqlite' | 'postgresql';
  concepts: number;
  seconds: number;
  only?: RegExp;
  check?: true;
}

const resultsFolder = 'data/bench';
const seed = 1;
/** Learners are slower than machines: by default they are watched for a minute. */
const answeringFactor = 6;
/** The share of further wordings with which 100,000 concepts have the 400,000 terms that files are to be measured with. */
const interchanged = 0.4;

const positive = (text: string) => {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return number;
};

const command = new Command('bench')
  .description('Measure the production build against a large demo termbase.')
  .addArgument(new Argument('[names...]', 'what to measure; all if absent').choices(names))
  .addOption(
    new Option('--engine <engine>', 'the database')
      .choices(['sqlite', 'postgresql'])
      .default('sqlite'),
  )
  .option('--concepts <number>', 'the size of the demo termbase', positive, 100_000)
  .option('--seconds <number>', 'how long each kind of page is asked for', positive, 10)
  .option('--only <pattern>', 'only the kinds of pages that match', (text) => new RegExp(text, 'i'))
  .option('--check', 'exit with status 1 when a target is missed')
  .action((chosen: Name[], options: Options) =>
    runScript(async () => {
      endWithUs();
      const figures = await measure(chosen.length > 0 ? chosen : [...names], options);
      console.log(`Written to ${writeResults(figures, options)}`);
      const missed = Object.values(figures).flat().filter(isMissed);
      if (missed.length > 0) console.log(`${missed.length} targets missed, marked with !`);
      process.exit(options.check && missed.length > 0 ? 1 : 0);
    }),
  );

type Results = Partial<
  Record<
    Name | 'exports' | 'search engine' | 'editing' | 'studying' | 'grading' | 'recognition',
    Figure[]
  >
>;

async function measure(chosen: readonly Name[], options: Options): Promise<Results> {
  const [load = 0] = os.loadavg();
  if (load > 0.7)
    console.log(`Other programs are running (load ${load.toFixed(1)}): figures are noisy.`);
  await prepareBuild();
  const results: Results = {};
  const take = (name: keyof Results, figures: Figure[]) => {
    results[name] = figures;
    console.log(`\n${formatTable(name, figures)}\n`);
  };
  if (chosen.includes('interchange')) {
    await withDemo({ ...options, further: interchanged }, async (url) => {
      const server = await startServer(url);
      let file: string;
      try {
        take('exports', await benchExports(server));
        file = await exportedTbx(server);
      } finally {
        await server.stop();
      }
      take('interchange', await benchFreshImport(file, options.engine));
    });
  }
  if (chosen.some((name) => name !== 'start' && name !== 'interchange')) {
    await withDemo(options, async (url) => {
      const samples = await drawSamples(url);
      const server = await startServer(url);
      try {
        if (chosen.includes('pages')) {
          take('pages', await benchPages(server, samples, options.seconds, options.only));
        }
        if (chosen.includes('javascript'))
          take('javascript', await benchJavascript(server, samples));
        if (chosen.includes('paint')) take('paint', await benchPaint(server, samples));
        if (chosen.includes('search')) {
          take('search', await benchServedSearch(server, url, options.seconds));
        }
        if (chosen.includes('editors')) take('editors', await benchEditorPages(server, url));
        if (chosen.includes('study')) {
          take('study', await benchAnswering(server, url, options.seconds * answeringFactor));
        }
        if (chosen.includes('articles')) take('articles', await benchFollowing(server, url));
      } finally {
        await server.stop();
      }
      if (chosen.includes('articles')) take('recognition', await benchRecognition(url));
      if (chosen.includes('editors')) take('editing', await benchEditing(url));
      if (chosen.includes('study')) {
        take('studying', await benchStudying(url));
        take('grading', await benchGrading(url));
      }
      // Not while the server runs: both would write.
      if (chosen.includes('search')) {
        const { figures, p95 } = await benchEngine(url, options.engine);
        const tenth = await withDemo({ ...options, concepts: options.concepts / 10 }, (smaller) =>
          benchEngine(smaller, options.engine),
        );
        take('search engine', [...figures, growth(p95, tenth.p95)]);
      }
    });
  }
  if (chosen.includes('start')) take('start', await benchStart());
  return results;
}

async function withDemo<T>(
  { engine, concepts, further = 1 }: Options & { further?: number },
  work: (url: string) => Promise<T>,
): Promise<T> {
  const fill = (url: string) =>
    step('Preparing the demo termbase', () =>
      generateDemo({ url, count: concepts, seed, further }),
    );
  if (engine === 'sqlite') {
    const name = `file:data/demo-${concepts}${further === 1 ? '' : `-${further}`}.db`;
    const url = concepts === 100_000 && further === 1 ? defaultDemoUrl : name;
    await fill(url);
    return work(url);
  }
  const postgres = await startPostgres();
  if (!postgres)
    throw new Error('There is no PostgreSQL here: install its programs, or set TEST_POSTGRES_URL.');
  try {
    await fill(postgres.url);
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

/** An import into a database of its own. */
async function benchFreshImport(file: string, engine: Options['engine']): Promise<Figure[]> {
  if (engine === 'sqlite') {
    return benchImport(file, engine, `file:${path.join(path.dirname(file), 'import.db')}`);
  }
  const postgres = await startPostgres();
  if (!postgres) throw new Error('There is no PostgreSQL here.');
  try {
    return await benchImport(file, engine, postgres.url);
  } finally {
    await postgres.stop();
  }
}

function writeResults(results: Results, { engine, concepts, seconds }: Options): string {
  mkdirSync(resultsFolder, { recursive: true });
  const time = new Date().toISOString();
  const file = path.join(resultsFolder, `${time.replace(/[:.]/g, '-')}.json`);
  const machine = {
    cpu: os.cpus()[0]?.model,
    cores: os.cpus().length,
    memoryGigabytes: Math.round(os.totalmem() / 1e9),
    node: process.version,
    loadAverage: os.loadavg(),
  };
  const content = { time, engine, concepts, seconds, machine, results };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

await command.parseAsync();
