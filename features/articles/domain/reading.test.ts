import { describe, expect, it } from 'vitest';
import {
  alignRows,
  type KeptOccurrence,
  type KeptSentence,
  minutesOf,
  paragraphsOf,
  placeSentences,
  type Run,
  runsOf,
} from './reading';

const numbers = new Map([
  ['assembly', 0],
  ['law', 1],
]);
const termOf = (id: string) => numbers.get(id);

const occurrence = (
  start: number,
  end: number,
  conceptId = 'assembly',
  status = 'preferred',
): KeptOccurrence => ({ start, end, sentence: 0, conceptId, status });

/** Sentences of a text, `|` between them, `¶` between paragraphs. */
function sentencesOf(text: string, rows: (number | null)[] = []): KeptSentence[] {
  let start = 0;
  let paragraph = 0;
  return text.split(/(?=[|¶])/u).map((piece, number) => {
    if (piece.startsWith('¶')) paragraph++;
    const own = piece.replace(/^[|¶]/u, '');
    const sentence = {
      number,
      paragraph,
      start,
      end: start + own.length,
      text: own,
      row: rows[number] ?? null,
    };
    start += own.length + 1;
    return sentence;
  });
}

const written = (runs: readonly Run[]) =>
  runs.map((run) => (typeof run === 'string' ? run : run[0])).join('');

describe('a sentence taken apart at its terms', () => {
  const sentence = { start: 10, end: 40, text: 'The National Assembly makes it' };

  it('keeps every letter, with the terms in their places', () => {
    const runs = runsOf(sentence, [occurrence(14, 31)], termOf);
    expect(runs).toEqual(['The ', ['National Assembly', 0], ' makes it']);
    expect(written(runs)).toBe(sentence.text);
  });

  it('marks what is not to be used, apart from what was called so before', () => {
    const runs = runsOf(
      sentence,
      [occurrence(14, 22, 'assembly', 'deprecated'), occurrence(23, 31, 'law', 'superseded')],
      termOf,
    );
    expect(runs).toEqual(['The ', ['National', 0, 1], ' ', ['Assembly', 1, 2], ' makes it']);
  });

  it('is whole with a term at both ends and none in it', () => {
    expect(runsOf(sentence, [], termOf)).toEqual([sentence.text]);
    const runs = runsOf(sentence, [occurrence(10, 13), occurrence(38, 40, 'law')], termOf);
    expect(runs).toEqual([['The', 0], ' National Assembly makes ', ['it', 1]]);
  });

  it('leaves unknown concepts and what is inside another unmarked, and ends terms with itself', () => {
    const runs = runsOf(
      sentence,
      [
        occurrence(10, 13, 'gone'),
        occurrence(14, 31),
        occurrence(23, 31, 'law'),
        occurrence(38, 99),
      ],
      termOf,
    );
    expect(runs).toEqual(['The ', ['National Assembly', 0], ' makes ', ['it', 0]]);
    expect(written(runs)).toBe(sentence.text);
  });
});

describe('the sentences of a text', () => {
  it('get the occurrences that begin in them, and know what is before them', () => {
    const placed = placeSentences(
      sentencesOf('One law.|Two.¶Three law.'),
      [occurrence(4, 7, 'law'), occurrence(20, 23, 'law')],
      termOf,
    );
    expect(placed.map(({ runs }) => runs)).toEqual([
      ['One ', ['law', 1], '.'],
      ['Two.'],
      ['Three ', ['law', 1], '.'],
    ]);
    expect(placed.map(({ isApart }) => isApart)).toEqual([false, true, false]);
    expect(paragraphsOf(placed).map((paragraph) => paragraph.length)).toEqual([2, 1]);
  });

  it('need no space between them: Lao', () => {
    const [first, second] = sentencesOf('ກ.|ຂ.');
    if (!first || !second) throw new Error('two sentences');
    const placed = placeSentences([first, { ...second, start: 2, end: 4 }], [], termOf);
    expect(placed[1]?.isApart).toBe(false);
  });
});

describe('two texts beside each other', () => {
  const place = (text: string, rows: (number | null)[]) =>
    placeSentences(sentencesOf(text, rows), [], termOf);
  const shown = (left: ReturnType<typeof place>, right: ReturnType<typeof place>) =>
    alignRows(left, right).map((row) =>
      [row.left, row.right].map((side) =>
        side.map((paragraph) => paragraph.map(({ runs }) => written(runs)).join(' ')).join('¶'),
      ),
    );

  it('stand row by row', () => {
    expect(shown(place('A.|B.¶C.', [0, 0, 1]), place('a.¶b.¶c.', [0, 0, 1]))).toEqual([
      ['A. B.', 'a.¶b.'],
      ['C.', 'c.'],
    ]);
  });

  it('leave what has no counterpart alone, in its place', () => {
    const left = place('A.¶X.¶C.¶D.', [0, null, 2, 3]);
    const right = place('a.¶b.¶c.¶y.', [0, 1, 2, null]);
    expect(shown(left, right)).toEqual([
      ['A.', 'a.'],
      ['X.', ''],
      ['', 'b.'],
      ['C.', 'c.'],
      ['', 'y.'],
      ['D.', ''],
    ]);
    expect(shown([], right)).toHaveLength(4);
    expect(shown(left, [])).toHaveLength(4);
  });

  it('say where a paragraph begins', () => {
    const rows = alignRows(place('A.|B.¶C.|D.', [0, 1, 2, 3]), place('a.|b.¶c.|d.', [0, 1, 2, 3]));
    expect(rows.map(({ isStart }) => isStart)).toEqual([true, false, true, false]);
  });

  it('pair sentence with sentence where they are as many, else the row as a whole', () => {
    const pairs = (rows: ReturnType<typeof alignRows>) =>
      rows.map(({ left, right }) =>
        [left, right].map((side) => side.flat().map(({ pair }) => pair)),
      );
    expect(
      pairs(alignRows(place('A.|B.¶C.|D.', [0, 0, 1, 1]), place('a.|b.¶c.', [0, 0, 1]))),
    ).toEqual([
      [
        ['0.0', '0.1'],
        ['0.0', '0.1'],
      ],
      [['1', '1'], ['1']],
    ]);
  });
});

it('a text takes a minute at least, and none without words', () => {
  expect([0, 1, 199, 500, 100_000].map(minutesOf)).toEqual([0, 1, 1, 3, 500]);
});
