import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StringTable } from './string-table';

it('gives back every text at its place, and nothing elsewhere', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 50 }), (texts) => {
      const table = new StringTable();
      for (const text of texts) table.add(text);
      expect(table.length).toBe(texts.length);
      expect(texts.map((_, at) => table.at(at))).toEqual(texts);
      for (const nowhere of [-1, texts.length, 0.5, Number.NaN]) {
        expect(table.at(nowhere)).toBeUndefined();
      }
    }),
  );
});

it('grows: by many texts, and by a long one', () => {
  const table = new StringTable();
  const textOf = (at: number) => (at === 1_500 ? 'ລາວ'.repeat(50_000) : `ຄຳ ${at}`);
  for (let at = 0; at < 3_000; at++) table.add(textOf(at));
  for (let at = 0; at < 3_000; at += 300) expect(table.at(at)).toBe(textOf(at));
});
