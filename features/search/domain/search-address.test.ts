import { expect, it } from 'vitest';
import { searchAddress } from './search-address';

it('has the query and what narrows it', () => {
  expect(searchAddress('vi', { query: 'quốc hội & Lào' })).toBe(
    '/vi/search?q=qu%E1%BB%91c+h%E1%BB%99i+%26+L%C3%A0o',
  );
  expect(searchAddress('en', { query: 'a', category: 'forum', lang: 'lo' })).toBe(
    '/en/search?q=a&category=forum&lang=lo',
  );
});
