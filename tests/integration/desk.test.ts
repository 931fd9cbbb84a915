// What editors see of all concepts and of what waits: by every wrong person, and page by page against a plain sort.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ROLES } from '@/features/accounts/domain/role';
import { compareCursors } from '@/features/editorial/domain/table-cursor';
import {
  LACKS,
  orderOf,
  statusesOf,
  TABLE_SORTS,
  TABLE_STATUSES,
  type TableState,
} from '@/features/editorial/domain/table-state';
import * as desk from '@/features/editorial/service-desk';
import { flagConcept } from '@/features/editorial/service-flags';
import { propose, returnProposal } from '@/features/editorial/service-proposals';
import { saveConcept } from '@/features/editorial/service-save';
import { readTable } from '@/features/editorial/service-table';
import * as views from '@/features/editorial/service-views';
import { derivedColumns } from '@/features/glossary/domain/derived';
import { CATEGORIES } from '@/features/glossary/schema';
import { createConcepts } from '@/features/glossary/service-write';
import { countMiss } from '@/features/search/service';
import * as misses from '@/features/search/service-misses';
import type { Lang } from '@/language/lang';
import { touchTermbase } from '@/lib/termbase';
import { serializable } from '@/lib/transaction';
import { testDatabase } from './support/database';
import { made } from './support/people';

const { db } = await testDatabase();
const now = new Date('2026-11-26T05:00:00Z');

const editor = await made('editor');
const contributor = await made('contributor');
const learner = await made('learner');

const words = {
  en: ['Assembly', 'Bank', 'Committee', 'Đổi mới', 'assembly', 'Zone'],
  vi: ['Quốc hội', 'Ngân hàng', 'Ủy ban', 'Đổi mới', 'An ninh', 'Ăn'],
  lo: ['ສະພາ', 'ທະນາຄານ', 'ເຂດ', 'ຄະນະ', 'ກົມ', 'ແຂວງ'],
};

/** Concepts of every kind, many of one label, one time, or without a label. */
async function fill(count: number): Promise<void> {
  const statuses = ['draft', 'inReview', 'published', 'published', 'archived'];
  const pick = <T>(values: readonly T[], at: number) => values[at % values.length] as T;
  await db.concept.createMany({
    data: Array.from({ length: count }, (_, i) => {
      const status = pick(statuses, (i * 7) % 11);
      const terms = (['en', 'vi', 'lo'] as const)
        .filter((_, at) => (i + at) % 5 !== 0)
        .map((lang, at) => ({
          lang,
          text: pick(words[lang], i * (at + 3)),
          type: 'fullForm',
          status: 'preferred',
          confidence: i % 9 === 0 ? 'low' : null,
          source: i % 4 === 0 ? 'a book' : null,
        }));
      const some = (n: number) => (i % n === 0 ? [] : [1]);
      return {
        id: randomUUID(),
        slug: `concept-${i}`,
        category: pick(CATEGORIES, i * 5),
        status,
        authorId: i % 3 === 0 ? editor.id : null,
        updatedAt: new Date(now.getTime() - ((i * 37) % 50) * 1000),
        ...derivedColumns({
          status,
          terms,
          definitions: some(2),
          examples: some(3),
          sources: some(5),
        }),
      };
    }),
  });
  await touchTermbase(db);
}
await fill(420);

async function page(state: TableState, locale: Lang = 'en') {
  const result = await readTable(editor, state, locale);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

/** All pages of a state from the first on, and the ids on each. */
async function pages(state: TableState) {
  const all = [await page(state)];
  for (let last = all.at(-1); last?.after; last = all.at(-1)) {
    all.push(await page({ ...state, after: last.after }));
    if (all.length > 20) throw new Error('the pages have no end');
  }
  return all;
}

/** What a state is to give, worked out in memory. */
async function expected(state: TableState): Promise<string[]> {
  const order = orderOf(state);
  if (!order) throw new Error('only for what is sorted');
  const statuses: readonly string[] = statusesOf(state.status);
  const rows = await db.concept.findMany();
  const lacking = (row: (typeof rows)[number]) => ({
    en: row.labelEn === '',
    vi: row.labelVi === '',
    lo: row.labelLo === '',
    definition: row.lacksDefinition,
    example: row.lacksExample,
    source: row.lacksSource,
    confidence: row.isUncertain,
  });
  const keyOf = {
    en: 'sortEn',
    vi: 'sortVi',
    lo: 'sortLo',
    updated: 'updatedAt',
  } as const;
  return rows
    .filter(({ status }) => statuses.includes(status))
    .filter(({ category }) => state.category === undefined || category === state.category)
    .filter((row) => (state.lacks ?? []).every((lack) => lacking(row)[lack]))
    .map((row) => {
      const key = row[keyOf[order.by]];
      return { id: row.id, key: typeof key === 'string' ? key : key.toISOString() };
    })
    .sort((a, b) => compareCursors(a, b, order))
    .map(({ id }) => id);
}

describe('the table', () => {
  const filters: TableState[] = [
    ...TABLE_STATUSES.map((status) => ({ status })),
    {},
    { category: 'forum' },
    { category: 'forum', status: 'draft' },
    ...LACKS.map((lack) => ({ lacks: [lack] })),
    { lacks: ['definition', 'lo'] },
    { lacks: ['example'], status: 'draft', category: 'party' },
    { lacks: ['example', 'source', 'confidence'], status: 'all' },
    { lacks: ['definition'], status: 'archived' },
  ];
  const states = filters.flatMap((filter) =>
    TABLE_SORTS.map((sort): [string, TableState] => [
      JSON.stringify({ ...filter, sort }),
      { ...filter, sort },
    ]),
  );

  it.each(states)('gives every concept once in order, forwards and back: %s', async (_, state) => {
    const wanted = await expected(state);
    const all = await pages(state);
    expect(all.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(wanted);
    for (const one of all) expect(one.count).toBe(wanted.length);
    const back = [];
    for (let one = all.at(-1); one; ) {
      back.unshift(one);
      one = one.before ? await page({ ...state, before: one.before }) : undefined;
    }
    expect(back.map(({ rows }) => rows)).toEqual(all.map(({ rows }) => rows));
    expect(all[0]?.before).toBeNull();
  });

  it('shows the latest changes first, without what is archived, unless it is asked otherwise', async () => {
    const { rows, count } = await page({});
    expect(rows.map(({ id }) => id)).toEqual(
      (await expected({ sort: '-updated' })).slice(0, rows.length),
    );
    expect(count).toBe(await db.concept.count({ where: { status: { not: 'archived' } } }));
    expect(rows.some(({ authorName }) => authorName === editor.name)).toBe(true);
  });

  it('goes on behind a row that is elsewhere by now', async () => {
    const first = await page({ sort: '-updated' });
    const last = first.rows.at(-1);
    const next = await page({ sort: '-updated', after: first.after ?? '' });
    await db.concept.update({ where: { id: last?.id ?? '' }, data: { updatedAt: now } });
    const again = await page({ sort: '-updated', after: first.after ?? '' });
    expect(again.rows.map(({ id }) => id)).toEqual(next.rows.map(({ id }) => id));
  });

  it.each(['x', '', 'a.b\0', `${randomUUID()}.no time`, `${randomUUID()}.2026-11-26`])(
    'refuses a cursor that is none of ours: %j',
    async (after) => {
      const result = await readTable(editor, { after }, 'en');
      expect(result).toMatchObject({ ok: false, code: 'invalid' });
    },
  );
});

const term = (lang: Lang, text: string) => ({
  lang,
  text,
  type: 'fullForm' as const,
  status: 'preferred' as const,
  romanizationGenerated: false,
  searchOnly: false,
  recognition: 'always' as const,
});

const concept = (slug: string, status: 'draft' | 'published' | 'archived', names: string[]) => ({
  id: randomUUID(),
  slug,
  category: 'forum' as const,
  status,
  terms: (['en', 'vi', 'lo'] as const).flatMap((lang, at) =>
    names[at] ? [term(lang, names[at])] : [],
  ),
  definitions: [],
  articles: [],
  sources: [],
  relations: [],
  examples: [],
});

const mekong = concept('mekong-river-commission', 'published', [
  'Mekong River Commission',
  'Ủy hội sông Mê Công',
  'ຄະນະກຳມາທິການແມ່ນ້ຳຂອງ',
]);
const draft = concept('mekong-dialogue', 'draft', ['Mekong Dialogue', 'Đối thoại Mê Công']);
await serializable((tx) =>
  createConcepts(
    tx,
    [mekong, draft, concept('mekong-hall', 'archived', ['Mekong Hall'])],
    { authorId: contributor.id, authorName: contributor.name, reason: 'begun' },
    now,
  ),
);

describe('a text', () => {
  const found = async (state: TableState) =>
    (await page(state)).rows.map(({ labels }) => labels.en);

  it('finds published concepts and drafts by the search, the best first', async () => {
    expect(await found({ q: 'mekong' })).toEqual(['Mekong Dialogue', 'Mekong River Commission']);
    expect(await found({ q: 'uy hoi song me cong' })).toEqual(['Mekong River Commission']);
    expect(await found({ q: '!' })).toEqual([]);
  });

  it('is narrowed and sorted like the rest', async () => {
    expect(await found({ q: 'mekong', status: 'draft' })).toEqual(['Mekong Dialogue']);
    expect(await found({ q: 'mekong', status: 'published' })).toEqual(['Mekong River Commission']);
    expect(await found({ q: 'mekong', status: 'archived' })).toEqual([]);
    expect(await found({ q: 'mekong', lacks: ['lo'] })).toEqual(['Mekong Dialogue']);
    expect(await found({ q: 'mekong', category: 'party' })).toEqual([]);
    expect(await found({ q: 'mekong', sort: '-en' })).toEqual([
      'Mekong River Commission',
      'Mekong Dialogue',
    ]);
  });

  it('finds more than a page, in pages', async () => {
    const many = Array.from({ length: 120 }, (_, i) =>
      concept(`pangasius-${i}`, i % 2 ? 'draft' : 'published', [`Pangasius number ${i}`]),
    );
    await serializable((tx) =>
      createConcepts(tx, many, { authorId: null, authorName: 'Khamsap', reason: '' }, now),
    );
    for (const sort of [undefined, '-en', 'updated'] as const) {
      const all = await pages({ q: 'pangasius', sort });
      expect(all.map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
      expect(new Set(all.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(120);
      const middle = await page({ q: 'pangasius', sort, before: all[2]?.before ?? '' });
      expect(middle.rows).toEqual(all[1]?.rows);
      expect(all.map(({ count }) => count)).toEqual([120, 120, 120]);
    }
  });
});

describe('saved views', () => {
  it('are kept by name, without a place in the table, and forgotten', async () => {
    const someone = await made('editor');
    const query = `lacks=definition,lo&sort=en&after=${randomUUID()}.x`;
    const saved = await views.saveView(someone, { name: ' To do ', query }, now);
    if (!saved.ok) throw new Error(saved.code);
    const { data: view } = saved;
    expect(view).toMatchObject({ name: 'To do', query: 'lacks=lo,definition&sort=en' });
    expect(await views.listViews(someone)).toEqual({ ok: true, data: [view] });
    expect(await views.listViews(editor)).toEqual({ ok: true, data: [] });
    const again = await views.saveView(someone, { name: 'To do', query: '' }, now);
    expect(again).toEqual({ ok: false, code: 'invalid', fieldErrors: { name: 'taken' } });
    expect(await views.deleteView(editor, view.id)).toMatchObject({ code: 'notFound' });
    expect(await views.deleteView(someone, view.id)).toEqual({ ok: true, data: view });
    expect(await views.deleteView(someone, view.id)).toMatchObject({ code: 'notFound' });
  });

  it.each([
    [{ name: '', query: '' }, { name: 'required' }],
    [{ name: 'x'.repeat(61), query: '' }, { name: 'tooLong' }],
    [{ name: 'x', query: 'status=gone' }, { query: 'invalid' }],
  ])('are refused: %j', async (view, fieldErrors) => {
    expect(await views.saveView(editor, view, now)).toEqual({
      ok: false,
      code: 'invalid',
      fieldErrors,
    });
  });

  it('are 30 at most', async () => {
    const someone = await made('editor');
    for (let i = 0; i < 30; i++) await views.saveView(someone, { name: `${i}`, query: '' }, now);
    expect(await views.saveView(someone, { name: 'x', query: '' }, now)).toMatchObject({
      fieldErrors: { name: 'tooMany' },
    });
  });
});

describe('searches without a hit', () => {
  const list = async (q = '', page = 1) => {
    const result = await misses.listMisses(editor, { q, page }, now);
    if (!result.ok) throw new Error(result.code);
    return result.data;
  };

  it('are listed, the most asked of 90 days first', async () => {
    const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000);
    for (const ago of [1, 2, 89]) await countMiss('Kip digital', day(ago));
    await countMiss('tiền số', day(5));
    for (let i = 0; i < 4; i++) await countMiss('long ago', day(91));
    const { misses: found, count } = await list();
    expect(found).toEqual([
      { query: 'kip digital', count: 3, lastDay: '2026-11-25' },
      { query: 'tiền số', count: 1, lastDay: '2026-11-21' },
    ]);
    expect(count).toBe(2);
    expect((await list('TIỀN')).misses.map(({ query }) => query)).toEqual(['tiền số']);
    expect((await list('%')).count).toBe(0);
    expect(await misses.listMisses(editor, { q: '', page: 2 }, now)).toMatchObject({
      code: 'notFound',
    });
  });

  it('are dismissed, and brought back as they were', async () => {
    const before = await list();
    const dismissed = await misses.dismissMiss(editor, 'kip digital');
    if (!dismissed.ok) throw new Error(dismissed.code);
    expect((await list()).count).toBe(1);
    expect(await misses.dismissMiss(editor, 'kip digital')).toMatchObject({ code: 'notFound' });
    expect(await misses.restoreMiss(editor, dismissed.data)).toEqual({ ok: true, data: null });
    expect(await list()).toEqual(before);
    const wrong = { query: 'x', days: [{ day: 'today', count: 1 }] };
    expect(await misses.restoreMiss(editor, wrong)).toMatchObject({ code: 'invalid' });
  });
});

describe('the desk', () => {
  it('tells an editor what waits, what is lacking and what is new', async () => {
    await flagConcept(learner, { conceptId: mekong.id, reason: 'not so' }, now);
    const form = { ...mekong, subject: 'water' };
    await propose(
      contributor,
      { concept: form, version: 1, proposalVersion: 0, reason: 'a subject', submit: true },
      now,
    );
    const result = await desk.readDesk(editor, now);
    if (!result.ok) throw new Error(result.code);
    const { data } = result;
    expect(data.queues).toEqual({ proposals: 1, flags: 1 });
    expect(data.searches).toBe(2);
    for (const lack of LACKS) {
      const { count } = await page({ lacks: [lack] });
      expect([lack, data.lacks[lack]]).toEqual([lack, count]);
      expect(count).toBeGreaterThan(0);
    }
    expect(data.proposals).toMatchObject([
      {
        conceptId: mekong.id,
        authorName: contributor.name,
        concept: { labels: { en: 'Mekong River Commission' } },
      },
    ]);
    expect(data.changes.length).toBe(8);
  });

  it('shows a contributor their drafts, and what became of what they proposed', async () => {
    const own = await desk.readOwnDesk(contributor, { drafts: 1, proposals: 1 });
    if (!own.ok) throw new Error(own.code);
    expect(own.data.drafts.rows.map(({ id }) => id)).toEqual([draft.id]);
    const [proposal] = own.data.proposals.rows;
    expect(proposal).toMatchObject({ conceptId: mekong.id, status: 'open', comment: null });
    await returnProposal(editor, proposal?.id ?? '', 'Where from?', now);
    const form = { ...draft, status: 'inReview' as const };
    await saveConcept(contributor, { concept: form, version: 1 }, now);
    const after = await desk.readOwnDesk(contributor, { drafts: 1, proposals: 1 });
    expect(after).toMatchObject({
      data: { drafts: { rows: [], count: 0 }, proposals: { count: 2 } },
    });
    if (after.ok) {
      const returned = after.data.proposals.rows.find(({ status }) => status === 'returned');
      expect(returned).toMatchObject({ comment: 'Where from?', reviewerName: editor.name });
    }
    expect(await desk.readOwnDesk(contributor, { drafts: 2, proposals: 1 })).toMatchObject({
      code: 'notFound',
    });
  });
});

describe('who may not', () => {
  it.each([null, ...ROLES.filter((role) => role !== 'admin')])(
    'sees and changes nothing: %s',
    async (role) => {
      const actor = role && (await made(role));
      const code = actor ? 'forbidden' : 'unauthenticated';
      const forEditors = [
        () => readTable(actor, {}, 'en'),
        () => desk.readDesk(actor, now),
        () => desk.readQueues(actor),
        () => views.listViews(actor),
        () => views.saveView(actor, { name: 'mine', query: '' }, now),
        () => views.deleteView(actor, randomUUID()),
        () => misses.listMisses(actor, { q: '', page: 1 }, now),
        () => misses.dismissMiss(actor, 'tiền số'),
        () => misses.restoreMiss(actor, { query: 'x', days: [{ day: '2026-11-26', count: 1 }] }),
      ];
      if (role !== 'editor') {
        for (const call of forEditors) expect(await call()).toEqual({ ok: false, code });
        expect(await db.searchMiss.count({ where: { query: 'tiền số' } })).toBe(1);
        expect(await db.savedView.count({ where: { name: 'mine' } })).toBe(0);
      }
      const own = await desk.readOwnDesk(actor, { drafts: 1, proposals: 1 });
      expect(own.ok).toBe(role === 'contributor' || role === 'editor');
      if (!own.ok) expect(own.code).toBe(code);
    },
  );
});
