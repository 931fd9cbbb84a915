// An import whose process is killed in the middle goes on, and writes nothing twice.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { workOffImport } from '@/features/interchange/service-import-work';
import { testDatabase } from './support/database';

const { db, url } = await testDatabase();
// Several batches: it is killed between the first and the last.
const concepts = 4_600;

const words = (seed: number) =>
  [...String(seed)].map((digit) => 'bcdfghklmn'.charAt(Number(digit))).join('a');

const file = JSON.stringify({
  concepts: [...Array(concepts).keys()].map((number) => ({
    category: 'forum',
    terms: [
      { lang: 'en', text: `Forum ${words(number)}` },
      { lang: 'vi', text: `Diễn đàn ${words(number)}` },
    ],
  })),
});

it('is finished by another process, each concept once, and can be taken back', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'khamsap-import-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, 'forums.json'), file);
  const command = ['--import', 'tsx', 'cli/khamsap.ts', 'import', path.join(folder, 'forums.json')];
  const env = { ...process.env, DATABASE_URL: url };
  const process1 = spawn(process.execPath, command, { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => process1.once('exit', resolve));
  await expect
    .poll(() => db.import.findFirst({ select: { state: true, done: true } }), { timeout: 60_000 })
    .toMatchObject({ state: 'applying', done: expect.toSatisfy((done) => done > 0) });
  process1.kill('SIGKILL');
  await ended;
  const written = await db.concept.count();
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(concepts);

  const found = await db.import.findFirstOrThrow();
  const second = { name: 'second', db, now: () => new Date() };
  // Nobody else takes it while the first may still be at it.
  expect(await workOffImport(second, found.id)).toBe(false);
  const later = { ...second, now: () => new Date(Date.now() + 31_000) };
  expect(await workOffImport(later, found.id)).toBe(true);
  expect(await db.concept.count()).toBe(concepts);
  expect(await db.revision.count()).toBe(concepts);
  const labels = await db.concept.groupBy({ by: ['labelEn'] });
  expect(labels).toHaveLength(concepts);
  expect(await db.importRow.count({ where: { outcome: 'created', written: 1 } })).toBe(concepts);

  // What the first had prepared is not left lying about.
  const left = (await readdir(tmpdir())).filter((name) => name.includes(found.id));
  expect(left).toEqual([]);

  await db.import.update({ where: { id: found.id }, data: { state: 'undoing' } });
  expect(await workOffImport(later, found.id)).toBe(true);
  expect(await db.concept.count({ where: { status: 'archived', version: 2 } })).toBe(concepts);
  expect(await db.searchEntry.count()).toBe(0);
}, 120_000);
