import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLao, laoText, messyText, vietnameseText } from './fixtures/arbitraries';
import { LABELS } from './fixtures/labels';
import { spellingKey } from './fold';
import { LANGS } from './lang';
import { cleanText, detectScript, guessLang } from './script';

describe('detectScript', () => {
  it.each([
    ['Quốc hội', 'latin'],
    ['ສະພາ 2021', 'lao'],
    ['ສະພາ ASEAN', 'mixed'],
    ['สภา', 'other'],
    ['Москва AIPA', 'mixed'],
    ['2021 – 2030 ໐໑', 'none'],
    ['', 'none'],
  ])('of %s is %s', (text, script) => {
    expect(detectScript(text)).toBe(script);
  });

  it('says what Unicode says of the letters', () => {
    const scripts = [
      ['latin', /\p{Script=Latin}/u],
      ['lao', /(?=\p{L})\p{Script=Lao}/u],
      ['other', /(?=\p{L})[^\p{Script=Latin}\p{Script=Lao}\p{Script=Common}\p{Script=Inherited}]/u],
    ] as const;
    fc.assert(
      fc.property(fc.oneof(anyLao, laoText, messyText, fc.string({ unit: 'binary' })), (text) => {
        const found = scripts.filter(([, letter]) => letter.test(text)).map(([script]) => script);
        expect(detectScript(text)).toBe(found.length > 1 ? 'mixed' : (found[0] ?? 'none'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('guessLang', () => {
  it.each([
    ['ພັກ', 'lo'],
    ['ASEAN ລາວ', 'lo'],
    ['Quốc hội', 'vi'],
    ['đại hội'.normalize('NFD'), 'vi'],
    ['Đảng', 'vi'],
    ['nghị sĩ', 'vi'],
    ['ASEAN', null],
    ['Assemblée générale à Paris', null],
    ['2030', null],
    ['', null],
  ])('of %s is %s', (text, lang) => {
    expect(guessLang(text)).toBe(lang);
  });

  it('never takes one language of the labels for another', () => {
    for (const { en, vi, lo } of LABELS) {
      expect(guessLang(lo)).toBe('lo');
      expect(guessLang(en)).toBeNull();
      expect([null, 'vi']).toContain(guessLang(vi));
    }
  });
});

describe('cleanText', () => {
  it.each([
    ['  National \t Assembly ', 'en', 'National Assembly', ['extraSpace']],
    ['front\u00A0page', 'en', 'front page', ['extraSpace']],
    ['Lào'.normalize('NFD'), 'vi', 'Lào', ['notNormalized']],
    ['Uỷ ban hoà bình', 'vi', 'Ủy ban hòa bình', ['tonePlacement']],
    ['quý giữ toàn', 'vi', 'quý giữ toàn', []],
    ['ສະພາ\u200Bແຫ່ງ\u200Bຊາດ', 'lo', 'ສະພາແຫ່ງຊາດ', ['zeroWidth']],
    ['a\u0007b', 'en', 'ab', ['controlCharacter']],
    ['ຫນັງສືພິມ', 'lo', 'ໜັງສືພິມ', ['laoSpelling']],
    ['Assembly', 'lo', 'Assembly', ['wrongScript']],
    ['ASEAN', 'lo', 'ASEAN', []],
    ['COVID-19', 'lo', 'COVID-19', []],
    ['ໂຄວິດ-19', 'lo', 'ໂຄວິດ-19', []],
    ['ສະພາ ASEAN', 'lo', 'ສະພາ ASEAN', []],
    ['ສaພາ', 'lo', 'ສaພາ', ['mixedScript']],
    ['ลาว', 'lo', 'ลาว', ['wrongScript']],
    ['ລาວ', 'lo', 'ລาວ', ['mixedScript']],
    ['ລາວ', 'vi', 'ລາວ', ['wrongScript']],
    ['Lào (ລາວ)', 'vi', 'Lào (ລາວ)', ['mixedScript']],
    ['2021', 'lo', '2021', []],
    [' \u200B', 'en', '', ['zeroWidth', 'extraSpace']],
  ] as const)('of %j in %s is %j', (text, lang, clean, problems) => {
    expect(cleanText(text, lang)).toEqual({ text: clean, problems });
  });

  it('finds nothing to mend in the labels', () => {
    for (const label of LABELS) {
      for (const lang of LANGS) {
        expect(cleanText(label[lang], lang)).toEqual({ text: label[lang], problems: [] });
      }
    }
  });

  it('is idempotent, mends all it names, and keeps the spelling key', () => {
    const texts = fc.oneof(messyText, anyLao, laoText, vietnameseText);
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGS), (text, lang) => {
        const clean = cleanText(text, lang);
        const again = cleanText(clean.text, lang);
        expect(again.text).toBe(clean.text);
        expect(again.problems.filter((problem) => !problem.endsWith('Script'))).toEqual([]);
        expect(spellingKey(clean.text, lang)).toBe(spellingKey(text, lang));
      }),
      { numRuns: 3000 },
    );
  });
});
