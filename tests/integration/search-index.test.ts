import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { checkDerived } from '@/features/glossary/service';
import { countMiss, indexConcepts, rebuildStaleIndex, search } from '@/features/search/service';
import { checkIndex } from '@/features/search/service-check';
import type { Db } from '@/lib/db';
import { engine, testDatabase } from './support/database';

const { db, url } = await testDatabase({ seeded: true });
const slug = 'inter-parliamentary-union';
const { id } = await db.concept.findUniqueOrThrow({ where: { slug } });
const term = await db.term.findFirstOrThrow({
  where: { conceptId: id, lang: 'en', status: 'preferred' },
});

const finds = async (query: string) =>
  (await search(query, { locale: 'en', limit: 50 })).hits.some(({ concept }) => concept.id === id);

const rename = async (tx: Db, text: string) => {
  await tx.term.update({ where: { id: term.id }, data: { text } });
  await indexConcepts(tx, [id]);
};

const setStatus = (status: string) =>
  db.$transaction(async (tx) => {
    await tx.concept.update({ where: { id }, data: { status } });
    await indexConcepts(tx, [id]);
  });

describe('the index', () => {
  it('follows a term that is changed', async () => {
    await db.$transaction((tx) => rename(tx, 'Zyzzyva of Parliaments'));
    expect(await finds('zyzzyva')).toBe(true);
    expect(await finds('zyzyva')).toBe(true);
    expect(await finds('Inter-Parliamentary Union')).toBe(false);
    await db.$transaction((tx) => rename(tx, term.text));
    expect(await finds('zyzzyva')).toBe(false);
    expect(await finds('Inter-Parliamentary Union')).toBe(true);
  });

  it('is as it was after a change that was given up', async () => {
    const giveUp = db.$transaction(async (tx) => {
      await rename(tx, 'Quagga');
      throw new Error('given up');
    });
    await expect(giveUp).rejects.toThrow('given up');
    expect(await finds('quagga')).toBe(false);
    expect(await finds('ipu')).toBe(true);
  });

  it.each(['draft', 'inReview', 'archived'])(
    'gives no reader a concept that is %s',
    async (status) => {
      await setStatus(status);
      expect(await finds('ipu')).toBe(false);
      await setStatus('published');
      expect(await finds('ipu')).toBe(true);
    },
  );

  it('has no more than eight entries a term', async () => {
    const [entries, terms] = [await db.searchEntry.count(), await db.term.count()];
    expect(entries).toBeGreaterThanOrEqual(terms);
    expect(entries / terms).toBeLessThan(8);
  });

  it('is made anew when other rules made it, even where that was broken off', async () => {
    const before = await search('quoc hoi', { locale: 'vi', limit: 20 });
    await db.termbase.update({ where: { id: 1 }, data: { searchVersion: 0 } });
    await db.searchEntry.deleteMany({ where: { part: 1 } });
    expect(await rebuildStaleIndex(db, engine())).toBe(await db.concept.count());
    expect(await search('quoc hoi', { locale: 'vi', limit: 20 })).toEqual(before);
    expect(await rebuildStaleIndex(db, engine())).toBeNull();
  });
});

const nothing = { missing: 0, stray: 0, words: 0, isTextWhole: true };

describe('a check', () => {
  const check = (mend: boolean) => checkIndex(db, engine(), { mend });

  it('finds nothing where nothing is wrong', async () => {
    expect(await check(false)).toMatchObject(nothing);
    expect((await checkDerived(db, { mend: false })).differing).toEqual([]);
  });

  const [first] = [{ conceptId: id, part: 0 }];
  it.each<[string, () => Promise<unknown>, object]>([
    [
      'a key that is another',
      () => db.$executeRaw`UPDATE "SearchEntry" SET "compactKey" = 'x' WHERE "termId" = ${term.id}`,
      { missing: 1, stray: 1 },
    ],
    [
      'an entry that is missing',
      () => db.searchEntry.deleteMany({ where: { ...first, compactKey: 'ipu' } }),
      { missing: 1 },
    ],
    [
      'an entry too many',
      () =>
        db.$executeRaw`INSERT INTO "SearchEntry" ("id", "termId", "conceptId", "part", "compactKey", "paddedKey") VALUES (7, ${term.id}, ${id}, 0, 'x', 'x')`,
      { stray: 1 },
    ],
    [
      'words that are missing',
      () => db.searchWord.deleteMany({ where: { word: 'parliamentary', lang: 'en' } }),
      { words: expect.any(Number) },
    ],
  ])('finds %s and puts it right', async (_, spoil, report) => {
    await spoil();
    expect(await check(false)).toMatchObject(report);
    // It has only been told, not mended.
    expect(await check(true)).toMatchObject(report);
    expect(await check(false)).toMatchObject(nothing);
    expect(await finds('ipu')).toBe(true);
  });

  it('finds a full-text index that is not in step', async ({ skip }) => {
    skip(engine() === 'postgresql');
    await db.$executeRaw`INSERT INTO "SearchTextEn" ("SearchTextEn") VALUES ('delete-all')`;
    expect((await check(false)).isTextWhole).toBe(false);
    await check(true);
    expect(await check(false)).toMatchObject(nothing);
    expect(await finds('parliamentary union')).toBe(true);
  });

  it('finds a label and a sort key that do not follow from the terms', async () => {
    await db.concept.update({ where: { id }, data: { labelEn: 'wrong', sortVi: 'wrong' } });
    expect((await checkDerived(db, { mend: true })).differing).toEqual([slug]);
    expect((await checkDerived(db, { mend: false })).differing).toEqual([]);
  });

  const command = (...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      [
        '--import',
        createRequire(import.meta.url).resolve('tsx'),
        'cli/khamsap.ts',
        'check',
        ...args,
      ],
      { env: { ...process.env, DATABASE_URL: url } },
    );

  it('is a command, which can leave things as they are', async () => {
    await db.concept.update({ where: { id }, data: { labelEn: 'wrong' } });
    await expect(command('--dry-run')).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`138 concepts, 1 differed: ${slug}`),
    });
    expect((await command()).stdout).toContain('Put right.');
    expect((await command('--dry-run')).stdout).toContain('Nothing differed.');
  });
});

describe('a query without a hit', () => {
  const day = new Date('2026-11-25T23:30:00Z');
  const counted = async () =>
    (await db.searchMiss.findMany({ orderBy: { query: 'asc' } })).map(({ query, count, day }) => [
      query,
      count,
      day,
    ]);

  test('is counted by its text and day, whatever its case and spaces', async () => {
    for (const text of ['Zebra  crossing', ' zebra crossing', 'okapi']) await countMiss(text, day);
    await countMiss('okapi', new Date('2026-11-26T00:00:00Z'));
    expect(await counted()).toEqual([
      ['okapi', 1, '2026-11-25'],
      ['okapi', 1, '2026-11-26'],
      ['zebra crossing', 2, '2026-11-25'],
    ]);
  });

  test('is counted whatever is in it, cut to a hundred characters', async () => {
    for (const text of ['\u0000a\uD800', 'ສ'.repeat(10_000)]) await countMiss(text, day);
    const longest = (await counted()).map(([query]) => [...String(query)].length);
    expect(Math.max(...longest)).toBe(100);
  });
});
