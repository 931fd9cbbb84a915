import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messyText } from './fixtures/arbitraries';
import { fromTelex } from './telex';
import { olderTonePlacement } from './vietnamese-tone';

type SeedTerm = { lang: string; text: string };

const SEED: { concepts: { terms: SeedTerm[] }[] } = JSON.parse(
  readFileSync(new URL('../prisma/seed/glossary.json', import.meta.url), 'utf8'),
);
const LABELS = SEED.concepts
  .flatMap((concept) => concept.terms)
  .filter((term) => term.lang === 'vi')
  .map((term) => term.text);

describe('fromTelex', () => {
  it.each([
    ['Quoocs hooij', 'Quốc hội'],
    ['quoocs hooij', 'quốc hội'],
    ['Quoocs Hooij', 'Quốc Hội'],
    ['QUOOCS HOOIJ', 'QUỐC HỘI'],
    ['ddoois ngoaij', 'đối ngoại'],
    ['DDangr', 'Đảng'],
    ['Ddangr', 'Đảng'],
    ['DDANGR', 'ĐẢNG'],
    ['DDangr Coongj sanr Vieetj Nam', 'Đảng Cộng sản Việt Nam'],
    ['Hooif Chis Minh', 'Hồi Chí Minh'],
    ['Hoof Chis Minh', 'Hồ Chí Minh'],
    ['nghij six', 'nghị sĩ'],
    ['nghij vieenj', 'nghị viện'],
    ['chur tichj nuwowcs', 'chủ tịch nước'],
    ['Toongr Bis thuw', 'Tổng Bí thư'],
    ['ddaats nuwowcs', 'đất nước'],
    ['hoaf binhf', 'hòa bình'],
    ['Uyr ban', 'Ủy ban'],
    ['thuys', 'thúy'],
    ['khoer', 'khỏe'],
    ['thoar thuaanj', 'thỏa thuận'],
    ['quys', 'quý'],
    ['quar', 'quả'],
    ['quaan ddooij', 'quân đội'],
    ['quyeets ddinhj', 'quyết định'],
    ['giaf', 'già'],
    ['gif', 'gì'],
    ['giuwx', 'giữ'],
    ['giwx', 'giữ'],
    ['gieengs', 'giếng'],
    ['giair phongs', 'giải phóng'],
    ['nghieeng', 'nghiêng'],
    ['khuyur', 'khuỷu'],
    ['khuyeens khichs', 'khuyến khích'],
    ['thuowr', 'thuở'],
    ['muaf', 'mùa'],
    ['muaw', 'mưa'],
    ['huwu', 'hưu'],
    ['twj do', 'tự do'],
    ['tuwj do', 'tự do'],
    ['xaay duwngj', 'xây dựng'],
    ['bawng', 'băng'],
    ['ngoawcj', 'ngoặc'],
    ['DDawks Lawks', 'Đắk Lắk'],
    ['toanf dieenj', 'toàn diện'],
    ['hoangf', 'hoàng'],
    ['huynhf', 'huỳnh'],
    ['ngoaos', 'ngoáo'],
    ['xooong', 'xoong'],
    ['ddif', 'đì'],
    ['Cay-xonr Phoom-vi-hanr', 'Cay-xỏn Phôm-vi-hản'],
    ['Laof - Vieetj Nam, 2021-2030', 'Lào - Việt Nam, 2021-2030'],
    ['khoa hocj & coong ngheej', 'khoa học & công nghệ'],
    ['(ddaif)', '(đài)'],
    ['tueej', 'tuệ'],
    ['yeeu caauf', 'yêu cầu'],
    ['kieejn', 'kiện'],
    ['ys kieens', 'ý kiến'],
    ['kyx', 'kỹ'],
    ['uoongs', 'uống'],
    ['uwowcs', 'ước'],
    ['ows', 'ớ'],
  ])('reads %s as %s', (typed, text) => {
    expect(fromTelex(typed)).toBe(text);
  });

  it.each([
    ['quocos', 'quốc'],
    ['quocso', 'quốc'],
    ['quoosc', 'quốc'],
    ['hoijo', 'hội'],
    ['hoiojj', null],
    ['hoioj', 'hội'],
    ['hojio', 'hội'],
    ['dangrd', 'đảng'],
    ['dadngr', 'đảng'],
    ['nguowif', 'người'],
    ['nguoiwf', 'người'],
    ['nguwowif', 'người'],
    ['nguwoif', 'người'],
    ['dduowcj', 'được'],
    ['dduwocj', 'được'],
    ['dduwowcj', 'được'],
    ['duocdwj', 'được'],
    ['vietje', 'việt'],
    ['tosan', 'toán'],
    ['mawts', 'mắt'],
    ['matws', 'mắt'],
    ['nuaw', 'nưa'],
    ['huuw', 'hưu'],
  ])('reads the marks of %s wherever they are typed: %s', (typed, text) => {
    expect(fromTelex(typed)).toBe(text);
  });

  it.each([
    ['masf', 'mà'],
    ['masz', 'ma'],
    ['masfz', 'ma'],
    ['masfr', 'mả'],
  ])('the last tone of %s counts: %s', (typed, text) => {
    expect(fromTelex(typed)).toBe(text);
  });

  it.each([
    ['ASSEAN hooij', 'ASEAN hội'],
    ['ass hooij', 'as hội'],
    ['uww hooij', 'uw hội'],
    ['aaa hooij', 'aa hội'],
    ['ddd hooij', 'dd hội'],
    ['ass', null],
  ])('a key typed twice in %s is itself, which is no word of Vietnamese: %s', (typed, text) => {
    expect(fromTelex(typed)).toBe(text);
  });

  it.each([
    '',
    'Viet Nam',
    'Pathet',
    'ngoao',
    'KPL 2021',
    'assembly',
    'national assembly',
    'class',
    'book',
    'food',
    'law',
    'the party congress',
    'strategic partnership',
    'review',
    'hooij newspaper',
    'Kaysone',
    'quooc',
    'quoocf',
    'ceef',
    'ngis',
    'nghas',
    'aeoaeoaeoaeoaeoaeo',
    'Quốc hooij',
    'cafes é',
    'ສະພາ hooij',
    'hooi\u0323',
  ])('does not read %j', (text) => {
    expect(fromTelex(text)).toBeNull();
  });

  it('reads English words that are syllables, since nothing tells them apart', () => {
    expect(['tax', 'boos', 'see', 'did'].map(fromTelex)).toEqual(['tã', 'bố', 'sê', 'đi']);
  });

  it('gives NFC in the older tone placement, or null, whatever it is given', () => {
    const keys = fc.string({ unit: fc.constantFrom(...'aeiouwdsfrxjzynghctmAOD ') });
    fc.assert(
      fc.property(fc.oneof(keys, messyText), (text) => {
        const decoded = fromTelex(text);
        if (decoded === null) return;
        expect(decoded).not.toBe(text);
        expect(olderTonePlacement(decoded.normalize('NFC'))).toBe(decoded);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes no long time for long or odd text', () => {
    const before = performance.now();
    for (const word of ['oaowoaowoaowoa', 'uouowwwwuouowo', 'auouwwwwwwwwww', 'i'.repeat(3000)]) {
      fromTelex(word);
    }
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

const TONE_KEYS: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const CAPITAL = /\p{Lu}/u;

/** The ways in which people type a syllable. */
type Style = 'end' | 'after the vowel' | 'marks at the end';

function encode(word: string, style: Style): string {
  let typed = '';
  let tone = '';
  let late = '';
  // The oo of xoong would be read as ô.
  for (const char of word.replace(/oo(?=ng|c)/gu, 'ooo')) {
    const letter = char.replace('đ', 'd').replace('Đ', 'D').normalize('NFD');
    const plain = letter.charAt(0);
    const isUpper = CAPITAL.test(plain);
    let mark = '';
    if (/[đĐ]/u.test(char)) mark = 'd';
    else if (letter.includes('\u0302')) mark = plain.toLowerCase();
    else if (/[\u0306\u031B]/u.test(letter)) mark = 'w';
    if (isUpper) mark = mark.toUpperCase();
    const key = TONE_KEYS[/[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter)?.[0] ?? ''] ?? '';
    const isLate = style === 'marks at the end' && mark.toLowerCase() !== 'd';
    typed += plain + (isLate ? '' : mark);
    // One w is enough for ươ.
    if (isLate && !late.includes(mark)) late += mark;
    if (style === 'after the vowel') typed += key;
    else tone += key;
  }
  return typed + late + tone;
}

describe('the Vietnamese labels of the seed', () => {
  // Names and abbreviations, which a typist would have to leave or to cancel.
  const foreign =
    /\b(?:ASEAN|Kaysone|Phomvihane|Thongloun|Sisoulith|Pasaxon|COVID|[A-ZĐ]*(?:TTX|CHX|CHD|CS|ND)[A-ZĐ]*)\b/u;
  const labels = LABELS.filter((label) => !foreign.test(label));
  const marked = labels.filter((label) => /[^\0-\x7F]/u.test(label));

  it.each(['end', 'after the vowel', 'marks at the end'] as const)(
    'come back from Telex typed with tones: %s',
    (style) => {
      const differing = marked
        .map((label) => {
          const typed = label.normalize('NFC').replace(/\p{L}+/gu, (word) => encode(word, style));
          return { typed, label: olderTonePlacement(label), decoded: fromTelex(typed) };
        })
        .filter(({ label, decoded }) => decoded !== label);
      expect(marked.length).toBeGreaterThan(200);
      expect(differing).toEqual([]);
    },
  );
});
