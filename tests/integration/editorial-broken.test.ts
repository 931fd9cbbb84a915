// A database that fails half-way through what editors do: nothing of it may stay.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/features/accounts/domain/role';
import { changeConcepts } from '@/features/editorial/service-bulk';
import { acceptProposal, propose } from '@/features/editorial/service-proposals';
import { saveConcept } from '@/features/editorial/service-save';
import type { Result } from '@/lib/errors';
import { engine, testDatabase } from './support/database';

const { db } = await testDatabase({ seeded: true });

const editor: Actor = { id: randomUUID(), name: 'Hoa', email: 'hoa@example.org', role: 'editor' };
const contributor: Actor = { ...editor, id: randomUUID(), name: 'Bun', role: 'contributor' };
const now = () => new Date();

/** Lets so many rows into a table, and breaks off at the next. */
async function failAfter(table: string, rows: number): Promise<void> {
  const { count } = (
    await db.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) AS count FROM "${table}"`)
  )[0] ?? { count: 0n };
  const most = Number(count) + rows;
  const isFull = `(SELECT count(*) FROM "${table}") >= ${most}`;
  if (engine() === 'sqlite') {
    await db.$executeRawUnsafe(
      `CREATE TRIGGER broken BEFORE INSERT ON "${table}" WHEN ${isFull} BEGIN SELECT RAISE(ABORT, 'broken'); END`,
    );
    return;
  }
  await db.$executeRawUnsafe(
    `CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF ${isFull} THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$`,
  );
  await db.$executeRawUnsafe(
    `CREATE TRIGGER broken BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION broken()`,
  );
}

async function mend(): Promise<void> {
  if (engine() === 'sqlite') await db.$executeRawUnsafe('DROP TRIGGER IF EXISTS broken');
  else await db.$executeRawUnsafe('DROP FUNCTION IF EXISTS broken CASCADE');
}

beforeEach(mend);
afterEach(mend);

async function content(): Promise<string> {
  const all = await Promise.all([
    db.concept.findMany({ orderBy: { id: 'asc' } }),
    db.term.findMany({ orderBy: { id: 'asc' } }),
    db.definition.findMany({ orderBy: { id: 'asc' } }),
    db.source.findMany({ orderBy: { id: 'asc' } }),
    db.revision.findMany({ orderBy: { id: 'asc' } }),
    db.proposal.findMany({ orderBy: { id: 'asc' } }),
    db.searchEntry.count(),
    db.termbase.findMany(),
  ]);
  return JSON.stringify(all);
}

const wording = (lang: 'en' | 'vi' | 'lo', text: string) => ({
  lang,
  text,
  type: 'fullForm' as const,
  status: 'preferred' as const,
});

/** A concept with two new terms, a definition and a source. */
const concept = () => ({
  id: randomUUID(),
  category: 'office' as const,
  status: 'published' as const,
  terms: [
    wording('en', `Broken office ${randomUUID()}`),
    wording('vi', 'Văn phòng hỏng'),
    wording('lo', 'ຫ້ອງການເພ'),
  ],
  definitions: [{ lang: 'en' as const, text: 'It breaks.' }],
  sources: ['A speech'],
});

function data<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.fieldErrors)}`);
  return result.data;
}

const places = [
  ['Term', 1],
  ['Definition', 0],
  ['Source', 0],
  ['Revision', 0],
  ['SearchEntry', 1],
] as const;

it.each(places)(
  'a save that breaks off at %s leaves nothing, and can be sent again',
  async (table, rows) => {
    const known = data(await saveConcept(editor, { concept: concept(), version: 0 }, now()));
    const change = {
      ...known.concept,
      definitions: [...known.concept.definitions, { lang: 'vi' as const, text: 'Hỏng.' }],
      sources: ['A speech', 'A law'],
      terms: [...known.concept.terms, wording('en', 'one'), wording('en', 'two')].map(
        (term, at) => ({
          ...term,
          status: at < 3 ? ('preferred' as const) : ('admitted' as const),
        }),
      ),
    };
    const saves = [
      { concept: concept(), version: 0 },
      { concept: change, version: 1 },
    ];
    for (const save of saves) {
      const before = await content();
      await failAfter(table, rows);
      await expect(saveConcept(editor, save, now())).rejects.toThrow();
      expect(await content()).toBe(before);
      await mend();
      data(await saveConcept(editor, save, now()));
    }
  },
);

it('a change of many that breaks off at the last leaves all as they were', async () => {
  const all = [];
  for (let i = 0; i < 3; i++) {
    all.push(data(await saveConcept(editor, { concept: concept(), version: 0 }, now())));
  }
  const items = all.map(({ id, version }) => ({ id, version }));
  const before = await content();
  await failAfter('Revision', 2);
  const ask = () => changeConcepts(editor, { items, change: { category: 'party' } }, now());
  await expect(ask()).rejects.toThrow();
  expect(await content()).toBe(before);
  await mend();
  expect(data(await ask()).changed).toBe(3);
});

it('a proposal whose acceptance breaks off waits as before', async () => {
  const known = data(await saveConcept(editor, { concept: concept(), version: 0 }, now()));
  const change = { ...known.concept, subject: 'law' };
  const asked = { concept: change, version: 1, proposalVersion: 0, submit: true, reason: '' };
  const { proposalId } = data(await propose(contributor, asked, now()));
  const before = await content();
  await failAfter('Revision', 0);
  await expect(acceptProposal(editor, proposalId, 1, now())).rejects.toThrow();
  expect(await content()).toBe(before);
  await mend();
  expect(data(await acceptProposal(editor, proposalId, 1, now())).isChanged).toBe(true);
});
