import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Face = { family: string; style: string; file: string; ranges: [number, number][] };

const css = readFileSync(new URL('./fonts.css', import.meta.url), 'utf8');

const faces: Face[] = [...css.matchAll(/@font-face \{([^}]*)\}/g)].flatMap(([, body = '']) => {
  const value = (pattern: RegExp) => pattern.exec(body)?.[1]?.trim() ?? '';
  const file = value(/url\(["'](.+?)["']\)/);
  if (!file) return [];
  const ranges = value(/unicode-range:([^;]+);/)
    .split(',')
    .map((part): [number, number] => {
      const found = /^\s*U\+([0-9A-F]+)(?:-([0-9A-F]+))?\s*$/i.exec(part);
      if (!found?.[1]) throw new Error(`not a range: ${part}`);
      const from = Number.parseInt(found[1], 16);
      return [from, found[2] ? Number.parseInt(found[2], 16) : from];
    });
  return [{ family: value(/family: ["'](.+?)["']/), style: value(/style: (\w+)/), file, ranges }];
});

/** The subsets that a text makes the browser load. */
function loadedFor(text: string, family: string, style = 'normal'): string[] {
  const loaded = faces.filter(
    (face) =>
      face.family === family &&
      face.style === style &&
      [...text].some((char) => {
        const code = char.codePointAt(0) ?? 0;
        return face.ranges.some(([from, to]) => from <= code && code <= to);
      }),
  );
  return loaded.map(
    (face) => /noto-[a-z-]+?-(latin-ext|latin|vietnamese|lao)-wght/.exec(face.file)?.[1] ?? '?',
  );
}

// Every vowel with every tone, and đ, in both cases.
const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const small = `${[...VOWELS].flatMap((v) => TONES.map((tone) => (v + tone).normalize('NFC'))).join('')}đ`;
const VIETNAMESE = `${small}${small.toUpperCase()}₫`;

describe('the font faces', () => {
  it('are files of the packages', () => {
    for (const { file } of faces) {
      expect(existsSync(new URL(`../node_modules/${file}`, import.meta.url)), file).toBe(true);
    }
  });

  it('do not both answer for one letter', () => {
    for (const a of faces) {
      for (const b of faces) {
        if (a === b || a.family !== b.family || a.style !== b.style) continue;
        const both = a.ranges.filter(([from, to]) =>
          b.ranges.some(([f, t]) => f <= to && from <= t),
        );
        expect(both, `${a.file} and ${b.file}`).toEqual([]);
      }
    }
  });

  it.each([
    ['Noto Sans', 'normal'],
    ['Noto Sans', 'italic'],
    ['Noto Serif', 'normal'],
  ])('set Vietnamese in %s %s without the large latin-ext file', (family, style) => {
    expect(loadedFor(VIETNAMESE, family, style).sort()).toEqual(['latin', 'vietnamese']);
    for (const char of VIETNAMESE) expect(loadedFor(char, family, style), char).toHaveLength(1);
  });

  it('set English in latin alone', () => {
    expect(loadedFor('Lao–Vietnamese “co-operation” … 50 % · café', 'Noto Sans')).toEqual([
      'latin',
    ]);
  });

  it('set Lao in the Lao families alone', () => {
    const lao = 'ສະພາແຫ່ງຊາດລາວເຫຼື້ອມໝ້ຳໆ';
    expect(loadedFor(lao, 'Noto Sans')).toEqual([]);
    expect(loadedFor(lao, 'Noto Sans Lao')).toEqual(['lao']);
    expect(loadedFor(lao, 'Noto Serif Lao')).toEqual(['lao']);
  });
});
