import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../domain/anki/html';
import { NOTE_FIELDS } from '../domain/anki/note-type';
import { UnreadableImport } from '../domain/entry';
import { longestCell, longestRow, mostCells } from '../domain/table/row';
import { streamOf } from '../domain/tbx/fixtures/streams';
import {
  foreignCollection,
  itemsOf,
  newestCollection,
  packageOf,
  zstdBomb,
  zstdOf,
} from './fixtures/packages';
import { readApkg, readApkgHead } from './read-apkg';

const basic = {
  name: 'Basic',
  fields: ['English', 'Lao', 'Notes'],
  notes: [
    ['rule of law', 'ນິຕິລັດ', '<b>State</b> under&nbsp;law'],
    ['court [sound:court.mp3]', '<div>ສານ</div>', ''],
  ],
};
const read = (file: Uint8Array) => itemsOf(readApkg(streamOf([file])));
const failure = (file: Uint8Array) => read(file).catch((error: unknown) => error);
const wordings = async (file: Uint8Array) =>
  (await read(file)).flatMap((item) =>
    item.kind === 'entry' ? [item.entry.terms.map(({ lang, text }) => `${lang} ${text}`)] : [],
  );

describe('a package of somebody else', () => {
  it('is read by the names of its fields, as text', async () => {
    const items = await read(packageOf(foreignCollection([basic])));
    expect(items).toMatchObject([
      { kind: 'carries', langs: new Set(['en', 'lo']) },
      { kind: 'loss', what: 'Tags' },
      {
        kind: 'entry',
        entry: {
          at: { line: 1 },
          editorNote: 'State under law',
          terms: [
            { lang: 'en', text: 'rule of law' },
            { lang: 'lo', text: 'ນິຕິລັດ' },
          ],
        },
      },
      { kind: 'entry', entry: { at: { line: 2 }, terms: [{ text: 'court' }, { text: 'ສານ' }] } },
    ]);
  });

  it('shows its first notes and what they are likely to be', async () => {
    const head = await readApkgHead(streamOf([packageOf(foreignCollection([basic]))]));
    expect(head?.rows).toEqual([
      ['English', 'Lao', 'Notes', 'Tags'],
      ['rule of law', 'ນິຕິລັດ', 'State under law', 'a b'],
      ['court', 'ສານ', '', 'a b'],
    ]);
    expect(head?.mapping).toMatchObject({
      headerRow: 1,
      columns: [{ to: 'en' }, { to: 'lo' }, { to: 'note' }, { to: 'ignore' }],
    });
  });

  it('is read by the script of its fields where their names do not tell, and as somebody says', async () => {
    const fields = ['Front', 'Back'];
    const notes = [
      ['law', 'ກົດໝາຍ'],
      ['court', 'ສານ'],
    ];
    const file = packageOf(foreignCollection([{ name: 'Basic', fields, notes }]));
    expect(await wordings(file)).toEqual([
      ['en law', 'lo ກົດໝາຍ'],
      ['en court', 'lo ສານ'],
    ]);
    const column = { header: '', certainty: 'sure' } as const;
    const items = await itemsOf(
      readApkg(streamOf([file]), {
        headerRow: 1,
        separator: 'none',
        columns: [
          { ...column, to: 'vi' },
          { ...column, to: 'ignore' },
        ],
      }),
    );
    expect(items.at(-1)).toMatchObject({ entry: { terms: [{ lang: 'vi', text: 'court' }] } });
  });

  it('may have several note types, whose fields of one name are one column', async () => {
    const file = packageOf(
      foreignCollection([
        { name: 'A', fields: ['English', 'Lao'], notes: [['law', 'ກົດໝາຍ']] },
        { name: 'B', fields: ['Vietnamese', 'English'], notes: [['tòa án', 'court']] },
        { name: 'C', fields: ['French'], notes: [] },
      ]),
    );
    expect((await readApkgHead(streamOf([file])))?.rows[0]).toEqual([
      'English',
      'Lao',
      'Vietnamese',
      'Tags',
    ]);
    expect(await wordings(file)).toEqual([
      ['en law', 'lo ກົດໝາຍ'],
      ['en court', 'vi tòa án'],
    ]);
  });

  it('has as many columns as a table, and says what is behind them', async () => {
    const many = Array.from({ length: mostCells + 5 }, (_, at) => `Field ${at}`);
    const notes = [['law', 'ກົດໝາຍ'], many.map(() => 'x')];
    const fields = ['English', 'Lao', ...many.slice(2)];
    const file = packageOf(foreignCollection([{ name: 'A', fields, notes }]));
    const columns = (await readApkgHead(streamOf([file])))?.rows[0] ?? [];
    expect(columns).toHaveLength(mostCells);
    expect(columns.at(-1)).toBe('Tags');
    const problems = (await read(file)).filter(({ kind }) => kind === 'problem');
    expect(problems).toMatchObject([{ at: { line: 2, column: mostCells + 1 } }]);
  });

  it('leaves its media alone, and says how many there are', async () => {
    const file = packageOf(foreignCollection([basic]), { '0': 'x', '1': 'y', media: '{}' });
    expect((await read(file))[1]).toEqual({
      kind: 'loss',
      what: 'media: 2',
      at: { line: 1, column: 1 },
    });
  });

  it('is read from the newer of two collections, also one with a write-ahead log', async () => {
    const old = foreignCollection([{ ...basic, notes: [['please update', 'ກະລຸນາ', '']] }]);
    const collection = Buffer.from(foreignCollection([basic]));
    collection[18] = 2;
    collection[19] = 2;
    const file = zipSync({ 'collection.anki2': old, 'collection.anki21': collection });
    expect((await wordings(file))[0]).toEqual(['en rule of law', 'lo ນິຕິລັດ']);
  });

  it('is read as the newest versions of Anki write it', async () => {
    const types = [
      basic,
      { name: 'Other', fields: ['Tiếng Việt', 'English'], notes: [['luật', 'law']] },
    ];
    const old = foreignCollection([{ ...basic, notes: [['please update', 'ກະລຸນາ', '']] }]);
    const file = zipSync({
      'collection.anki2': old,
      'collection.anki21b': zstdOf(newestCollection(types)),
      '0': zstdOf(new Uint8Array(9)),
    });
    expect(await wordings(file)).toEqual([
      ['en rule of law', 'lo ນິຕິລັດ'],
      ['en court', 'lo ສານ'],
      ['en law', 'vi luật'],
    ]);
    expect((await read(file))[1]).toMatchObject({ kind: 'loss', what: 'media: 1' });
    const packed = readFileSync(path.join(import.meta.dirname, 'fixtures/newest.apkg'));
    expect(await wordings(packed)).toEqual(await wordings(file));
  });

  it('has its notes of another type passed over when ours are in it as well', async () => {
    const ours = NOTE_FIELDS.map((name) => ({ English: 'law', Lao: 'ກົດໝາຍ' })[name as 'Lao'] ?? '');
    const loose = ours.with(NOTE_FIELDS.indexOf('Other names'), 'luật<br>ກົດ<div>rule</div>');
    const items = await read(
      packageOf(
        foreignCollection([
          { name: 'Khamsap-1a2b3', fields: [...NOTE_FIELDS], notes: [ours, loose] },
          basic,
        ]),
      ),
    );
    expect(items).toMatchObject([
      { kind: 'carries' },
      { kind: 'loss', what: 'Basic' },
      { kind: 'entry', entry: { terms: [{ text: 'law', type: 'fullForm' }, { text: 'ກົດໝາຍ' }] } },
      {
        entry: {
          terms: [
            { lang: 'en' },
            { lang: 'lo' },
            { lang: 'vi', text: 'luật', type: 'variant', status: 'admitted' },
            { lang: 'lo', text: 'ກົດ' },
            { lang: 'en', text: 'rule' },
          ],
        },
      },
    ]);
  });

  it('names what is wrong in a note of ours, and goes on', async () => {
    const note = (values: Record<string, string>) => NOTE_FIELDS.map((name) => values[name] ?? '');
    const items = await read(
      packageOf(
        foreignCollection([
          {
            name: 'Khamsap',
            fields: [...NOTE_FIELDS],
            notes: [
              note({ Id: 'a', English: 'law', Category: 'nonsense' }),
              note({ Id: 'a', English: '<br> ' }),
              note({ Id: 'a', English: 'law', Examples: '<p lang="en">Alone</p>' }),
              note({ English: 'x'.repeat(longestCell + 1), Lao: 'ສານ' }),
            ],
          },
        ]),
      ),
    );
    const column = (name: (typeof NOTE_FIELDS)[number]) => NOTE_FIELDS.indexOf(name) + 1;
    expect(items.slice(1)).toMatchObject([
      { code: 'value', at: { line: 1, column: column('Category') }, detail: 'nonsense' },
      { kind: 'entry', entry: { ref: 'a' } },
      { code: 'noTerm', at: { line: 2 } },
      { code: 'duplicateId', at: { line: 3, column: 1 } },
      { code: 'value', at: { line: 3, column: column('Examples') }, detail: 'Alone' },
      { kind: 'entry' },
      { code: 'cellTooLong', at: { line: 4, column: 2 }, detail: 'English' },
      { kind: 'entry', entry: { terms: [{ text: 'ສານ' }] } },
    ]);
  });
});

describe('a package that is not what it seems', () => {
  const good = foreignCollection([basic]);
  const broken = Buffer.from(good);
  broken.fill(0xff, 4096, 12_000);
  const sql = (text: string) => packageOf(foreignCollection([basic], text));
  const newest = (file: Uint8Array) => packageOf(file, { name: 'collection.anki21b' });
  const newestGood = newestCollection([basic]);
  const newestSql = (text: string) => newest(zstdOf(newestCollection([basic], text)));
  const zstdHead = [0x28, 0xb5, 0x2f, 0xfd, 0];
  const brokenFrame = Uint8Array.from(zstdOf(newestGood));
  // The kind of its first block: one that does not exist.
  brokenFrame[6] = (brokenFrame[6] ?? 0) | 6;

  it.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['no archive', new TextEncoder().encode('SQLite format 3'), 'otherKind'],
    ['an archive of another kind', packageOf(good, { name: 'word/document.xml' }), 'notAnki'],
    ['the newest format, not packed', newest(good), 'truncated'],
    ['the newest format, half of it', newest(zstdOf(newestGood).subarray(0, 9000)), 'truncated'],
    ['the newest format, not to its end', newest(zstdOf(newestGood).subarray(0, -1)), 'truncated'],
    ['the newest format, broken', newest(brokenFrame), 'truncated'],
    ['the newest format, packed too well', newest(zstdBomb(100)), 'bomb'],
    ['a window of gigabytes', newest(Uint8Array.of(...zstdHead, 21 << 3, 1, 0, 0)), 'truncated'],
    ['the newest format without a database', newest(zstdOf(Buffer.alloc(5000, 65))), 'notAnki'],
    ['the newest format of nothing', newest(new Uint8Array(0)), 'notAnki'],
    ['note types without fields', newestSql('drop table fields;'), 'notAnki'],
    ['a field that is none', newestSql("update fields set ord = 'x' where ord = 0;"), 'notAnki'],
    [
      'a schema that is none',
      newestSql("update sqlite_schema set sql = 'create table tags (' where name = 'tags';"),
      'notAnki',
    ],
    ['no database', packageOf(new Uint8Array(5000).fill(65)), 'notAnki'],
    ['an empty database', packageOf(new Uint8Array(0)), 'notAnki'],
    ['a broken database', packageOf(broken), 'notAnki'],
    ['half a database', packageOf(good.subarray(0, 9000)), 'notAnki'],
    ['half an archive', packageOf(good).subarray(0, 400), 'truncated'],
    ['no table of notes', sql('drop table notes'), 'notAnki'],
    [
      'a view',
      sql('alter table notes rename to n; create view notes as select * from n'),
      'notAnki',
    ],
    [
      'a virtual table',
      sql('drop table notes; create virtual table notes using fts5(id, mid, tags, flds)'),
      'notAnki',
    ],
    [
      'a computed column',
      sql(`drop table notes;
        create table notes (id integer primary key, mid, tags, flds as (hex(zeroblob(500000000))))`),
      'notAnki',
    ],
    [
      'a virtual table beside them',
      sql('create virtual table x using rtree(i, low, high)'),
      'notAnki',
    ],
    [
      'a computed column beside them',
      sql('create table x (y, z not null as (hex(zeroblob(500000000))))'),
      'notAnki',
    ],
    ['another schema', sql("update col set models = ''"), 'notAnki'],
    ['models that are none', sql(`update col set models = '{"1":5}'`), 'notAnki'],
    ['no notes', sql('delete from notes'), 'empty'],
  ])('is refused: %s', async (_, file, code) => {
    const error = await failure(file);
    expect(error).toBeInstanceOf(UnreadableImport);
    expect(error).toMatchObject({ code });
  });

  it('is not unpacked when it says that it is larger than it may be, or than it is', async () => {
    const declared = (size: number, packedSize?: number) => {
      const file = Buffer.from(packageOf(good, { name: 'collection.anki2' }));
      // The sizes in the directory: 20 and 24 bytes behind its signature.
      const at = file.lastIndexOf(Buffer.from('PK\u0001\u0002'));
      if (packedSize) file.writeUInt32LE(packedSize, at + 20);
      file.writeUInt32LE(size, at + 24);
      return file;
    };
    expect(await failure(declared(4_000_000_000))).toMatchObject({ code: 'bomb' });
    expect(await failure(declared(500_000_001, 100_000_000))).toMatchObject({ code: 'tooLarge' });
    expect(await failure(declared(good.length - 1))).toMatchObject({ code: 'bomb' });
    expect(await failure(declared(good.length + 1))).toMatchObject({ code: 'truncated' });
    const bomb = packageOf(new Uint8Array(60_000_000));
    expect(await failure(bomb)).toMatchObject({ code: 'bomb' });
  });

  it('is read without running its triggers, views and constraints', async () => {
    const file = sql(`create view v as select hex(zeroblob(500000000));
      create trigger t after insert on notes begin delete from notes; end;
      create table x (y check (abs(-9223372036854775808) > y));
      pragma ignore_check_constraints = on; insert into x values (1);`);
    expect(await wordings(file)).toHaveLength(2);
  });

  it('is read or refused, wherever its bytes are changed', { timeout: 60_000 }, async () => {
    const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
    const changed = (bytes: Uint8Array, changes: readonly { at: number; byte: number }[]) => {
      const copy = Uint8Array.from(bytes);
      for (const { at, byte } of changes) copy[at % copy.length] = byte;
      return copy;
    };
    const archive = packageOf(good);
    const newestArchive = newest(zstdOf(newestGood));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        for (const file of [
          packageOf(changed(good, changes)),
          newest(zstdOf(changed(newestGood, changes))),
          changed(archive, changes),
          changed(newestArchive, changes),
        ]) {
          const result = await failure(file);
          expect(Array.isArray(result) || result instanceof UnreadableImport).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('may have values of any type, and notes that are too long', async () => {
    const insert = (flds: string) =>
      `insert into notes values (null, 'g', 1, 0, 0, null, ${flds}, 0, 0, 0, '');`;
    const items = await read(
      sql(`drop table notes; create table notes (id integer primary key, guid, mid, mod, usn, tags,
        flds, sfld, csum, flags, data);
        ${insert('5')} ${insert('null')} ${insert("x'6c6177ff'")}
        ${insert(`printf('%.*c', ${longestRow + 1}, 'x')`)} ${insert("'law' || char(31) || 'ສານ'")}`),
    );
    const last = items.at(-1);
    expect(last).toMatchObject({ entry: { at: { line: 5 }, terms: [{}, { text: 'ສານ' }] } });
    expect(items).toContainEqual(
      expect.objectContaining({ code: 'cellTooLong', at: { line: 4, column: 1 } }),
    );
  });
});

describe('the text of a field', () => {
  it.each([
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<div>a</div><div><b>b</b> c</div>', 'a\nb c'],
    [
      'ti&ecirc;́ng&nbsp;Vi&#7879;t &amp;lt; &#x1F600; &bogus;',
      'tiế́ng Việt &lt; 😀 &bogus;'.replace('ế́', 'ế'),
    ],
    ['a < b && c > d', 'a < b && c > d'],
    ['<script>alert(1)</script>a<!-- b -->c<style>d', 'ac'],
    ['<img src="x.jpg">ຄຳ[sound:x.mp3]', 'ຄຳ'],
    ['{{c1::Vientiane::city}} is {{c2::the {{c3::capital}}::what}}', 'Vientiane is the capital'],
    ['{{c1::10:30}} {{x}} a::b }}', '10:30 {{x}} a::b }}'],
    ['<ul><li>a</li><li>b</li></ul>\n  c', 'a\nb\nc'],
    ['a <b', 'a <b'],
  ])('%s', (html, text) => {
    expect(htmlToText(html).normalize('NFC')).toBe(text.normalize('NFC'));
  });

  it.each(['<', '<a', '<!--', '&#', '{{c1::', '[sound:', '<script>', 'a="', '::}}'])(
    'is found in time for %s without an end',
    (piece) => {
      const start = performance.now();
      htmlToText(`<p>${piece.repeat(1_000_000 / piece.length)}`);
      expect(performance.now() - start).toBeLessThan(3000);
    },
  );
});
