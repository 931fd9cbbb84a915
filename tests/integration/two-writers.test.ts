// Who writes to one database at once: the requests of one server, and its threads.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createClient } from '@/lib/db';
import { testDatabase } from './support/database';

const { db, url } = await testDatabase();
const rounds = 200;

it('lose nothing, and neither is refused', async () => {
  const command = ['--import', 'tsx', 'tests/integration/support/writer.ts', url, String(rounds)];
  let isOver = false;
  const other = promisify(execFile)(process.execPath, command).finally(() => {
    isOver = true;
  });
  let own = 0;
  while (!isOver) {
    await db.$transaction(async (tx) => {
      await tx.concept.count();
      await tx.termbase.update({ where: { id: 1 }, data: { lastEntry: { increment: 1 } } });
    });
    own++;
    // The other process has no turn while this one never rests.
    await new Promise(setImmediate);
  }
  await other;
  const { lastEntry } = await db.termbase.findUniqueOrThrow({ where: { id: 1 } });
  expect(lastEntry).toBe(own + rounds);
});

const lastEntry = async () => (await db.termbase.findUniqueOrThrow({ where: { id: 1 } })).lastEntry;
const add = (to: Pick<typeof db, 'termbase'>, count: number) =>
  to.termbase.update({ where: { id: 1 }, data: { lastEntry: { increment: count } } });

/** Something that is waited for until it is told. */
function signal() {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { tell, told };
}

it('what is written beside a transaction stays when that is taken back', async () => {
  const [begun, beside] = [signal(), signal()];
  const takenBack = db.$transaction(async (tx) => {
    await add(tx, 1);
    begun.tell();
    await beside.told;
    throw new Error('taken back');
  });
  await begun.told;
  const before = await lastEntry();
  // Prisma begins with a statement when its end is asked for.
  const written = Promise.all([
    db.searchMiss.create({ data: { day: '2026-01-01', query: 'beside', count: 1 } }),
  ]);
  for (let reads = 0; reads < 10; reads++) await lastEntry();
  beside.tell();
  await expect(takenBack).rejects.toThrow('taken back');
  await written;
  expect(await db.searchMiss.count({ where: { query: 'beside' } })).toBe(1);
  expect(await lastEntry()).toBe(before);
});

/** Begins a transaction that has written and does not end; returns what ends it. */
async function writing(client: typeof db): Promise<() => Promise<void>> {
  const [written, end] = [signal(), signal()];
  const ended = client.$transaction(async (tx) => {
    await add(tx, 1);
    written.tell();
    await end.told;
  });
  await written.told;
  return () => {
    end.tell();
    return ended;
  };
}

it('what a transaction has not ended with is seen by nobody else', async () => {
  const before = await lastEntry();
  const end = await writing(db);
  expect(await lastEntry()).toBe(before);
  await end();
  expect(await lastEntry()).toBe(before + 1);
});

it('reads are answered while a write waits for another connection', async () => {
  const other = createClient(url);
  const before = await lastEntry();
  const end = await writing(other);
  const waiting = Promise.all([add(db, 1)]);
  expect(await lastEntry()).toBe(before);
  await Promise.all([end(), waiting]);
  expect(await lastEntry()).toBe(before + 2);
  await other.$disconnect();
});
