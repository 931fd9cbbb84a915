import { beforeEach, expect, it, vi } from 'vitest';
import type { ConceptForm } from '../../schema';
import { type Kept, keptKey, readKept, removeKept, writeKept } from './kept';

/** A storage with room for so many characters. */
class Storage {
  [key: string]: unknown;
  constructor(room: number) {
    Object.defineProperties(this, {
      getItem: { value: (key: string) => this[key] ?? null },
      removeItem: { value: (key: string) => delete this[key] },
      setItem: {
        value: (key: string, text: string) => {
          const others = Object.entries(this).filter(([name]) => name !== key);
          const used = others.reduce((sum, [, value]) => sum + String(value).length, 0);
          if (used + text.length > room) throw new Error('QuotaExceededError');
          this[key] = text;
        },
      },
    });
  }
}

const concept = {
  id: 'x',
  terms: [],
  definitions: [],
  examples: [],
  relations: [],
  sources: [],
  articles: [],
} as unknown as ConceptForm;
const keptAt = (at: string): Kept => ({
  mine: concept,
  reason: '',
  base: concept,
  version: 1,
  proposalVersion: 0,
  at,
});
const today = '2026-11-26T07:00:00Z';
const key = keptKey('eva', 'new');
const size = JSON.stringify(keptAt(today)).length;

beforeEach(() => vi.stubGlobal('localStorage', new Storage(size * 1.5)));

it('gives back what was kept, to nobody else', () => {
  expect(readKept(key)).toBeNull();
  expect(writeKept(key, keptAt(today))).toBe(true);
  expect(readKept(key)).toEqual(keptAt(today));
  expect(readKept(keptKey('khamla', 'new'))).toBeNull();
  removeKept(key);
  expect(readKept(key)).toBeNull();
});

it.each(['', 'nonsense', '{}', '{"mine":{"terms":1},"base":{},"at":"x"}'])(
  'takes %j for nothing',
  (text) => {
    localStorage.setItem(key, text);
    expect(readKept(key)).toBeNull();
  },
);

it('makes room of what nobody came back to for a month, and of nothing else', () => {
  const old = keptKey('eva', 'old');
  expect(writeKept(old, keptAt('2026-11-25T07:00:00Z'))).toBe(true);
  expect(writeKept(key, keptAt(today))).toBe(false);
  expect(readKept(old)).not.toBeNull();
  expect(writeKept(old, keptAt('2026-10-01T07:00:00Z'))).toBe(true);
  expect(writeKept(key, keptAt(today))).toBe(true);
  expect(readKept(old)).toBeNull();
});

it('says when it cannot keep anything', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(writeKept(key, keptAt(today))).toBe(false);
  expect(readKept(key)).toBeNull();
  removeKept(key);
});
