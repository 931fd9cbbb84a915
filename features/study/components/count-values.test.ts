import { expect, it } from 'vitest';
import { numberText } from './count-values';

it('writes numbers as the reader does', () => {
  expect(numberText('en', 1234567)).toBe('1,234,567');
  expect(numberText('lo', 1234.4)).toBe('1.234');
  expect(numberText('vi', 999)).toBe('999');
});
