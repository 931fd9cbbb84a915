import { describe, expect, it } from 'vitest';
import { indexLetters } from './index-letters';

const lettersOf = (...args: Parameters<typeof indexLetters>) =>
  indexLetters(...args).map(({ letter }) => letter);

describe('indexLetters', () => {
  it('has every letter of the language, and says under which terms stand', () => {
    const letters = indexLetters('vi', new Map([['Đ', 3]]));
    expect(letters.filter(({ present }) => present)).toEqual([{ letter: 'Đ', present: true }]);
    expect(letters.map(({ letter }) => letter).join('')).toContain('DĐE');
  });

  it('leaves out in Lao the Latin letters that have no terms', () => {
    expect(lettersOf('lo', new Map())).not.toContain('A');
    expect(lettersOf('lo', new Map([['A', 1]]))).toContain('A');
  });

  it('has the sign for the rest only where there is a rest', () => {
    expect(lettersOf('en', new Map())).not.toContain('#');
    expect(lettersOf('en', new Map([['#', 1]])).at(-1)).toBe('#');
  });
});
