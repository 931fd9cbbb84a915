import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, editsOf, wordOf } from './fixtures/arbitraries';
import { deletions, editsOfQuery, editsOfWord, spelledWords } from './spelling';

const shared = (a: string, b: string, edits?: number) => {
  const others = new Set(deletions(b));
  return deletions(a, edits).some((form) => others.has(form));
};

describe('how many edits there may be', () => {
  it('in a query: one from five letters, two from nine', () => {
    expect([0, 4, 5, 8, 9, 300].map(editsOfQuery)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('in a word: one from three letters, two from eight', () => {
    const words = [1, 2, 3, 7, 8, 40].map((length) => 'a'.repeat(length));
    expect(words.map(editsOfWord)).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe('the words that may be misspelt', () => {
  it('are those of three signs or more that have a letter', () => {
    expect(spelledWords('quoc hoi xiv 2021 lao pdr cop26 an')).toEqual([
      'quoc',
      'hoi',
      'xiv',
      'lao',
      'pdr',
      'cop26',
    ]);
    expect(spelledWords('')).toEqual([]);
    expect(spelledWords(`${'a'.repeat(40)} ${'b'.repeat(41)}`)).toEqual(['a'.repeat(40)]);
  });
});

describe('the deletions of a word', () => {
  it('are its beginning, and that without a letter', () => {
    expect(deletions('lao').sort()).toEqual(['ao', 'la', 'lao', 'lo']);
    expect(deletions('la')).toEqual(['la']);
  });

  it('are of its first seven letters', () => {
    expect(deletions('parliamentary', 0)).toEqual(['parliam']);
    for (const form of deletions('parliamentary')) {
      expect(form.length).toBeGreaterThanOrEqual(5);
      expect(form.length).toBeLessThanOrEqual(7);
    }
  });

  it('are never empty, nor twice', () => {
    fc.assert(
      fc.property(wordOf(1, 12), fc.nat(2), (word, edits) => {
        const forms = deletions(word, edits);
        expect(forms).not.toContain('');
        expect(new Set(forms).size).toBe(forms.length);
      }),
    );
  });

  it('never cut a letter beyond the basic plane in two: PostgreSQL takes no half of one', () => {
    // Chữ Nôm has letters of their own there.
    for (const word of ['𡨸喃', '𠀀𠀁𠀂', 'abcdef𡨸', '𡨸𡨸𡨸𡨸𡨸𡨸𡨸𡨸']) {
      for (const form of deletions(word)) expect(form.isWellFormed(), form).toBe(true);
    }
    expect(deletions('𡨸喃').sort()).toEqual(['喃', '𡨸', '𡨸喃']);
  });

  it('have one in common for words of three letters or more that are one edit apart', () => {
    fc.assert(
      fc.property(wordOf(3, 20), editsOf(1), (word, edits) => {
        const other = edited(word, edits);
        fc.pre(other.length >= 3);
        expect(shared(other, word), other).toBe(true);
        expect(shared(other, word, 1), other).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('have one in common for words of eight letters or more that are two edits apart', () => {
    fc.assert(
      fc.property(wordOf(8, 20), editsOf(2), (word, edits) => {
        const other = edited(word, edits);
        fc.pre(other.length >= 8);
        expect(shared(other, word), other).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['administration', 'administrations'],
    ['administration', 'administratino'],
    ['parliament', 'parliamant'],
    ['assembly', 'asembly'],
    ['commission', 'comission'],
  ])('have one in common for %s and %s', (a, b) => {
    expect(shared(b, a)).toBe(true);
  });
});
