import { describe, expect, it } from 'vitest';
import { nothingSelected, selectedTo, toggled, without } from './table-selection';

const order = ['a', 'b', 'c', 'd'];
const idsOf = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort();

describe('a selection', () => {
  it('takes and leaves rows', () => {
    const one = toggled(nothingSelected, 'b');
    expect(idsOf(one)).toEqual(['b']);
    expect(idsOf(toggled(one, 'b'))).toEqual([]);
    expect(idsOf(nothingSelected)).toEqual([]);
  });

  it('reaches from the row last chosen to another, up or down, and keeps the rest', () => {
    const from = toggled(toggled(nothingSelected, 'a'), 'c');
    expect(idsOf(selectedTo(from, order, 'd'))).toEqual(['a', 'c', 'd']);
    expect(idsOf(selectedTo(toggled(nothingSelected, 'd'), order, 'b'))).toEqual(['b', 'c', 'd']);
    const again = selectedTo(selectedTo(from, order, 'd'), order, 'b');
    expect(idsOf(again)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is one row where there is nothing to begin from', () => {
    expect(idsOf(selectedTo(nothingSelected, order, 'c'))).toEqual(['c']);
    expect(idsOf(selectedTo(toggled(nothingSelected, 'gone'), order, 'c'))).toEqual(['c', 'gone']);
  });

  it('loses rows', () => {
    expect(idsOf(without(toggled(toggled(nothingSelected, 'a'), 'b'), ['a', 'x']))).toEqual(['b']);
  });
});
