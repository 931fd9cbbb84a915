import { describe, expect, it } from 'vitest';
import { COLUMNS } from './columns';
import { guessColumns, guessMapping } from './guess';
import { carriedBy } from './mapping';

const targets = (headers: readonly string[], rows: readonly string[][] = []) =>
  guessColumns(headers, rows).columns.map(({ to }) => (to === 'ignore' ? '-' : to));

const en = 'National Assembly';
const vi = 'Quốc hội';
const lo = 'ສະພາແຫ່ງຊາດ';

/** Headers, a row below them where it matters, and what the columns are. */
const tables: [string[], string[] | null, string[]][] = [
  [['en', 'vi', 'lo'], null, ['en', 'vi', 'lo']],
  [['EN', 'VN', 'LAO'], null, ['en', 'vi', 'lo']],
  [['en-US', 'vi_VN', 'lo-LA'], null, ['en', 'vi', 'lo']],
  [['en-gb', 'vi-vn', 'lo-Laoo'], null, ['en', 'vi', 'lo']],
  [['eng', 'vie', 'lao'], null, ['en', 'vi', 'lo']],
  [['English', 'Vietnamese', 'Lao'], null, ['en', 'vi', 'lo']],
  [['ENGLISH', 'VIETNAMESE', 'LAOTIAN'], null, ['en', 'vi', 'lo']],
  [['No.', 'English', 'Lao', 'Vietnamese'], null, ['-', 'en', 'lo', 'vi']],
  [['English term', 'Vietnamese term', 'Lao term'], null, ['en', 'vi', 'lo']],
  [['Term (EN)', 'Term (VI)', 'Term (LO)'], null, ['en', 'vi', 'lo']],
  [['term_en', 'term_vi', 'term_lo'], null, ['en', 'vi', 'lo']],
  [['TermEN', 'TermVI', 'DefinitionLO'], null, ['en', 'vi', 'lo definition']],
  [['Tiếng Anh', 'Tiếng Việt', 'Tiếng Lào'], null, ['en', 'vi', 'lo']],
  [['STT', 'Tiếng Anh', 'Tiếng Việt', 'Ghi chú'], null, ['-', 'en', 'vi', 'note']],
  [['Thuật ngữ (EN)', 'Thuật ngữ (VI)', 'Thuật ngữ (LO)'], null, ['en', 'vi', 'lo']],
  [['Thuật ngữ tiếng Anh', 'Thuật ngữ tiếng Việt', 'Nguồn'], null, ['en', 'vi', 'sources']],
  [['Tiếng Việt'.normalize('NFD'), 'Tiếng Lào'.normalize('NFD')], null, ['vi', 'lo']],
  [['TIẾNG VIỆT', 'ĐỊNH NGHĨA', 'TIẾNG LÀO'], null, ['vi', 'vi definition', 'lo']],
  [
    ['Tiếng Anh', 'Từ loại', 'Viết tắt', 'Nghĩa tiếng Việt'],
    null,
    ['en', 'en part of speech', 'en acronym', 'vi definition'],
  ],
  [['ພາສາອັງກິດ', 'ພາສາຫວຽດນາມ', 'ພາສາລາວ'], null, ['en', 'vi', 'lo']],
  [
    ['ລຳດັບ', 'ຄຳສັບພາສາອັງກິດ', 'ຄຳສັບພາສາລາວ', 'ຄວາມໝາຍ'],
    ['1', en, lo, 'ສະພາສູງສຸດ'],
    ['-', 'en', 'lo', 'lo definition'],
  ],
  [
    ['ຄໍາສັບ', 'ນິຍາມ', 'ອັງກິດ'],
    [lo, 'ອົງການນິຕິບັນຍັດ', en],
    ['lo', 'lo definition', 'en'],
  ],
  [['ອັງກິດ', 'ຄວາມຫມາຍພາສາລາວ', 'ຫມາຍເຫດ'], null, ['en', 'lo definition', 'note']],
  [
    ['Term', 'Translation'],
    [en, lo],
    ['en', 'lo'],
  ],
  [
    ['Term', 'Translation'],
    [lo, vi],
    ['lo', 'vi'],
  ],
  [
    ['Source', 'Target'],
    [en, vi],
    ['en', 'vi'],
  ],
  [
    ['Source term', 'Target term', 'Comment'],
    [vi, lo, 'x'],
    ['vi', 'lo', 'note'],
  ],
  [
    ['Term', 'Definition', 'Source'],
    [en, 'The parliament.', 'Vientiane Times'],
    ['en', 'en definition', 'sources'],
  ],
  [
    ['English', 'Definition_EN', 'Lao', 'Definition_LO'],
    null,
    ['en', 'en definition', 'lo', 'lo definition'],
  ],
  [
    ['English', 'Definition', 'Tiếng Việt', 'Định nghĩa'],
    [en, 'A body.', vi, 'Cơ quan lập pháp.'],
    ['en', 'en definition', 'vi', 'vi definition'],
  ],
  [
    ['English', 'POS', 'Lao', 'Romanization', 'Usage note'],
    null,
    ['en', 'en part of speech', 'lo', 'lo romanization', 'lo usage'],
  ],
  [
    ['English', 'English synonyms', 'English acronym', 'Forbidden (EN)'],
    null,
    ['en', 'en variants', 'en acronym', 'en deprecated'],
  ],
  [
    ['English', 'Lao', 'Example', 'Ví dụ', 'Example (Lao)'],
    ['a', 'ກ', 'A body.', 'Một cơ quan.', 'ກ'],
    ['en', 'lo', 'en examples', 'vi examples', 'lo examples'],
  ],
  [
    ['ID', 'Subject field', 'Category', 'English', 'Status'],
    null,
    ['id', 'subject', 'category', 'en', 'status'],
  ],
  [
    ['Mã số', 'Lĩnh vực', 'Chủ đề', 'Tiếng Lào', 'Phiên âm'],
    null,
    ['id', 'subject', 'category', 'lo', 'lo romanization'],
  ],
  [['English', 'English (other)', 'Lao'], null, ['en', 'en variants', 'lo']],
  [['English', 'Term status', 'Created by', 'Date'], null, ['en', '-', '-', '-']],
  [
    ['A', 'B', 'C'],
    [en, vi, lo],
    ['en', 'vi', 'lo'],
  ],
  [
    ['', '', ''],
    [lo, '12', vi],
    ['lo', '-', 'vi'],
  ],
  [
    ['Colour', 'Size'],
    ['red', 'large'],
    ['-', '-'],
  ],
];

describe('the columns of a table', () => {
  it.each(tables)('%j over %j', (headers, row, wanted) => {
    expect(targets(headers, row ? [row] : [])).toEqual(wanted);
  });

  it('are ours by their names, in any order and any case', () => {
    const shuffled = COLUMNS.toReversed();
    const mapping = guessColumns(
      shuffled.map((name) => ` ${name.toUpperCase()} `),
      [['x [acronym; noun]']],
    );
    expect(mapping.columns.map(({ to }) => to)).toEqual(shuffled);
    expect(mapping.columns.every(({ certainty }) => certainty === 'sure')).toBe(true);
    expect(mapping.separator).toBe('bar');
    expect(carriedBy(mapping).fields.has('recognition')).toBe(true);
  });

  it('tell how sure they are', () => {
    const headers = ['English', 'Lao word list', 'Translation', 'B'];
    const { columns } = guessColumns(headers, [['a', 'ກ', 'sông Cửu Long', '12']]);
    expect(columns).toEqual([
      { header: 'English', to: 'en', certainty: 'sure' },
      { header: 'Lao word list', to: 'lo', certainty: 'likely' },
      { header: 'Translation', to: 'vi', certainty: 'likely' },
      { header: 'B', to: 'ignore', certainty: 'guess' },
    ]);
  });

  it('are told by the letters where the first row is no header', () => {
    const mapping = guessMapping([
      [en, vi, lo],
      ['rule of law', 'pháp quyền', 'ນິຕິລັດ'],
    ]);
    expect(mapping).toMatchObject({
      headerRow: 0,
      columns: [{ to: 'en' }, { to: 'vi' }, { to: 'lo' }],
    });
  });

  it('may stand below a title', () => {
    const rows = [
      ['Bảng thuật ngữ', ''],
      ['2026', ''],
      ['Tiếng Việt', 'Tiếng Lào'],
      [vi, lo],
    ];
    expect(guessMapping(rows)).toMatchObject({
      headerRow: 3,
      columns: [{ to: 'vi' }, { to: 'lo' }],
    });
  });

  it.each([
    ['bar', 'NA | parliament'],
    ['line', 'NA\nparliament'],
    ['semicolon', 'NA; parliament'],
    ['bar', 'parliament'],
  ])('have several values between a %s', (separator, cell) => {
    expect(guessColumns(['English'], [[cell]]).separator).toBe(separator);
  });

  it('are guessed for thousands of long headers in little time', () => {
    const begun = performance.now();
    guessColumns(Array(2_000).fill('ຄຳສັບ x'.repeat(1_000)), [
      Array(2_000).fill('x'.repeat(10_000)),
    ]);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
