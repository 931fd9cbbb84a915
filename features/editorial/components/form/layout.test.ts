import { describe, expect, it } from 'vitest';
import {
  addTerm,
  changeTerm,
  type Layout,
  moveTerm,
  moveToLang,
  preferTerm,
  removeItem,
  restoreItem,
  termsOf,
  withSlots,
} from './layout';

const empty: Layout = {
  terms: [],
  definitions: [],
  examples: [],
  relations: [],
  sources: [],
  articles: [],
  next: 0,
};
const isEmpty = () => true;
const isWritten = () => false;

/** English with a preferred term and two others. */
const english = () => {
  const layout = addTerm(addTerm(withSlots(empty), 'en'), 'en');
  const { main, others } = termsOf(layout, 'en');
  const [first = '', second = ''] = others.map(({ key }) => key);
  return { layout, main: main?.key ?? '', first, second };
};
const keysOf = (layout: Layout) => {
  const { main, others } = termsOf(layout, 'en');
  return [main?.key, ...others.map(({ key }) => key)];
};

describe('the layout of the form', () => {
  it('has a place for a preferred term and a definition in every language', () => {
    const layout = withSlots(empty);
    expect(layout.terms.map(({ lang }) => lang)).toEqual(['en', 'vi', 'lo']);
    expect(layout.definitions.map(({ lang }) => lang)).toEqual(['en', 'vi', 'lo']);
    expect(withSlots(layout)).toEqual(layout);
    expect(new Set([...layout.terms, ...layout.definitions].map(({ key }) => key)).size).toBe(6);
  });

  it('moves a term among the others of its language, and no further than they go', () => {
    const { layout, main, first, second } = english();
    expect(keysOf(moveTerm(layout, second, -1))).toEqual([main, second, first]);
    expect(moveTerm(layout, first, -1)).toBe(layout);
    expect(moveTerm(layout, second, 1)).toBe(layout);
    expect(moveTerm(layout, main, 1)).toBe(layout);
  });

  it('makes another term the preferred one, which swaps their statuses', () => {
    const { layout, main, first, second } = english();
    const next = preferTerm(changeTerm(layout, first, { status: 'deprecated' }), first);
    expect(keysOf(next)).toEqual([first, main, second]);
    expect(next.terms.find(({ key }) => key === main)?.status).toBe('deprecated');
    expect(next.terms.find(({ key }) => key === first)).toMatchObject({
      type: 'fullForm',
      status: 'preferred',
      searchOnly: false,
    });
  });

  it('has an empty place again when the preferred term becomes another', () => {
    const { layout, main } = english();
    const next = changeTerm(layout, main, { status: 'admitted' });
    expect(keysOf(next)).toHaveLength(4);
    expect(termsOf(next, 'en').main?.key).not.toBe(main);
  });

  it('moves a term to another language: into the empty place there, or behind', () => {
    const { layout, first } = english();
    const free = moveToLang(layout, first, 'vi', isEmpty);
    expect(termsOf(free, 'vi')).toMatchObject({ main: { key: first }, others: [] });
    const behind = moveToLang(layout, first, 'vi', isWritten);
    expect(termsOf(behind, 'vi').others).toMatchObject([{ key: first, status: 'admitted' }]);
    expect(moveToLang(layout, first, 'en', isEmpty)).toBe(layout);
  });

  it('brings what was removed back to its place', () => {
    const { layout, main, first, second } = english();
    for (const key of [main, first, second]) {
      const without = removeItem(layout, 'terms', key);
      expect(keysOf(without)).not.toContain(key);
      const back = restoreItem(without, 'terms', key, layout, isEmpty);
      expect(keysOf(back)).toEqual([main, first, second]);
      expect(restoreItem(back, 'terms', key, layout, isEmpty)).toBe(back);
    }
  });
});
