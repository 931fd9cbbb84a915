import { describe, expect, it } from 'vitest';
import { columnsOf, orderOf, statusesOf } from './table-state';

describe('the state of the table', () => {
  it('has the latest changes first, and of a text the best', () => {
    expect(orderOf({})).toEqual({ by: 'updated', descending: true });
    expect(orderOf({ q: 'a' })).toBeNull();
    expect(orderOf({ q: 'a', sort: '-lo' })).toEqual({ by: 'lo', descending: true });
  });

  it('has what is archived only where it is asked for', () => {
    expect(statusesOf(undefined)).toEqual(['draft', 'inReview', 'published']);
    expect(statusesOf('all')).toContain('archived');
    expect(statusesOf('archived')).toEqual(['archived']);
  });

  it('always shows a label, by which a row is opened', () => {
    expect(columnsOf({ columns: ['updated', 'status'] }, 'lo')).toEqual([
      'lo',
      'status',
      'updated',
    ]);
    expect(columnsOf({ columns: ['vi'] }, 'lo')).toEqual(['vi']);
  });
});
