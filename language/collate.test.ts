import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, sortKey } from './collate';
import { LAO, LATIN_LETTERS, MARKS, SYMBOLS } from './collation-table';
import {
  anyLao,
  englishText,
  laoLabel,
  laoSyllable,
  laoText,
  vietnameseText,
} from './fixtures/arbitraries';
import { LABELS } from './fixtures/labels';
import { LANGS, type Lang } from './lang';

function byKey(a: string, b: string, lang: Lang): number {
  const keyA = sortKey(a, lang);
  const keyB = sortKey(b, lang);
  return keyA < keyB ? -1 : Number(keyA > keyB);
}

function expectAgreement(a: string, b: string, lang: Lang): void {
  const collator = new Intl.Collator(lang);
  expect([a, b, byKey(a, b, lang)]).toEqual([a, b, Math.sign(collator.compare(a, b))]);
}

function checkPairs(texts: fc.Arbitrary<string>, lang: Lang, numRuns = 1500): void {
  fc.assert(
    fc.property(texts, texts, (a, b) => expectAgreement(a, b, lang)),
    { numRuns },
  );
}

function letters(alphabet: string): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 5 });
}

describe('sortKey has the order of Intl.Collator', () => {
  it('for English', () => {
    checkPairs(englishText, 'en');
    checkPairs(letters("aAáÁbé -–.,’'()/12"), 'en');
  });

  it('for Vietnamese', () => {
    checkPairs(vietnameseText, 'vi');
    checkPairs(letters('aàảãáạăằâầAÀẬdđĐ -'), 'vi');
    checkPairs(letters('oòôồơờợuưứỨOƠ'), 'vi');
  });

  it('for Lao', () => {
    checkPairs(laoText, 'lo');
    checkPairs(
      fc.array(laoSyllable, { maxLength: 3 }).map((parts) => parts.join('')),
      'lo',
    );
    checkPairs(letters('ກຂຫນໜ\u0EBCເແໄ\u0EC8\u0EC9\u0EB2\u0EB3\u0ECDaA 1໑'), 'lo');
    checkPairs(anyLao, 'lo');
  });

  it('for every language in a list of any', () => {
    for (const lang of LANGS) checkPairs(fc.oneof(englishText, vietnameseText, laoText), lang, 500);
  });

  it('for labels that continue each other', () => {
    const joined = fc.array(laoLabel, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    checkPairs(joined, 'lo', 300);
  });

  it.each(LANGS)('for the 138 labels in %s, sorted', (lang) => {
    const collator = new Intl.Collator(lang);
    const labels = LABELS.map((label) => label[lang]);
    const expected = labels.toSorted((a, b) => collator.compare(a, b));
    expect(labels.toSorted((a, b) => byKey(a, b, lang))).toEqual(expected);
    expect(labels.toSorted((a, b) => compareText(a, b, lang))).toEqual(expected);
  });

  it.each(LANGS)('for each character of the tables of %s, in the order they are given', (lang) => {
    const latin = LATIN_LETTERS[lang];
    const scripts = lang === 'lo' ? LAO + latin : latin + LAO;
    const chars = [...` ${SYMBOLS}0123456789${scripts}`];
    const marked = [...MARKS[lang]].map((mark) => `x${mark}`);
    for (const list of [chars, marked]) {
      list.slice(1).forEach((char, i) => {
        expect(byKey(list[i] as string, char, lang)).toBe(-1);
        expectAgreement(list[i] as string, char, lang);
      });
    }
  });
});

describe('sortKey', () => {
  it('is printable ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...LANGS), (text, lang) => {
        expect(sortKey(text, lang)).toMatch(/^[\x20-\x7E]*$/u);
      }),
    );
  });

  it('takes no more than two characters a letter on the average', () => {
    for (const lang of LANGS) {
      const text = LABELS.map((label) => label[lang]);
      const keys = text.map((label) => sortKey(label, lang));
      expect(keys.join('').length / text.join('').length).toBeLessThan(2);
    }
  });

  it('does not see normalization and zero-width characters', () => {
    for (const { vi, lo } of LABELS) {
      expect(sortKey(vi.normalize('NFD'), 'vi')).toBe(sortKey(vi, 'vi'));
      expect(sortKey(`${lo}\u200B`, 'lo')).toBe(sortKey(lo, 'lo'));
    }
  });

  it('puts what it does not know last, by code point', () => {
    const list = ['z', 'ฮ', '字', '👍'];
    expect(list.toSorted((a, b) => byKey(a, b, 'en'))).toEqual(list);
  });

  it('sorts Lao by the consonant, not the vowel before it', () => {
    const list = ['ໂກ', 'ຂາ', 'ເຂົ້າ', 'ໄຄ', 'ງາ'];
    expect(list.toReversed().toSorted((a, b) => byKey(a, b, 'lo'))).toEqual(list);
  });

  it('keeps the Vietnamese order of letters and tones', () => {
    const list = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mă', 'mâ', 'me', 'mê', 'na', 'đa'];
    const sorted = ['đa', ...list.slice(0, -1)];
    expect(list.toSorted((a, b) => byKey(a, b, 'vi'))).toEqual(sorted);
  });
});
