import { describe, expect, it } from 'vitest';
import { conceptDifference } from '../../domain/concept-difference';
import { differenceEntries } from './difference-entries';
import type { Line } from './entry';

const full = { type: 'fullForm', status: 'preferred', searchOnly: false, recognition: 'always' };
const before = {
  category: 'forum',
  status: 'draft',
  terms: [
    { lang: 'en' as const, text: 'Forum', ...full },
    { lang: 'lo' as const, text: 'ເວທີ', ...full },
  ],
  definitions: [],
  articles: ['old'],
  relations: [{ kind: 'broader', to: 'one' }],
};
const names = {
  concepts: {
    one: { slug: 'one', labels: { en: 'One', vi: '', lo: 'ໜຶ່ງ' } },
    two: { slug: 'two', labels: { en: '', vi: 'Hai', lo: '' } },
  },
  articles: { old: { title: 'Bài cũ', lang: 'vi' as const } },
};
const entriesOf = (after: object) =>
  differenceEntries(conceptDifference(before, { ...before, ...after }), names, 'en');
const textOf = (lines: readonly Line[]) =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('differenceEntries', () => {
  it('compares texts letter by letter, each side with its own', () => {
    const [term] = before.terms;
    const [entry] = entriesOf({ terms: [{ ...term, text: 'Forums' }, before.terms[1]] });
    expect(entry).toMatchObject({ label: 'Preferred term', tag: { lang: 'en', name: 'English' } });
    expect(entry?.before[0]?.runs).not.toContainEqual(expect.objectContaining({ kind: 'added' }));
    expect(entry?.after[0]?.runs).toContainEqual({ kind: 'added', text: 's' });
    expect(textOf(entry?.before ?? [])).toEqual(['Forum']);
    expect(textOf(entry?.after ?? [])).toEqual(['Forums']);
    expect(entry?.after[0]?.lang).toBe('en');
  });

  it('names the term that a field belongs to, and says nothing where there was nothing', () => {
    const [, lao] = before.terms;
    const [entry] = entriesOf({ terms: [before.terms[0], { ...lao, romanization: 'Véthi' }] });
    expect(entry).toMatchObject({ label: 'Romanization', of: { lang: 'lo', text: 'ເວທີ' } });
    expect(entry?.before).toEqual([]);
    expect(entry?.after).toEqual([{ lang: 'lo-Latn', runs: [{ kind: 'added', text: 'Véthi' }] }]);
  });

  it('writes values of a few in the words of the interface', () => {
    const [entry] = entriesOf({ category: 'party' });
    expect(entry?.label).toBe('Category');
    expect(textOf(entry?.before ?? [])).toEqual(['Forums']);
    expect(textOf(entry?.after ?? [])).toEqual(['Parties']);
    const [term] = before.terms;
    const searchOnly = entriesOf({ terms: [{ ...term, searchOnly: true }, before.terms[1]] });
    expect(textOf(searchOnly[0]?.after ?? [])).toEqual(['yes']);
  });

  it('shows a whole new term with the fields that say something', () => {
    const added = { lang: 'vi' as const, text: 'Diễn đàn', ...full, note: 'báo chí' };
    const [entry] = entriesOf({ terms: [...before.terms, added] });
    expect(entry?.before).toEqual([]);
    expect(entry?.tag?.lang).toBe('vi');
    expect(entry?.after.map(({ label }) => label)).toEqual([
      undefined,
      'Kind',
      'Use',
      'Note on use',
    ]);
    expect(textOf(entry?.after ?? [])).toEqual(['Diễn đàn', 'full form', 'preferred', 'báo chí']);
  });

  it('names related concepts and articles, with links', () => {
    const entries = entriesOf({ relations: [{ kind: 'related', to: 'two' }], articles: ['new'] });
    const lines = entries.flatMap((entry) => [...entry.before, ...entry.after]);
    expect(entries.map(({ label }) => label)).toContain('See also');
    expect(lines).toContainEqual({
      lang: 'vi',
      runs: [{ kind: 'added', text: 'Hai' }],
      href: '/en/admin/concepts/two',
    });
    expect(lines).toContainEqual({
      lang: 'vi',
      runs: [{ kind: 'removed', text: 'Bài cũ' }],
      href: '/en/articles/old',
    });
    // What is gone is named by its key.
    expect(lines).toContainEqual({ runs: [{ kind: 'added', text: 'new' }] });
  });

  it('shows a new order as the texts in it', () => {
    const [entry] = entriesOf({ terms: [...before.terms].reverse() });
    expect(entry?.label).toBe('Order of the terms');
    expect(textOf(entry?.before ?? [])).toEqual(['Forum', 'ເວທີ']);
    expect(textOf(entry?.after ?? [])).toEqual(['ເວທີ', 'Forum']);
    expect(entry?.after[0]?.lang).toBe('lo');
  });

  it('has an entry for a field that it does not know', () => {
    const [entry] = entriesOf({ scope: 'Laos' });
    expect(entry?.label).toBe('scope');
    expect(textOf(entry?.after ?? [])).toEqual(['Laos']);
  });
});
