import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latinSoundKey } from './lao-sound';
import { RULES } from './lao-sound-rules';

// The letters that the rules are about come often, others seldom.
const letters = fc.string({ unit: fc.constantFrom(...'aeiouyhngckrdbvwqxzjstp01'), maxLength: 12 });

it('a rule changes nothing that has none of its pieces', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const wrong = RULES.filter(
        ([pattern, replacement, pieces]) =>
          pieces.length > 0 &&
          !pieces.some((piece) => text.includes(piece)) &&
          text.replace(pattern, replacement) !== text,
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

it('a key is what the rules make, one after the other, again and again', () => {
  fc.assert(
    fc.property(letters, (text) => {
      let key = text;
      for (let before = ''; before !== key; ) {
        before = key;
        for (const [pattern, replacement] of RULES) key = key.replace(pattern, replacement);
      }
      expect(latinSoundKey(text)).toBe(key);
    }),
    { numRuns: 10_000 },
  );
});
