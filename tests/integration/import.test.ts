// Files of terms on their way in and out again; on both engines.
import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/features/accounts/domain/role';
import { readNewTextsOf } from '@/features/interchange/data-new-texts';
import { exportAll, exportConcepts } from '@/features/interchange/service-export';
import * as imports from '@/features/interchange/service-import';
import { readShownRows } from '@/features/interchange/service-import-shown';
import { giveUpReading } from '@/features/interchange/service-import-work';
import { sqliteFile } from '@/lib/db';
import { log } from '@/lib/log';
import { engine, testDatabase } from './support/database';
import { data, fileOf, importing, now, once } from './support/imports';
import { made } from './support/people';

const { db, url } = await testDatabase({ seeded: true });
const editor = await made('editor');
const { bringIn, apply, undo, workOn } = importing(db, editor);

const everything = { statuses: ['draft', 'inReview', 'published'] };

const entry = (id: string, en: string, vi: string, lo: string, more = '') => `
  <conceptEntry id="${id}">${more}
    <langSec xml:lang="en"><termSec><term>${en}</term></termSec></langSec>
    <langSec xml:lang="vi"><termSec><term>${vi}</term></termSec></langSec>
    <langSec xml:lang="lo"><termSec><term>${lo}</term></termSec></langSec>
  </conceptEntry>`;
const tbx = (...entries: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body>${entries.join('')}</body></text></tbx>`;

const word = (seed: number) =>
  [...String(seed)].map((digit) => 'bcdfghklmn'.charAt(Number(digit))).join('a');
const laoWord = (seed: number) =>
  [...String(seed)].map((digit) => `${'ກຂຄງຈສຊຍດຕ'.charAt(Number(digit))}າ`).join('');
const some = (seed: number, more?: string) =>
  entry(`c${seed}`, `Board ${word(seed)}`, `Ban ${word(seed)}`, `ຄະນະ${laoWord(seed)}`, more);

describe('a file that came from here', () => {
  it.each([
    ['tbx', 'tbx'],
    ['tbx2', 'tbx'],
    ['json', 'json'],
    ['csv', 'csv'],
    ['xlsx', 'xlsx'],
    ['anki', 'apkg'],
    ['ankiText', 'ankiText'],
  ] as const)('as %s changes nothing', async (written, read) => {
    const summary = await bringIn(await fileOf(written, exportAll(everything)), read);
    const { same, ...others } = summary.kinds;
    const wrong = await data(imports.readRowsOf(editor, summary.id, { kind: 'changed', page: 1 }));
    expect(wrong.map(({ label, changes }) => ({ label, changes }))).toEqual([]);
    expect(others).toEqual({ new: 0, changed: 0, duplicate: 0, problem: 0 });
    expect(same).toBe(await db.concept.count({ where: { status: { not: 'archived' } } }));
    expect(summary).toMatchObject({ state: 'ready', problems: 0, writable: 0 });
  });
});

describe('new concepts', () => {
  it('are written with all that the file says, once, and taken back as a whole', async () => {
    const file = tbx(some(101, '<descrip type="subjectField">forum</descrip>'), some(102));
    const summary = await bringIn(file);
    expect(summary.kinds).toMatchObject({ new: 2, problem: 0 });
    const before = await db.concept.count();
    const applied = await apply(summary.id, { publishing: 'published' });
    expect(applied).toMatchObject({ state: 'applied', outcomes: { created: 2 } });
    expect(await db.concept.count()).toBe(before + 2);
    const [first] = await db.concept.findMany({
      where: { labelEn: `Board ${word(101)}` },
      include: { terms: true, revisions: true },
    });
    expect(first).toMatchObject({ status: 'published', category: 'forum', version: 1 });
    expect(first?.terms).toHaveLength(3);
    expect(first?.revisions).toMatchObject([{ authorId: editor.id, reason: 'f.tbx' }]);
    // The same file again.
    const again = await bringIn(file);
    expect(again.kinds).toMatchObject({ new: 0, same: 2, changed: 0, duplicate: 0 });
    // A part of it was changed by hand: that stays.
    await db.concept.updateMany({ where: { labelEn: `Board ${word(102)}` }, data: { version: 2 } });
    const undone = await undo(summary.id);
    expect(undone).toMatchObject({ state: 'undone', outcomes: { undone: 1, kept: 1 } });
    expect(await db.concept.findUniqueOrThrow({ where: { id: first?.id } })).toMatchObject({
      status: 'archived',
      version: 2,
    });
    expect(await db.searchEntry.count({ where: { conceptId: first?.id } })).toBe(0);
  });

  it('come back out of the archive as drafts when they are brought in once more', async () => {
    const id = 'c0ffee00-0000-4000-8000-000000000111';
    const json = `[{"id":"${id}","category":"forum","status":"published","terms":[{"lang":"en","text":"Board ${word(111)}"}]}]`;
    const first = await bringIn(json, 'json');
    await apply(first.id);
    await undo(first.id);
    expect(await db.concept.findUnique({ where: { id } })).toMatchObject({ status: 'archived' });
    const second = await bringIn(json, 'json');
    expect(second.kinds).toMatchObject({ changed: 1 });
    await apply(second.id);
    expect(await db.concept.findUnique({ where: { id } })).toMatchObject({ status: 'draft' });
  });

  it('are written as the termbase is by then: under a free slug, without what is gone', async () => {
    const [plain, taken, leading, citing, target] = [1, 2, 3, 4, 5].map(
      (at) => `c0ffee00-0000-4000-8000-00000000012${at}`,
    );
    const of = (id = '', seed: number, more = {}) => ({
      ...{ id, category: 'forum', status: 'published' },
      ...{ terms: [{ lang: 'en', text: `Board ${word(seed)}` }], ...more },
    });
    const article = await db.article.create({
      data: {
        ...{ slug: 'gone-by-then', lang: 'en', title: 'Gone', publisher: 'x' },
        ...{ publishedOn: '2026-01-01', access: 'public' },
      },
    });
    await apply((await bringIn(JSON.stringify([of(target, 125)]), 'json')).id);
    const summary = await bringIn(
      JSON.stringify([
        of(plain, 121),
        of(taken, 122),
        of(leading, 123, { relations: [{ kind: 'related', to: target }] }),
        of(citing, 124, { articles: [article.slug] }),
      ]),
      'json',
    );
    expect(summary.kinds).toMatchObject({ new: 4, problem: 0 });
    const slug = `board-${word(122)}`;
    await db.concept.create({ data: { slug, category: 'forum', status: 'draft' } });
    await db.revision.deleteMany({ where: { conceptId: target } });
    await db.concept.delete({ where: { id: target } });
    await db.article.delete({ where: { id: article.id } });

    await apply(summary.id, { publishing: 'published' });
    const written = await db.concept.findMany({
      where: { id: { in: [plain, taken, leading, citing].map(String) } },
      include: { sources: true, relationsFrom: true, revisions: true, terms: true },
      orderBy: { id: 'asc' },
    });
    expect(written.map((concept) => concept.slug)).toEqual([
      `board-${word(121)}`,
      `${slug}-2`,
      `board-${word(123)}`,
      `board-${word(124)}`,
    ]);
    for (const { slug: own, sources, relationsFrom, revisions, terms, lacksSource } of written) {
      expect([sources, relationsFrom, terms.length, lacksSource]).toEqual([[], [], 1, true]);
      expect(revisions).toMatchObject([{ snapshot: { slug: own, relations: [], articles: [] } }]);
    }
    expect(
      await db.searchEntry.count({ where: { conceptId: { in: written.map(({ id }) => id) } } }),
    ).toBe(4);
  });

  it('may lead to one another, in any order of the file', async () => {
    const ref = (to: string) => `<ref type="crossReference" target="${to}">x</ref>`;
    const summary = await bringIn(
      tbx(some(201, ref('c202') + ref('c999')), some(202, ref('c201'))),
    );
    const rows = await data(imports.readRowsOf(editor, summary.id, { page: 1 }));
    expect(rows.map(({ problems }) => problems)).toEqual([
      { 'relations.1.to': 'notFound' },
      { 'relations.0.to': 'repeated' },
    ]);
    await apply(summary.id);
    const [first, second] = rows.map(({ conceptId }) => conceptId);
    expect(await db.relation.findMany({ where: { fromId: first } })).toMatchObject([
      { toId: second, kind: 'related' },
    ]);
    expect(await db.relation.count({ where: { fromId: second } })).toBe(0);
  });
});

describe('likely duplicates', () => {
  it('are asked about: passed over, merged or new', async () => {
    const shared = await bringIn(tbx(some(301), some(302), some(303)));
    await apply(shared.id);
    const alike = (seed: number, en: string) =>
      entry(`d${seed}`, en, `Ban ${word(seed)}`, `ຄະນະ${laoWord(seed)}`);
    const file = tbx(alike(301, 'Panel one'), alike(302, 'Panel two'), alike(303, 'Panel three'));
    const summary = await bringIn(file);
    expect(summary.kinds).toMatchObject({ duplicate: 3, new: 0 });
    const rows = await data(imports.readRowsOf(editor, summary.id, { page: 1 }));
    expect(rows[0]?.alike).toMatchObject([
      { label: `Board ${word(301)}`, shared: [`Ban ${word(301)}`, `ຄະນະ${laoWord(301)}`] },
    ]);
    await data(imports.choose(editor, summary.id, { rows: [1], choice: 'merge' }));
    await data(imports.choose(editor, summary.id, { rows: [2], choice: 'new' }));
    const before = await db.concept.count();
    const applied = await apply(summary.id);
    expect(applied.outcomes).toMatchObject({ created: 1, merged: 1 });
    expect(await db.concept.count()).toBe(before + 1);
    const merged = await db.term.findMany({
      where: { concept: { labelEn: `Board ${word(302)}` }, lang: 'en' },
      orderBy: { position: 'asc' },
    });
    expect(merged).toMatchObject([
      { text: `Board ${word(302)}`, status: 'preferred' },
      { text: 'Panel two', status: 'admitted' },
    ]);
    await undo(summary.id);
    expect(await db.term.count({ where: { text: 'Panel two' } })).toBe(0);
  });

  it('in one file go into one concept, and come out of it together', async () => {
    const file = tbx(some(311), some(311), some(311)).replace(/c311"(?=[\s\S]*c311)/u, 'c310"');
    const summary = await bringIn(file.replace('c311"', 'c312"'));
    expect(summary.kinds).toMatchObject({ new: 1, duplicate: 2 });
    const { rows } = await data(readShownRows(editor, summary.id, { page: 1 }));
    const alike = { id: rows[0]?.conceptId, slug: '', label: `Board ${word(311)}` };
    expect(rows.map((row) => row.alike)).toMatchObject([[], [alike], [alike]]);
    await data(imports.choose(editor, summary.id, { rows: 'all', choice: 'merge' }));
    await apply(summary.id);
    const concepts = { labelEn: `Board ${word(311)}` };
    expect(await db.concept.count({ where: concepts })).toBe(1);
    await undo(summary.id);
    expect(await db.concept.findFirst({ where: concepts })).toMatchObject({ status: 'archived' });
  });
});

describe('a large file', () => {
  // Read in a thread of its own (service-import-helper.ts).
  const large = tbx(
    ...[...Array(110).keys()].map((at) => some(4100 + at, `<!-- ${'x'.repeat(40_000)} -->`)),
  );

  it('is read to its end', async () => {
    const summary = await bringIn(large);
    expect(summary).toMatchObject({ state: 'ready', kinds: { new: 110, problem: 0 } });
    expect(summary.done).toBe(110);
    await data(imports.dropImport(editor, summary.id));
  });

  it('that is cut off is told with the place', async () => {
    expect(await bringIn(large.slice(0, -40))).toMatchObject({
      state: 'failed',
      problem: { code: 'truncated', at: { line: expect.toSatisfy((line) => line > 500) } },
    });
  });
});

describe.runIf(engine() === 'sqlite')('what reads rows to be written', () => {
  it('lets go of the file between two pieces, in the order of their ids', async () => {
    const { id } = await bringIn(tbx(...[...Array(300).keys()].map((at) => some(5100 + at))));
    const pieces = readNewTextsOf(sqliteFile(url), id);
    const first = await pieces.next();
    await db.import.update({ where: { id }, data: { done: 0 } });
    // Busy while somebody reads what was there before.
    expect(await db.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`).toMatchObject([{ busy: 0n }]);
    const ids = first.done ? [] : first.value.map(({ conceptId }) => conceptId);
    for await (const rows of pieces) ids.push(...rows.map(({ conceptId }) => conceptId));
    expect(ids).toHaveLength(300);
    expect(ids).toEqual([...ids].sort());
    await data(imports.dropImport(editor, id));
  });
});

describe.runIf(engine() === 'sqlite')('the file of the database', () => {
  it('has large pages, and no log is left behind by an import', async () => {
    expect(await db.$queryRaw`PRAGMA page_size`).toMatchObject([{ page_size: 8192n }]);
    const { id } = await bringIn(tbx(some(5050)));
    expect(statSync(`${sqliteFile(url)}-wal`).size).toBe(0);
    await data(imports.dropImport(editor, id));
  });
});

describe('a file that cannot be imported', () => {
  it('is told with its place, and changes nothing', async () => {
    const before = await db.concept.count();
    const cut = tbx(some(401)).slice(0, -40);
    expect(await bringIn(cut)).toMatchObject({
      state: 'failed',
      problem: { code: 'truncated', at: { line: expect.any(Number) } },
    });
    expect(await bringIn('hello')).toMatchObject({ state: 'failed', kinds: { new: 0 } });
    const wrong = tbx(entry('c402', 'Board', 'ຄະນະ', 'ຄະນະກາງ'));
    const summary = await bringIn(wrong);
    expect(summary).toMatchObject({ kinds: { problem: 1 }, writable: 0 });
    const [row] = await data(imports.readRowsOf(editor, summary.id, { page: 1 }));
    expect(row).toMatchObject({ problems: { 'terms.1.text': 'wrongScript' }, line: 5 });
    await apply(summary.id);
    expect(await db.concept.count()).toBe(before);
  });
});

describe('bytes that were damaged here', () => {
  it('end the import, and are not read again and again', async () => {
    const file = { fileName: 'f.json', format: 'json' } as const;
    const { id } = await data(imports.beginImport(editor, file, now()));
    await data(imports.keepBytes(editor, id, once('[]')));
    await db.importPart.updateMany({
      where: { importId: id },
      data: { bytes: Uint8Array.from([1, 2, 3]) },
    });
    expect(await workOn(id)).toMatchObject({ state: 'failed', problem: { code: 'unexpected' } });
  });
});

describe('a file for which the memory of a thread does not do', () => {
  it('is given up while it is read, by no other worker, and never while it is written', async () => {
    const file = { fileName: 'f.tbx', format: 'tbx' as const };
    const { id } = await data(imports.beginImport(editor, file, now()));
    await data(imports.keepBytes(editor, id, once(tbx(some(1301)))));
    const isAt = (state: string, worker: string | null) =>
      db.import.update({ where: { id }, data: { state, worker } });
    const state = async () => (await data(imports.readImport(editor, id))).state;
    await isAt('reading', 'another');
    await giveUpReading({ name: 'thread', db });
    expect(await state()).toBe('reading');
    await isAt('applying', 'thread');
    await giveUpReading({ name: 'thread', db });
    expect(await state()).toBe('applying');
    await isAt('reading', 'thread');
    await giveUpReading({ name: 'thread', db });
    expect(await data(imports.readImport(editor, id))).toMatchObject({
      state: 'failed',
      problem: { code: 'tooLarge' },
    });
    expect(await db.importPart.count({ where: { importId: id } })).toBe(0);
  });
});

describe('whoever may not', () => {
  it.each([null, 'learner', 'contributor'] as const)(
    '%s neither imports nor sees imports',
    async (role) => {
      const actor: Actor | null = role && (await made(role));
      const code = role ? 'forbidden' : 'unauthenticated';
      const { id } = await bringIn(tbx(some(501)));
      const file = { fileName: 'x', format: 'tbx' } as const;
      expect(await imports.beginImport(actor, file, now())).toMatchObject({ code });
      for (const ask of [
        () => imports.keepBytes(actor, id, once('x')),
        () => imports.readImport(actor, id),
        () => imports.readRowsOf(actor, id, { page: 1 }),
        () => imports.readNotesOf(actor, id, 'loss', 1),
        () => imports.choose(actor, id, { rows: 'all', choice: 'new' }),
        () => imports.applyImport(actor, id, {}),
        () => imports.undoImport(actor, id),
        () => imports.dropImport(actor, id),
        () => imports.listImports(actor, 1),
        () => exportConcepts(actor, { status: 'draft' }, 'en'),
      ]) {
        expect(await ask()).toEqual({ ok: false, code });
      }
      expect(await data(imports.readImport(editor, id))).toMatchObject({ state: 'ready' });
    },
  );
});

describe('GET /api/v1/export', () => {
  const get = async (query: string) => {
    const { GET } = await import('@/app/api/v1/export/route');
    return GET(new Request(`http://localhost/api/v1/export${query}`));
  };

  it('ends with a client that goes away, without an error', async () => {
    const errors = vi.spyOn(log(), 'error');
    const { body } = await get('?format=json');
    const reader = body?.getReader();
    // Asked for, and not there yet when a server cancels what it cannot send any more.
    const first = reader?.read();
    await reader?.cancel(new Error('the client is gone'));
    expect(await first).toMatchObject({ done: true });
    await setImmediate();
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });

  it('gives everybody the published concepts, without what is for editors', async () => {
    await db.concept.updateMany({ where: { slug: 'asean' }, data: { editorNote: 'a secret' } });
    const answer = await get('?format=json');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="khamsap-\d{4}-\d\d-\d\d\.json"$/u,
    );
    const text = await answer.text();
    const { concepts } = JSON.parse(text);
    expect(concepts).toHaveLength(await db.concept.count({ where: { status: 'published' } }));
    expect(text).not.toContain('a secret');
    expect(text).not.toContain('"searchOnly":true');
    expect(text).not.toContain('"confidence"');
  });

  it('goes by category, article and search', async () => {
    const count = async (query: string) =>
      (await (await get(`?format=json${query}`)).json()).concepts.length;
    expect(await count('&category=party')).toBe(
      await db.concept.count({ where: { category: 'party', status: 'published' } }),
    );
    const article = await db.article.findFirstOrThrow({ where: { sources: { some: {} } } });
    expect(await count(`&article=${article.slug}`)).toBe(
      await db.concept.count({
        where: {
          status: 'published',
          OR: [
            { sources: { some: { articleId: article.id } } },
            { mentions: { some: { articleId: article.id } } },
          ],
        },
      }),
    );
    expect(await count('&q=Inter-Parliamentary%20Union')).toBeGreaterThan(0);
    expect(await (await get('?format=tbx&category=party')).text()).toContain('type="TBX-Basic"');
    expect(await (await get('?format=tbx2&category=party')).text()).toContain('<martif');
  });

  it.each([
    ['', 400],
    ['?format=doc', 400],
    ['?format=tbx&category=nope', 400],
    ['?format=tbx&status=draft', 401],
    ['?format=tbx&article=there-is-none', 404],
  ])('answers %s with %i', async (query, status) => {
    const answer = await get(query);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});
