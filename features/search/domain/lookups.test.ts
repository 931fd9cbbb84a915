import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, editsOf, wordOf } from './fixtures/arbitraries';
import { paddedKey, shortestPattern } from './keys';
import {
  beginningLookups,
  insideLookups,
  misspeltBeginningLookups,
  misspeltLookups,
  misspeltWordLookups,
  type PatternLookup,
  soundLookups,
  wholeLookup,
  wordLookups,
} from './lookups';
import { partOf } from './parts';
import { type Reading, readQuery } from './query';

const category = 'place';
const scope = { visibilities: ['public'] as const };

function readingOf(text: string, lang: Reading['lang']): Reading {
  const reading = readQuery(text, [lang])?.readings[0];
  if (!reading) throw new Error(`nothing to read in ${text}`);
  return reading;
}

/** Whether a term is among what a lookup gives. */
function gives({ patterns, lengths }: PatternLookup, text: string, lang: Reading['lang']): boolean {
  const padded = paddedKey(text, lang, category);
  const { length } = readingOf(text, lang).bare;
  return (
    patterns.every((some) => some.some((pattern) => padded.includes(pattern))) &&
    (!lengths || (lengths.least <= length && length <= lengths.most))
  );
}

const patternsOf = (lookups: PatternLookup[]) => lookups.map(({ patterns }) => patterns);

describe('what is looked up', () => {
  const vi = readingOf('Quốc hội', 'vi');

  it('is, for whole terms, the key without spaces in every part that may be seen', () => {
    expect(wholeLookup(vi, { visibilities: ['public', 'draft'] })).toEqual([
      { part: partOf('vi', 'public'), key: 'quochoi' },
      { part: partOf('vi', 'draft'), key: 'quochoi' },
    ]);
  });

  it('is, for beginnings, what was typed with its marks first', () => {
    expect(patternsOf(beginningLookups([vi], 'marked', scope))).toEqual([[['‡ quốc hội']]]);
    expect(patternsOf(beginningLookups([vi], 'bare', scope))).toEqual([[['¶ quoc hoi']]]);
    const en = readingOf('Café', 'en');
    expect(patternsOf(beginningLookups([en], 'marked', scope))).toEqual([[['¶ cafe']]]);
    expect(beginningLookups([en], 'bare', scope)).toEqual([]);
  });

  it('is, for words, each of them, with its marks first; in English without', () => {
    expect(patternsOf(wordLookups([vi], 'marked', scope))).toEqual([[[' quốc'], [' hội']]]);
    expect(patternsOf(wordLookups([vi], 'bare', scope))).toEqual([[[' quoc'], [' hoi']]]);
    const en = readingOf('Café society', 'en');
    expect(wordLookups([en], 'marked', scope)).toEqual([]);
    expect(patternsOf(wordLookups([en], 'bare', scope))).toEqual([[[' cafe'], [' society']]]);
  });

  it('is, for words of Lao, each part of a query of several', () => {
    expect(patternsOf(wordLookups([readingOf('ແຫ່ງຊາດ ສະພາ', 'lo')], 'bare', scope))).toEqual([
      [['ແຫງຊາດ'], ['ສະພາ']],
    ]);
    expect(wordLookups([readingOf('ສະພາ', 'lo')], 'bare', scope)).toEqual([]);
  });

  it('is, within terms, the query, with its marks first', () => {
    expect(patternsOf(insideLookups([vi], 'marked', scope))).toEqual([[['quốc hội']]]);
    expect(patternsOf(insideLookups([vi], 'bare', scope))).toEqual([[['quoc hoi']]]);
  });

  it('is nothing shorter than three letters, by which no index can tell', () => {
    expect(insideLookups([readingOf('hộ', 'vi')], 'bare', scope)).toEqual([]);
    expect(wordLookups([readingOf('a', 'en')], 'bare', scope)).toEqual([]);
    expect(patternsOf(wordLookups([readingOf('a bc d', 'en')], 'bare', scope))).toEqual([
      [[' bc']],
    ]);
    // A digit is a word of its own, or it would be the beginning of every year.
    expect(patternsOf(wordLookups([readingOf('8 3', 'en')], 'bare', scope))).toEqual([
      [[' 8 '], [' 3 ']],
    ]);
  });

  it('has the category among its conditions', () => {
    for (const one of insideLookups([vi], 'bare', { ...scope, category: 'institution' })) {
      expect(one.patterns.at(-1)).toEqual(['§in']);
      expect(one.part).toBe(partOf('vi', 'public'));
    }
  });

  it('is, for a sound, whole and from the beginning; from within when it is long', () => {
    const long = soundLookups('heng', scope);
    expect(long.whole).toEqual([{ part: partOf('sound', 'public'), key: 'heng' }]);
    expect(patternsOf(long.beginning)).toEqual([[['¶ heng']]]);
    expect(long.inside).toEqual([]);
    expect(patternsOf(soundLookups('hengs', scope).inside)).toEqual([[['hengs']]]);
  });
});

describe('a query without a slip', () => {
  const text = fc.array(wordOf(1, 6), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

  it('is looked up where it is the term, its beginning, its words or within it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, from, to) => {
        const [start, end] = [from % text.length, to % (text.length + 1)];
        const piece = text.slice(Math.min(start, end), Math.max(start, end));
        fc.pre(piece.trim() !== '' && piece === piece.trim());
        const reading = readingOf(piece, 'en');
        for (const one of insideLookups([reading], 'bare', scope))
          expect(gives(one, text, 'en')).toBe(true);
        if (!text.startsWith(piece)) return;
        const beginning = [
          ...beginningLookups([reading], 'marked', scope),
          ...wordLookups([reading], 'bare', scope),
        ];
        for (const one of beginning) expect(gives(one, text, 'en')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a misspelt query', () => {
  const key = fc.oneof(
    wordOf(5, 60),
    fc
      .array(wordOf(1, 8), { minLength: 2, maxLength: 6 })
      .map((words) => words.join(' '))
      .filter((text) => text.length >= 5),
  );
  // A swap may break two pieces: there is room for one, in a key that is long enough.
  const withEdits = fc
    .record({
      text: key,
      edits: fc.integer({ min: 1, max: 2 }).chain((count) => editsOf(count)),
    })
    .filter(({ text, edits }) => {
      const swaps = edits.filter(({ kind }) => kind === 'swap').length;
      return swaps <= (text.length >= shortestPattern * (edits.length + 2) ? 1 : 0);
    });

  it('is looked up by pieces of which few edits leave enough whole', () => {
    fc.assert(
      fc.property(withEdits, ({ text, edits }) => {
        const other = edited(text, edits);
        fc.pre(other.trim() === other && !other.includes('  ') && other !== '');
        for (const one of misspeltLookups(readingOf(text, 'en'), edits.length, scope)) {
          expect(gives(one, other, 'en'), JSON.stringify(one.patterns)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is looked up where two letters were swapped across the border of two pieces', () => {
    const [one] = misspeltLookups(readingOf('abcdefghi', 'en'), 1, scope);
    expect(one && gives(one, 'abdcefghi', 'en')).toBe(true);
  });

  it('that is as long as a term may be is looked up', () => {
    const text = 'abcde '.repeat(50).trim();
    const [one] = misspeltLookups(readingOf(text, 'en'), 2, scope);
    // The index knows lengths up to 255.
    expect(one?.lengths?.least).toBeLessThanOrEqual(255);
  });

  it('is looked up where a longer term begins so', () => {
    fc.assert(
      fc.property(withEdits, wordOf(3, 20), ({ text, edits }, rest) => {
        const other = edited(text, edits);
        fc.pre(other.trim() === other && !other.includes('  ') && other !== '');
        for (const one of misspeltBeginningLookups(readingOf(text, 'en'), edits.length, scope)) {
          expect(gives(one, `${other} ${rest}`, 'en'), JSON.stringify(one.patterns)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has nothing to be looked up by where the pieces are too short', () => {
    expect(misspeltLookups(readingOf('abcde', 'en'), 1, scope)).toEqual([]);
  });

  it('is looked up by its words where one of them may be another', () => {
    const reading = readingOf('quoc hoj', 'vi');
    expect(
      patternsOf(misspeltWordLookups(reading, [['quoc'], ['hoj', 'hoi', 'hop']], scope)),
    ).toEqual([[[' quoc'], [' hoj', ' hoi', ' hop']]]);
    expect(misspeltWordLookups(reading, [['quoc'], ['hoj']], scope)).toEqual([]);
  });
});
