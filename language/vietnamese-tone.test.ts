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
