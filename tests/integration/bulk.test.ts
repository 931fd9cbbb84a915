// Many rows at once, as imports, articles and learners' devices write them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { engine } from '@/lib/db';
import { type Columns, insertRows, storedTime } from '@/lib/db-bulk';
import { isUniqueViolation } from '@/lib/transaction';
import { testDatabase } from './support/database';

const { db } = await testDatabase();

const columns = {
  id: 'text',
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  real: 'real',
  truth: 'boolean',
  time: 'time',
  value: 'json',
} as const satisfies Columns;

const types =
  engine() === 'sqlite'
    ? { real: 'REAL', time: 'DATETIME' }
    : { real: 'double precision', time: 'timestamp(3)' };
await db.$executeRawUnsafe(
  `CREATE TABLE "Bulk" ("id" TEXT PRIMARY KEY, "text" TEXT, "integer" INTEGER, "bigint" BIGINT,
    "real" ${types.real}, "truth" BOOLEAN, "time" ${types.time}, "value" JSONB)`,
);

const insert = (rows: unknown[][], options?: { ignoreKnown?: boolean }) =>
  insertRows(db, engine(), 'Bulk', columns, rows, options);
const read = () =>
  db.$queryRawUnsafe<Record<string, unknown>[]>('SELECT * FROM "Bulk" ORDER BY id');
const clear = () => db.$executeRawUnsafe('DELETE FROM "Bulk"');
const empty = (id: string) => [id, null, null, null, null, null, null, null];

const values = fc.tuple(
  fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((real) => !Object.is(real, -0)),
  fc.boolean(),
  fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
  fc.dictionary(fc.constantFrom('a', 'ຄຳ', 'từ'), fc.constantFrom(1, null, ['"'], { to: true })),
);

it('are there as they were given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 20 }), async (given) => {
      await clear();
      await insert(
        given.map(([text, integer, bigint, real, truth, time, value], at) => [
          ...[String(at).padStart(4, '0'), text, integer, bigint, real, truth],
          ...[storedTime(time), value],
        ]),
      );
      const rows = await read();
      expect(
        rows.map(({ text, integer, bigint, real, truth, time, value }) => [
          ...[text, integer, Number(bigint), real, Boolean(truth), new Date(time as string)],
          typeof value === 'string' ? JSON.parse(value) : value,
        ]),
      ).toEqual(given);
    }),
    { numRuns: 50 },
  );
});

it('are null where nothing is given', async () => {
  await clear();
  await insert([empty('1'), ['2', ...Array(7)]]);
  for (const { id: _, ...others } of await read()) {
    expect(Object.values(others)).toEqual(Array(7).fill(null));
  }
});

it('are all there or none, but for those that are known and may be passed over', async () => {
  await clear();
  await insert([empty('known')]);
  const rows = [empty('one'), empty('known'), empty('two')];
  const refused = await insert(rows).catch((error: unknown) => error);
  expect(isUniqueViolation(refused)).toBe(true);
  expect(await read()).toHaveLength(1);
  await insert(rows, { ignoreKnown: true });
  expect((await read()).map(({ id }) => id)).toEqual(['known', 'one', 'two']);
});

it('do not get among those of another statement, nor are any left out of thousands', async () => {
  await clear();
  const some = (name: string) =>
    Array.from({ length: 4_500 }, (_, at) => [...[`${name}${at}`, name], ...empty('').slice(2)]);
  await Promise.all(['a', 'b'].map((name) => insert(some(name))));
  const rows = await read();
  expect(rows).toHaveLength(9_000);
  expect(rows.every(({ id, text }) => String(id).startsWith(String(text)))).toBe(true);
});
