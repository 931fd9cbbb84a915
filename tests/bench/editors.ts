import { createClient } from '@/lib/db';
import { seededRandom } from '@/prisma/demo/random';
import { node } from '@/scripts/processes.mjs';
import type { EditorTimes } from './editors-engine';
import { latencies } from './latencies';
import type { Figure } from './report';
import type { BenchServer } from './server';
import { signInEditor } from './sign-in';

const rounds = 200;
const warmUps = 20;

/** What editors ask of the services: to open and save a concept, to save over somebody else, likely duplicates. */
export async function benchEditing(databaseUrl: string): Promise<Figure[]> {
  const { ok, output } = await node(
    ['--import', 'tsx', 'tests/bench/editors-engine.ts', String(rounds)],
    { env: { DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' } },
  );
  if (!ok) throw new Error(output);
  const times = JSON.parse(output.trim().split('\n').at(-1) ?? '') as EditorTimes;
  return [
    ...within('open a concept', times.open, 200),
    ...within('save a concept', times.save, 200),
    ...within('save over another save', times.merge, 200),
    ...within('likely duplicates', times.duplicates, 50),
  ];
}

/** The pages of editors as a browser asks for them, one after another. */
export async function benchEditorPages(
  server: BenchServer,
  databaseUrl: string,
): Promise<Figure[]> {
  const cookie = await signInEditor(server, databaseUrl);
  const ids = await someIds(databaseUrl);
  const random = seededRandom(12);
  const time = async (path: () => string): Promise<number[]> => {
    const times: number[] = [];
    for (let i = 0; i < rounds + warmUps; i++) {
      const address = server.url + path();
      const begun = performance.now();
      const response = await fetch(address, { headers: { cookie } });
      await response.text();
      times.push(performance.now() - begun);
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
    }
    return times.slice(warmUps);
  };
  const table = '/en/admin/concepts';
  const filters = ['', '?sort=lo', '?status=published', '?category=party', '?lacks=definition'];
  return [
    ...within('page of the form', await time(() => `${table}/${random.pick(ids)}`), 200),
    ...within('page of the table', await time(() => table + random.pick(filters)), 80),
    ...within('home of editors', await time(() => '/en/admin')),
    ...within('history of the site', await time(() => '/en/admin/history')),
  ];
}

const within = (subject: string, times: readonly number[], atMost?: number): Figure[] =>
  latencies(subject, times).map((figure) =>
    figure.measure === 'p95' && atMost !== undefined ? { ...figure, target: { atMost } } : figure,
  );

async function someIds(databaseUrl: string): Promise<string[]> {
  const client = createClient(databaseUrl);
  try {
    const rows = await client.concept.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
    const random = seededRandom(13);
    return Array.from({ length: rounds }, () => random.pick(rows).id);
  } finally {
    await client.$disconnect();
  }
}
