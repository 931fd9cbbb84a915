import fc from 'fast-check';
import { expect, it } from 'vitest';
import { missText } from './miss';

it('case, composition, spaces and what is invisible do not count', () => {
  expect(missText('  Quo\u0302\u0301c\u00A0 HỘI\u200B ')).toBe('quốc hội');
});

it('a hundred characters are kept, none cut in two', () => {
  expect(missText('a'.repeat(200))).toBe('a'.repeat(100));
  expect(missText('𡨸'.repeat(200))).toBe('𡨸'.repeat(100));
  expect(missText(`${'a'.repeat(99)} b`)).toBe('a'.repeat(99));
});

it('any text becomes one that a database takes, and that becomes itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), fc.boolean(), (text, half) => {
      const kept = missText(half ? `${text}\uD800\0` : text);
      expect(kept.isWellFormed()).toBe(true);
      expect(kept).not.toContain('\0');
      expect([...kept].length).toBeLessThanOrEqual(100);
      expect(missText(kept)).toBe(kept);
    }),
    { numRuns: 500 },
  );
});
