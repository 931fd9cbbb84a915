import { describe, expect, it } from 'vitest';
import { termsAddress } from './terms-address';

describe('termsAddress', () => {
  it('leaves out what is at its default', () => {
    expect(termsAddress('vi', { sort: 'vi', view: 'list', page: 1 })).toBe('/vi/terms');
  });

  it('holds the whole state, in one order', () => {
    expect(
      termsAddress('en', {
        page: 3,
        view: 'table',
        letter: 'ກ',
        sort: 'lo',
        category: 'forum',
        article: 'a-b',
      }),
    ).toBe('/en/terms?category=forum&article=a-b&sort=lo&letter=%E0%BA%81&view=table&page=3');
  });
});
