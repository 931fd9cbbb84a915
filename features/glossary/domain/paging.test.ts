import { describe, expect, it } from 'vitest';
import { pageCount } from './paging';

describe('pageCount', () => {
  it.each([
    [0, 1],
    [1, 1],
    [40, 1],
    [41, 2],
    [100_000, 2500],
  ])('of %i entries is %i', (count, pages) => {
    expect(pageCount(count)).toBe(pages);
  });
});
