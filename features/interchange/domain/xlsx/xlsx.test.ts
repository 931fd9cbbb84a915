import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportConcept, ReadItem } from '../entry';
import { COLUMNS, TABLE_CARRIES } from '../table/columns';
import { expectedEntry, wildConcepts } from '../table/fixtures/wild-concepts';
import { mostCells } from '../table/row';
import { manyConcepts, seedConcepts } from '../tbx/fixtures/concepts';
import { streamOf } from '../tbx/fixtures/streams';
import { textRow, workbook } from './fixtures/workbook';
import { readXlsx, readXlsxHead } from './read-xlsx';
import { writeXlsx } from './write-xlsx';

const glossary = seedConcepts(JSON.parse(readFileSync('prisma/seed/glossary.json', 'utf8')));

async function fileOf(concepts: Iterable<ExportConcept>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx(streamOf(concepts))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function read(bytes: Uint8Array): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readXlsx(streamOf([bytes]))) items.push(item);
  return items;
}

const rowsOf = async (bytes: Uint8Array): Promise<string[][]> =>
  (await readXlsxHead(streamOf([bytes]))).rows;
const failure = async (bytes: Uint8Array): Promise<unknown> =>
  read(bytes).catch((error: unknown) => error);
const withoutPlaces = (items: readonly ReadItem[]) =>
  items.flatMap((item) => {
    if (item.kind !== 'entry') return [];
    const { at: _, ...one } = item.entry;
    return [one];
  });
const problemsOf = (items: readonly ReadItem[]) =>
  items.filter(({ kind }) => kind === 'problem' || kind === 'loss');

describe('a workbook of ours', () => {
  it('gives back concepts of any form and texts of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(wildConcepts, async (given) => {
        const items = await read(await fileOf(given));
        expect(withoutPlaces(items)).toEqual(given.map(expectedEntry));
        expect(problemsOf(items)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives back the whole glossary, and says what it carries', async () => {
    const items = await read(await fileOf(glossary));
    expect(items[0]).toMatchObject({ kind: 'carries', fields: new Set(TABLE_CARRIES) });
    expect(withoutPlaces(items)).toEqual(glossary.map(expectedEntry));
  });

  it('goes on in rows below where a text is longer than a cell can be, surrogate pairs whole', async () => {
    const [first, second] = glossary;
    if (!first || !second) throw new Error('no concept');
    const text = `${'ກ'.repeat(32_766)}👩🏽‍🏫${'x'.repeat(40_000)}`;
    const long = { ...first, definitions: [{ lang: 'lo' as const, text, source: 'y' }] };
    const file = await fileOf([long, second]);
    const items = await read(file);
    expect(withoutPlaces(items)).toEqual([long, second].map(expectedEntry));
    expect(await rowsOf(file)).toHaveLength(5);
  });

  it('has a header that stays in sight, and texts only', async () => {
    const parts = unzipSync(await fileOf(glossary.slice(0, 3)));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheet).not.toMatch(/<f>|<c (?!r="[A-Z]+\d+" s="[12]" t="inlineStr">)/u);
    expect(await rowsOf(await fileOf([]))).toEqual([[...COLUMNS]]);
  });

  it('is the same bytes for the same concepts, in chunks that can be taken as they come', async () => {
    const sizes: number[] = [];
    for await (const chunk of writeXlsx(manyConcepts(1_000, glossary))) sizes.push(chunk.length);
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(200_000);
    expect(await fileOf(glossary)).toEqual(await fileOf(glossary));
  });
});

describe('a workbook of others', () => {
  const cells = (...all: string[]) => `<row>${all.join('')}</row>`;

  it('has shared strings, rich ones too, but not how they are pronounced', async () => {
    const strings =
      '<si><t>Thuật ngữ</t></si><si><r><t xml:space="preserve">Đảng </t></r><r><rPr><b/></rPr><t>ta</t></r><rPh><t>dang</t></rPh></si><si/>';
    const sheet = cells(
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>9</v></c>',
    );
    expect(await rowsOf(workbook({ sheets: [sheet], strings }))).toEqual([
      ['Thuật ngữ', 'Đảng ta', '', ''],
    ]);
  });

  it('has numbers, truth values, and what formulas came to', async () => {
    const sheet = cells(
      '<c><v>12</v></c><c><v>1.50</v></c><c><v>1E-3</v></c><c t="b"><v>1</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>12x</v></c><c><f>SUM(A1)</f><v>3</v></c><c t="e"><v>#N/A</v></c>',
    );
    expect(await rowsOf(workbook({ sheets: [sheet] }))).toEqual([
      ['12', '1.5', '0.001', 'TRUE', '12x', '3', ''],
    ]);
  });

  it.each([
    [false, ['2026-11-27', '2026-11-27T12:00:00', '06:30:00', '1900-01-01', '1900-02-28']],
    [true, ['2030-11-28', '2030-11-28T12:00:00', '06:30:00', '1904-01-02', '1904-02-29']],
  ])('has dates as they are shown (counted from 1904: %s)', async (is1904, dates) => {
    const formats = ['dd/mm/yyyy', 'yyyy-mm-dd hh:mm', '[h]:mm'];
    const sheet = cells(
      '<c s="1"><v>46353</v></c><c s="2"><v>46353.5</v></c><c s="3"><v>0.270833333333333</v></c>',
      '<c s="4"><v>1</v></c><c s="4"><v>59</v></c>',
    );
    expect(await rowsOf(workbook({ sheets: [sheet], formats, is1904 }))).toEqual([dates]);
  });

  it('shows no date where a format only has its letters in quotes', async () => {
    const sheet = cells('<c s="1"><v>5</v></c>');
    const formats = ['0 &quot;days&quot;', 'yyyy'];
    expect(await rowsOf(workbook({ sheets: [sheet], formats }))).toEqual([['5']]);
  });

  it('may be strict, have prefixes, hidden rows, gaps, and an empty first sheet', async () => {
    const row =
      '<x:row r="3" hidden="1"><x:c r="B3" t="inlineStr"><x:is><x:t>ລາວ</x:t></x:is></x:c></x:row>';
    const file = workbook({ sheets: ['', row], isStrict: true, prefix: 'x' });
    expect(await rowsOf(file)).toEqual([['', 'ລາວ']]);
  });

  it('is read by what its columns are guessed to be, with rows and columns as places', async () => {
    const sheet = textRow('English', 'Tiếng Việt') + textRow('Board', 'Ban') + textRow('', '');
    const items = await read(workbook({ sheets: [`${sheet}${textRow('', 'Hội đồng')}`] }));
    expect(items.flatMap((item) => (item.kind === 'entry' ? item.entry.at : []))).toEqual([
      { line: 2, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});

describe('a bad workbook', () => {
  const sheet = textRow('en', 'vi') + textRow('Board', 'Ban');

  it.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['a text', strToU8('en,vi\r\nBoard,Ban'), 'otherKind'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'otherKind'],
    ['an archive of another kind', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'otherKind'],
    [
      'a document under its name',
      workbook({ sheets: [sheet], others: { 'xl/workbook.xml': strToU8('<document/>') } }),
      'otherKind',
    ],
    [
      'a sheet with entities',
      workbook({
        sheets: [''],
        others: {
          'xl/worksheets/sheet0.xml': strToU8(
            '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>',
          ),
        },
      }),
      'doctype',
    ],
    [
      'a sheet that is no XML',
      workbook({
        sheets: [''],
        others: { 'xl/worksheets/sheet0.xml': strToU8('<worksheet><a></b>') },
      }),
      'notXml',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await failure(bytes)).toMatchObject({ name: 'UnreadableImport', code });
  });

  it('that lacks a part says which', async () => {
    const { 'xl/worksheets/sheet0.xml': _, ...parts } = unzipSync(workbook({ sheets: [sheet] }));
    expect(await failure(zipSync(parts))).toMatchObject({
      ...{ code: 'truncated', detail: 'xl/worksheets/sheet0.xml' },
    });
  });

  it('that was cut anywhere is refused', async () => {
    const whole = workbook({ sheets: [sheet] });
    for (let length = 4; length < whole.length; length += 23) {
      expect(await failure(whole.subarray(0, length))).toMatchObject({ name: 'UnreadableImport' });
    }
  });

  it('makes no room for cells and rows that are only named', async () => {
    const far = '<row r="1048576"><c r="ZZZ1" t="inlineStr"><is><t>x</t></is></c></row>';
    const items = await read(workbook({ sheets: [`${sheet}<row r="900000"/>${far}`] }));
    expect(withoutPlaces(items)).toHaveLength(1);
    const at = { line: 1_048_576 };
    expect(problemsOf(items)).toMatchObject([
      { code: 'badStructure', at: { ...at, column: mostCells + 1 } },
      { code: 'noTerm', at },
    ]);
  });

  it('loses a cell of nine million letters, and nothing else', async () => {
    const letters = Array.from({ length: 1_300_000 }, (_, at) =>
      String((at * 7919) % 9_999_991),
    ).join('');
    const file = workbook({ sheets: [`${sheet}${textRow(letters, 'Tòa')}`] });
    const items = await read(file);
    expect(withoutPlaces(items)).toHaveLength(2);
    expect(problemsOf(items)).toMatchObject([{ code: 'cellTooLong', at: { line: 3, column: 1 } }]);
  });
});
