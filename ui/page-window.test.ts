import { expect, it } from 'vitest';
import { pageWindow } from './page-window';

const text = (page: number, count: number) =>
  pageWindow(page, count)
    .map((entry) => (entry.kind === 'gap' ? '…' : entry.page))
    .join(' ');

it.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [1, 9, '1 2 … 9'],
  [3, 9, '1 2 3 4 … 9'],
  [4, 9, '1 2 3 4 5 … 9'],
  [5, 9, '1 … 4 5 6 … 9'],
  [6, 9, '1 … 5 6 7 8 9'],
  [9, 9, '1 … 8 9'],
  [12, 9, '1 … 9'],
])('page %i of %i shows %s', (page, count, expected) => expect(text(page, count)).toBe(expected));
