import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLao, laoText, laoWords, messyText } from './fixtures/arbitraries';
import { modernLao } from './lao-spelling';

describe('modernLao', () => {
  it.each([
    ['ເເຫ່ງ', 'ແຫ່ງ'],
    ['ທ\u0EC8\u0EB5', 'ທ\u0EB5\u0EC8'],
    ['ນ\u0ECD\u0EC9\u0EB2', 'ນ\u0EC9\u0EB3'],
    ['ນ\u0EB3\u0EC9', 'ນ\u0EC9\u0EB3'],
    ['ເຫ\u0EC9\u0EBC\u0EB2', 'ເຫ\u0EBC\u0EC9\u0EB2'],
    ['ຫນັງສື', 'ໜັງສື'],
    ['ຫມູ່', 'ໝູ່'],
    ['ຫນອງ', 'ໜອງ'],
    ['ຫມວດ', 'ໝວດ'],
    ['ໃຫມ່', 'ໃໝ່'],
    ['ແຫນ້ນ', 'ແໜ້ນ'],
    ['ເຫນືອ', 'ເໜືອ'],
    ['ເຫມາະສົມ', 'ເໝາະສົມ'],
  ])('writes %s as %s', (old, modern) => {
    expect(modernLao(old)).toBe(modern);
    expect(modernLao(modern)).toBe(modern);
  });

  it.each(['ໂຫນ', 'ແຫນ', 'ໄຫມາ', 'ຫລວງພະບາງ', 'ຫນ', 'ຫຼວງ'])('leaves %s alone', (text) => {
    expect(modernLao(text)).toBe(text);
  });

  it('writes a text the same behind one whose marks are those of no Lao', () => {
    const other = 'x\u0334 ';
    fc.assert(
      fc.property(fc.oneof(anyLao, laoText, laoWords, messyText), (text) => {
        expect(modernLao(other + text)).toBe(other + modernLao(text));
      }),
      { numRuns: 4000 },
    );
  });
});
