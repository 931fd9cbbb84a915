import { expect, it } from 'vitest';
import { shortestFirst } from './context';

it('short sentences come first, then fragments; what is too long is left out', () => {
  const of = (length: number) => ({ text: 'x'.repeat(length) });
  expect(
    shortestFirst([120, 12, 401, 60, 29, 400, 30].map(of)).map(({ text }) => text.length),
  ).toEqual([30, 60, 120, 400, 29, 12]);
});
