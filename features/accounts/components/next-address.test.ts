import { describe, expect, test } from 'vitest';
import { nextAddress, withNext } from './next-address';

describe('the address after signing in', () => {
  test.each(['/en', '/vi/account', '/lo/search?q=qu%E1%BB%91c', '/en/terms/asean#top'])(
    '%s is followed',
    (next) => {
      expect(nextAddress(next, '/en')).toBe(next);
    },
  );

  test.each([
    undefined,
    '',
    'en',
    ['/en', '/vi'],
    'https://example.org',
    'javascript:alert(1)',
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '/\n/example.org',
    '/.//example.org',
    '/en/..//example.org',
    '//[',
  ])('%j is not', (next) => {
    expect(nextAddress(next, '/lo')).toBe('/lo');
  });

  test('is passed on encoded', () => {
    expect(withNext('/en/sign-in', '/en/search?q=a&b')).toBe(
      '/en/sign-in?next=%2Fen%2Fsearch%3Fq%3Da%26b',
    );
    expect(withNext('/en/sign-in', undefined)).toBe('/en/sign-in');
  });
});
