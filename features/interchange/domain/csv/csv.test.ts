import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, type ReadItem, UnreadableImport } from '../entry';
import { COLUMNS, TABLE_CARRIES } from '../table/columns';
import { expectedEntry, wildConcepts, wildText } from '../table/fixtures/wild-concepts';
import { mostCells } from '../table/row';
import { manyConcepts, seedConcepts } from '../tbx/fixtures/concepts';
import { streamOf, textOf } from '../tbx/fixtures/streams';
import { guardFormula, unguardFormula } from './formula';
import { readCsv, readCsvHead } from './read-csv';
import { writeCsv } from './write-csv';

const glossary = seedConcepts(JSON.parse(readFileSync('prisma/seed/glossary.json', 'utf8')));

function* piecesOf(file: string | Uint8Array, length: number): Generator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function read(file: string | Uint8Array, length = 65_536): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readCsv(streamOf(piecesOf(file, length)))) items.push(item);
  return items;
}

const failure = async (file: string | Uint8Array): Promise<unknown> =>
  read(file).catch((error: unknown) => error);

const entriesOf = (items: readonly ReadItem[]): Entry[] =>
  items.flatMap((item) => (item.kind === 'entry' ? item.entry : []));
const withoutPlaces = (items: readonly ReadItem[]) =>
  entriesOf(items).map(({ at: _, ...one }) => one);
const problemsOf = (items: readonly ReadItem[]) =>
  items.filter(({ kind }) => kind === 'problem' || kind === 'loss');
/** The texts of the terms of each entry. */
const wordings = (items: readonly ReadItem[]) =>
  entriesOf(items).map(({ terms }) => terms.map(({ lang, text }) => `${lang} ${text}`));

describe('a CSV file of ours', () => {
  it('gives back concepts of any form and texts of any kind, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(wildConcepts, fc.integer({ min: 1, max: 700 }), async (given, length) => {
        const items = await read(await textOf(writeCsv(streamOf(given))), length);
        expect(withoutPlaces(items)).toEqual(given.map(expectedEntry));
        expect(problemsOf(items)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives back the whole glossary, and says what it carries', async () => {
    const items = await read(await textOf(writeCsv(streamOf(glossary))));
    expect(items[0]).toEqual({
      kind: 'carries',
      fields: new Set(TABLE_CARRIES),
      langs: new Set(['en', 'vi', 'lo']),
    });
    expect(withoutPlaces(items)).toEqual(glossary.map(expectedEntry));
    expect(problemsOf(items)).toEqual([]);
  });

  it('begins with a byte order mark and the names of the columns, and has lines that end in CRLF', async () => {
    const file = await textOf(writeCsv(streamOf(glossary.slice(0, 1))));
    expect(file.startsWith(`\uFEFF${COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('has no cell that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(wildConcepts, async (given) => {
        const file = await textOf(writeCsv(streamOf(given)));
        const cells = file.slice(1).matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gu);
        for (const [, quoted, plain] of cells) {
          expect((quoted ?? plain ?? '').trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes in chunks of 16 to 64 kB', async () => {
    const sizes: number[] = [];
    for await (const chunk of writeCsv(manyConcepts(1_000, glossary))) {
      sizes.push(Buffer.byteLength(chunk));
    }
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(16_000);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });
});

describe('the guard against formulas', () => {
  it('is taken away exactly', () => {
    fc.assert(fc.property(wildText, (text) => unguardFormula(guardFormula(text)) === text));
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t1', '\r1', '\n1', ' =1', '＝1', "'x", "'=1"])(
    'guards %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
      expect(unguardFormula(`'${text}`)).toBe(text);
    },
  );

  it.each(['a=1', "'tis", '1-2', 'ລາວ', ''])('leaves %j of another file as it is', (text) => {
    expect(unguardFormula(text)).toBe(text);
  });
});

describe('a CSV file of others', () => {
  const table = [
    ['English', 'Tiếng Việt', 'ພາສາລາວ'],
    ['National Assembly', 'Quốc hội', 'ສະພາແຫ່ງຊາດ'],
    ['rule of law', 'pháp quyền', 'ນິຕິລັດ'],
  ];
  const wanted = [
    ['en National Assembly', 'vi Quốc hội', 'lo ສະພາແຫ່ງຊາດ'],
    ['en rule of law', 'vi pháp quyền', 'lo ນິຕິລັດ'],
  ];
  const fileOf = (delimiter: string, end: string) =>
    table.map((row) => row.join(delimiter)).join(end);

  it.each([
    ['commas and LF', fileOf(',', '\n')],
    ['semicolons and CRLF', fileOf(';', '\r\n')],
    ['tabs and CR', fileOf('\t', '\r')],
    ['bars', fileOf('|', '\n')],
    ['a line for Excel', `sep=;\r\n${fileOf(';', '\r\n')}`],
    ['blank lines', `\n\n${fileOf(',', '\n\n')}\n\n`],
    ['lines of commas', `,,\n${fileOf(',', '\n,,\n')}\n,,\n`],
    ['a title above', `Glossary 2026,,\n${fileOf(',', '\n')}`],
    ['quotes', fileOf(',', '\n').replaceAll(/[^,\n]+/gu, '"$&"')],
  ])('may have %s', async (_, file) => {
    expect(wordings(await read(file))).toEqual(wanted);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${fileOf(',', '\n')}`)],
    ['UTF-16 LE', Buffer.from(`\uFEFF${fileOf('\t', '\r\n')}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\uFEFF${fileOf('\t', '\r\n')}`, 'utf16le').swap16()],
  ])('may be %s, however it is cut', async (_, bytes) => {
    for (const length of [1, 3, 1000]) expect(wordings(await read(bytes, length))).toEqual(wanted);
  });

  it('names the line and the number of the column, behind cells of several lines', async () => {
    const items = await read(
      'id,en,lo,en part of speech\r\n1,"a\r\nb",ກ,noun\r\n1,c,"ຂ\nຄ",x\r\n,,,\r\n3,,,noun\r\n',
    );
    expect(entriesOf(items).map(({ at }) => at)).toEqual([
      { line: 2, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect(problemsOf(items)).toEqual([
      expect.objectContaining({
        code: 'value',
        at: { line: 5, column: 4 },
        detail: 'en part of speech: x',
      }),
      { kind: 'problem', code: 'duplicateId', at: { line: 4, column: 1 }, detail: '1' },
      { kind: 'problem', code: 'noTerm', at: { line: 7, column: 1 } },
    ]);
  });

  it('says which columns it takes nothing of, and what it carries', async () => {
    const items = await read('STT,English,Colour\n1,a,red');
    expect(items).toMatchObject([
      { kind: 'carries', fields: new Set(), langs: new Set(['en']) },
      { kind: 'loss', what: 'STT', at: { line: 1, column: 1 } },
      { kind: 'loss', what: 'Colour', at: { line: 1, column: 3 } },
      { kind: 'entry', entry: { terms: [{ lang: 'en', text: 'a' }] } },
    ]);
  });

  it('names rows that are too long or too short, and takes what they have', async () => {
    const items = await read('en,vi,lo\na,b,ກ,x\nc,d\ne,f,ຂ,,\n');
    expect(wordings(items)).toEqual([
      ['en a', 'vi b', 'lo ກ'],
      ['en c', 'vi d'],
      ['en e', 'vi f', 'lo ຂ'],
    ]);
    expect(problemsOf(items)).toEqual([
      { kind: 'problem', code: 'badStructure', at: { line: 2, column: 4 } },
      { kind: 'problem', code: 'badStructure', at: { line: 3, column: 2 } },
    ]);
  });

  it('names what stands behind the last column that a table may have', async () => {
    const behind = (cell: string) => `${','.repeat(mostCells - 2)}${cell}`;
    const file = (header: string) =>
      `en,vi${behind(header)}\na,b${behind(',x')}\nc,d${behind(',')}\n`;
    const at = (line: number) => ({ code: 'badStructure', at: { line, column: mostCells + 1 } });
    expect(problemsOf(await read(file('')))).toMatchObject([at(2)]);
    expect(problemsOf(await read(file(',more')))).toMatchObject([at(1), at(2)]);
  });

  it('takes quotes as they stand where they are wrong', async () => {
    const items = await read('en,vi\na "b" c,"d"e\n"f""",g\n');
    expect(wordings(items)).toEqual([
      ['en a "b" c', 'vi de'],
      ['en f"', 'vi g'],
    ]);
    expect(problemsOf(items)).toEqual([
      { kind: 'problem', code: 'badStructure', at: { line: 2, column: 2 } },
    ]);
  });

  it('passes over a cell of ten megabytes', async () => {
    const items = await read(`en,en definition\na,"${'x\n'.repeat(5_000_000)}"\nb,c\n`);
    expect(wordings(items)).toEqual([['en a'], ['en b']]);
    expect(problemsOf(items)).toEqual([
      { kind: 'problem', code: 'cellTooLong', at: { line: 2, column: 2 }, detail: 'en definition' },
    ]);
    expect(entriesOf(items)[1]?.at.line).toBe(5_000_003);
  });

  it('is bounded in cells, rows and terms', async () => {
    const cells = await read(`en,vi\na,b${',x'.repeat(2_000_000)}\nc,d`);
    expect(wordings(cells)).toEqual([
      ['en a', 'vi b'],
      ['en c', 'vi d'],
    ]);
    expect(problemsOf(cells)).toHaveLength(1);
    const terms = await read(`en,vi\n${'a | '.repeat(100_000)},b`);
    expect(problemsOf(terms)).toMatchObject([{ code: 'tooManyTerms', at: { line: 2, column: 1 } }]);
    const row = await read(`en,vi,lo\na${`,${'x'.repeat(900_000)}`.repeat(12)}\nc,d,ກ`);
    expect(wordings(row).at(-1)).toEqual(['en c', 'vi d', 'lo ກ']);
  });
});

describe('a file that cannot be read as CSV', () => {
  const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0);
  it.each([
    ['nothing', '', 'empty'],
    ['a mark only', '\uFEFF', 'empty'],
    ['blank lines', '\n , \n', 'empty'],
    ['a workbook', zip, 'otherKind'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'otherKind'],
    ['a web page', '<!doctype html>\n<table><tr><td>a,b', 'otherKind'],
    ['TBX', '<?xml version="1.0"?><tbx/>', 'otherKind'],
    ['JSON', '{"concepts":[]}', 'otherKind'],
    ['a list in JSON', '[{"id":1}]', 'otherKind'],
    ['prose', 'Dear all\nplease find the glossary attached\n', 'notTable'],
    ['numbers', 'x,y\n1,2\n3,4\n', 'noHeaders'],
    ['UTF-16 without a mark', Buffer.from('en,vi\na,b', 'utf16le'), 'encoding'],
  ])('%s', async (_, file, code) => {
    const error = await failure(file);
    expect(error).toBeInstanceOf(UnreadableImport);
    expect(error).toMatchObject({ code });
  });

  it('names the place of a byte that is not UTF-8', async () => {
    const rows = 'a,b\n'.repeat(50_000);
    const bytes = Buffer.from(`en,vi\n${rows}c,d\n`);
    bytes[bytes.length - 2] = 0xe9;
    expect(await failure(bytes)).toMatchObject({
      code: 'encoding',
      at: { line: 50_002, column: 2 },
    });
  });

  it('names the place where a quote opens that nothing closes', async () => {
    const file = `en,vi\na,b\nc,"d\n${'e,f\n'.repeat(200_000)}`;
    expect(await failure(file)).toMatchObject({ code: 'truncated', at: { line: 3, column: 2 } });
  });

  it('is one of these, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const result = await read(bytes).catch((error: unknown) => error);
        expect(Array.isArray(result) || result instanceof UnreadableImport).toBe(true);
      }),
    );
  });
});

describe('the head of a CSV file', () => {
  it('is read without the rest', async () => {
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces++;
        yield new TextEncoder().encode(pieces === 1 ? 'English;Lào\n' : 'word;ຄຳ\n'.repeat(1_000));
      }
    }
    const head = await readCsvHead(endless());
    expect(head).toMatchObject({
      delimiter: ';',
      mapping: { headerRow: 1, columns: [{ to: 'en' }, { to: 'lo' }] },
    });
    expect(head.rows).toHaveLength(30);
    expect(head.rows.slice(0, 2)).toEqual([
      ['English', 'Lào'],
      ['word', 'ຄຳ'],
    ]);
    expect(pieces).toBeLessThan(10);
  });

  it('gives a mapping that reads the file, also when it is changed', async () => {
    const file = 'a,b\nhouse,nhà\nriver,sông';
    const { mapping } = await readCsvHead(streamOf(piecesOf(file, 100)));
    const columns = mapping.columns.map((column, at) => ({
      ...column,
      to: at === 0 ? ('en' as const) : ('vi' as const),
    }));
    const items: ReadItem[] = [];
    const changed = { ...mapping, headerRow: 1, columns };
    for await (const item of readCsv(streamOf(piecesOf(file, 100)), changed)) items.push(item);
    expect(wordings(items)).toEqual([
      ['en house', 'vi nhà'],
      ['en river', 'vi sông'],
    ]);
  });
});
