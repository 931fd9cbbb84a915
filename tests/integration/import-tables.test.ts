// Tables of any columns on their way in; on both engines.
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/features/accounts/domain/role';
import type { Mapping } from '@/features/interchange/domain/table/mapping';
import * as imports from '@/features/interchange/service-import';
import {
  chooseColumns,
  readColumns,
  reopenColumns,
} from '@/features/interchange/service-import-columns';
import { workOffImport } from '@/features/interchange/service-import-work';
import { testDatabase } from './support/database';
import { data, importing, now, once } from './support/imports';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const editor = await made('editor');
const { bringIn, apply, undo, workOn } = importing(db, editor);

const table = `STT;Thuật ngữ (EN);Tiếng Việt;ພາສາລາວ;Định nghĩa
1;Rice Board;Ban lúa gạo;ຄະນະເຂົ້າ;Cơ quan lo việc lúa gạo
2;River Board;Ban sông;ຄະນະແມ່ນ້ຳ;
`;

const columnsOf = async (id: string) => {
  const head = await data(readColumns(editor, id));
  if (!head) throw new Error('no columns');
  return head;
};

describe('a table of columns that are not ours', () => {
  it('waits for somebody to say what they are, and is read by that', async () => {
    const before = await db.concept.count();
    const found = await bringIn(table, 'csv');
    expect(found).toMatchObject({ state: 'columns', kinds: { new: 0 } });
    const { rows, mapping } = await columnsOf(found.id);
    expect(rows).toHaveLength(3);
    expect(mapping.columns.map(({ to }) => to)).toEqual([
      'ignore',
      'en',
      'vi',
      'lo',
      'vi definition',
    ]);
    const columns = mapping.columns.with(4, {
      header: 'Định nghĩa',
      to: 'ignore',
      certainty: 'sure',
    });
    await data(chooseColumns(editor, found.id, { ...mapping, columns }));
    const read = await workOn(found.id);
    expect(read).toMatchObject({
      ...{ state: 'ready', hasColumns: true, losses: 2 },
      ...{ kinds: { new: 2 }, carries: { langs: ['en', 'vi', 'lo'] } },
    });
    // On second thoughts, the definitions as well.
    await data(reopenColumns(editor, found.id));
    expect((await columnsOf(found.id)).mapping.columns).toEqual(columns);
    await data(chooseColumns(editor, found.id, mapping));
    expect(await workOn(found.id)).toMatchObject({ losses: 1, kinds: { new: 2 } });
    expect(await db.concept.count()).toBe(before);
    await apply(found.id, { category: 'institution' });
    expect(await db.importPart.count({ where: { importId: found.id } })).toBe(0);
    const written = await db.concept.findFirstOrThrow({
      where: { labelVi: 'Ban lúa gạo' },
      include: { definitions: true },
    });
    expect(written).toMatchObject({
      category: 'institution',
      status: 'draft',
      labelEn: 'Rice Board',
    });
    expect(written.definitions).toMatchObject([{ lang: 'vi', text: 'Cơ quan lo việc lúa gạo' }]);
    await undo(found.id);
    expect(await db.concept.count({ where: { status: { not: 'archived' } } })).toBe(before);
  });

  it('has no problem with what a concept has and the table cannot say', async () => {
    const { labelEn, labelVi, labelLo, sources } = await db.concept.findUniqueOrThrow({
      where: { slug: 'asean' },
      include: { sources: { where: { articleId: { not: null } } } },
    });
    expect(sources).not.toEqual([]);
    const row = [labelEn, labelVi, labelLo];
    const found = await bringIn(`English,Tiếng Việt,ພາສາລາວ\n${row.join(',')}\n`, 'csv');
    await data(chooseColumns(editor, found.id, (await columnsOf(found.id)).mapping));
    expect(await workOn(found.id)).toMatchObject({ kinds: { same: 1 } });
    const [shown] = await data(imports.readRowsOf(editor, found.id, { page: 1 }));
    expect(shown?.problems).toEqual({});
  });

  it('is read by what is guessed where nobody can be asked', async () => {
    const id = await imports.beginImportAsOperator('f.csv', 'csv', now());
    await data(imports.keepBytes(imports.operator, id, once(table)));
    await workOffImport({ name: 'worker', db, now }, id);
    expect(await data(imports.readImport(editor, id))).toMatchObject({ state: 'ready' });
  });

  it('refuses what cannot be, and changes nothing', async () => {
    const { id } = await bringIn(table, 'csv');
    const { mapping } = await columnsOf(id);
    const all = (to: string) => ({
      ...mapping,
      columns: mapping.columns.map((column) => ({ ...column, to })),
    });
    expect(await chooseColumns(editor, id, all('ignore'))).toMatchObject({
      ...{ code: 'invalid', fieldErrors: { columns: 'noTerms' } },
    });
    expect(await chooseColumns(editor, id, all('en'))).toMatchObject({
      ...{ code: 'invalid', fieldErrors: { 'columns.1': 'twice' } },
    });
    const short: Mapping = { ...mapping, columns: mapping.columns.slice(0, 3) };
    expect(await chooseColumns(editor, id, short)).toMatchObject({ code: 'invalid' });
    expect(await chooseColumns(editor, id, null)).toMatchObject({ code: 'invalid' });
    expect(await reopenColumns(editor, id)).toMatchObject({ code: 'conflict' });
    expect(await data(imports.readImport(editor, id))).toMatchObject({ state: 'columns' });
    await data(imports.dropImport(editor, id));
    expect(await db.importPart.count({ where: { importId: id } })).toBe(0);
  });

  it.each([null, 'learner', 'contributor'] as const)('is not for %s', async (role) => {
    const actor: Actor | null = role && (await made(role));
    const code = role ? 'forbidden' : 'unauthenticated';
    const { id } = await bringIn(table, 'csv');
    const { mapping } = await columnsOf(id);
    for (const ask of [
      () => readColumns(actor, id),
      () => chooseColumns(actor, id, mapping),
      () => reopenColumns(actor, id),
    ]) {
      expect(await ask()).toEqual({ ok: false, code });
    }
  });
});
