import { describe, expect, it } from 'vitest';
import { lastSortKey } from '@/features/glossary/domain/derived';
import { sortKey } from '@/language/collate';
import { compareCursors, decodeTableCursor, encodeTableCursor } from './table-cursor';

const id = '0176bb3e-7000-7505-8abd-f1c17a2319bc';
const byLao = { by: 'lo', descending: false } as const;
const byTime = { by: 'updated', descending: true } as const;

describe('a cursor of the table', () => {
  it.each([sortKey('ສະພາແຫ່ງຊາດ', 'lo'), sortKey('Quốc hội. (1)', 'vi'), '', lastSortKey])(
    'is read as it was written: %s',
    (key) => {
      expect(decodeTableCursor(encodeTableCursor({ key, id }), byLao)).toEqual({ key, id });
    },
  );

  it('has a time where rows are in the order of change', () => {
    const key = '2026-11-26T05:00:00.000Z';
    expect(decodeTableCursor(`${id}.${key}`, byTime)).toEqual({ key, id });
    for (const wrong of ['', '2026-11-26', '2026-13-26T05:00:00.000Z', sortKey('a', 'en')]) {
      expect(decodeTableCursor(`${id}.${wrong}`, byTime), wrong).toBeUndefined();
    }
  });

  it.each(['', id, '.a', `${id}.a\0`, `${id}.\uD800`, `${'a'.repeat(65)}.b`])(
    'is not read of anything else: %j',
    (text) => expect(decodeTableCursor(text, byLao)).toBeUndefined(),
  );

  it('is compared by key, then by id, in the direction of the order', () => {
    const [a, b, c] = [
      { key: 'a', id: '2' },
      { key: 'b', id: '1' },
      { key: 'b', id: '2' },
    ] as const;
    expect([c, b, a].sort((x, y) => compareCursors(x, y, byLao))).toEqual([a, b, c]);
    expect([a, c, b].sort((x, y) => compareCursors(x, y, byTime))).toEqual([c, b, a]);
  });
});
