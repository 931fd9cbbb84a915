import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLao, laoText, messyText, vietnameseText } from '@/language/fixtures/arbitraries';
import { LABELS } from '@/language/fixtures/labels';
import { bareKey, spellingKey } from '@/language/fold';
import { LANGS, type Lang } from '@/language/lang';
import { cleanText } from '@/language/script';
import type { TextKind } from './line-break';
import { checkText, mendText } from './text-check';

function found(text: string, lang: Lang, kind?: TextKind): string[] {
  return checkText(text, lang, kind).map(({ code, start, end }) => `${code} ${start}-${end}`);
}

const breaks = fc.constantFrom('\n', '\r\n', '\n\n', '\n \n\n', '\u2028', '\u200B', ' \u200B');
/** Their NFC is an apostrophe to the fold keys and they are not: Greek accents that stand alone. */
const LONE_GREEK_ACCENT = /[\u1FEF\u1FFD]/u;
const text = fc
  .oneof(
    messyText,
    anyLao,
    laoText,
    vietnameseText,
    vietnameseText.map((vietnamese) => vietnamese.normalize('NFD')),
    fc.array(fc.oneof(messyText, laoText, breaks), { maxLength: 8 }).map((parts) => parts.join('')),
  )
  .filter((input) => !LONE_GREEK_ACCENT.test(input));
const lang = fc.constantFrom(...LANGS);
const kind = fc.constantFrom<TextKind>('term', 'definition');

describe('checkText finds in a term', () => {
  it.each([
    ['Quốc hội', 'vi', []],
    ['', 'lo', []],
    ['“Party’s” and "Party\'s"', 'en', []],
    [' National  Assembly ', 'en', ['extraSpace 0-1', 'extraSpace 9-11', 'extraSpace 19-20']],
    ['front\u00A0page', 'en', ['extraSpace 5-6']],
    ['one\ntwo', 'en', ['extraSpace 3-4']],
    ['Quốc'.normalize('NFD'), 'vi', ['notNormalized 2-5']],
    ['Uỷ ban', 'vi', ['tonePlacement 0-2']],
    ['ສະພາ\u200Bແຫ່ງ', 'lo', ['zeroWidth 4-5']],
    [
      'a\u200C\u200D\uFEFFb\u00ADc\u202E',
      'en',
      ['zeroWidth 1-4', 'zeroWidth 5-6', 'zeroWidth 7-8'],
    ],
    ['a\u0007b', 'en', ['controlCharacter 1-2']],
    ['ກ ເເຫ່ງ', 'lo', ['laoSpelling 2-6']],
    ['ຄ\u0ECD\u0EB2', 'lo', ['laoSpelling 0-3']],
    ['ທ\u0EC8\u0EB5 ດີ', 'lo', ['laoSpelling 0-3']],
    ['ຫນັງສື', 'lo', ['laoSpelling 0-3']],
    ['ກ\u0EC8\u200B\u0EB4', 'lo', ['laoSpelling 0-4', 'zeroWidth 2-3']],
  ] as const)('%j in %s: %j', (term, language, issues) => {
    expect(found(term, language)).toEqual(issues);
  });

  it.each([
    ['Assembly', 'lo', ['wrongScript 0-8']],
    ['the ASEAN way', 'lo', ['wrongScript 0-13']],
    ['ASEAN', 'lo', []],
    ['COVID-19', 'lo', []],
    ['2021', 'lo', []],
    ['ບໍລິສັດ Google ລາວ', 'lo', []],
    ['ອົງການASEAN', 'lo', []],
    ['ສaພາ', 'lo', ['mixedScript 1-2']],
    ['ลາວ', 'lo', ['mixedScript 0-1']],
    ['ລາວ ไทย', 'lo', ['wrongScript 4-7']],
    ['ไทย', 'lo', ['wrongScript 0-3']],
    ['ລາວ', 'en', ['wrongScript 0-3']],
    ['Lào (ສປປ ລາວ)', 'vi', ['wrongScript 5-12']],
    ['Nаtional', 'en', ['mixedScript 0-8']],
    ['National Cοuncil', 'vi', ['mixedScript 9-16']],
    ['Москва, Россия', 'en', ['wrongScript 0-14']],
  ] as const)('the scripts of %s in %s: %j', (term, language, issues) => {
    expect(found(term, language)).toEqual(issues);
  });

  it('nothing in the labels of the seed', () => {
    for (const label of LABELS) {
      for (const language of LANGS) expect(found(label[language], language)).toEqual([]);
    }
  });
});

describe('in a definition', () => {
  it.each([
    ['one\n\ntwo\nthree', 'en', 'one\n\ntwo\nthree', []],
    ['one \r\n\n\n two\n', 'en', 'one\n\ntwo', ['extraSpace 3-9', 'extraSpace 12-13']],
    ['ສະພາ\u200Bແຫ່ງ', 'lo', 'ສະພາ\u200Bແຫ່ງ', []],
    ['ສະພາ\u200B\u200Bແຫ່ງ', 'lo', 'ສະພາແຫ່ງ', ['zeroWidth 4-6']],
    ['ເ\u200Bກ', 'lo', 'ເກ', ['zeroWidth 1-2']],
    ['ກ \u200Bຂ', 'lo', 'ກ ຂ', ['zeroWidth 2-3']],
    ['a\u200Bb', 'en', 'ab', ['zeroWidth 1-2']],
    ['\u0300\u0EC8\u200Bກ', 'lo', '\u0EC8\u0300\u200Bກ', ['notNormalized 0-2', 'mixedScript 0-2']],
  ] as const)('%j in %s becomes %j: %j', (definition, language, mended, issues) => {
    expect(found(definition, language, 'definition')).toEqual(issues);
    expect(mendText(definition, language, 'definition').text).toBe(mended);
  });
});

describe('mendText', () => {
  it('names what it mended once, in the order of the text', () => {
    expect(mendText(' ສະພາ\u200Bເເຫ່ງ\u200Bຊາດ a', 'lo')).toEqual({
      text: 'ສະພາແຫ່ງຊາດ a',
      mended: ['extraSpace', 'zeroWidth', 'laoSpelling'],
    });
  });

  it('leaves scripts alone', () => {
    expect(mendText('Nаtional', 'en')).toEqual({ text: 'Nаtional', mended: [] });
  });

  it('is idempotent and leaves nothing to mend', () => {
    fc.assert(
      fc.property(text, lang, kind, (input, language, of) => {
        const { text: mended } = mendText(input, language, of);
        expect(mendText(mended, language, of)).toEqual({ text: mended, mended: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('changes a text where checkText finds something to mend, and only there', () => {
    fc.assert(
      fc.property(text, lang, kind, (input, language, of) => {
        const { text: result, mended } = mendText(input, language, of);
        expect(mended.length > 0).toBe(result !== input);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes no fold key', () => {
    fc.assert(
      fc.property(text, lang, kind, (input, language, of) => {
        const { text: mended } = mendText(input, language, of);
        expect(bareKey(mended, language)).toBe(bareKey(input, language));
        expect(spellingKey(mended, language)).toBe(spellingKey(input, language));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('checkText', () => {
  it('gives ranges inside the text, none empty, in order', () => {
    fc.assert(
      fc.property(text, lang, kind, (input, language, of) => {
        let last = 0;
        for (const { start, end } of checkText(input, language, of)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
          last = start;
        }
      }),
    );
  });

  it('has an issue of script where cleanText names one', () => {
    fc.assert(
      fc.property(text, lang, (input, language) => {
        const { text: clean, problems } = cleanText(input, language);
        const isNamed = problems.some((code) => code.endsWith('Script'));
        const isFound = checkText(clean, language).some(({ isMendable }) => !isMendable);
        expect(isFound).toBe(isNamed);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no long time for the longest definition', () => {
    const long = 'ສະພາ\u200Bແຫ່ງຊາດ ແມ່ນ ເເຫ່ງ '.repeat(200).slice(0, 5000);
    const start = performance.now();
    checkText(long, 'lo', 'definition');
    expect(performance.now() - start).toBeLessThan(200);
  });
});
