import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '@/features/glossary/schema';
import { laoText, messyText, vietnameseText } from '@/language/fixtures/arbitraries';
import { bareKey } from '@/language/fold';
import { LANGS } from '@/language/lang';
import {
  beginningPattern,
  categoryPattern,
  compact,
  markedBeginningPattern,
  markedKey,
  paddedKey,
  paddedSound,
  plainText,
  wordPattern,
} from './keys';

const category = 'institution';
const lang = fc.constantFrom(...LANGS);
const anyText = fc.oneof(messyText, laoText, vietnameseText);

describe('a plain text', () => {
  it('leaves out case, composition, spaces and what is invisible, and nothing else', () => {
    expect(plainText(' Quo\u0302\u0301c\u00A0 HO\u0323\u0302I\u200B ')).toBe('quốc hội');
    expect(plainText('U.S. – “x”')).toBe('u.s. – “x”');
  });

  it('is composed where something invisible stood between a letter and its mark', () => {
    expect(plainText('ho\u200B\u0323\u0302i')).toBe('hội');
  });

  it('is its own plain text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});

describe('a marked key', () => {
  it.each([
    ['Quốc hội', 'vi', 'quốc hội'],
    ['hoà bình', 'vi', 'hòa bình'],
    ['ກ່າ', 'lo', 'ກ່າ'],
    ['Asia–Pacific', 'en', 'asia pacific'],
    ['C++ (2021), $5', 'en', 'c++ 2021 $5'],
    ['?!', 'en', ''],
  ] as const)('of %s in %s is %s', (text, lang, key) => {
    expect(markedKey(text, lang)).toBe(key);
  });
});

describe('a padded key', () => {
  const quocHoi = paddedKey('Quốc hội', 'vi', category);

  it('has the bare key, the marked one and the category', () => {
    expect(quocHoi).toBe('¶ quoc hoi ‡ quốc hội §in');
    expect(paddedKey('National Assembly', 'en', category)).toBe('¶ national assembly §in');
    expect(paddedSound('sapahengsat', category)).toBe('¶ sapahengsat §in');
  });

  it('is found by its beginnings, with marks and without', () => {
    expect(quocHoi).toContain(beginningPattern('quoc h'));
    expect(quocHoi.includes(markedBeginningPattern('quốc h'))).toBe(true);
    expect(quocHoi).not.toContain(beginningPattern('hoi'));
    expect(quocHoi.includes(markedBeginningPattern('hội'))).toBe(false);
  });

  it('is found by the marks that were typed only', () => {
    expect(quocHoi.includes(markedBeginningPattern('quoc'))).toBe(false);
    expect(quocHoi.includes(markedBeginningPattern('quớc'))).toBe(false);
    expect(paddedKey('Nam', 'vi', category)).toContain(markedBeginningPattern('nam'));
    // English has its marked key only where there are marks.
    expect(paddedKey('Café', 'en', category)).toContain(markedBeginningPattern('café'));
    expect(paddedKey('Lao', 'en', category)).not.toContain(markedBeginningPattern('lao'));
  });

  it('is found by the beginnings of its words', () => {
    expect(quocHoi).toContain(wordPattern('ho'));
    expect(quocHoi).toContain(wordPattern('hội'));
    expect(quocHoi).not.toContain(wordPattern('oi'));
  });

  it('is found by a digit that is a word only', () => {
    expect(paddedKey('8 March', 'en', category)).toContain(wordPattern('8'));
    expect(paddedKey('Article 8', 'en', category)).toContain(wordPattern('8'));
    expect(paddedKey('1986', 'en', category)).not.toContain(wordPattern('1'));
  });

  it('has exactly the beginnings of the bare key and of the marked key', () => {
    fc.assert(
      fc.property(anyText, anyText, lang, fc.nat(20), fc.boolean(), (text, other, lang, n, own) => {
        const padded = paddedKey(text, lang, category);
        const source = own ? text : other;
        const bare = bareKey(source, lang).slice(0, n);
        const marked = markedKey(source, lang).slice(0, n);
        fc.pre(bare.trim() !== '' && marked.trim() !== '');
        const hasMarked = lang !== 'en' || bareKey(text, lang) !== markedKey(text, lang);
        expect(padded.includes(beginningPattern(bare))).toBe(
          `${bareKey(text, lang)} `.startsWith(bare),
        );
        expect(padded.includes(markedBeginningPattern(marked))).toBe(
          hasMarked && `${markedKey(text, lang)} `.startsWith(marked),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is found by no pattern across its parts', () => {
    fc.assert(
      fc.property(
        anyText,
        lang,
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        (text, lang, at, length) => {
          const padded = paddedKey(text, lang, category);
          const piece = padded.slice(at % padded.length, (at % padded.length) + length);
          // A key has no space at its ends, nor any of the marks between the parts.
          fc.pre(bareKey(piece, lang) === piece || markedKey(piece, lang) === piece);
          const parts = [bareKey(text, lang), markedKey(text, lang), categoryPattern(category)];
          expect(
            parts.some((part) => part.includes(piece)),
            piece,
          ).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells its category by a pattern that no text has', () => {
    fc.assert(
      fc.property(anyText, lang, fc.constantFrom(...CATEGORIES), (text, lang, of) => {
        const found = CATEGORIES.filter((one) =>
          paddedKey(text, lang, of).includes(categoryPattern(one)),
        );
        expect(found).toEqual([of]);
      }),
    );
  });
});

it('a compact key has no spaces', () => {
  expect(compact('quoc hoi khoa xv')).toBe('quochoikhoaxv');
});
