import { describe, expect, it } from 'vitest';
import { changedTable, tableAddress, tableQuery } from './table-address';

describe('tableQuery', () => {
  it('leaves out what is at its default', () => {
    expect(tableQuery({})).toBe('');
    expect(tableQuery({ sort: '-updated', lacks: [] })).toBe('');
    const columns = ['updated', 'lacks', 'status', 'category', 'lo', 'vi', 'en'] as const;
    expect(tableQuery({ columns })).toBe('');
    expect(tableAddress('lo', {})).toBe('/lo/admin/concepts');
  });

  it('keeps the latest change first as an order of what a text finds', () => {
    expect(tableQuery({ q: 'a', sort: '-updated' })).toBe('q=a&sort=-updated');
  });

  it('writes lists in one order, so that each state has one address', () => {
    expect(tableQuery({ lacks: ['source', 'lo'] })).toBe('lacks=lo,source');
    expect(tableQuery({ columns: ['updated', 'en'] })).toBe('columns=en,updated');
    expect(tableAddress('vi', { q: 'quốc hội', status: 'draft' })).toBe(
      '/vi/admin/concepts?q=qu%E1%BB%91c+h%E1%BB%99i&status=draft',
    );
  });

  it('has one place in the table, which a change of the filter gives up', () => {
    const state = { status: 'draft', after: 'a.b', before: 'c.d' } as const;
    expect(tableQuery(state)).toBe('status=draft&after=a.b');
    expect(tableQuery(changedTable(state, { category: 'forum' }))).toBe(
      'status=draft&category=forum',
    );
  });
});
