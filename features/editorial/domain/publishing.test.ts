import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRole, ROLES } from '@/features/accounts/domain/role';
import { CONCEPT_STATUSES } from '@/features/glossary/domain/status';
import { conceptInputSchema } from '@/features/glossary/schema';
import glossary from '@/prisma/seed/glossary.json';
import { canMove, lacksForPublishing } from './publishing';

const preferred = (lang: 'en' | 'vi' | 'lo', text: string) =>
  ({ lang, text, type: 'fullForm', status: 'preferred' }) as const;
const party = {
  category: 'party',
  terms: [preferred('en', 'Party'), preferred('vi', 'Đảng'), preferred('lo', 'ພັກ')],
};

function lacksWith(...terms: Parameters<typeof lacksForPublishing>[0]['terms'][number][]) {
  return lacksForPublishing({ ...party, terms: [...party.terms, ...terms] });
}

describe('lacksForPublishing', () => {
  it('finds nothing where each language has its preferred full form', () => {
    expect(lacksForPublishing(party)).toEqual([]);
    expect(lacksWith({ ...preferred('en', 'P'), type: 'acronym' })).toEqual([]);
  });

  it('names the category and each language without a preferred full form', () => {
    const admitted = { ...preferred('lo', 'ພັກ'), status: 'admitted' };
    expect(lacksForPublishing({ terms: [preferred('vi', 'Đảng'), admitted] })).toEqual([
      { path: 'category', code: 'required' },
      { path: 'terms.en', code: 'noPreferred' },
      { path: 'terms.lo', code: 'noPreferred' },
    ]);
  });

  it('names each preferred full form after the first', () => {
    expect(lacksWith(preferred('lo', 'ພັກລາວ'))).toEqual([
      { path: 'terms.3', code: 'severalPreferred' },
    ]);
  });

  it('names a lookup form that is preferred, and does not count it', () => {
    const hidden = { ...preferred('lo', 'ພກ'), searchOnly: true };
    expect(lacksWith(hidden)).toEqual([{ path: 'terms.3', code: 'lookupForm' }]);
    expect(lacksForPublishing({ ...party, terms: [...party.terms.slice(0, 2), hidden] })).toEqual([
      { path: 'terms.lo', code: 'noPreferred' },
      { path: 'terms.2', code: 'lookupForm' },
    ]);
  });

  it('names a text that a language has twice', () => {
    const variant = { ...preferred('en', 'Party'), type: 'variant' };
    expect(lacksWith(variant)).toEqual([{ path: 'terms.3', code: 'repeated' }]);
    expect(lacksWith({ ...variant, lang: 'vi' })).toEqual([]);
  });

  it('lets every concept of the seed be published', () => {
    for (const concept of glossary.concepts) {
      expect(lacksForPublishing(conceptInputSchema.parse(concept))).toEqual([]);
    }
  });
});

describe('canMove', () => {
  const moves = (role: (typeof ROLES)[number], isAuthor: boolean) =>
    CONCEPT_STATUSES.flatMap((from) => {
      const to = CONCEPT_STATUSES.filter((status) => canMove(role, from, status, { isAuthor }));
      return to.length > 0 ? [`${from}: ${to.join()}`] : [];
    });

  it('lets a learner move nothing', () => {
    expect([...moves('learner', true), ...moves('learner', false)]).toEqual([]);
  });

  it('lets a contributor propose, take back and drop what is their own', () => {
    expect(moves('contributor', false)).toEqual([]);
    expect(moves('contributor', true)).toEqual(['draft: inReview,archived', 'inReview: draft']);
  });

  it.each(['editor', 'admin'] as const)('lets an %s publish, send back and withdraw', (role) => {
    const all = [
      'draft: inReview,published,archived',
      'inReview: draft,published,archived',
      'published: archived',
      'archived: draft',
    ];
    expect(moves(role, false)).toEqual(all);
    expect(moves(role, true)).toEqual(all);
  });

  it('lets a role do what a lower one may, and never what an author may not', () => {
    const role = fc.constantFrom(...ROLES);
    const status = fc.constantFrom(...CONCEPT_STATUSES);
    fc.assert(
      fc.property(role, role, status, status, fc.boolean(), (a, b, from, to, isAuthor) => {
        const lower = hasRole(a, b) ? b : a;
        const higher = hasRole(a, b) ? a : b;
        if (canMove(lower, from, to, { isAuthor })) {
          expect(canMove(higher, from, to, { isAuthor })).toBe(true);
          expect(canMove(lower, from, to, { isAuthor: true })).toBe(true);
          expect(from).not.toBe(to);
        }
      }),
    );
  });

  it('knows the statuses of the schema', () => {
    expect(conceptInputSchema.shape.status.unwrap().options).toEqual([...CONCEPT_STATUSES]);
  });
});
