import { describe, expect, it } from 'vitest';
import { derivedColumns } from './derived';

const term = (lang: 'en' | 'vi' | 'lo', text: string) =>
  ({ lang, text, type: 'fullForm', status: 'preferred' }) as const;

describe('derivedColumns', () => {
  it('takes label and letter from the preferred terms', () => {
    const columns = derivedColumns([
      term('en', 'Kaysone Phomvihane'),
      term('vi', 'Đảng'),
      term('lo', 'ໄກສອນ ພົມວິຫານ'),
    ]);
    expect(columns).toMatchObject({
      labelEn: 'Kaysone Phomvihane',
      initialEn: 'K',
      initialVi: 'Đ',
      initialLo: 'ກ',
    });
  });

  it('puts a concept without a label after all others of that language', () => {
    const named = derivedColumns([term('lo', 'ຮ')]);
    const unnamed = derivedColumns([term('en', 'a')]);
    expect(unnamed).toMatchObject({ labelLo: '', initialLo: '#' });
    expect(unnamed.sortLo > named.sortLo).toBe(true);
  });
});
