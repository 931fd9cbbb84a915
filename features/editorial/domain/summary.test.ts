import { describe, expect, it } from 'vitest';
import { conceptDifference } from './concept-difference';
import { summaryOf } from './summary';

const term = (lang: 'en' | 'vi' | 'lo', text: string) =>
  ({ lang, text, type: 'fullForm', status: 'preferred' }) as const;
const example = { id: 'e', en: 'a', vi: 'b', lo: 'c' };
const before = {
  category: 'forum',
  status: 'draft',
  terms: [term('en', 'Forum'), term('vi', 'Diễn đàn'), term('lo', 'ເວທີ')],
  definitions: [],
  examples: [example],
  articles: ['one'],
  relations: [],
};

describe('summaryOf', () => {
  it('is empty where nothing differs', () => {
    expect(summaryOf(conceptDifference(before, before))).toEqual([]);
  });

  it('names each part once, with its languages in their order', () => {
    const after = {
      ...before,
      terms: [term('en', 'Forums'), term('vi', 'Diễn đàn'), term('lo', 'ເວທີປະຊຸມ')],
      definitions: [{ lang: 'vi', text: 'Nơi họp' } as const],
    };
    expect(summaryOf(conceptDifference(before, after))).toEqual([
      { part: 'terms', langs: ['en', 'lo'] },
      { part: 'definitions', langs: ['vi'] },
    ]);
  });

  it('says what a status and a category are now', () => {
    const after = { ...before, category: 'party', status: 'published' };
    expect(summaryOf(conceptDifference(before, after))).toEqual([
      { part: 'category', langs: [], value: 'party' },
      { part: 'status', langs: [], value: 'published' },
    ]);
  });

  it('knows the languages of a sentence by what changed in it, and none of a whole one', () => {
    const changed = { ...before, examples: [{ ...example, lo: 'ກ', vi: 'x' }] };
    expect(summaryOf(conceptDifference(before, changed))).toEqual([
      { part: 'examples', langs: ['vi', 'lo'] },
    ]);
    expect(summaryOf(conceptDifference(before, { ...before, examples: [] }))).toEqual([
      { part: 'examples', langs: [] },
    ]);
  });

  it('has no language for an order and for sets', () => {
    const [first, ...rest] = before.terms;
    const after = { ...before, terms: first ? [...rest, first] : [], articles: ['one', 'two'] };
    expect(summaryOf(conceptDifference(before, after))).toEqual([
      { part: 'terms', langs: [] },
      { part: 'articles', langs: [] },
    ]);
  });
});
