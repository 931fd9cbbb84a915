import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadItem } from '../entry';
import { streamOf } from '../tbx/fixtures/streams';
import { COLUMNS, type ColumnName } from './columns';
import { expectedEntry, wildConcepts } from './fixtures/wild-concepts';
import { guessColumns } from './guess';
import type { Mapping } from './mapping';
import { readTable } from './read-table';
import type { TableRow } from './row';
import { continuation } from './row';
import { rowOf } from './write-row';

async function read(rows: readonly (readonly string[])[], mapping?: Mapping): Promise<ReadItem[]> {
  const tableRows: TableRow[] = rows.map((cells, at) => ({ line: at + 1, cells: [...cells] }));
  const items: ReadItem[] = [];
  const options = { mapping, isRectangular: false };
  for await (const item of readTable(streamOf([tableRows]), options)) items.push(item);
  return items;
}

const entries = (items: readonly ReadItem[]) =>
  items.flatMap((item) => {
    if (item.kind !== 'entry') return [];
    const { at: _, ...entry } = item.entry;
    return entry;
  });
const problems = (items: readonly ReadItem[]) => items.filter(({ kind }) => kind === 'problem');

/** One row with some of our columns. */
async function readRow(cells: Partial<Record<ColumnName, string>>) {
  const columns = Object.keys(cells);
  const items = await read([columns, Object.values(cells)], guessColumns(columns, []));
  return { entry: entries(items)[0], problems: problems(items) };
}

describe('a row', () => {
  it('gives back its concept', async () => {
    await fc.assert(
      fc.asyncProperty(wildConcepts, async (given) => {
        const items = await read([COLUMNS, ...given.map(rowOf)]);
        expect(entries(items)).toEqual(given.map(expectedEntry));
        expect(problems(items)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on with what stands below a mark', async () => {
    const items = await read([
      ['id', 'en', 'note'],
      ['1', 'a', 'x '],
      [continuation, '', 'y'],
      [continuation, ' | b', 'z'],
      ['2', 'c'],
    ]);
    expect(entries(items)).toMatchObject([
      { ref: '1', terms: [{ text: 'a' }, { text: 'b' }], editorNote: 'x yz' },
      { ref: '2', terms: [{ text: 'c' }] },
    ]);
    expect(problems(items)).toEqual([]);
  });

  it('says what it says, and nothing of columns that are not there', async () => {
    const { entry } = await readRow({ en: 'a | b', lo: 'ກ' });
    expect(entry?.terms).toEqual([
      { lang: 'en', text: 'a' },
      { lang: 'en', text: 'b' },
      { lang: 'lo', text: 'ກ' },
    ]);
  });

  it('reads terms as a person writes them', async () => {
    const { entry, problems: wrong } = await readRow({
      slug: 'wto',
      en: 'World Trade Organization',
      'en acronym': 'WTO [by case]',
      'en variants': 'World Trade Organisation\nworld trade body [unspecified]',
      'en deprecated': 'GATT [acronym]',
      'en lookup': 'WOT',
      'en part of speech': 'Noun',
      'en usage': 'since 1995',
      category: 'Institutions',
      status: 'In review',
    });
    expect(wrong).toEqual([]);
    expect(entry).toMatchObject({
      ...{ ref: 'wto', slug: 'wto', category: 'institution', status: 'inReview' },
      terms: [
        {
          text: 'World Trade Organization',
          type: 'fullForm',
          status: 'preferred',
          partOfSpeech: 'noun',
          note: 'since 1995',
        },
        { text: 'WTO', type: 'acronym', status: 'admitted', partOfSpeech: 'noun' },
        { text: 'World Trade Organisation', type: 'variant', partOfSpeech: 'noun' },
        { text: 'world trade body', type: 'variant', status: 'admitted' },
        { text: 'GATT', type: 'acronym', status: 'deprecated' },
        { text: 'WOT', type: 'variant', searchOnly: true },
      ],
    });
    expect(entry?.terms[3]).not.toHaveProperty('partOfSpeech');
    expect(entry?.terms[5]).not.toHaveProperty('partOfSpeech');
  });

  it('names values that are none, and what stands alone', async () => {
    const { entry, problems: wrong } = await readRow({
      en: 'a',
      category: 'fruit',
      status: 'good',
      'en part of speech': 'gerund-ish',
      'en definition': 'one | ',
      'en definition source': 'first | second',
      'en examples': 'E1 | E2',
      'vi examples': 'V1',
      'lo examples': 'L1 | L2',
    });
    expect(entry).toMatchObject({
      definitions: [{ lang: 'en', text: 'one', source: 'first' }],
      examples: [{ en: 'E1', vi: 'V1', lo: 'L1' }],
    });
    expect(wrong).toMatchObject([
      { code: 'value', at: { line: 2, column: 4 }, detail: 'en part of speech: gerund-ish' },
      { code: 'value', at: { line: 2, column: 2 }, detail: 'category: fruit' },
      { code: 'value', at: { line: 2, column: 3 }, detail: 'status: good' },
      { code: 'value', at: { line: 2, column: 6 }, detail: 'en definition source: second' },
      { code: 'value', at: { line: 2, column: 7 }, detail: 'examples: E2' },
    ]);
  });

  it('has neither the id nor the slug that another row has', async () => {
    const items = await read([
      ['id', 'slug', 'en'],
      ['', 'a', 'one'],
      ['', 'a', 'two'],
      ['x', 'b', 'three'],
      ['x', 'b', 'four'],
    ]);
    expect(entries(items).map(({ ref, slug }) => [ref, slug])).toEqual([
      ['a', 'a'],
      [undefined, undefined],
      ['x', 'b'],
      [undefined, undefined],
    ]);
    expect(problems(items)).toMatchObject([
      { code: 'duplicateId', at: { line: 3, column: 2 }, detail: 'a' },
      { code: 'duplicateId', at: { line: 5, column: 1 }, detail: 'x' },
    ]);
  });

  it('is split as the mapping says', async () => {
    const rows = [
      ['Term', 'Meaning'],
      ['a; b | c\nd', 'first; second'],
    ];
    const texts = async (separator: Mapping['separator']) => {
      const [entry] = entries(
        await read(rows, { ...guessColumns(['English', 'Definition'], []), separator }),
      );
      return [entry?.terms.map(({ text }) => text), entry?.definitions.map(({ text }) => text)];
    };
    expect(await texts('bar')).toEqual([['a; b', 'c', 'd'], ['first; second']]);
    expect(await texts('line')).toEqual([['a; b | c', 'd'], ['first; second']]);
    expect(await texts('semicolon')).toEqual([['a', 'b | c\nd'], ['first; second']]);
    expect(await texts('none')).toEqual([['a; b | c\nd'], ['first; second']]);
  });

  it('is read by a mapping that says that there is no header', async () => {
    const mapping = { ...guessColumns(['en', 'lo'], []), headerRow: 0 };
    expect(entries(await read([['en', 'ລາວ']], mapping))).toMatchObject([
      {
        terms: [
          { lang: 'en', text: 'en' },
          { lang: 'lo', text: 'ລາວ' },
        ],
      },
    ]);
  });
});
