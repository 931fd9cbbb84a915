import { expect, it } from 'vitest';
import { isLang, LANGS } from './lang';

it('knows its three languages and nothing else', () => {
  expect(LANGS.every(isLang)).toBe(true);
  for (const x of ['th', 'EN', '', null, undefined, 1, ['en']]) expect(isLang(x)).toBe(false);
});
