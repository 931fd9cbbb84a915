// Translations beside their originals, on both engines.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ArticleForm } from '@/features/articles/schema';
import { alignAnew, readAlignment, saveAlignment } from '@/features/articles/service-alignment';
import { saveArticle } from '@/features/articles/service-import';
import type { Result } from '@/lib/errors';
import { serializable } from '@/lib/transaction';
import { testDatabase } from './support/database';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const editor = await made('editor');
const learner = await made('learner');
const now = new Date('2026-11-26T09:00:00Z');

async function data<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.fieldErrors)}`);
  return answer.data;
}

const english = `The bridge was opened on 5 September 2021. Some 300 guests came to see it.

It took 7 years to build, and it is 1,200 metres long.

The first cars drove over it at noon.`;
const vietnamese = `Cây cầu được khánh thành ngày 5/9/2021. Khoảng 300 khách mời đã tới dự.

Cầu dài 1.200 mét, được xây dựng trong 7 năm.

Những chiếc xe đầu tiên chạy qua cầu vào buổi trưa.`;
const lao = `ຂົວໄດ້ເປີດໃຊ້ໃນວັນທີ 5 ກັນຍາ 2021. ມີແຂກປະມານ 300 ຄົນ ມາຮ່ວມ. ຂົວຍາວ 1.200 ແມັດ ແລະ ໃຊ້ເວລາກໍ່ສ້າງ 7 ປີ.

ລົດຄັນທຳອິດ ແລ່ນຜ່ານຂົວໃນເວລາທ່ຽງ.`;

async function article(lang: ArticleForm['lang'], text: string, originalSlug?: string) {
  const form: ArticleForm = {
    id: randomUUID(),
    version: 0,
    lang,
    title: `Bridge ${randomUUID().slice(0, 6)}`,
    publisher: 'Khamsap',
    access: 'public',
    text,
    ...(originalSlug && { originalSlug }),
  };
  const { slug } = await data(saveArticle(editor, form, now));
  return { form, id: form.id, slug };
}

async function family() {
  const original = await article('en', english);
  const vi = await article('vi', vietnamese, original.slug);
  await serializable((tx) => alignAnew(tx, original.id));
  return { original, vi };
}

const rowsIn = async (articleId: string) =>
  (await db.sentence.findMany({ where: { articleId }, orderBy: { number: 'asc' } })).map(
    ({ row }) => row,
  );

const saveOf = async (slug: string) => {
  const { id, own, original, rows } = await data(readAlignment(editor, slug));
  return {
    id,
    version: own.version,
    originalVersion: original.version,
    rows: rows.map(([left, right]): [number, number] => [left, right]),
  };
};

describe('alignment', () => {
  it('is guessed, by paragraph and by sentence', async () => {
    const { original, vi } = await family();
    expect(await data(readAlignment(editor, vi.slug))).toMatchObject({
      rows: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      isChecked: false,
      own: { lang: 'vi', paragraphs: { length: 3 } },
    });
    expect(await rowsIn(original.id)).toEqual([0, 1, 2, 3]);
    expect(await rowsIn(vi.id)).toEqual([0, 1, 2, 3]);
  });

  it('of three texts has the rows that end in all of them', async () => {
    const { original, vi } = await family();
    const lo = await article('lo', lao, original.slug);
    await serializable((tx) => alignAnew(tx, original.id));
    expect(await data(readAlignment(editor, lo.slug))).toMatchObject({
      rows: [
        [2, 1],
        [1, 1],
      ],
    });
    for (const { id } of [original, vi, lo]) expect(await rowsIn(id)).toEqual([0, 1, 2, 3]);
  });

  it('as an editor set it stays, and moves the sentences', async () => {
    const { original, vi } = await family();
    const save = await saveOf(vi.slug);
    const rows: [number, number][] = [
      [1, 0],
      [1, 2],
      [1, 1],
    ];
    expect(await data(saveAlignment(editor, { ...save, rows }, now))).toEqual({
      version: save.version + 1,
    });
    await serializable((tx) => alignAnew(tx, original.id));
    expect(await data(readAlignment(editor, vi.slug))).toMatchObject({ rows, isChecked: true });
    expect((await rowsIn(original.id)).slice(0, 2)).toEqual([null, null]);
    expect((await rowsIn(vi.id)).at(-1)).toBe((await rowsIn(original.id)).at(-1));
  });

  it('that does not fit the text any more is guessed anew', async () => {
    const { original, vi } = await family();
    const save = await saveOf(vi.slug);
    await data(saveAlignment(editor, save, now));
    const shorter = {
      ...vi.form,
      version: 2,
      text: vietnamese.split('\n\n').slice(1).join('\n\n'),
    };
    await data(saveArticle(editor, { ...shorter, originalSlug: original.slug }, now));
    await serializable((tx) => alignAnew(tx, original.id));
    expect(await data(readAlignment(editor, vi.slug))).toMatchObject({
      rows: [
        [1, 0],
        [1, 1],
        [1, 1],
      ],
      isChecked: false,
    });
  });

  it('leaves the time of change of an article alone while it guesses', async () => {
    const { vi } = await family();
    const row = await db.article.findUniqueOrThrow({ where: { id: vi.id } });
    expect(row).toMatchObject({ updatedAt: now, version: 1, isAlignmentChecked: false });
  });

  it('is not kept where it does not fit, or after somebody else', async () => {
    const { original, vi } = await family();
    const save = await saveOf(vi.slug);
    expect(await saveAlignment(editor, { ...save, rows: [[3, 2]] }, now)).toEqual({
      ok: false,
      code: 'invalid',
      fieldErrors: { rows: 'fit' },
    });
    const stale = { ...save, originalVersion: save.originalVersion + 1 };
    expect(await saveAlignment(editor, stale, now)).toMatchObject({ code: 'conflict' });
    await data(saveAlignment(editor, save, now));
    expect(await saveAlignment(editor, save, now)).toMatchObject({ code: 'conflict' });
    expect(await readAlignment(editor, original.slug)).toMatchObject({ code: 'notFound' });
  });

  it('is for editors', async () => {
    const { vi } = await family();
    const save = await saveOf(vi.slug);
    expect(await readAlignment(null, vi.slug)).toMatchObject({ code: 'unauthenticated' });
    expect(await readAlignment(learner, vi.slug)).toMatchObject({ code: 'forbidden' });
    expect(await saveAlignment(null, save, now)).toMatchObject({ code: 'unauthenticated' });
    expect(await saveAlignment(learner, save, now)).toMatchObject({ code: 'forbidden' });
  });

  it('of what is no translation any more is gone', async () => {
    const { original, vi } = await family();
    await db.article.update({ where: { id: vi.id }, data: { originalId: null } });
    await serializable(async (tx) => {
      await alignAnew(tx, original.id);
      await alignAnew(tx, vi.id);
    });
    expect(new Set([...(await rowsIn(original.id)), ...(await rowsIn(vi.id))])).toEqual(
      new Set([null]),
    );
  });
});
