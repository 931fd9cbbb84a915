import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf, options } from '../../data-apkg/fixtures/packages';
import { type ReadItem, UnreadableImport } from '../entry';
import { wildConcepts } from '../table/fixtures/wild-concepts';
import { manyConcepts, seedConcepts } from '../tbx/fixtures/concepts';
import { streamOf, textOf } from '../tbx/fixtures/streams';
import { expectedEntry, isAsked } from './fixtures/expected';
import { NOTE_FIELDS } from './note-type';
import { readAnkiText, readAnkiTextHead } from './read-anki-text';
import { writeAnkiText } from './write-anki-text';

const glossary = seedConcepts(JSON.parse(readFileSync('prisma/seed/glossary.json', 'utf8')));

function chunksOf(file: string | Uint8Array, length = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += length) pieces.push(bytes.subarray(at, at + length));
  return streamOf(pieces);
}

const read = (file: string | Uint8Array, length?: number) =>
  itemsOf(readAnkiText(chunksOf(file, length)));
const entriesOf = (items: readonly ReadItem[]) =>
  items.flatMap((item) => (item.kind === 'entry' ? item.entry : []));
const wordings = (items: readonly ReadItem[]) =>
  entriesOf(items).map(({ terms }) => terms.map(({ lang, text }) => `${lang} ${text}`));

describe('a text of ours for Anki', () => {
  it('gives back concepts of any form and texts of any kind, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(wildConcepts, fc.integer({ min: 1, max: 900 }), async (given, length) => {
        const file = await textOf(writeAnkiText(streamOf(given), options));
        const items = await read(file, length);
        expect(entriesOf(items).map(({ at: _, ...entry }) => entry)).toEqual(
          given.filter(isAsked).map(expectedEntry),
        );
        expect(items).toHaveLength(given.filter(isAsked).length + 1);
      }),
      { numRuns: 80 },
    );
  });

  it('tells Anki how it is read, and has a line for each note', async () => {
    const given = glossary.filter(isAsked).slice(0, 5);
    const lines = (await textOf(writeAnkiText(streamOf(given), options))).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Khamsap',
      '#deck:Khamsap',
      '#guid column:1',
      `#tags column:${NOTE_FIELDS.length + 2}`,
    ]);
    expect(lines[6]).toBe(`#columns:GUID\t${NOTE_FIELDS.join('\t')}\tTags`);
    expect(lines).toHaveLength(7 + given.length + 1);
    for (const [at, concept] of given.entries()) {
      const cells = lines[7 + at]?.split('\t') ?? [];
      expect(cells).toHaveLength(NOTE_FIELDS.length + 2);
      expect([cells[0], cells[1]]).toEqual([concept.id, concept.id]);
      expect(cells.at(-1)?.split(' ').slice(0, 2)).toEqual(['khamsap', concept.category]);
      expect(cells.filter((cell) => cell.startsWith('"'))).toEqual([]);
    }
  });

  it('is known when Anki writes it, without names of columns', async () => {
    const [given] = glossary.filter(isAsked);
    const [line = ''] = (await textOf(writeAnkiText(streamOf(given ? [given] : []), options)))
      .split('\n')
      .slice(7);
    const [guid = '', ...cells] = line.split('\t');
    const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
    const file = [
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3',
      `#tags column:${NOTE_FIELDS.length + 4}`,
      [guid, 'Khamsap', 'Khamsap', ...quoted].join('\t'),
    ].join('\n');
    expect(entriesOf(await read(file))).toMatchObject([{ ref: given?.id, at: { line: 7 } }]);
    expect(await readAnkiTextHead(chunksOf(file))).toBeNull();
  });

  it('comes in chunks, 10,000 concepts within seconds', async () => {
    let length = 0;
    const longest = 200_000;
    for await (const chunk of writeAnkiText(manyConcepts(10_000, glossary), options)) {
      expect(chunk.length).toBeLessThan(longest);
      length += chunk.length;
    }
    expect(length).toBeGreaterThan(5_000_000);
  });
});

describe('a text of somebody else', () => {
  it('is read by its own words', async () => {
    const file = [
      '#separator:Pipe',
      '#html:true',
      '#tags column:4',
      '#guid column:1',
      '#columns:id|English|Lao|Tags',
      'x1|rule of law|<i>ນິຕິລັດ</i>|a b',
      'x2|"say ""no"""|"ບໍ່',
      '<br>ແມ່ນ"|',
    ].join('\r\n');
    const items = await read(file);
    expect(wordings(items)).toEqual([
      ['en rule of law', 'lo ນິຕິລັດ'],
      ['en say "no"', 'lo ບໍ່', 'lo ແມ່ນ'],
    ]);
    expect(entriesOf(items).map(({ at }) => at.line)).toEqual([6, 7]);
    const head = await readAnkiTextHead(chunksOf(file));
    expect(head?.rows[0]).toEqual(['English', 'Lao', 'Tags']);
    expect(head?.mapping.columns.map(({ to }) => to)).toEqual(['en', 'lo', 'ignore']);
  });

  it('needs no beginning', async () => {
    const file = 'law\tກົດໝາຍ\ncourt\tສານ\n';
    expect(wordings(await read(file))).toEqual([
      ['en law', 'lo ກົດໝາຍ'],
      ['en court', 'lo ສານ'],
    ]);
    const utf16 = Buffer.from(`\uFEFF#separator:tab\n${file}`, 'utf16le');
    expect(wordings(await read(utf16, 3))).toHaveLength(2);
  });

  it('has no names of columns where it says how it is read', async () => {
    const items = await read('#separator:semicolon\n#deck column:1\nDeck;law;ກົດໝາຍ\n');
    expect(wordings(items)).toEqual([['en law', 'lo ກົດໝາຍ']]);
  });

  it.each([
    ['#html:false\n', 'lo <b>ສານ</b>'],
    ['#html:true\n', 'lo ສານ'],
    ['', 'lo ສານ'],
  ])('has markup or none: %j', async (start, wanted) => {
    const [[, lo] = []] = wordings(await read(`${start}court\t<b>ສານ</b>\nlaw\tກົດໝາຍ\n`));
    expect(lo).toBe(wanted);
  });

  it.each([
    ['', 'empty'],
    ['#separator:tab\n', 'empty'],
    ['PK\u0003\u0004 zip', 'otherKind'],
    ['law\tກົດ\0', 'encoding'],
    [new Uint8Array([0x6c, 0x09, 0xff, 0xff, 0x0a]), 'encoding'],
    ['#separator:tab\nlaw\t"ກົດ\n', 'truncated'],
    ['only one column\nof text\n', 'notTable'],
  ])('is refused: %j', async (file, code) => {
    const error = await read(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableImport);
    expect(error).toMatchObject({ code });
  });
});
