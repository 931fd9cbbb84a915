import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadItem, UnreadableImport } from '../entry';
import { concepts } from '../tbx/fixtures/concepts';
import { readJson } from './read-json';
import { writeJson } from './write-json';

async function* streamOf<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function read(file: string | Uint8Array, length = 65_536): Promise<ReadItem[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += length) pieces.push(bytes.subarray(at, at + length));
  const items: ReadItem[] = [];
  for await (const item of readJson(streamOf(pieces))) items.push(item);
  return items;
}

const head = { created: new Date(0), origin: 'http://localhost' };
const entries = (items: readonly ReadItem[]) =>
  items.flatMap((item) => (item.kind === 'entry' ? item.entry : []));
const concept = (id: string, more = '') =>
  `{"id":"${id}","terms":[{"lang":"en","text":"a ] } \\" [ {"}]${more}}`;

describe('JSON', () => {
  it('comes back as it was, in pieces of any length', async () => {
    await fc.assert(
      fc.asyncProperty(concepts, fc.integer({ min: 2, max: 500 }), async (given, length) => {
        let file = '';
        for await (const chunk of writeJson(streamOf(given), head)) file += chunk;
        const items = await read(file, length);
        const wanted = given
          .filter(({ terms }) => terms.length > 0)
          .map(({ citations: _, related: _r, createdAt: _c, updatedAt: _u, id, ...one }) => ({
            ...one,
            ref: id,
          }));
        const got = entries(items).map(({ at: _, ...entry }) => entry);
        expect(JSON.parse(JSON.stringify(got))).toEqual(JSON.parse(JSON.stringify(wanted)));
        expect(items.filter(({ kind }) => kind === 'loss')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a list', `[${concept('a')},\n ${concept('b')}]`, [1, 2]],
    ['an object of another shape', `{"x":{"concepts":[1]},"concepts":[${concept('a')}]}`, [1]],
    ['lines', `${concept('a')}\n${concept('b')}\n`, [1, 2]],
    ['an empty list', '{"concepts":[]}', []],
  ])('may be %s', async (_, file, lines) => {
    expect(entries(await read(file)).map(({ at }) => at.line)).toEqual(lines);
  });

  it('is read in UTF-16 as well', async () => {
    const file = Buffer.from(`\uFEFF[${concept('ຄຳ')}]`, 'utf16le');
    expect(entries(await read(file))).toMatchObject([{ ref: 'ຄຳ' }]);
  });

  it('names what is wrong in a concept, and goes on', async () => {
    const items = await read(
      `[{"terms":[{"lang":"en","text":5}]},\n${concept('a')},\n${concept('a')},\n{"terms":[{"lang":"fr","text":"x"}]},\n${concept('b', ',"colour":"red"')}]`,
    );
    expect(items.slice(1)).toMatchObject([
      { kind: 'problem', code: 'value', detail: 'terms.0.text', at: { line: 1, column: 2 } },
      { kind: 'entry' },
      { kind: 'problem', code: 'duplicateId', detail: 'a', at: { line: 3 } },
      { kind: 'loss', what: 'lang:fr' },
      { kind: 'problem', code: 'noTerm', at: { line: 4 } },
      { kind: 'loss', what: 'colour' },
      { kind: 'entry', entry: { ref: 'b' } },
    ]);
  });

  it('passes over a concept of ten megabytes, and what it says of prototypes', async () => {
    const items = await read(
      `[${concept('a', `,"subject":"${'x'.repeat(10_000_000)}"`)},${concept('b', ',"__proto__":{"x":1}')}]`,
    );
    expect(items).toMatchObject([
      { kind: 'carries' },
      { kind: 'problem', code: 'cellTooLong' },
      { kind: 'entry', entry: { ref: 'b' } },
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each([
    ['empty', ''],
    ['empty', '   \n'],
    ['notJson', '<tbx/>'],
    ['notJson', 'id,en\n1,a'],
    ['notJson', '[{"terms": nothing}]'],
    ['notJson', '[]]'],
    ['truncated', `{"concepts":[${concept('a')}`],
    ['truncated', '[{"terms":[{"lang":"en","text":"abc'],
    ['tooDeep', '['.repeat(1_000_000)],
  ])('is refused as %s: %.40s', async (code, file) => {
    const error = await read(file).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnreadableImport);
    expect(error).toMatchObject({ code });
  });

  it('is refused where it is no UTF-8', async () => {
    await expect(read(Uint8Array.from([0x5b, 0x22, 0xff, 0xfe]))).rejects.toMatchObject({
      code: 'encoding',
    });
  });
});
