// Run by study.ts in a process of its own: what is asked of the services for somebody who has studied much, on the
// termbase at DATABASE_URL; prints JSON.
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/features/accounts/domain/role';
import { DAY_MILLIS } from '@/features/study/domain/day';
import { listDecks } from '@/features/study/service-decks';
import { postEvents } from '@/features/study/service-events';
import { readQueue } from '@/features/study/service-queue';
import { readStatistics } from '@/features/study/service-statistics';
import { db, engine } from '@/lib/db';
import type { Result } from '@/lib/errors';
import { seededRandom } from '@/prisma/demo/random';
import { makeLearner } from './study-learner';

export interface StudyTimes {
  events: number;
  times: Record<string, number[]>;
}

const warmUps = 5;

async function measure(count: number): Promise<StudyTimes> {
  const now = Date.now();
  const size = { cards: 20_000, now };
  const learner = await makeLearner(db(), size);
  const away = await makeLearner(db(), { ...size, daysAway: 60 });
  // What autovacuum does within a minute of so many new rows.
  if (engine() === 'postgresql') await db().$executeRawUnsafe('ANALYZE');
  const times: StudyTimes['times'] = {};
  const timed = async (name: string, work: () => Promise<Result<unknown>>) => {
    const own: number[] = [];
    for (let i = 0; i < count + warmUps; i++) {
      const begun = performance.now();
      const result = await work();
      own.push(performance.now() - begun);
      if (!result.ok) throw new Error(`${name}: ${result.code}`);
    }
    times[name] = own.slice(warmUps);
  };
  const as = ({ userId }: { userId: string }): Actor => ({
    id: userId,
    name: 'A learner',
    email: '',
    role: 'learner',
  });
  const at = new Date(now);
  const actor = as(learner);
  await timed('queue', () => readQueue(actor, { limit: 100 }, at));
  await timed('queue of a deck', () =>
    readQueue(actor, { limit: 100, deck: learner.deckIds[0] as string }, at),
  );
  await timed('queue after two months away', () => readQueue(as(away), { limit: 100 }, at));
  await timed('decks with what is due', () => listDecks(actor, at));
  await timed('statistics', () => readStatistics(actor, at));
  const random = seededRandom(22);
  const batch = (ago: () => number) =>
    Array.from({ length: 100 }, () => ({
      id: randomUUID(),
      cardKey: random.pick(learner.keys),
      device: 'bench',
      answeredAt: now - ago(),
      timeZone: 'Asia/Vientiane',
      kind: 'answer',
      rating: 3,
      durationMillis: 4000,
    }));
  const post = (events: unknown[]) => postEvents(actor, { sentAt: now, events }, at);
  await timed('post of 100 events', () => post(batch(() => random.int(1000))));
  await timed('post of 100 late events', () => post(batch(() => random.int(300) * DAY_MILLIS)));
  for (const { userId } of [learner, away]) await db().user.delete({ where: { id: userId } });
  return { events: learner.events, times };
}

console.log(JSON.stringify(await measure(Number(process.argv[2]))));
await db().$disconnect();
