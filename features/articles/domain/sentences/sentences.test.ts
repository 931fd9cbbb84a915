import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLao, laoText, messyText, vietnameseText } from '@/language/fixtures/arbitraries';
import { LANGS, type Lang } from '@/language/lang';
import { sentenceAt, splitSentences } from './sentences';

const split = (text: string, lang: Lang) =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

/** A text written with its sentence ends marked. */
function expectSplit(lang: Lang, marked: string) {
  const expected = marked.split(' | ');
  expect(split(expected.join(' '), lang)).toEqual(expected);
}

describe('sentences of English', () => {
  it.each([
    'The court rose. | It will sit again.',
    'Mr. Bounmy met Dr. Lan. | They spoke.',
    'See No. 5 of the list. | It is short.',
    'Prices rose by 3.5 per cent. | Wages did not.',
    'J. F. Harris wrote it. | He was young.',
    'The U.S. President came. | He stayed in the U.S. | The visit was short.',
    '“Is it late?” she asked. | “No.” | The train left.',
    'Pens, paper, etc. were sold. | The shop closed at 5 p.m. | Nobody minded.',
    'Who knows… perhaps nobody. | Wait! | What?!',
    'The road is open./. | Editors: two.',
    '1. The first rule. | 2. The second rule.',
    'He lives at example.org and writes. | She does not.',
    'It cost 1.000 kip (see p. 4). | That is little.',
  ])('%s', (marked) => expectSplit('en', marked));

  it('a full stop without its space ends a sentence before a capital', () => {
    expect(
      split('The rain fell.In May it stopped (2025).The end of 2026.Then came X.Y of A.B.', 'en'),
    ).toEqual([
      'The rain fell.',
      'In May it stopped (2025).',
      'The end of 2026.',
      'Then came X.Y of A.B.',
    ]);
  });
});

describe('sentences of Vietnamese', () => {
  it.each([
    'TS. Lan gặp PGS.TS. Minh tại TP. Vinh. | Hai người trao đổi.',
    'Giá tăng 3.5% và lên 1.000 đồng. | Người mua ít đi.',
    'Chợ bán rau, quả, v.v. | Trẻ em thích chợ.',
    'Ông hỏi: “Mấy giờ rồi?”. | Không ai đáp.',
    'Cuộc họp kết thúc lúc 17 giờ./.',
    'TP.HCM mưa to. | Đường ngập.',
  ])('%s', (marked) => expectSplit('vi', marked));
});

describe('sentences of Lao', () => {
  it.each([
    'ຝົນຕົກ ແລະ ລົມພັດ. | ຊາວນາດີໃຈ.',
    'ຕະຫຼາດມີຜັກ, ໝາກໄມ້ ຯລຯ ແລະ ປາ. | ຄົນຊື້ຫຼາຍ.',
    'ຢູ່ ສ.ປ.ປ. ລາວ ມີ 18 ແຂວງ. | ແຂວງໃຫຍ່ມີຫຼາຍເມືອງ.',
    'ດຣ. ຄຳ ສອນວິຊາເລກ. | ນັກຮຽນມັກ.',
    'ລາຄາ 1.000 ກີບ ຫຼື 3.5 ສ່ວນ. | ຖືກແທ້!',
    'ຄຳເກົ່າຈົບລົງ ຯ | ຄຳໃໝ່ເລີ່ມ.',
  ])('%s', (marked) => expectSplit('lo', marked));

  it('a space ends none, a full stop without its space does', () => {
    expect(split('ເຂົາມາ ເຂົາໄປ ເຂົາກັບ', 'lo')).toHaveLength(1);
    expect(split('ຝົນຕົກໜັກ.ນ້ຳຖ້ວມທົ່ງ.', 'lo')).toEqual(['ຝົນຕົກໜັກ.', 'ນ້ຳຖ້ວມທົ່ງ.']);
  });
});

describe('any text', () => {
  it('paragraphs end sentences and are counted', () => {
    const text = '\n\nA headline\n\n\nIt rained\nall day. It stopped.\n \nThe end';
    expect(
      splitSentences(text, 'en').map((one) => [text.slice(one.start, one.end), one.paragraph]),
    ).toEqual([
      ['A headline', 0],
      ['It rained\nall day.', 1],
      ['It stopped.', 1],
      ['The end', 2],
    ]);
  });

  it('has one sentence if it has no end, and none if it is empty', () => {
    expect(split('word '.repeat(1000), 'vi')).toHaveLength(1);
    expect(split(' \n\n ', 'en')).toEqual([]);
  });

  it('of one word or one mark is as long as it is', () => {
    expect(split('ກ'.repeat(1_000_000), 'lo')).toHaveLength(1);
    expect(split('a'.repeat(1_000_000), 'en')).toHaveLength(1);
    expect(split('.'.repeat(1_000_000), 'en')).toHaveLength(1);
    expect(split(' ."'.repeat(300_000), 'en').length).toBeGreaterThan(0);
    expect(split(`a.${' '.repeat(1_000_000)}b`, 'en')).toHaveLength(1);
  });

  it('every letter is in one sentence, in order', () => {
    const anyText = fc.oneof(messyText, anyLao, laoText, vietnameseText);
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGS), (text, lang) => {
        const sentences = splitSentences(text, lang);
        let last = 0;
        sentences.forEach(({ start, end, paragraph }, i) => {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(paragraph).toBeGreaterThanOrEqual(sentences[i - 1]?.paragraph ?? 0);
          expect(sentenceAt(sentences, start)).toBe(i);
          expect(sentenceAt(sentences, end - 1)).toBe(i);
          last = end;
        });
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
