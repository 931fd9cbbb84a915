import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@/lib/db';
import { seededRandom } from '@/prisma/demo/random';
import { node } from '@/scripts/processes.mjs';
import { latencies } from './latencies';
import type { Figure } from './report';
import type { BenchServer } from './server';
import { benchEmailEnd, signUp } from './sign-up';
import type { StudyTimes } from './study-engine';

const rounds = 40;
const targets: Record<string, number> = {
  queue: 150,
  'queue of a deck': 150,
  'post of 100 events': 100,
  statistics: 300,
};

/** What is asked of the services for somebody with 20,000 cards and 200,000 events. */
export async function benchStudying(databaseUrl: string): Promise<Figure[]> {
  const { ok, output } = await node(
    ['--import', 'tsx', 'tests/bench/study-engine.ts', String(rounds)],
    { env: { DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' } },
  );
  if (!ok) throw new Error(output);
  const { events, times } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as StudyTimes;
  console.log(`${events} events of one learner`);
  return Object.entries(times).flatMap(([name, own]) => within(name, own, targets[name]));
}

const within = (subject: string, times: readonly number[], atMost?: number): Figure[] =>
  latencies(subject, times).map((figure) =>
    figure.measure === 'p95' && atMost !== undefined ? { ...figure, target: { atMost } } : figure,
  );

const learners = 200;
const everyMillis = 5_000;

/**
 * Many learners who answer once in five seconds each.
 * @throws Error when an answer is refused, or not there afterwards
 */
export async function benchAnswering(
  server: BenchServer,
  databaseUrl: string,
  seconds: number,
): Promise<Figure[]> {
  const client = createClient(databaseUrl);
  try {
    const cookies: string[] = [];
    for (let i = 0; i < learners; i++) {
      // So many sign-ups from one address are not let through.
      await client.rateLimit.deleteMany();
      cookies.push((await signUp(server)).cookie);
    }
    const concepts = await client.concept.findMany({
      where: { status: 'published' },
      select: { id: true },
      take: 1_000,
    });
    const before = await client.reviewEvent.count();
    const random = seededRandom(23);
    const times: number[] = [];
    let sent = 0;
    const until = performance.now() + seconds * 1000;
    const learn = async (cookie: string) => {
      await wait(random.int(everyMillis));
      while (performance.now() < until) {
        const begun = performance.now();
        await answer(server, cookie, random.pick(concepts).id);
        const took = performance.now() - begun;
        times.push(took);
        sent++;
        await wait(Math.max(0, everyMillis - took));
      }
    };
    await Promise.all(cookies.map(learn));
    const kept = (await client.reviewEvent.count()) - before;
    if (kept !== sent) throw new Error(`${sent} events were posted, ${kept} are there`);
    return [
      ...within(`${learners} learners answer`, times, 100),
      { subject: `${learners} learners answer`, measure: 'posts', value: sent, unit: '' },
    ];
  } finally {
    await client.user.deleteMany({ where: { email: { endsWith: benchEmailEnd } } });
    await client.$disconnect();
  }
}

async function answer(server: BenchServer, cookie: string, conceptId: string): Promise<void> {
  const now = Date.now();
  const event = {
    id: randomUUID(),
    cardKey: `${conceptId}:lo-en`,
    device: 'bench',
    answeredAt: now,
    timeZone: 'Asia/Vientiane',
    kind: 'answer',
    rating: 3,
    durationMillis: 3000,
  };
  const response = await fetch(`${server.url}/api/v1/study/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ sentAt: now, events: [event] }),
  });
  const said = await response.text();
  if (!response.ok || !said.startsWith('{"accepted":1,')) throw new Error(said);
}
