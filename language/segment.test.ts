import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClusterBoundary } from './cluster';
import { laoLabel, laoText, messyText } from './fixtures/arbitraries';
import { LABELS } from './fixtures/labels';
import { spellingKey } from './fold';
import { LANGS } from './lang';
import { findRanges, segmentWords } from './segment';

const lang = fc.constantFrom(...LANGS);

describe('segmentWords', () => {
  it('covers the text without gaps and never splits a cluster', () => {
    fc.assert(
      fc.property(fc.oneof(laoText, messyText), lang, (text, l) => {
        let end = 0;
        for (const word of segmentWords(text, l)) {
          expect(word.start).toBe(end);
          expect(isClusterBoundary(text, word.start)).toBe(true);
          end = word.end;
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts a long text as a short one', () => {
    for (const l of LANGS) {
      const text = LABELS.map((label) => label[l])
        .join(' ')
        .repeat(2);
      const starts = [...new Intl.Segmenter(l, { granularity: 'word' }).segment(text)]
        .map(({ index }) => index)
        .filter((index) => isClusterBoundary(text, index));
      expect(segmentWords(text, l).map(({ start }) => start)).toEqual(starts);
    }
  });

  it('tells words from what is between them', () => {
    const words = segmentWords('Quốc hội, Lào', 'vi').filter((word) => word.isWordLike);
    expect(words.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, 8],
      [10, 13],
    ]);
  });
});

function found(text: string, lang: (typeof LANGS)[number], terms: string[]): string[] {
  return findRanges(text, lang, terms).map(({ start, end, term }) => {
    return `${text.slice(start, end)} = ${term}`;
  });
}

describe('findRanges in English', () => {
  it('marks plurals and possessives with their ending', () => {
    expect(
      found('The legislatures, the Assembly’s and both parties’ views', 'en', [
        'legislature',
        'Assembly',
        'party',
      ]),
    ).toEqual(['legislatures = legislature', 'Assembly’s = Assembly', 'parties’ = party']);
  });

  it('finds whole words only, in any case, with any hyphen', () => {
    expect(found('Parties party-wide partying; PARTY', 'en', ['party'])).toEqual([
      'Parties = party',
      'party = party',
      'PARTY = party',
    ]);
    expect(found('people to people exchanges', 'en', ['people-to-people exchange'])).toEqual([
      'people to people exchanges = people-to-people exchange',
    ]);
  });

  it('finds short acronyms in capitals only', () => {
    expect(found('The US told us that AI said so, ai', 'en', ['US', 'AI'])).toEqual([
      'US = US',
      'AI = AI',
    ]);
  });

  it('prefers the longest, then the leftmost', () => {
    expect(
      found('the National Assembly of Laos', 'en', [
        'National Assembly',
        'Laos',
        'National Assembly of Laos',
      ]),
    ).toEqual(['National Assembly of Laos = National Assembly of Laos']);
    expect(found('a b a', 'en', ['a b', 'b a'])).toEqual(['a b = a b']);
  });

  it('ignores terms that have no key', () => {
    expect(findRanges('a  b', 'en', ['', ' ', '\u200B'])).toEqual([]);
  });
});

describe('findRanges in Vietnamese', () => {
  it('finds either tone placement and either normalization', () => {
    expect(found('nền hoà bình và Uỷ ban', 'vi', ['hòa bình', 'ủy ban'])).toEqual([
      'hoà bình = hòa bình',
      'Uỷ ban = ủy ban',
    ]);
    const decomposed = 'Quốc hội Lào'.normalize('NFD');
    const [range] = findRanges(`Ở ${decomposed}.`, 'vi', ['Quốc hội Lào']);
    expect(range).toEqual({ start: 2, end: 2 + decomposed.length, term: 'Quốc hội Lào' });
  });

  it('finds no part of a word', () => {
    expect(found('thông báoX báo', 'vi', ['báo'])).toEqual(['báo = báo']);
    expect(found('hoàn', 'vi', ['hoà', 'hòa'])).toEqual([]);
  });
});

describe('findRanges in Lao', () => {
  it('finds words written together, with zero-width spaces, or in an old spelling', () => {
    const text = 'ທີ່ສະພາ\u200Bແຫ່ງ\u200Bຊາດ ແລະ ຫນັງສືພິມ';
    expect(found(text, 'lo', ['ສະພາແຫ່ງຊາດ', 'ໜັງສືພິມ'])).toEqual([
      'ສະພາ\u200Bແຫ່ງ\u200Bຊາດ = ສະພາແຫ່ງຊາດ',
      'ຫນັງສືພິມ = ໜັງສືພິມ',
    ]);
  });

  it('begins and ends at clusters', () => {
    expect(found('ມະຕິກາ', 'lo', ['ມະຕ', 'ມະຕິ'])).toEqual(['ມະຕິ = ມະຕິ']);
    expect(found('ໄກສອນ', 'lo', ['ກສອນ'])).toEqual([]);
    expect(found('ໜັງ', 'lo', ['ນັງ', 'ຫ'])).toEqual([]);
  });

  it('finds Latin terms between Lao letters, not inside Latin words', () => {
    expect(found('ປະທານASEANແລະ MASEAN', 'lo', ['ASEAN'])).toEqual(['ASEAN = ASEAN']);
  });
});

describe('findRanges', () => {
  it('finds every label in itself', () => {
    for (const l of LANGS) {
      for (const { [l]: label } of LABELS) {
        expect(findRanges(label, l, [label])).toEqual([
          { start: 0, end: label.length, term: label },
        ]);
      }
    }
  });

  it('returns sorted ranges that do not overlap and fold to their terms', () => {
    const pick = fc.array(laoLabel, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(pick, pick, (parts, terms) => {
        const text = parts.join('');
        let end = 0;
        for (const range of findRanges(text, 'lo', terms)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          end = range.end;
          const slice = text.slice(range.start, range.end);
          expect(spellingKey(slice, 'lo')).toBe(spellingKey(range.term, 'lo'));
          expect(isClusterBoundary(text, range.start)).toBe(true);
          expect(isClusterBoundary(text, range.end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
