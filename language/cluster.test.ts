import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters, isClusterBoundary } from './cluster';
import { laoText, messyText } from './fixtures/arbitraries';

describe('clusters', () => {
  it.each([
    ['ນ້ຳໃຈ', ['ນ້ຳ', 'ໃຈ']],
    ['ສະພາແຫ່ງຊາດ', ['ສະ', 'ພາ', 'ແຫ່', 'ງ', 'ຊາ', 'ດ']],
    ['ວຽງຈັນ', ['ວຽ', 'ງ', 'ຈັ', 'ນ']],
    ['ເ\u200Bກ\u200B\u0EC8', ['ເ\u200Bກ\u200B\u0EC8']],
    ['ພັກ\u200Bລາວ', ['ພັ', 'ກ', '\u200B', 'ລາ', 'ວ']],
    ['hội'.normalize('NFD'), ['h', 'ộ'.normalize('NFD'), 'i']],
    ['a👩‍👩‍👧b', ['a', '👩‍👩‍👧', 'b']],
    ['\r\n', ['\r\n']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(clusters(text)).toEqual(expected);
  });

  it('joined are the text, and are cut where isClusterBoundary says', () => {
    fc.assert(
      fc.property(fc.oneof(laoText, messyText), (text) => {
        const pieces = clusters(text);
        expect(pieces.join('')).toBe(text);
        const cuts = new Set([0, text.length]);
        let offset = 0;
        for (const piece of pieces) {
          cuts.add(offset);
          offset += piece.length;
        }
        for (let i = 0; i <= text.length; i++) expect(isClusterBoundary(text, i)).toBe(cuts.has(i));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isClusterBoundary', () => {
  it('refuses to cut before a mark or ະ າ ຳ ຽ, and after ເ ແ ໂ ໃ ໄ', () => {
    for (const after of '\u0EB0\u0EB1\u0EB2\u0EB3\u0EB4\u0EB9\u0EBB\u0EBC\u0EBD\u0EC8\u0ECD') {
      expect(isClusterBoundary(`ກ${after}`, 1)).toBe(false);
    }
    for (const before of 'ເແໂໃໄ') expect(isClusterBoundary(`${before}ກ`, 1)).toBe(false);
    expect(isClusterBoundary('ກນ', 1)).toBe(true);
  });

  it('allows the ends of the text and nothing outside it', () => {
    expect([0, 2].map((i) => isClusterBoundary('ໄກ', i))).toEqual([true, true]);
    expect([-1, 3].map((i) => isClusterBoundary('ໄກ', i))).toEqual([false, false]);
  });
});
