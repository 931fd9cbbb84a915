import { describe, expect, it } from 'vitest';
import { derivedColumns } from './derived';

const term = (lang: 'en' | 'vi' | 'lo', text: string) =>
  ({ lang, text, type: 'fullForm', status: 'preferred' }) as const;
const derivedOf = (...terms: Parameters<typeof derivedColumns>[0]['terms'][number][]) =>
  derivedColumns({ ...full, terms });
const full = { status: 'published', definitions: [1], examples: [1], sources: [1] };

describe('derivedColumns', () => {
  it('takes label and letter from the preferred terms', () => {
    const columns = derivedOf(
      term('en', 'Kaysone Phomvihane'),
      term('vi', 'Đảng'),
      term('lo', 'ໄກສອນ ພົມວິຫານ'),
    );
    expect(columns).toMatchObject({
      labelEn: 'Kaysone Phomvihane',
      initialEn: 'K',
      initialVi: 'Đ',
      initialLo: 'ກ',
    });
  });

  it('puts a concept without a label after all others of that language', () => {
    const named = derivedOf(term('lo', 'ຮ'));
    const unnamed = derivedOf(term('en', 'a'));
    expect(unnamed).toMatchObject({ labelLo: '', initialLo: '#' });
    expect(unnamed.sortLo > named.sortLo).toBe(true);
  });

  it('says what an editor could add, but not to what is archived', () => {
    const lacking = {
      status: 'draft',
      terms: [{ ...term('en', 'a'), confidence: 'low' }],
      definitions: [],
      examples: [],
      sources: [],
    };
    const lacks = (concept: Parameters<typeof derivedColumns>[0]) => {
      const { lacksDefinition, lacksExample, lacksSource, isUncertain } = derivedColumns(concept);
      return [lacksDefinition, lacksExample, lacksSource, isUncertain];
    };
    expect(lacks(lacking)).toEqual([true, true, true, true]);
    expect(lacks({ ...lacking, status: 'archived' })).toEqual([false, false, false, false]);
    expect(lacks({ ...full, terms: [term('en', 'a')] })).toEqual([false, false, false, false]);
    const own = { ...lacking, terms: [{ ...term('en', 'a'), source: 'A law' }] };
    expect(lacks(own)).toEqual([true, true, false, false]);
    const hidden = {
      ...lacking,
      terms: [{ ...term('en', 'a'), confidence: 'low', searchOnly: true }],
    };
    expect(lacks(hidden)).toEqual([true, true, true, false]);
  });
});
