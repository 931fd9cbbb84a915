import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '@/language/lang';
import glossary from '@/prisma/seed/glossary.json';
import type { Entry, ExportConcept, ReadItem } from '../entry';
import { reduceTo } from '../reduce';
import { TBX2_CARRIES, TBX3_CARRIES } from './carries';
import { concepts, manyConcepts, seedConcepts } from './fixtures/concepts';
import { readAll, streamOf, textOf } from './fixtures/streams';
import { invalidIn } from './fixtures/validity';
import { writeTbx2, writeTbx3 } from './write-tbx';

const seed = seedConcepts(glossary);
const head = {
  title: 'Khamsap <&> ຄຳສັບ',
  created: new Date('2026-11-26T08:00:00Z'),
  origin: 'https://khamsap.example',
};
const versions = [
  { version: 3, write: writeTbx3, carries: TBX3_CARRIES },
  { version: 2, write: writeTbx2, carries: TBX2_CARRIES },
] as const;

const fileOf = (write: typeof writeTbx3, items: Iterable<ExportConcept>) =>
  textOf(write(streamOf(items), head));

/** Each language's preferred full form first; one without a term to show is not written. */
function expected(
  items: readonly ExportConcept[],
  carries: typeof TBX3_CARRIES,
): Omit<Entry, 'at'>[] {
  return items
    .map((concept) => reduceTo(concept, carries))
    .filter(({ terms }) => terms.length > 0)
    .map((entry) => ({
      ...entry,
      terms: LANGS.flatMap((lang) => {
        const terms = entry.terms.filter((term) => term.lang === lang);
        const main = terms.findIndex(({ type, status }) => {
          return type === 'fullForm' && status === 'preferred';
        });
        return [...terms.splice(Math.max(0, main), 1), ...terms];
      }),
    }));
}

function entriesOf(items: readonly ReadItem[]): Omit<Entry, 'at'>[] {
  return items.flatMap((item) => {
    if (item.kind !== 'entry') return [];
    const { at, ...entry } = item.entry;
    return entry;
  });
}

/** The order between the definitions of one language is kept, that between languages is not. */
function byLang(entries: readonly Omit<Entry, 'at'>[]) {
  return entries.map((entry) => ({
    ...entry,
    definitions: LANGS.flatMap((lang) => entry.definitions.filter((one) => one.lang === lang)),
  }));
}

describe.each(versions)('TBX v$version', ({ version, write, carries }) => {
  it('gives back the glossary, less what it does not carry', async () => {
    const items = await readAll(await fileOf(write, seed));
    expect(items[0]).toEqual({ kind: 'carries', fields: carries, langs: new Set(LANGS) });
    expect(byLang(entriesOf(items))).toEqual(byLang(expected(seed, carries)));
    expect(items).toHaveLength(seed.length + 1);
  });

  it('gives back concepts of any form and texts of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(concepts, async (items) => {
        const read = await readAll(await fileOf(write, items));
        expect(read.filter(({ kind }) => kind !== 'entry')).toHaveLength(1);
        expect(byLang(entriesOf(read))).toEqual(byLang(expected(items, carries)));
      }),
      { numRuns: 100 },
    );
  });

  it('is valid', async () => {
    expect(invalidIn(await fileOf(write, seed), version)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(concepts, async (items) => {
        fc.pre(items.some(({ terms }) => terms.some(({ searchOnly }) => !searchOnly)));
        expect(invalidIn(await fileOf(write, items), version)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out what XML cannot say, and nothing else', async () => {
    const [concept] = seed;
    const definition = { lang: 'lo' as const, text: 'ກ\u0000\u0007\uFFFE\uD800ຂ\r\nຄ\u0085' };
    const file = await fileOf(write, concept ? [{ ...concept, definitions: [definition] }] : []);
    expect(entriesOf(await readAll(file))[0]?.definitions).toEqual([
      { lang: 'lo', text: 'ກຂ\r\nຄ\u0085' },
    ]);
  });

  it('writes in chunks of a bounded length, the first of them before it has seen much', async () => {
    let taken = 0;
    const counted = async function* () {
      for await (const concept of manyConcepts(200, seed)) {
        taken++;
        yield concept;
      }
    };
    const lengths: number[] = [];
    for await (const chunk of write(counted(), head)) {
      if (lengths.length === 0) expect(taken).toBeLessThan(20);
      lengths.push(chunk.length);
    }
    expect(lengths.length).toBeGreaterThan(10);
    expect(Math.max(...lengths)).toBeLessThan(32_000);
  });
});

describe('the check of validity', () => {
  it.each([
    ['<term>', '<note>x</note><term>', 'termSec: note term'],
    ['type="subjectField"', 'type="context"', 'descrip:context in conceptEntry'],
    ['preferredTerm-admn-sts', 'preferred', 'termNote:administrativeStatus: preferred'],
    ['<langSec xml:lang="en">', '<langSec>', 'langSec without xml:lang'],
    [' id="c-', ' id="1', 'id 1'],
    ['target="c-', 'target="d-', 'target d-'],
    ['<descripGrp>', '<descripGrp><admin type="source">x</admin>', 'descripGrp: admin descrip'],
    ['style="dca"', 'style="dct"', 'root: '],
    ['<body>', '<body>x', 'text in body'],
    ['<term>', '<term type="x">', 'term/@type'],
  ])('finds %s that has become %s', async (from, to, problem) => {
    const file = await fileOf(writeTbx3, seed.slice(0, 2));
    expect(invalidIn(file.replace(from, to), 3).join('; ')).toContain(problem);
  });
});
