import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import glossary from '@/prisma/seed/glossary.json';
import { type Entry, type ReadItem, UnreadableImport } from '../entry';
import { concepts, seedConcepts } from './fixtures/concepts';
import { readAll, streamOf, textOf } from './fixtures/streams';
import { readTbx } from './read-tbx';
import { writeTbx3 } from './write-tbx';

const root = '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">';
const header = '<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>';
const v3 = (body: string) => `${root}${header}<text><body>${body}</body></text></tbx>`;
const v2 = (body: string) =>
  `<?xml version='1.0'?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>from an Oracle corporation termBase</p></sourceDesc></fileDesc></martifHeader><text><body>${body}</body></text></martif>`;
/** A language with terms, each an XML fragment. */
const lang = (tag: string, ...terms: string[]) =>
  `<langSec xml:lang="${tag}">${terms.map((term) => `<termSec>${term}</termSec>`).join('')}</langSec>`;

const entries = (items: readonly ReadItem[]): Entry[] =>
  items.flatMap((item) => (item.kind === 'entry' ? item.entry : []));
const losses = (items: readonly ReadItem[]) =>
  items.flatMap((item) => (item.kind === 'loss' ? item.what : []));
const problems = (items: readonly ReadItem[]) =>
  items.flatMap((item) => (item.kind === 'problem' ? item : []));

async function entryOf(body: string): Promise<Entry | undefined> {
  return entries(await readAll(v3(`<conceptEntry id="c1">${body}</conceptEntry>`)))[0];
}

describe('TBX v3', () => {
  it('reads DCA as published', async () => {
    const items = await readAll(`<?xml version="1.0" encoding="utf-8"?>
${root}
	${header}
	<text>
		<body>
			<conceptEntry id="c1">
				<transacGrp>
					<transac type="transactionType">origination</transac>
					<date>2010-04-17</date>
				</transacGrp>
				<descrip type="subjectField">Government</descrip>
				<xref type="xGraphic" target="https://example.org/x.jpg">x.jpg</xref>
				<note>To be checked</note>
				<langSec xml:lang="en">
					<descripGrp>
						<descrip type="definition">A parliament that makes the
							laws of a <hi type="italics">state</hi>.</descrip>
						<admin type="source">Oxford2007</admin>
						<note>n</note>
					</descripGrp>
					<termSec>
						<term>national assembly</term>
						<termNote type="partOfSpeech">noun</termNote>
						<termNote type="grammaticalGender">other</termNote>
						<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
						<admin type="source">IPU</admin>
						<note>In titles: National Assembly</note>
					</termSec>
				</langSec>
				<langSec xml:lang="es">
					<termSec><term>asamblea nacional</term></termSec>
				</langSec>
				<langSec xml:lang="lo">
					<termSec><term>ສະພາແຫ່ງຊາດ</term><note>Romanization: sapha hèng xat</note></termSec>
				</langSec>
			</conceptEntry>
		</body>
	</text>
</tbx>`);
    expect(entries(items)).toEqual([
      {
        at: { line: 6, column: 4 },
        ref: 'c1',
        subject: 'Government',
        editorNote: 'To be checked',
        terms: [
          {
            lang: 'en',
            text: 'national assembly',
            type: 'fullForm',
            status: 'admitted',
            partOfSpeech: 'noun',
            source: 'IPU',
            note: 'In titles: National Assembly',
          },
          {
            lang: 'lo',
            text: 'ສະພາແຫ່ງຊາດ',
            type: 'fullForm',
            status: 'preferred',
            romanization: 'sapha hèng xat',
          },
        ],
        definitions: [
          {
            lang: 'en',
            text: 'A parliament that makes the laws of a state.',
            source: 'Oxford2007',
          },
        ],
        articles: [],
        sources: [],
        relations: [],
        examples: [],
      },
    ]);
    expect(items.filter(({ kind }) => kind === 'loss')).toEqual([
      { kind: 'loss', what: 'transac:transactionType', at: { line: 8, column: 6 } },
      { kind: 'loss', what: 'xref:xGraphic', at: { line: 12, column: 5 } },
      { kind: 'loss', what: 'note', at: { line: 19, column: 7 } },
      { kind: 'loss', what: 'termNote:grammaticalGender', at: { line: 24, column: 7 } },
      { kind: 'loss', what: 'lang:es', at: { line: 30, column: 5 } },
    ]);
  });

  const dct = (core: string, min: string, basic: string) => `
    <t:tbx type="TBX-Basic" style="dct" xml:lang="en"${core}${min}${basic}><t:text><t:body>
    <t:conceptEntry id="c1"><b:subjectField>Party</b:subjectField>
      <b:crossReference target="c2">other</b:crossReference>
      <t:langSec xml:lang="vi">
        <t:descripGrp><b:definition>Đảng cầm quyền</b:definition><b:source>Nhân Dân</b:source></t:descripGrp>
        <t:termSec><t:term>Đảng Cộng sản Việt Nam</t:term><m:partOfSpeech>noun</m:partOfSpeech>
          <b:termType>fullForm</b:termType><m:administrativeStatus>deprecatedTerm-admn-sts</m:administrativeStatus>
          <m:customerSubset>IBM</m:customerSubset></t:termSec>
      </t:langSec></t:conceptEntry></t:body></t:text></t:tbx>`;
  it.each([
    [
      'the right namespaces',
      ' xmlns:t="urn:iso:std:iso:30042:ed-2"',
      ' xmlns:m="http://www.tbxinfo.net/ns/min"',
      ' xmlns:b="http://www.tbxinfo.net/ns/basic"',
    ],
    ['none', '', '', ''],
    ['wrong ones', ' xmlns:t="urn:x"', ' xmlns:m="urn:min"', ' xmlns:b="urn:basic"'],
  ])('reads DCT with %s', async (_, core, min, basic) => {
    const items = await readAll(dct(core, min, basic));
    expect(entries(items)).toMatchObject([
      {
        ref: 'c1',
        category: 'party',
        relations: [{ kind: 'related', to: 'c2' }],
        definitions: [{ lang: 'vi', text: 'Đảng cầm quyền', source: 'Nhân Dân' }],
        terms: [
          {
            text: 'Đảng Cộng sản Việt Nam',
            partOfSpeech: 'noun',
            type: 'fullForm',
            status: 'deprecated',
          },
        ],
      },
    ]);
    expect(losses(items)).toEqual(['admin:customerSubset']);
  });

  it('takes no element of another vocabulary for one of TBX', async () => {
    const items = await readAll(
      v3(
        `<conceptEntry xmlns:h="http://www.w3.org/1999/xhtml">${lang('en', '<term>a</term><h:note>x</h:note>')}</conceptEntry>`,
      ),
    );
    expect(entries(items)[0]?.terms[0]).not.toHaveProperty('note');
    expect(losses(items)).toEqual(['h:note']);
  });
});

describe('TBX v2', () => {
  it('reads tig and ntig', async () => {
    const items = await readAll(
      v2(`<termEntry id="eid-Oracle-67">
        <descrip type="subjectField">institution</descrip>
        <descrip type="subjectField">law</descrip>
        <descrip type="definition">One that makes laws</descrip>
        <descrip type="broaderConceptGeneric" target="#eid-2">body</descrip>
        <descrip type="figure">fig</descrip>
        <langSet xml:lang="en-US">
          <ntig><termGrp><term id="tid-1">legislature</term>
            <termNote type="termType">entryTerm</termNote>
            <termNoteGrp><termNote type="partOfSpeech">properNoun</termNote><note>pn</note></termNoteGrp>
            <termNote type="normativeAuthorization">preferredTerm</termNote></termGrp>
            <descrip type="context">A legislature <hi>sits</hi>.</descrip></ntig>
          <tig><term>law-making body</term><termNote type="usageNote">formal</termNote></tig>
        </langSet>
      </termEntry>`),
    );
    expect(entries(items)).toMatchObject([
      {
        ref: 'eid-Oracle-67',
        category: 'institution',
        subject: 'law',
        definitions: [{ lang: 'en', text: 'One that makes laws' }],
        relations: [{ kind: 'broader', to: 'eid-2' }],
        terms: [
          { text: 'legislature', type: 'fullForm', partOfSpeech: 'noun', status: 'preferred' },
          { text: 'law-making body', type: 'fullForm', status: 'admitted', note: 'formal' },
        ],
      },
    ]);
    expect(losses(items)).toEqual(['descrip:figure', 'note', 'descrip:context']);
  });
});

describe('values', () => {
  it.each([
    ['en', 'en'],
    ['en-US', 'en'],
    ['en_us', 'en'],
    ['EN', 'en'],
    ['eng', 'en'],
    ['vie', 'vi'],
    ['VI-VN', 'vi'],
    ['lao', 'lo'],
    ['lo-Laoo-LA', 'lo'],
    ['lo-Latn', undefined],
    ['fr', undefined],
    ['constructor', undefined],
  ])('takes the language %s for %s', async (tag, expected) => {
    const items = await readAll(v3(`<conceptEntry>${lang(tag, '<term>x</term>')}</conceptEntry>`));
    expect(entries(items).map(({ terms }) => terms[0]?.lang)).toEqual(expected ? [expected] : []);
    expect(losses(items)).toEqual(expected ? [] : [`lang:${tag}`]);
  });

  it.each([
    ['administrativeStatus', 'preferredTerm-admn-sts', 'preferred'],
    ['administrativeStatus', 'preferred', 'preferred'],
    ['administrativeStatus', 'Admitted', 'admitted'],
    ['administrativeStatus', 'notRecommended', 'deprecated'],
    ['administrativeStatus', 'forbidden', 'deprecated'],
    ['administrativeStatus', 'obsolete', 'superseded'],
    ['administrativeStatus', 'supersededTerm-admn-sts', 'superseded'],
    ['normativeAuthorization', 'deprecatedTerm', 'deprecated'],
    ['administrativeStatus', 'approved', 'preferred'],
    ['AdministrativeStatus', 'deprecated', 'deprecated'],
  ])('takes %s %s for %s', async (type, value, status) => {
    const entry = await entryOf(
      lang('en', `<term>x</term><termNote type="${type}">${value}</termNote>`),
    );
    expect(entry?.terms[0]?.status).toBe(status);
  });

  it.each([
    ['termType', 'phrase', { type: 'fullForm' }],
    ['termType', 'Full form', { type: 'fullForm' }],
    ['termType', 'initialism', { type: 'acronym' }],
    ['termType', 'clippedTerm', { type: 'shortForm' }],
    ['termType', 'orthographicalVariant', { type: 'variant' }],
    ['partOfSpeech', 'n', { partOfSpeech: 'noun' }],
    ['partOfSpeech', 'adj.', { partOfSpeech: 'adjective' }],
    ['partOfSpeech', 'preposition', { partOfSpeech: 'other' }],
  ])('takes %s %s for %o', async (type, value, expected) => {
    const entry = await entryOf(
      lang('en', `<term>x</term><termNote type="${type}">${value}</termNote>`),
    );
    expect(entry?.terms[0]).toMatchObject(expected);
  });

  it('names a value that it does not know, and keeps the term', async () => {
    const items = await readAll(
      v3(
        `<conceptEntry>${lang('en', '<term>x</term><termNote type="partOfSpeech">blah</termNote>')}</conceptEntry>`,
      ),
    );
    expect(problems(items)).toMatchObject([{ code: 'value', detail: 'partOfSpeech: blah' }]);
    expect(entries(items)[0]?.terms).toHaveLength(1);
  });

  it.each([
    ['institution', { category: 'institution' }],
    ['Institutions', { category: 'institution' }],
    ['People', { category: 'person' }],
    ['Policy', { category: 'policy' }],
    ['Policies of 2026', { subject: 'Policies of 2026' }],
  ])('takes the subject field %s for %o', async (value, expected) => {
    const entry = await entryOf(
      `<descrip type="subjectField">${value}</descrip>${lang('en', '<term>x</term>')}`,
    );
    const { category, subject } = entry ?? {};
    expect({ category, subject }).toEqual({ category: undefined, subject: undefined, ...expected });
  });
});

describe('terms that say little', () => {
  it('prefers the first full form of a language, and knows an acronym by its look', async () => {
    const entry = await entryOf(
      lang('en', '<term>ASEAN</term>', '<term>Association of Nations</term>', '<term>bloc</term>') +
        lang('lo', '<term>ASEAN</term>'),
    );
    expect(entry?.terms.map(({ text, type, status }) => [text, type, status])).toEqual([
      ['ASEAN', 'acronym', 'admitted'],
      ['Association of Nations', 'fullForm', 'preferred'],
      ['bloc', 'fullForm', 'admitted'],
      ['ASEAN', 'fullForm', 'preferred'],
    ]);
  });

  it('leaves it at the one that the file prefers', async () => {
    const preferred = '<termNote type="administrativeStatus">preferred</termNote>';
    const entry = await entryOf(lang('vi', '<term>a</term>', `<term>b</term>${preferred}`));
    expect(entry?.terms.map(({ status }) => status)).toEqual(['admitted', 'preferred']);
  });

  it('takes an indented line for a part of the line before, and no other', async () => {
    const entry = await entryOf(
      lang('en', '<term>a\n  b</term><note>one\r\n\t two  \nthree\n\nfour\n  </note>'),
    );
    expect(entry?.terms[0]).toMatchObject({ text: 'a b', note: 'one two\nthree\n\nfour' });
  });

  it('keeps the text of inline markup, entities and CDATA', async () => {
    const entry = await entryOf(
      lang('en', '<term>a &amp; <hi>b</hi> &#x1F469;<![CDATA[<c> ]] ]]>\n\t d</term>'),
    );
    expect(entry?.terms[0]?.text).toBe('a & b 👩<c> ]] d');
  });
});

describe('examples', () => {
  const context = (text: string) => `<descrip type="context">${text}</descrip>`;
  const three = (en: string, vi: string, lo: string) =>
    lang('en', `<term>x</term>${en}`) +
    lang('vi', `<term>y</term>${vi}`) +
    lang('lo', `<term>ກ</term>${lo}`);

  it('are the n-th contexts of the preferred terms, where each language has as many', async () => {
    const entry = await entryOf(
      three(
        context('e1') + context('e2'),
        context('v1') + context('v2'),
        context('l1') + context('l2'),
      ),
    );
    expect(entry?.examples).toEqual([
      { en: 'e1', vi: 'v1', lo: 'l1' },
      { en: 'e2', vi: 'v2', lo: 'l2' },
    ]);
  });

  it('are none where they are not as many: all are losses', async () => {
    const body = three(context('e1') + context('e2'), context('v1'), context('l1'));
    const items = await readAll(v3(`<conceptEntry>${body}</conceptEntry>`));
    expect(entries(items)[0]?.examples).toEqual([]);
    expect(losses(items)).toEqual(Array(4).fill('descrip:context'));
  });

  it('of ours are whole or lost', async () => {
    const [concept] = seedConcepts(glossary).filter(({ examples }) => examples.length > 0);
    const head = { title: '', created: new Date(0), origin: '' };
    const file = await textOf(writeTbx3(streamOf(concept ? [concept] : []), head));
    const items = await readAll(
      file.replace(/<descrip type="context" id="x-[^"]*-vi-[^>]*>[^<]*<\/descrip>/u, ''),
    );
    const count = concept?.examples.length ?? 0;
    expect(entries(items)[0]?.examples).toEqual(concept?.examples.slice(1));
    expect(losses(items)).toEqual(['descrip:context', 'descrip:context']);
    expect(count).toBeGreaterThan(0);
  });
});

describe('problems', () => {
  it('are named where an entry has no term of ours, an id twice, no language', async () => {
    const items = await readAll(
      v3(
        [
          `<conceptEntry id="1">${lang('fr', '<term>x</term>')}</conceptEntry>`,
          `<conceptEntry id="2">${lang('en', '<term>x</term>')}</conceptEntry>`,
          `<conceptEntry id="2">${lang('en', '<term>y</term>')}</conceptEntry>`,
          `<conceptEntry id="3"><langSec><termSec><term>z</term></termSec></langSec>${lang('en', '<term> </term>', '<term>z</term>')}</conceptEntry>`,
        ].join('\n'),
      ),
    );
    expect(problems(items).map(({ code, detail, at }) => [code, detail, at.line])).toEqual([
      ['noTerm', '1', 1],
      ['duplicateId', '2', 3],
      ['badStructure', 'xml:lang', 4],
      ['value', 'term', 4],
    ]);
    expect(entries(items).map(({ ref, terms }) => [ref, terms[0]?.text])).toEqual([
      ['2', 'x'],
      [undefined, 'y'],
      ['3', 'z'],
    ]);
  });

  it('are named for a cell of 10 MB and for 1,000 terms, and the rest is kept', async () => {
    const long = 'x'.repeat(10_000_000);
    const items = await readAll(
      v3(
        `<conceptEntry>${lang('lo', `<term>ກ</term><note>${long}</note>`, ...Array(1000).fill('<term>ຂ</term>'))}</conceptEntry><conceptEntry>${lang('en', '<term>x</term>')}</conceptEntry>`,
      ),
    );
    expect(problems(items).map(({ code }) => code)).toEqual(['cellTooLong', 'tooManyTerms']);
    expect(entries(items).map(({ terms }) => terms.length)).toEqual([200, 1]);
  });

  it.each([
    ['of 100,000 elements', '<note/>'.repeat(100_000)],
    ['with 10 MB in many notes', `<note>${'x'.repeat(90_000)}</note>`.repeat(110)],
    ['with ids of 10 MB', `<note id="${'x'.repeat(10_000_000)}"/>`],
  ])('are named for an entry %s, of which the first part is kept', async (_, rest) => {
    const items = await readAll(
      v3(`<conceptEntry>${lang('en', '<term>x</term>')}${rest}</conceptEntry>`),
    );
    expect(problems(items).map(({ code }) => code)).toEqual(['badStructure']);
    expect(entries(items)).toHaveLength(1);
  });
});

describe('files that cannot be read', () => {
  const failure = async (file: string | Uint8Array) => {
    const error = await readAll(file).catch((reason: unknown) => reason);
    if (!(error instanceof UnreadableImport)) throw new Error('it was read');
    return [error.code, error.at?.line, error.at?.column];
  };
  const good = v3(`<conceptEntry>${lang('en', '<term>x</term>')}\n</conceptEntry>`);
  const laughs = `<!DOCTYPE tbx [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n} "${'&a;'.repeat(100)}">`).join('')}]>`;

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t', 'empty'],
    ['text', 'source\ttarget', 'notXml'],
    ['JSON', '{"concepts":[]}', 'notXml'],
    ['a zip file', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xfd), 'otherKind'],
    ['a web page', '<!doctype html><html><body><p>x</p></body></html>', 'notXml'],
    ['a page in XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'notTbx'],
    ['a translation memory', '<?xml version="1.0"?><tmx version="1.4"/>', 'notTbx'],
    ['entities', `${laughs}${good.replace('x</term>', '&a29;</term>')}`, 'doctype'],
    [
      'an external entity',
      '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx/>',
      'doctype',
    ],
    ['an entity that nothing declares', good.replace('x</term>', '&nbsp;</term>'), 'notXml'],
    ['an entity of a strange name', good.replace('x</term>', '&constructor;</term>'), 'notXml'],
    ['tags that do not match', good.replace('</term>', '</trem>'), 'notXml'],
    ['a control character', good.replace('x</term>', '\u0001</term>'), 'notXml'],
    ['the half of it', good.slice(0, good.length / 2), 'truncated'],
    ['all but its last letter', good.slice(0, -1), 'truncated'],
    ['101 levels', v3('<a>'.repeat(101)), 'tooDeep'],
    ['a million levels', '<tbx>'.repeat(1_000_000), 'tooDeep'],
    ['a comment without an end', `<tbx><!--${'x'.repeat(17_000_000)}`, 'tooLarge'],
    ['an attribute of 17 MB', `<tbx a="${'x'.repeat(17_000_000)}"/>`, 'tooLarge'],
  ])('%s', async (_, file, code) => {
    expect((await failure(file))[0]).toBe(code);
  });

  it('names the place', async () => {
    expect(await failure(good.replace('<body>', '<body>\n\n  <x>'))).toEqual(['notXml', 4, 22]);
    expect(await failure(`\n ${root.replace('<tbx', '<tmx')}`)).toEqual(['notTbx', 2, 2]);
    expect(await failure(`${root}\n${header}`)).toEqual(['truncated', 2, header.length]);
  });

  it('names the place of a byte that is not UTF-8', async () => {
    const bytes = new TextEncoder().encode(`${root}\n<text>??`);
    bytes[bytes.length - 2] = 0xe9;
    expect(await failure(bytes)).toEqual(['encoding', 2, 6]);
    const latin = Uint8Array.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?>\n<tbx>é</tbx>',
      (char) => char.charCodeAt(0),
    );
    expect(await failure(latin)).toEqual(['encoding', 2, 5]);
  });

  it('gives what came before, then says that the file is cut off', async () => {
    const file = v3(`<conceptEntry>${lang('en', '<term>x</term>')}</conceptEntry>`.repeat(3000));
    const items: ReadItem[] = [];
    const reading = (async () => {
      const half = new TextEncoder().encode(file.slice(0, -100));
      for await (const item of readTbx(streamOf([half]))) items.push(item);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'truncated' });
    expect(entries(items).length).toBeGreaterThan(1000);
  });

  it('is always one of these, whatever the bytes', async () => {
    const bytes = new TextEncoder().encode(good);
    const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = bytes.slice();
        for (const { at, byte } of changes) changed[at] = byte;
        const error = await readAll(changed).catch((reason: unknown) => reason);
        if (!Array.isArray(error)) {
          expect(error).toBeInstanceOf(UnreadableImport);
          expect(error).toHaveProperty('at');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('bytes', () => {
  const utf16 = (text: string, isBig: boolean, mark: string) => {
    const bytes = Buffer.from(mark + text, 'utf16le');
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };
  const file = v3(`<conceptEntry id="1">${lang('lo', '<term>ນ້ຳ 👩🏽‍🏫</term>')}</conceptEntry>`);
  const declared = `<?xml version="1.0" encoding="UTF-16"?>${file}`;

  it.each([
    ['UTF-8', file],
    ['UTF-8 with a byte order mark', `\uFEFF${file}`],
    ['UTF-16 LE', utf16(declared, false, '\uFEFF')],
    ['UTF-16 BE', utf16(declared, true, '\uFEFF')],
    ['UTF-16 LE without a mark', utf16(declared, false, '')],
    ['UTF-16 BE without a mark', utf16(declared, true, '')],
  ])('in %s are read, however they are cut', async (_, bytes) => {
    for (const length of [1, 2, 3, 5, 7, 100_000]) {
      const terms = entries(await readAll(bytes, length)).map((entry) => entry.terms[0]?.text);
      expect(terms).toEqual(['ນ້ຳ 👩🏽‍🏫']);
    }
  });

  it('give the same items, places too, however they are cut', async () => {
    const head = { title: 'x', created: new Date(0), origin: 'x' };
    await fc.assert(
      fc.asyncProperty(concepts, fc.integer({ min: 1, max: 300 }), async (items, length) => {
        const text = await textOf(writeTbx3(streamOf(items), head));
        expect(await readAll(text, length)).toEqual(await readAll(text));
      }),
      { numRuns: 30 },
    );
  });
});
