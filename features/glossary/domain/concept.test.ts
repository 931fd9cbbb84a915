import { describe, expect, it } from 'vitest';
import { RELATION_KINDS } from '../schema';
import { inverseRole, preferredTerm, RELATION_ROLES } from './concept';

describe('inverseRole', () => {
  it.each([
    ['broader', 'narrower'],
    ['partOf', 'hasPart'],
    ['predecessor', 'successor'],
    ['related', 'related'],
  ])('of %s is %s', (kind, role) => {
    expect(inverseRole(kind)).toBe(role);
  });

  it('knows a role for each kind that is stored', () => {
    for (const kind of RELATION_KINDS) {
      expect(RELATION_ROLES).toContain(kind);
      expect(RELATION_ROLES).toContain(inverseRole(kind));
    }
  });
});

describe('preferredTerm', () => {
  const terms = [
    { lang: 'en', type: 'acronym', status: 'preferred', text: 'IPU' },
    { lang: 'en', type: 'fullForm', status: 'admitted', text: 'Interparliamentary Union' },
    { lang: 'en', type: 'fullForm', status: 'preferred', text: 'Inter-Parliamentary Union' },
  ];

  it('is the preferred full form, not a preferred acronym', () => {
    expect(preferredTerm(terms, 'en')?.text).toBe('Inter-Parliamentary Union');
  });

  it('is absent where the language has none', () => {
    expect(preferredTerm(terms, 'lo')).toBeUndefined();
  });
});
