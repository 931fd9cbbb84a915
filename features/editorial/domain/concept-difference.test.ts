import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical';
import { conceptDifference } from './concept-difference';
import { anySnapshot } from './fixtures/snapshots';
import type { Snapshot } from './snapshot';

const english = { lang: 'en', text: 'Party', type: 'fullForm', status: 'preferred' } as const;
const lao = { lang: 'lo', text: 'ພັກ', type: 'fullForm', status: 'preferred' } as const;
const before = {
  id: 'a',
  slug: 'party',
  category: 'party',
  terms: [english, lao] as Snapshot['terms'],
  definitions: [{ lang: 'en', text: 'A party.' }] as Snapshot['definitions'],
  articles: ['one', 'two'],
  relations: [{ kind: 'broader', to: 'group' }],
};

describe('conceptDifference', () => {
  it('names the field of the concept, of a term, of a definition', () => {
    const changed = { ...lao, text: 'ພັກລາວ', note: 'n' };
    const after = {
      ...before,
      id: 'b',
      category: 'forum',
      subject: 'politics',
      terms: [english, changed],
      definitions: [{ lang: 'en', text: 'The party.' } as const],
    };
    expect(conceptDifference(before, after)).toEqual([
      { part: 'category', path: 'category', before: 'party', after: 'forum' },
      { part: 'subject', path: 'subject', before: undefined, after: 'politics' },
      {
        part: 'terms',
        item: '1',
        field: 'text',
        path: 'terms.1.text',
        of: changed,
        before: 'ພັກ',
        after: 'ພັກລາວ',
      },
      {
        part: 'terms',
        item: '1',
        field: 'note',
        path: 'terms.1.note',
        of: changed,
        before: undefined,
        after: 'n',
      },
      {
        part: 'definitions',
        item: '0',
        field: 'text',
        path: 'definitions.0.text',
        of: after.definitions[0],
        before: 'A party.',
        after: 'The party.',
      },
    ]);
  });

  it('knows a term by its text, whatever else changes', () => {
    const after = { ...before, terms: [{ ...english, status: 'deprecated' }, lao] };
    expect(conceptDifference(before, after).map(({ path }) => path)).toEqual(['terms.0.status']);
  });

  it('shows a term that was added or removed as a whole', () => {
    const acronym = { ...english, text: 'LPRP', type: 'acronym' };
    const after = { ...before, terms: [acronym, lao] };
    expect(conceptDifference(before, after)).toEqual([
      { part: 'terms', item: '2', path: 'terms.2', of: acronym, before: undefined, after: acronym },
      { part: 'terms', item: '0', path: 'terms.0', of: english, before: english, after: undefined },
    ]);
  });

  it('shows a new order of the terms once', () => {
    const after = { ...before, terms: [lao, english] };
    expect(conceptDifference(before, after)).toEqual([
      {
        part: 'terms',
        field: 'order',
        path: 'terms.order',
        before: ['Party', 'ພັກ'],
        after: ['ພັກ', 'Party'],
      },
    ]);
  });

  it('compares articles and relations as sets', () => {
    const after = {
      ...before,
      articles: ['two', 'three', 'one'],
      relations: [{ to: 'movement', kind: 'broader' }],
    };
    const changes = conceptDifference(before, after);
    expect(changes.map(({ part, before: old, after: young }) => [part, old, young])).toEqual([
      ['articles', undefined, 'three'],
      ['relations', undefined, { kind: 'broader', to: 'movement' }],
      ['relations', { kind: 'broader', to: 'group' }, undefined],
    ]);
    expect(changes[0]?.path).toBe('articles.three');
  });

  it('does not tell a field without a value from one that is not there', () => {
    expect(conceptDifference(before, { ...before, subject: undefined } as Snapshot)).toEqual([]);
  });

  it('is empty where nothing differs but the order of sets and definitions, and only there', () => {
    const sorted = (list: readonly unknown[]) => list.map((each) => canonical(each)).sort();
    const content = (snapshot: Snapshot) => ({
      ...snapshot,
      definitions: sorted(snapshot.definitions),
      articles: sorted(snapshot.articles),
      relations: sorted(snapshot.relations ?? []),
    });
    fc.assert(
      fc.property(anySnapshot, anySnapshot, fc.boolean(), (one, other, isAlike) => {
        const after = isAlike ? { ...one, articles: one.articles.toReversed() } : other;
        const isEqual = canonical(content(one)) === canonical(content(after));
        expect(conceptDifference(one, after).length === 0).toBe(isEqual);
      }),
      { numRuns: 1000 },
    );
  });

  it('backwards has the same changes backwards, each path once', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (one, other) => {
        const values = (changes: { part: string; field?: string }[]) =>
          changes
            .map((change) =>
              canonical({ ...change, path: undefined, item: undefined, of: undefined }),
            )
            .sort();
        const forwards = conceptDifference(one, other);
        const backwards = conceptDifference(other, one).map((change) => ({
          ...change,
          before: change.after,
          after: change.before,
        }));
        expect(values(forwards)).toEqual(values(backwards));
        expect(new Set(forwards.map(({ path }) => path)).size).toBe(forwards.length);
      }),
      { numRuns: 1000 },
    );
  });
});
