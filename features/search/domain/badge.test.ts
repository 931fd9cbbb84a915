import { describe, expect, it } from 'vitest';
import { badgeOf } from './badge';
import { hitOf } from './fixtures/hits';
import { MATCH_KINDS } from './kinds';

const code = (...args: Parameters<typeof hitOf>) => badgeOf(hitOf(...args))?.code;

describe('how a term matched', () => {
  it.each([
    ['exact', undefined],
    ['spelling', 'spelling'],
    ['bare', 'tones'],
    ['prefix', undefined],
    ['words', 'words'],
    ['inside', 'inside'],
    ['romanized', 'romanized'],
    ['telex', 'telex'],
    ['typo', 'typo'],
  ] as const)('%s: %s', (kind, badge) => {
    expect(code({ kind })).toBe(badge);
  });

  it('is known for every kind', () => {
    for (const kind of MATCH_KINDS) expect(() => badgeOf(hitOf({ kind }))).not.toThrow();
  });

  it('speaks of marks in English, where there are any', () => {
    expect(code({ kind: 'bare', lang: 'en', text: 'coup d’état' })).toBe('marks');
    expect(code({ kind: 'bare', lang: 'en', text: 'National Assembly' })).toBeUndefined();
    expect(code({ kind: 'bare', lang: 'lo', text: 'ສະພາແຫ່ງຊາດ' })).toBe('tones');
  });
});

it('warns of a term before it says how the term matched', () => {
  for (const status of ['superseded', 'deprecated']) {
    expect(badgeOf(hitOf({ kind: 'bare', status, text: 'cũ' }))).toEqual({
      about: 'status',
      code: status,
    });
  }
});

describe('what sort of wording it is', () => {
  it('is said of one that is not the label', () => {
    expect(badgeOf(hitOf({ text: 'QH', type: 'acronym' }))).toEqual({
      about: 'type',
      code: 'acronym',
    });
    expect(code({ type: 'variant' })).toBeUndefined();
    expect(code({ text: 'Nghị viện', type: 'fullForm' })).toBeUndefined();
  });

  it('gives way to how it matched', () => {
    expect(code({ text: 'QH', type: 'acronym', kind: 'typo' })).toBe('typo');
  });
});
