import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ConceptInput } from '@/features/glossary/schema';
import { anySnapshot, threeSnapshots } from './fixtures/snapshots';
import { type Merged, merge, resolve } from './merge';
import type { Conflict, Side } from './merge-settle';
import type { Snapshot } from './snapshot';

const english = { lang: 'en', text: 'Party', type: 'fullForm', status: 'preferred' } as const;
const lao = { lang: 'lo', text: 'ພັກ', type: 'fullForm', status: 'preferred' } as const;
const base = {
  slug: 'party',
  category: 'party',
  terms: [english, lao] as Snapshot['terms'],
  definitions: [{ lang: 'en', text: 'A party.' }] as Snapshot['definitions'],
  articles: ['one', 'two'],
};

function pathsOf({ conflicts }: { conflicts: Conflict[] }): string[] {
  return conflicts.map(({ path }) => path);
}

function chooseAll({ conflicts }: { conflicts: Conflict[] }, side: Side) {
  return Object.fromEntries(conflicts.map(({ path }) => [path, side]));
}

describe('merge', () => {
  it('takes what one side changed, each field by itself', () => {
    const mine = { ...base, category: 'forum', terms: [{ ...english, note: 'n' }, lao] };
    const theirs = { ...base, slug: 'the-party', terms: [{ ...english, text: 'The Party' }, lao] };
    expect(merge(base, mine, theirs).concept).toEqual({
      ...base,
      slug: 'the-party',
      category: 'forum',
      terms: [{ ...english, text: 'The Party', note: 'n' }, lao],
    });
  });

  it('finds the values of a conflict', () => {
    const mine = { ...base, terms: [english, { ...lao, text: 'ພັກລາວ' }] };
    const theirs = { ...base, terms: [english, { ...lao, text: 'ພັກ ປປລ' }] };
    const merged = merge(base, mine, theirs);
    expect(merged.concept).toBeNull();
    expect(merged.conflicts).toEqual([
      {
        part: 'terms',
        item: '1',
        field: 'text',
        path: 'terms.1.text',
        of: mine.terms[1],
        base: 'ພັກ',
        mine: 'ພັກລາວ',
        theirs: 'ພັກ ປປລ',
      },
    ]);
  });

  it('asks about a term that one removed and the other changed', () => {
    const mine = { ...base, terms: [lao] };
    const theirs = { ...base, terms: [{ ...english, note: 'n' }, lao] };
    const merged = merge(base, mine, theirs);
    expect(pathsOf(merged)).toEqual(['terms.0']);
    expect(resolve(merged, {})).toBeNull();
    expect(resolve(merged, { 'terms.0': 'mine' })).toEqual(mine);
    expect(resolve(merged, { 'terms.0': 'theirs' })).toEqual(theirs);
    expect(resolve(merged, { 'terms.0': 'base' })).toEqual(base);
  });

  it('keeps the variants that both added, and asks about two preferred full forms', () => {
    const variant = (text: string) => ({ ...english, text, type: 'variant', status: 'admitted' });
    const viet = (text: string) => ({ ...english, lang: 'vi' as const, text });
    const mine = { ...base, terms: [...base.terms, variant('P'), viet('Đảng')] };
    const theirs = { ...base, terms: [...base.terms, variant('Q'), viet('đảng')] };
    const merged = merge(base, mine, theirs);
    expect(pathsOf(merged)).toEqual(['terms.new-vi']);
    const texts = resolve(merged, chooseAll(merged, 'mine'))?.terms.map(({ text }) => text);
    expect(texts?.toSorted()).toEqual(['P', 'Party', 'Q', 'Đảng', 'ພັກ']);
  });

  it('asks about two definitions of a language that had none', () => {
    const mine = {
      ...base,
      definitions: [...base.definitions, { lang: 'vi', text: 'a' } as const],
    };
    const theirs = {
      ...base,
      definitions: [...base.definitions, { lang: 'vi', text: 'b' } as const],
    };
    expect(pathsOf(merge(base, mine, theirs))).toEqual(['definitions.new-vi']);
  });

  it('merges articles as a set, in an order that both would know', () => {
    const mine = { ...base, articles: ['zero', 'one', 'two'] };
    const theirs = { ...base, articles: ['two', 'three'] };
    expect(merge(base, mine, theirs).concept?.articles).toEqual(['zero', 'two', 'three']);
  });

  it('is not led astray by a choice with an inherited name', () => {
    const mine = { ...base, toString: 'a' } as unknown as typeof base;
    const theirs = { ...base, toString: 'b' } as unknown as typeof base;
    expect(pathsOf(merge(base, mine, theirs))).toEqual(['toString']);
  });

  it('takes and gives what the glossary writes', () => {
    expectTypeOf<ConceptInput>().toExtend<Snapshot>();
    expectTypeOf(merge<ConceptInput>).returns.toEqualTypeOf<Merged<ConceptInput>>();
  });
});

describe('laws of merge', () => {
  it('what one side changed is the result', () => {
    fc.assert(
      fc.property(
        fc.oneof(threeSnapshots, fc.record({ base: anySnapshot, mine: anySnapshot })),
        (one) => {
          const { base: start, mine: changed } = one;
          expect(merge(start, changed, start)).toMatchObject({ conflicts: [] });
          expect(merge(start, changed, start).concept).toEqual(changed);
          expect(merge(start, start, changed)).toMatchObject({ conflicts: [] });
          expect(merge(start, start, changed).concept).toEqual(changed);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('what both changed alike is the result', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (start, changed) => {
        const { concept, conflicts } = merge(start, changed, changed);
        expect(conflicts).toEqual([]);
        expect(concept).toEqual(changed);
      }),
      { numRuns: 1000 },
    );
  });

  it('sides may be swapped', () => {
    const swap = ({ mine, theirs, of: _of, ...rest }: Conflict) => ({
      ...rest,
      mine: theirs,
      theirs: mine,
    });
    fc.assert(
      fc.property(threeSnapshots, ({ base: start, mine, theirs }) => {
        const one = merge(start, mine, theirs);
        const other = merge(start, theirs, mine);
        expect(other.concept).toEqual(one.concept);
        expect(one.conflicts.map(({ of: _of, ...rest }) => rest)).toEqual(
          other.conflicts.map(swap),
        );
        expect(resolve(other, chooseAll(other, 'theirs'))).toEqual(
          resolve(one, chooseAll(one, 'mine')),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('each conflict has a path of its own and a choice for each resolves it', () => {
    fc.assert(
      fc.property(threeSnapshots, ({ base: start, mine, theirs }) => {
        const merged = merge(start, mine, theirs);
        const paths = pathsOf(merged);
        expect(new Set(paths).size).toBe(paths.length);
        expect(merged.concept === null).toBe(paths.length > 0);
        for (const side of ['base', 'mine', 'theirs'] as const) {
          const choices = chooseAll(merged, side);
          expect(resolve(merged, choices)).not.toBeNull();
          const [first] = paths;
          if (first === undefined) continue;
          const { [first]: _first, ...others } = choices;
          expect(resolve(merged, others)).toBeNull();
        }
      }),
    );
  });

  it('nothing that a side added is lost, where there is no conflict', () => {
    fc.assert(
      fc.property(threeSnapshots, ({ base: start, mine, theirs }) => {
        const { concept } = merge(start, mine, theirs);
        if (!concept) return;
        for (const slug of [...mine.articles, ...theirs.articles]) {
          if (!start.articles.includes(slug)) expect(concept.articles).toContain(slug);
        }
        const known = start.terms.map(({ text }) => text);
        const texts = concept.terms.map(({ text }) => text);
        for (const { text } of [...mine.terms, ...theirs.terms]) {
          if (!known.includes(text)) expect(texts).toContain(text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(threeSnapshots, ({ base: start, mine, theirs }) => {
        const before = structuredClone([start, mine, theirs]);
        merge(start, mine, theirs);
        expect([start, mine, theirs]).toEqual(before);
      }),
    );
  });
});
