import { expect, it } from 'vitest';
import { olderTonePlacement } from './vietnamese-tone';

it.each([
  ['hoà bình', 'hòa bình'],
  ['HOÀ BÌNH', 'HÒA BÌNH'],
  ['Uỷ ban', 'Ủy ban'],
  ['thuý', 'thúy'],
  ['khoẻ', 'khỏe'],
  ['xoá', 'xóa'],
  ['thoả thuận', 'thỏa thuận'],
  ['qúy', 'quý'],
  ['qủa', 'quả'],
])('writes %s as %s', (modern, older) => {
  expect(olderTonePlacement(modern)).toBe(older);
  expect(olderTonePlacement(older)).toBe(older);
});

it.each(['quý', 'quả', 'giữ', 'già', 'toàn', 'hoàng', 'thuyết', 'khoái', 'huỳnh', 'mùa', 'Lào'])(
  'leaves %s alone',
  (word) => {
    expect(olderTonePlacement(word)).toBe(word);
  },
);

it('finds every syllable that it is to change', () => {
  const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  for (const tone of tones) {
    for (const [first, second] of ['oa', 'oe', 'uy', 'OA', 'OE', 'UY'].map((pair) => [...pair])) {
      const modern = `h${first}${second}${tone}`.normalize('NFC');
      expect(olderTonePlacement(modern)).toBe(`h${first}${tone}${second}`.normalize('NFC'));
    }
    const older = `Qu${tone}a`.normalize('NFC');
    expect(olderTonePlacement(older)).toBe(`Qua${tone}`.normalize('NFC'));
  }
});
