// Two connections that write to one database at once, as the pages and the recognition thread of a server do.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
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
