import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZipDirectory, unpack } from './read-zip';

const thrown = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
};

function whole(bytes: Uint8Array, name: string): Uint8Array {
  const part = readZipDirectory(bytes).get(name);
  if (!part) throw new Error(`no ${name}`);
  return Buffer.concat([...unpack(bytes, part)]);
}

const text = 'ລາວ '.repeat(50_000);
const archive = (level: 0 | 9 = 9) => zipSync({ 'a.txt': [strToU8(text), { level }] });

/** The bytes with a number in their directory that is not true. */
function with32(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes);
  const entry = changed.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  changed.writeUInt32LE(value, entry + offset);
  return changed;
}

describe('an archive', () => {
  it.each([0, 9] as const)('gives back what was packed (level %i)', (level) => {
    expect(new TextDecoder().decode(whole(archive(level), 'a.txt'))).toBe(text);
  });

  it('may have a comment behind it', () => {
    const bytes = Buffer.concat([archive(), Buffer.from('hello')]);
    bytes.writeUInt16LE(5, bytes.length - 7);
    expect(whole(bytes, 'a.txt').length).toBe(strToU8(text).length);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['a text', strToU8('hello'), 'otherKind'],
    ['half of it', archive().subarray(0, 100), 'truncated'],
    ['one that declares 5 GB', with32(archive(), 24, 0xfffffff0), 'tooLarge'],
    ['an encrypted one', with32(archive(), 8, 1), 'otherKind'],
    ['a bomb', zipSync({ 'a.txt': [new Uint8Array(20_000_000), { level: 9 }] }), 'bomb'],
  ])('is not %s', (_, bytes, code) => {
    expect(thrown(() => readZipDirectory(bytes))).toMatchObject({ code });
  });

  it('has as many bytes as it says, no more and no fewer', () => {
    const size = strToU8(text).length;
    expect(thrown(() => whole(with32(archive(), 24, size - 1), 'a.txt'))).toMatchObject({
      code: 'bomb',
    });
    expect(thrown(() => whole(with32(archive(), 24, size + 1), 'a.txt'))).toMatchObject({
      code: 'truncated',
    });
  });

  it('says which part is broken', () => {
    const bytes = Buffer.from(archive());
    bytes.fill(0xff, 45, 80);
    expect(thrown(() => whole(bytes, 'a.txt'))).toMatchObject({
      code: 'truncated',
      detail: 'a.txt',
    });
  });

  it('may be larger where more is allowed', () => {
    const bytes = with32(archive(), 24, 400_000_000);
    expect(thrown(() => readZipDirectory(bytes))).toMatchObject({ code: 'tooLarge' });
    expect(thrown(() => readZipDirectory(bytes, { total: 500_000_000 }))).toMatchObject({
      code: 'bomb',
    });
  });
});
