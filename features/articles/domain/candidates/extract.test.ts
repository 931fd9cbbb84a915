import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laoText, messyText, vietnameseText } from '@/language/fixtures/arbitraries';
import { LANGS, type Lang } from '@/language/lang';
import { splitSentences } from '../sentences/sentences';
import { candidateKey } from './candidate';
import { extractCandidates } from './extract';

function extract(text: string, lang: Lang, terms: string[] = [], rejected: string[] = []) {
  const occurrences = terms.flatMap((term) =>
    [...text.matchAll(new RegExp(term, 'gu'))].map(({ index }) => ({
      start: index,
      end: index + term.length,
    })),
  );
  occurrences.sort((a, b) => a.start - b.start);
  return extractCandidates(text, lang, splitSentences(text, lang), {
    occurrences,
    rejected: new Set(rejected.map((one) => candidateKey(one, lang))),
  });
}
const texts = (...args: Parameters<typeof extract>) => extract(...args).map(({ text }) => text);

describe('English', () => {
  it('finds a name with its acronym, the initials checked', () => {
    const text =
      'The head of the Mekong River Commission (MRC) spoke. The Fund for Better Rivers (FBR), the ' +
      'South-East Water Board (SEWB) and the Office of Dams (XYZ) listened. The MRC left.';
    const found = extract(text, 'en').map(({ text: name, acronym, hasInitials }) => [
      name,
      acronym,
      hasInitials,
    ]);
    expect(found.slice(0, 4)).toEqual([
      ['Mekong River Commission', 'MRC', true],
      ['Fund for Better Rivers', 'FBR', true],
      ['South-East Water Board', 'SEWB', true],
      ['Office of Dams', 'XYZ', false],
    ]);
    expect(found.map(([name]) => name)).not.toContain('MRC');
  });

  it('finds capitalised sequences with what links them, and says what they may be', () => {
    const text =
      'In May the Ministry of Education and Sports met Mr Khamla Souvan. The River Plan 2030 was ' +
      'signed by Laos and Vietnam at the Lotus Hall. Nobody knew Souvan’s brother.';
    const found = extract(text, 'en', ['Laos', 'Vietnam']);
    expect(found.map(({ text: name, category }) => [name, category])).toEqual([
      ['Ministry of Education and Sports', 'institution'],
      ['Khamla Souvan', 'person'],
      ['River Plan 2030', null],
      ['Lotus Hall', null],
      ['Souvan', null],
    ]);
  });

  it('leaves the day out of a name', () => {
    expect(texts('They met in Pakse on Monday.', 'en')).toEqual(['Pakse']);
  });

  it('leaves out the adverb before "the", not the article inside a name', () => {
    const text = 'Later the Khong Council signed the Treaty on the Lower Sea. Later all went home.';
    expect(texts(text, 'en')).toEqual(['Khong Council', 'Treaty on the Lower Sea']);
  });

  it('tells two names that "and" joins from one', () => {
    const text =
      'Today the Ministry of Education and Sports and the Ministry of Rivers met. We saw the Council of Khong and Office of Pakse.';
    expect(texts(text, 'en')).toEqual([
      'Ministry of Education and Sports',
      'Ministry of Rivers',
      'Council of Khong',
      'Office of Pakse',
    ]);
  });

  it('goes over the possessive and to the years of a name', () => {
    const text =
      'We read the Rivers People’s Plan for 2021–2030 and the Lotus Plan 2030. Major Lao papers did. ' +
      'The Party, the State and the French agreed with the Vietnamese.';
    expect(texts(text, 'en')).toEqual(['Rivers People’s Plan for 2021–2030', 'Lotus Plan 2030']);
  });

  it('a capital at the beginning of a sentence makes no name', () => {
    expect(
      texts('Farmers sang. Nobody danced. However, Pasang sang. Pasang danced.', 'en'),
    ).toEqual(['Pasang']);
  });

  it('finds what occurs often, the longest', () => {
    const text =
      'The rice terrace is old. A rice terrace is steep, and the rice terrace wall is high.';
    expect(extract(text, 'en')).toMatchObject([
      { text: 'rice terrace', source: 'frequent', count: 3, sentences: [0, 1] },
    ]);
    expect(texts('red rice bank. red rice bank. red rice bank.', 'en')).toEqual(['red rice bank']);
  });

  it('leaves out terms, what is made of terms, and rejections', () => {
    const text = 'The Lotus Party of Laos met the Rice Party.';
    expect(texts(text, 'en')).toEqual(['Lotus Party of Laos', 'Rice Party']);
    expect(texts(text, 'en', ['Lotus Party', 'Laos'])).toEqual(['Rice Party']);
    expect(texts(text, 'en', ['Rice Party'], ['lotus party  of Laos'])).toEqual([]);
  });

  it('counts spellings as one, and shows the most frequent', () => {
    const text = 'We saw Lotus Hall, then Lotus-Hall, and again Lotus Hall.';
    expect(extract(text, 'en')).toMatchObject([{ text: 'Lotus Hall', count: 3, sentences: [0] }]);
  });
});

describe('Vietnamese', () => {
  it('finds organisations and persons by the capitals of their syllables', () => {
    const text =
      'Sáng nay, Bộ Giáo dục và Đào tạo tiếp ông Nguyễn Văn Bình tại Hà Giang. Ông Nguyễn Văn Bình ' +
      'cảm ơn Ủy ban Thường vụ Quốc hội đã giúp đỡ.';
    const found = extract(text, 'vi').map(({ text: name, category }) => [name, category]);
    expect(found).toEqual([
      ['Nguyễn Văn Bình', 'person'],
      ['Bộ Giáo dục và Đào tạo', 'institution'],
      ['Ủy ban Thường vụ Quốc hội', 'institution'],
      ['Hà Giang', null],
    ]);
  });

  it('finds acronyms of Vietnamese and of English names', () => {
    const text =
      'Hội Chữ thập đỏ (CTĐ) và Ủy hội sông Mê Công quốc tế (MRC) họp. Diễn đàn Rừng Xanh (DĐRX) bế mạc.';
    const found = extract(text, 'vi').map(({ text: name, acronym, hasInitials }) => [
      name,
      acronym,
      hasInitials,
    ]);
    expect(found).toContainEqual(['Diễn đàn Rừng Xanh', 'DĐRX', true]);
  });

  it('goes from a head to the proper name, and leaves out what is cut or a head alone', () => {
    const text =
      'Hôm qua Ủy ban sông Mê Công họp. Theo Hội đồng nhân dân tỉnh Nghệ An, Chiến lược mới rất tốt. ' +
      'An toàn là chính. Các bạn Thanh niên rất vui. Hôm nay Bộ Nông nghiệp và Hội đồng Khoa học họp.';
    expect(texts(text, 'vi')).toEqual([
      'Ủy ban sông Mê Công',
      'Hội đồng nhân dân tỉnh Nghệ An',
      'Bộ Nông nghiệp',
      'Hội đồng Khoa học',
    ]);
  });

  it('takes a word with one capital whole where it stands so more than once', () => {
    const text = 'Hôm nay Quốc hội họp. Theo Quốc hội thì tốt. Đoàn đến Huế.';
    expect(texts(text, 'vi')).toEqual(['Quốc hội', 'Huế']);
  });
});

describe('Lao', () => {
  it('ends a name before what is said of several, and knows the Mekong', () => {
    const text = 'ພັກແຕ່ລະປະເທດ ໄດ້ມາ. ກອງປະຊຸມຊາວໜຸ່ມແມ່ນ້ຳຂອງ ຈັດຂຶ້ນ. ເຊັນສັນຍາກັບຄະນະກຳມາທິການແມ່ນ້ຳຂອງ (MRC).';
    expect(texts(text, 'lo')).toEqual(
      expect.arrayContaining(['ກອງປະຊຸມຊາວໜຸ່ມແມ່ນ້ຳຂອງ', 'ຄະນະກຳມາທິການແມ່ນ້ຳຂອງ']),
    );
    expect(texts(text, 'lo').join(' ')).not.toContain('ແຕ່ລະ');
  });

  it('finds strings beside known heads, as far as the name goes', () => {
    const text = 'ກະຊວງສຶກສາທິການ ແລະ ກິລາ ໄດ້ພົບກັບສະມາຄົມກະສິກອນ. ສະມາຄົມກະສິກອນຢູ່ແຂວງຄຳມ່ວນ.';
    const found = extract(text, 'lo').map(({ text: name, category, count }) => [
      name,
      category,
      count,
    ]);
    expect(found).toEqual([
      ['ສະມາຄົມກະສິກອນ', 'institution', 2],
      ['ກະຊວງສຶກສາທິການ', 'institution', 1],
      ['ແຂວງຄຳມ່ວນ', 'place', 1],
    ]);
  });

  it('finds a Lao name before a Latin acronym, and goes over the space of ແຫ່ງ', () => {
    const text = 'ທະນາຄານພັດທະນາ ແຫ່ງ ສປປ ລາວ (LDBX) ເປີດສາຂາ.';
    expect(extract(text, 'lo')).toMatchObject([
      { text: 'ທະນາຄານພັດທະນາ ແຫ່ງ ສປປ ລາວ', acronym: 'LDBX', source: 'acronym' },
    ]);
  });

  it('a head alone is no name', () => {
    expect(texts('ພັກ ແລະ ອົງການ ໄດ້ມາ.', 'lo')).toEqual([]);
  });
});

describe('any text', () => {
  it('gives candidates that stand in it, each once, the likeliest first', () => {
    const anyText = fc.array(
      fc.oneof(
        messyText,
        laoText,
        vietnameseText,
        fc.constantFrom('Lotus Hall', 'ກະຊວງການເງິນ', '(ABC)', '. '),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGS), (parts, lang) => {
        const text = parts.join(' ');
        const sentences = splitSentences(text, lang);
        const found = extract(text, lang);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        found.forEach((one, i) => {
          expect(one.count).toBeGreaterThan(0);
          expect(text.replace(/\s+/gu, ' ')).toContain(one.text);
          expect(one.score).toBeLessThanOrEqual(found[i - 1]?.score ?? Number.POSITIVE_INFINITY);
          for (const number of one.sentences) expect(sentences[number]).toBeDefined();
        });
      }),
    );
  });

  it('is read in linear time', () => {
    for (const lang of LANGS) {
      expect(extract('A'.repeat(300_000), lang).length).toBeLessThan(2);
      expect(extract('Lotus '.repeat(50_000), lang).length).toBeLessThan(10);
      expect(extract('ກະຊວງ'.repeat(20_000), lang).length).toBeLessThan(50);
      expect(extract('(ABC) '.repeat(30_000), lang).length).toBeLessThan(10);
    }
  }, 60_000);
});
