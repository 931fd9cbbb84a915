import { expect, it } from 'vitest';
import { shorten } from './shorten';

it('leaves a short text as it is', () => {
  expect(shorten('ສະພາແຫ່ງຊາດ', 60)).toBe('ສະພາແຫ່ງຊາດ');
  expect(shorten('', 5)).toBe('');
});

it('cuts a long one, and never to more than was asked for', () => {
  expect(shorten('a'.repeat(10_000), 5)).toBe('aaaa…');
  expect(shorten('one two', 5)).toBe('one…');
});

it('cuts no letter in two', () => {
  expect(shorten('ສະພາແຫ່ງຊາດ', 6)).toBe('ສະພາ…');
  expect(shorten('👩‍👩‍👧👩‍👩‍👧', 10)).toBe('👩‍👩‍👧…');
});
