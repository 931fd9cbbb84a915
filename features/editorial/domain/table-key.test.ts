import { describe, expect, it } from 'vitest';
import { tableKeyOf } from './table-key';

const press = (key: string, code = '', shiftKey = false, inTable = false) =>
  tableKeyOf({ key, code, shiftKey }, { inTable });

describe('tableKeyOf', () => {
  it('knows letters wherever the focus is', () => {
    expect(['j', 'k', 'x', 'X', '/', '?', 'Escape'].map((key) => press(key))).toEqual([
      'next',
      'previous',
      'select',
      'range',
      'filter',
      'help',
      'clear',
    ]);
  });

  it('goes by place on a Lao keyboard, but not on another Latin one', () => {
    expect(press('ັ', 'KeyJ')).toBe('next');
    expect(press('ປ', 'KeyX')).toBe('select');
    expect(press('ອ', 'KeyX', true)).toBe('range');
    expect(press('h', 'KeyJ')).toBeNull();
  });

  it('leaves the arrows to the page outside the table', () => {
    expect(press('ArrowDown')).toBeNull();
    expect(press('ArrowDown', 'ArrowDown', false, true)).toBe('next');
    expect(press('ArrowUp', 'ArrowUp', false, true)).toBe('previous');
    expect(press('toString')).toBeNull();
  });
});
