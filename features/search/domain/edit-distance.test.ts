import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance';
import { edited, editsOf, wordOf } from './fixtures/arbitraries';

/** The whole matrix of the optimal string alignment, as the textbook has it. */
function matrixOf(a: string, b: string): number[][] {
  const matrix: number[][] = [];
  const cell = (i: number, j: number) => matrix[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i++) {
    matrix.push([]);
    for (let j = 0; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      matrix[i]?.push(
        i === 0 && j === 0
          ? 0
          : Math.min(
              cell(i - 1, j) + 1,
              cell(i, j - 1) + 1,
              cell(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
              isSwap ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
            ),
      );
    }
  }
  return matrix;
}

const word = wordOf(0, 9);
const most = fc.nat(4);

describe('the distance of two texts', () => {
  it.each([
    ['', '', 0],
    ['lao', 'lao', 0],
    ['lao', 'loa', 1],
    ['lao', 'laos', 1],
    ['lao', 'la', 1],
    ['lao', 'lac', 1],
    ['vientiane', 'veintiane', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });

  it('is that of the whole matrix, up to the bound', () => {
    fc.assert(
      fc.property(word, word, most, (a, b, most) => {
        const exact = matrixOf(a, b)[a.length]?.[b.length] as number;
        expect(editDistance(a, b, most)).toBe(Math.min(exact, most + 1));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(word, word, most, (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(editDistance(b, a, most));
      }),
    );
  });

  it('is no more than the edits that were made', () => {
    fc.assert(
      fc.property(wordOf(0, 30), editsOf(2), (text, edits) => {
        expect(editDistance(text, edited(text, edits), 2)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the distance of a beginning', () => {
  const prefix = { prefix: true };

  it.each([
    ['vientaine', 'vientiane capital', 1],
    ['lao', 'laos', 0],
    ['laos', 'lao', 1],
    ['', 'lao', 0],
    ['lao', '', 3],
    ['abcx', 'abcd', 1],
  ])('between %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5, prefix)).toBe(distance);
  });

  it('is the least of all beginnings', () => {
    fc.assert(
      fc.property(word, word, most, (a, b, most) => {
        const least = Math.min(...(matrixOf(a, b)[a.length] as number[]));
        expect(editDistance(a, b, most, prefix)).toBe(Math.min(least, most + 1));
      }),
      { numRuns: 1_000 },
    );
  });
});
