import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKey } from './collate';
import { englishText, laoText, vietnameseText } from './fixtures/arbitraries';
import { LABELS } from './fixtures/labels';
import { initial, initials, sortRange } from './initial';
import { LANGS } from './lang';

describe('initial', () => {
  it.each([
    ['ໄກສອນ ພົມວິຫານ', 'ກ'],
    ['ໜັງສືພິມ', 'ຫ'],
    ['ເໝືອງ', 'ຫ'],
    ['ຫຼວງພະບາງ', 'ຫ'],
    ['ຫງາຍ', 'ຫ'],
    ['ເອກະລາດ', 'ອ'],
    ['\u200Bສະພາ', 'ສ'],
    ['AIPA', 'A'],
    ['Đảng', 'D'],
    ['໒໐໓໐', '#'],
    ['"ລາວ"', '#'],
    ['ໆ', '#'],
    ['', '#'],
  ])('of %s in Lao is %s', (text, letter) => {
    expect(initial(text, 'lo')).toBe(letter);
  });

  it.each([
    ['Đảng', 'Đ'],
    ['ủy ban', 'U'],
    ['ấn phẩm', 'Â'],
    ['Ăn', 'Ă'],
    ['ứng', 'Ư'],
    ['ẵm'.normalize('NFD'), 'Ă'],
    ['Zürich', 'Z'],
    ['Über', 'U'],
    ['ລາວ', '#'],
    ['2030', '#'],
  ])('of %s in Vietnamese is %s', (text, letter) => {
    expect(initial(text, 'vi')).toBe(letter);
  });

  it.each([
    ['national', 'N'],
    ['Élysée', 'E'],
    ['Điện Biên', 'D'],
    [' Laos', '#'],
    ['\u200BLaos', 'L'],
    ['50 years', '#'],
    ['(draft)', '#'],
  ])('of %s in English is %s', (text, letter) => {
    expect(initial(text, 'en')).toBe(letter);
  });
});

describe('initials', () => {
  it.each(LANGS)('of %s are in the order of the sort keys, and # is last', (lang) => {
    const letters = initials(lang);
    expect(letters.at(-1)).toBe('#');
    const keys = letters.slice(0, -1).map((letter) => sortKey(letter, lang));
    expect(keys.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(keys);
    expect(letters.slice(0, -1).map((letter) => initial(letter, lang))).toEqual(
      letters.slice(0, -1),
    );
  });

  it('hold the initial of any text, and a sorted list meets each letter once', () => {
    const texts = { en: englishText, vi: vietnameseText, lo: laoText };
    for (const lang of LANGS) {
      fc.assert(
        fc.property(fc.array(texts[lang]), (list) => {
          const sorted = list.map((text) => ({ key: sortKey(text, lang), text }));
          sorted.sort((a, b) => (a.key < b.key ? -1 : 1));
          const met = sorted
            .map(({ text }) => initials(lang).indexOf(initial(text, lang)))
            .filter((i) => i !== initials(lang).length - 1);
          expect(met).not.toContain(-1);
          expect(met).toEqual(met.toSorted((a, b) => a - b));
        }),
        { numRuns: 100 },
      );
    }
  });

  it('have their texts in their stretch of the sort keys', () => {
    const texts = { en: englishText, vi: vietnameseText, lo: laoText };
    for (const lang of LANGS) {
      expect(sortRange('#', lang)).toBeNull();
      expect(sortRange('?', lang)).toBeNull();
      fc.assert(
        fc.property(texts[lang], (text) => {
          const range = sortRange(initial(text, lang), lang);
          if (!range) return;
          const key = sortKey(text, lang);
          expect(key >= range.from).toBe(true);
          expect(range.before === undefined || key < range.before).toBe(true);
        }),
        { numRuns: 1000 },
      );
    }
  });

  it('of the labels is never #', () => {
    for (const label of LABELS) {
      for (const lang of LANGS) expect(initial(label[lang], lang)).not.toBe('#');
    }
  });
});
