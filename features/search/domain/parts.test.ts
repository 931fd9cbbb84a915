import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, formOf, idBase, idBaseOf, lengthOf, partOf, partRange, rankOf } from './parts';

const visibilities = ['public', 'draft'] as const;
const parts = visibilities.flatMap((visibility) => FORMS.map((form) => partOf(form, visibility)));
const mostEntries = 2 ** 32;

const place = fc.record({
  part: fc.constantFrom(...parts),
  rank: fc.integer({ min: 0, max: 4 }),
  length: fc.nat(400),
  number: fc.nat(mostEntries - 1),
});
const idOf = ({
  part,
  rank,
  length,
  number,
}: typeof place extends fc.Arbitrary<infer T> ? T : never) => idBase(part, rank, length) + number;

describe('a part', () => {
  it('is one visibility and form', () => {
    expect(new Set(parts).size).toBe(8);
    for (const visibility of visibilities) {
      for (const form of FORMS) expect(formOf(partOf(form, visibility))).toBe(form);
    }
  });

  it('has a range of ids that no other has', () => {
    for (const part of parts) {
      expect(partRange(part).from).toBe(idBase(part, 0, 0));
      expect(partRange(part).to).toBe(partRange(part + 1).from);
    }
  });
});

describe('a rank', () => {
  it('is preferred, admitted, superseded, deprecated, and last what is only looked up', () => {
    const ranks = ['preferred', 'admitted', 'superseded', 'deprecated'].map((status) =>
      rankOf({ status, searchOnly: false }),
    );
    expect(ranks).toEqual([0, 1, 2, 3]);
    expect(rankOf({ status: 'preferred', searchOnly: true })).toBe(4);
  });

  it('of a status that is not known is the first', () => {
    expect(rankOf({ status: 'nope', searchOnly: false })).toBe(0);
  });
});

describe('an id', () => {
  it('is a safe integer, within its part', () => {
    fc.assert(
      fc.property(place, (one) => {
        const id = idOf(one);
        expect(Number.isSafeInteger(id)).toBe(true);
        const { from, to } = partRange(one.part);
        expect(from <= id && id < to).toBe(true);
      }),
    );
    expect(idBase(partOf('sound', 'draft'), 7, 255) + mostEntries).toBeLessThan(2 ** 53);
  });

  it('orders by part, rank, and length up to 255', () => {
    const orderOf = ({ part, rank, length }: { part: number; rank: number; length: number }) =>
      (part * 10 + rank) * 1_000 + Math.min(length, 255);
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(orderOf(a) !== orderOf(b));
        expect(idOf(a) < idOf(b)).toBe(orderOf(a) < orderOf(b));
      }),
    );
  });

  it('tells its length and its base', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(lengthOf(idOf(one))).toBe(Math.min(one.length, 255));
        expect(idBaseOf(idOf(one))).toBe(idBase(one.part, one.rank, one.length));
      }),
    );
  });
});
