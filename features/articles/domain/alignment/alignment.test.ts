import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyRows } from './family-rows';
import { alignPieces, rowCost } from './gale-church';
import { type Piece, pieceOf } from './piece';
import { type Row, rowsFit } from './row';
import { type AlignedText, alignSentences, guessRows, paragraphsOf } from './sentence-rows';

const piece = fc
  .record({
    length: fc.integer({ min: 0, max: 2000 }),
    marks: fc.uniqueArray(fc.constantFrom('1', '2021', 'ASEAN'), { maxLength: 3 }),
  })
  .map(({ length, marks }): Piece => ({ length, marks: new Set(marks) }));
const pieces = fc.array(piece, { maxLength: 150 });
const rowsOf = (original: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1, 2)), { maxLength: 30 })
    .map((list): Row[] => {
      const rows: Row[] = [];
      let left = original;
      for (const [first, second] of list) {
        const taken = Math.min(first, left);
        if (taken + second > 0) rows.push([taken, second]);
        left -= taken;
      }
      while (left-- > 0) rows.push([1, 0]);
      return rows;
    });
const ownCount = (rows: readonly Row[]) => rows.reduce((sum, [, right]) => sum + right, 0);

const text = (lang: AlignedText['lang'], ...paragraphs: string[][]): AlignedText => ({
  lang,
  paragraphs,
});

describe('alignment by length', () => {
  it('has each piece in one row, in order', () => {
    fc.assert(
      fc.property(pieces, pieces, (original, own) => {
        expect(rowsFit(alignPieces(original, own), original.length, own.length)).toBe(true);
      }),
    );
  });

  it('sets a text opposite itself piece by piece', () => {
    const some = fc.array(
      piece.filter(({ length }) => length > 0),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(some, (list) => {
        expect(alignPieces(list, list)).toEqual(list.map(() => [1, 1]));
      }),
    );
  });

  it('finds what was joined, parted and left out', () => {
    const of = (...lengths: number[]): Piece[] =>
      lengths.map((length) => ({ length, marks: new Set() }));
    expect(alignPieces(of(100, 250, 180), of(100, 120, 130, 180))).toEqual([
      [1, 1],
      [1, 2],
      [1, 1],
    ]);
    expect(alignPieces(of(400, 90, 300, 500), of(400, 390, 500))).toEqual([
      [1, 1],
      [2, 1],
      [1, 1],
    ]);
    expect(alignPieces(of(400, 200, 300, 500), of(400, 300, 500))).toEqual([
      [1, 1],
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it('numbers and acronyms decide between equal lengths', () => {
    const piece = (length: number, ...marks: string[]): Piece => ({
      length,
      marks: new Set(marks),
    });
    const one = [piece(300, '2021', '5'), piece(300, 'ASEAN'), piece(300, '12')];
    const other = [piece(300, 'ASEAN'), piece(300, '12')];
    expect(alignPieces(one, other)).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
    expect(rowCost(one.slice(0, 1), other.slice(0, 1))).toBeGreaterThan(3);
    expect(rowCost(one.slice(1, 2), other.slice(0, 1))).toBeLessThan(1);
  });

  it('knows Lao digits and numbers written either way', () => {
    expect([...pieceOf('ປີ ໒໐໒໑, 1.500 ຄົນ', 'lo').marks]).toEqual(['2021', '1500']);
    expect([...pieceOf('1,500 people of the ASEAN-10', 'en').marks]).toEqual([
      '1500',
      'ASEAN',
      '10',
    ]);
  });

  it('takes 5,000 paragraphs', () => {
    const of = (seed: number) =>
      Array.from({ length: 5000 }, (_, i) => ({
        length: 40 + ((i * 7919 + seed) % 600),
        marks: new Set(i % 3 ? [] : [String(i)]),
      }));
    const own = of(0).filter((_, i) => i % 97 !== 5);
    const rows = alignPieces(of(0), own);
    expect(rowsFit(rows, 5000, own.length)).toBe(true);
    expect(rows.filter(([left, right]) => left === 1 && right === 1).length).toBeGreaterThan(4700);
  });

  it('finds its way where one side is one long paragraph', () => {
    const small = Array.from({ length: 900 }, (): Piece => ({ length: 60, marks: new Set() }));
    const long = [{ length: 50_000, marks: new Set<string>() }, ...small.slice(0, 3)];
    expect(rowsFit(alignPieces(small, long), 900, 4)).toBe(true);
    expect(rowsFit(alignPieces(long, small), 4, 900)).toBe(true);
  });
});

describe('rows of texts', () => {
  const original = text(
    'en',
    ['The National Assembly met on 5 September 2021.', 'It passed 3 laws.'],
    ['Members of ASEAN sent their greetings.'],
  );
  const own = text(
    'vi',
    ['Quốc hội họp ngày 5 tháng 9 năm 2021.', 'Quốc hội thông qua 3 luật.'],
    ['Các nước thành viên ASEAN gửi lời chúc mừng.'],
  );

  it('are guessed by paragraph, and by sentence inside them', () => {
    const rows = guessRows(original, own);
    expect(rows).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(alignSentences(original, own, rows)).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('no sentence leaves its row of paragraphs', () => {
    const inRows = alignSentences(original, own, [
      [1, 0],
      [1, 2],
    ]);
    expect(inRows.slice(0, 2)).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(rowsFit(inRows.slice(2), 1, 3)).toBe(true);
  });

  it('are made of sentences by paragraph', () => {
    const sentences = [0, 0, 1].map((paragraph, i) => ({ paragraph, text: `${i}` }));
    expect(paragraphsOf(sentences)).toEqual([['0', '1'], ['2']]);
    expect(paragraphsOf([])).toEqual([]);
  });
});

describe('the rows of a family', () => {
  it('of one translation are its own', () => {
    expect(
      familyRows(4, [
        [
          [1, 1],
          [1, 0],
          [0, 1],
          [2, 1],
        ],
      ]),
    ).toEqual({
      original: [0, null, 2, 2],
      translations: [[0, null, 2]],
    });
  });

  it('end where they end in all', () => {
    expect(
      familyRows(4, [
        [
          [1, 1],
          [1, 1],
          [2, 2],
        ],
        [
          [2, 1],
          [1, 1],
          [1, 0],
        ],
      ]),
    ).toEqual({
      original: [0, 0, 1, 1],
      translations: [
        [0, 0, 1, 1],
        [0, 1],
      ],
    });
  });

  it('keep the order, and have each sentence', () => {
    const family = fc
      .integer({ min: 0, max: 20 })
      .chain((count) =>
        fc.tuple(fc.constant(count), fc.array(rowsOf(count), { minLength: 1, maxLength: 2 })),
      );
    fc.assert(
      fc.property(family, ([count, alignments]) => {
        const { original, translations } = familyRows(count, alignments);
        expect(original).toHaveLength(count);
        expect(translations.map((list) => list.length)).toEqual(alignments.map(ownCount));
        const inRows = (list: readonly (number | null)[]) => list.filter((row) => row !== null);
        for (const list of [original, ...translations]) {
          expect(inRows(list)).toEqual(inRows(list).toSorted((a, b) => a - b));
        }
        // What stands in a row has something opposite.
        const used = new Set(inRows(original));
        expect(translations.flatMap(inRows).every((row) => used.has(row))).toBe(true);
        const others = new Set(translations.flatMap(inRows));
        expect([...used].every((row) => others.has(row))).toBe(true);
      }),
    );
  });
});
