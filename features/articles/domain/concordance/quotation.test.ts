import { describe, expect, it } from 'vitest';
import { quotations } from './quotation';

describe('sentences of a text that belongs to others', () => {
  const sentence = (number: number, articleId = 'a', isPublic = false) => ({
    articleId,
    isPublic,
    number,
  });

  it('are shown one by one, never two that follow each other', () => {
    const mayShow = quotations();
    const numbers = [4, 5, 3, 6, 4, 7, 1];
    expect(numbers.map((number) => mayShow(sentence(number)))).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it('do not hinder those of other articles, nor of public ones', () => {
    const mayShow = quotations();
    expect(mayShow(sentence(1))).toBe(true);
    expect(mayShow(sentence(2, 'b'))).toBe(true);
    expect([1, 2, 3].map((number) => mayShow(sentence(number, 'c', true)))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
