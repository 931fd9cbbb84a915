import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNext, moveDown, moveUp, part } from './edit-rows';
import { type Row, rowsFit } from './row';

const rows = fc.array(
  fc
    .tuple(fc.nat(3), fc.nat(3))
    .filter(([left, right]) => left + right > 0)
    .map(([left, right]): Row => [left, right]),
  { maxLength: 12 },
);
const edits = [joinNext, part, moveUp(0), moveUp(1), moveDown(0), moveDown(1)];

describe('putting rows right', () => {
  it('loses no paragraph', () => {
    fc.assert(
      fc.property(rows, fc.nat(12), fc.constantFrom(...edits), (list, at, edit) => {
        const [left, right] = [0, 1].map((side) =>
          list.reduce((sum, row) => sum + (row[side] ?? 0), 0),
        ) as [number, number];
        const changed = edit(list, at);
        if (changed) expect(rowsFit(changed, left, right)).toBe(true);
      }),
    );
  });

  it('joins and parts', () => {
    const two: Row[] = [
      [1, 1],
      [1, 0],
    ];
    expect(joinNext(two, 0)).toEqual([[2, 1]]);
    expect(joinNext(two, 1)).toBeNull();
    expect(part([[2, 1]], 0)).toEqual(two);
    expect(part([[1, 1]], 0)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(part([[1, 0]], 0)).toBeNull();
  });

  it('moves a paragraph of one side', () => {
    const two: Row[] = [
      [1, 1],
      [1, 1],
    ];
    expect(moveUp(1)(two, 1)).toEqual([
      [1, 2],
      [1, 0],
    ]);
    expect(moveUp(1)(two, 0)).toBeNull();
    expect(moveDown(0)(two, 0)).toEqual([
      [0, 1],
      [2, 1],
    ]);
    expect(
      moveUp(0)(
        [
          [1, 1],
          [1, 0],
        ],
        1,
      ),
    ).toEqual([[2, 1]]);
  });
});
