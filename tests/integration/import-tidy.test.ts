// What is kept of files that came in, and for how long; on both engines.
import { describe, expect, it } from 'vitest';
import type { ImportState } from '@/features/interchange/domain/import-state';
import * as imports from '@/features/interchange/service-import';
import { forgetImport, tidyImports } from '@/features/interchange/service-import-tidy';
import { workOffImport } from '@/features/interchange/service-import-work';
import { testDatabase } from './support/database';
import { data, importing, now, once } from './support/imports';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const editor = await made('editor');
const { bringIn, apply, undo } = importing(db, editor);

/** Concepts with a term in French, which we do not keep. */
const file = (name: string, count = 1) =>
  `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>${Array.from(
    { length: count },
    (_, at) =>
      `<conceptEntry id="${name}${at}">${['en', 'fr']
        .map(
          (lang) =>
            `<langSec xml:lang="${lang}"><termSec><term>${name} ${at}</term></termSec></langSec>`,
        )
        .join('')}</conceptEntry>`,
  ).join('')}</body></text></tbx>`;

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const daysAgo = (days: number) => hoursAgo(days * 24);
const countsOf = async (importId: string) => ({
  imports: await db.import.count({ where: { id: importId } }),
  rows: await db.importRow.count({ where: { importId } }),
  contents: await db.importContent.count({ where: { importId } }),
  notes: await db.importNote.count({ where: { importId } }),
  parts: await db.importPart.count({ where: { importId } }),
});
const nothing = { imports: 0, rows: 0, contents: 0, notes: 0, parts: 0 };

async function begun(state: ImportState, createdAt: Date, count = 1): Promise<string> {
  const named = { fileName: 'f.tbx', format: 'tbx' as const };
  const { id } = await data(imports.beginImport(editor, named, createdAt));
  await data(imports.keepBytes(editor, id, once(file('half', count))));
  await db.import.update({ where: { id }, data: { state } });
  return id;
}

describe('a file that nobody has let be written', () => {
  it('is kept for thirty days, and half a file for one', async () => {
    const { id } = await bringIn(file('Undecided', 2));
    const half = await begun('uploading', hoursAgo(25));
    const coming = await begun('uploading', hoursAgo(23));
    const failed = await begun('failed', daysAgo(31));
    const atWork = await begun('applying', daysAgo(90));
    await db.import.update({ where: { id }, data: { createdAt: daysAgo(29) } });
    expect(await tidyImports(now())).toBe(2);
    expect(await countsOf(half)).toEqual(nothing);
    expect(await countsOf(failed)).toEqual(nothing);
    for (const kept of [coming, atWork]) {
      expect(await countsOf(kept)).toEqual({ ...nothing, imports: 1, parts: 1 });
      await db.import.delete({ where: { id: kept } });
    }
    expect(await countsOf(id)).toEqual({ ...nothing, imports: 1, rows: 2, contents: 2, notes: 1 });
    const summary = await data(imports.readImport(editor, id));
    expect(Date.parse(summary.keptUntil ?? '') - Date.now()).toBeLessThan(86_400_000);
    await db.import.update({ where: { id }, data: { createdAt: daysAgo(31) } });
    expect(await tidyImports(now())).toBe(1);
    expect(await countsOf(id)).toEqual(nothing);
    expect(await tidyImports(now())).toBe(0);
  });
});

describe('a file that was written', () => {
  it('keeps its counts after thirty days, and can still be taken back', async () => {
    const { id } = await bringIn(file('Written', 3));
    await apply(id);
    const appliedAt = (at: Date) => db.import.update({ where: { id }, data: { appliedAt: at } });
    await appliedAt(daysAgo(29));
    expect(await tidyImports(now())).toBe(0);
    expect(await data(imports.readRowsOf(editor, id, { page: 1 }))).toHaveLength(3);
    expect(await data(imports.readImport(editor, id))).toMatchObject({ isGone: false, losses: 1 });
    await appliedAt(daysAgo(31));
    // It may not have been let go yet.
    expect(await data(imports.readRowsOf(editor, id, { page: 1 }))).toEqual([]);
    expect(await tidyImports(now())).toBe(1);
    expect(await tidyImports(now())).toBe(0);
    expect(await countsOf(id)).toEqual({ ...nothing, imports: 1, rows: 3 });
    expect(await data(imports.readImport(editor, id))).toMatchObject({
      ...{ state: 'applied', isGone: true, kinds: { new: 3 }, outcomes: { created: 3 } },
    });
    expect(await data(imports.readRowsOf(editor, id, { page: 1 }))).toEqual([]);
    expect(await undo(id)).toMatchObject({
      state: 'undone',
      isGone: true,
      outcomes: { undone: 3 },
    });
    expect(await db.concept.count({ where: { labelEn: 'Written 1', status: 'archived' } })).toBe(1);
  });
});

describe('a file that is dropped', () => {
  it('goes as a whole, however many rows it has', async () => {
    const { id } = await bringIn(file('Many', 4_100));
    expect(await countsOf(id)).toMatchObject({ rows: 4_100, contents: 4_100 });
    expect(await imports.dropImport(editor, id)).toMatchObject({ ok: true });
    expect(await countsOf(id)).toEqual(nothing);
  });

  it('while it is read is taken from who reads it', async () => {
    const id = await begun('reading', now(), 500);
    let dropping: ReturnType<typeof imports.dropImport> | undefined;
    const tell = () => {
      dropping ??= imports.dropImport(editor, id);
    };
    await workOffImport({ name: 'reader', db, now, tell }, id);
    expect(await dropping).toMatchObject({ ok: true });
    expect(await countsOf(id)).toEqual(nothing);
  });

  it('is not dropped when it has gone on meanwhile', async () => {
    const { id } = await bringIn(file('Gone on'));
    expect(await forgetImport(id, 'reading')).toBe(false);
    await apply(id);
    expect(await imports.dropImport(editor, id)).toMatchObject({ ok: false, code: 'conflict' });
    expect(await countsOf(id)).toMatchObject({ imports: 1, rows: 1 });
  });
});
