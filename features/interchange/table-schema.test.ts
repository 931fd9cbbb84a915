import { describe, expect, it } from 'vitest';
import { COLUMNS } from './domain/table/columns';
import { guessColumns } from './domain/table/guess';
import { mappingSchema } from './table-schema';

describe('a mapping from outside', () => {
  const mapping = guessColumns(['Term', 'Translation', 'x'.repeat(100_000)], [['a', 'ຂ', '1']]);

  it('is what was guessed, through JSON', () => {
    expect(mappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    const ours = guessColumns(COLUMNS, []);
    expect(mappingSchema.parse(ours)).toEqual(ours);
  });

  const columns = (...to: string[]) => ({
    ...mapping,
    columns: to.map((one) => ({ header: one, to: one, certainty: 'sure' })),
  });

  it('may say some columns several times', () => {
    expect(mappingSchema.safeParse(columns('en', 'en variants', 'en variants')).success).toBe(true);
  });

  it.each([
    [
      'a column that is none',
      { ...mapping, columns: [{ header: '', to: 'fr', certainty: 'sure' }] },
    ],
    ['no column', { ...mapping, columns: [] }],
    ['a separator of its own', { ...mapping, separator: ',' }],
    ['a row before the first', { ...mapping, headerRow: -1 }],
    ['nothing', null],
    ['without a term', columns('slug', 'en definition')],
    ['with two columns of one thing', columns('en', 'vi', 'vi')],
  ])('is not %s', (_, value) => {
    expect(mappingSchema.safeParse(value).success).toBe(false);
  });
});
