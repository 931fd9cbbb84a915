import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor';

describe('cursor', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), noInvalidDate: true }),
        fc.uuid(),
        (updatedAt, id) => {
          const text = encodeCursor({ updatedAt, id });
          expect(text).toMatch(/^[\w-]+$/);
          expect(decodeCursor(text)).toEqual({ updatedAt, id });
        },
      ),
    );
  });

  it.each([
    '',
    'zzz',
    '%%%',
    btoa('x y'),
    btoa("1 '; DROP"),
    btoa('1'),
    btoa('9999999999999999 a'),
  ])('refuses %j', (text) => {
    expect(decodeCursor(text)).toBeUndefined();
  });
});
