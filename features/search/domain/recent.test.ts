import { describe, expect, it } from 'vitest';
import { addRecent, maxRecent, parseRecent, removeRecent } from './recent';

describe('addRecent', () => {
  it('puts the newest first, once, as it was typed last', () => {
    expect(addRecent(['IPU', 'Quốc hội'], ' quốc hội ')).toEqual(['quốc hội', 'IPU']);
    expect(addRecent(['Quốc hội'.normalize('NFD')], 'Quốc hội')).toEqual(['Quốc hội']);
  });

  it('keeps searches apart that differ by tone', () => {
    expect(addRecent(['quoc hoi'], 'Quốc hội')).toEqual(['Quốc hội', 'quoc hoi']);
  });

  it('keeps no more than it shows', () => {
    const full = Array.from({ length: maxRecent }, (_, i) => `search ${i}`);
    expect(addRecent(full, 'one more')).toEqual(['one more', ...full.slice(0, maxRecent - 1)]);
  });

  it('keeps nothing empty and nothing endless', () => {
    expect(addRecent(['a'], '  ')).toEqual(['a']);
    expect(addRecent(['a'], 'x'.repeat(201))).toEqual(['a']);
  });
});

it('removes a search', () => {
  expect(removeRecent(['a', 'ສະພາ', 'b'], 'ສະພາ')).toEqual(['a', 'b']);
});

describe('parseRecent', () => {
  it('reads what was stored', () => {
    expect(parseRecent(JSON.stringify(['b', 'a']))).toEqual(['b', 'a']);
  });

  it.each([null, '', '{', '{}', '"a"', '[1, null]'])('makes nothing of %j', (stored) => {
    expect(parseRecent(stored)).toEqual([]);
  });

  it('keeps the rules of the list whatever was stored', () => {
    expect(parseRecent(JSON.stringify(['a', 'A', ' ', 3, ...'bcdefghij']))).toEqual([
      ...'abcdefgh',
    ]);
  });
});
