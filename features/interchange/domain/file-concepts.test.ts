import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LANGS } from '@/language/lang';
import { FileConcepts } from './file-concepts';
import type { Wording } from './keyed-entry';

const allNames: string[] = ['c1', 'c2', 'ກ', 'lao front'];
const wording = fc.record({
  lang: fc.constantFrom(...LANGS),
  key: fc.constantFrom('a', 'b', 'ຄຳ', 'từ'),
});
const wordingOf = ({ lang, key }: { lang: Wording['lang']; key: string }): Wording => ({
  ...{ lang, text: key, compactKey: key, spellingKey: key },
});
const concept = fc.record({
  id: fc.uuid(),
  names: fc.array(fc.constantFrom(...allNames), { maxLength: 2 }),
  wordings: fc.array(wording, { maxLength: 3 }),
});

it('finds the first concept that has a name, and the first that has a wording in a language', () => {
  fc.assert(
    fc.property(fc.array(concept, { maxLength: 40 }), wording, (concepts, asked) => {
      const file = new FileConcepts();
      for (const { id, names, wordings } of concepts) file.add(id, names, wordings.map(wordingOf));
      for (const name of [...allNames, 'c']) {
        expect(file.named(name)).toBe(concepts.find(({ names }) => names.includes(name))?.id);
      }
      const first = concepts.find(({ wordings }) =>
        wordings.some(({ lang, key }) => lang === asked.lang && key === asked.key),
      );
      expect(file.worded(wordingOf(asked))).toBe(first?.id);
    }),
  );
});

it('keeps thousands of ids as they are', () => {
  const file = new FileConcepts();
  const idOf = (at: number) => `0191e0a0-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;
  const count = 5_000;
  for (let at = 0; at < count; at++) file.add(idOf(at), [`c${at}`], []);
  for (let at = 0; at < count; at += 7) expect(file.named(`c${at}`)).toBe(idOf(at));
  expect(() => file.add('c1', [], [])).toThrow('no UUID');
});
