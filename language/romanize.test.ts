import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLao, laoText, messyText } from './fixtures/arbitraries';
import { LABELS } from './fixtures/labels';
import { romanizeLao } from './romanize';

function lettersOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[\s-]/gu, '');
}

describe('romanizeLao', () => {
  it('agrees with the romanizations of the list, spaces, hyphens and capitals aside', () => {
    const differing = LABELS.filter(({ lo, romanized }) => {
      return lettersOf(romanizeLao(lo)) !== lettersOf(romanized);
    });
    expect(differing).toEqual([]);
  });

  it.each([
    ['ໃຫຍ່', 'gnai'],
    ['ແຫວນ', 'vèn'],
    ['ຫ່ວງ', 'houang'],
    ['ຫວາຍ', 'vay'],
    ['ຫຼວງ', 'louang'],
    ['ເຫງື່ອ', 'ngua'],
    ['ກວ້າງ', 'kouang'],
    ['ແຂວງ', 'khouèng'],
    ['ເມຍ', 'mia'],
    ['ເກາະ', 'ko'],
    ['ແລ້ວ', 'lèo'],
    ['ຫິວ', 'hiou'],
    ['ນ້ອຍ', 'noy'],
    ['ເຈົ້າ', 'chao'],
    ['ເບິ່ງ', 'beung'],
    ['ໄທຍ', 'thai'],
    ['ຟຣັງສ໌', 'frang'],
    ['ຫົວ', 'houa'],
    ['ອອກ', 'ok'],
    ['ນ\u0ECD\u0EC9\u0EB2', 'nam'],
    ['ຫນ້າ', 'na'],
    ['ສປປ', 'spp'],
    ['໑໙໗໕', '1975'],
    ['AIPA (2021)', 'AIPA (2021)'],
    ['ລາວ - ຫວຽດນາມ', 'lao - viatnam'],
    ['', ''],
  ])('of %s is %s', (lao, latin) => {
    expect(romanizeLao(lao)).toBe(latin);
  });

  it.each([
    ['ສະຫງ່າ', 'sa-nga'],
    ['ອົບຮົມ', 'ôp-hôm'],
    ['ທຳອິດ', 'tham-it'],
    ['ສັນຍາ', 'san-gna'],
    ['ພະຍາດ', 'phagnat'],
  ])('of %s, %s, shows where a syllable begins that could be misread', (lao, latin) => {
    expect(romanizeLao(lao)).toBe(latin);
  });

  it('repeats the word before ໆ', () => {
    expect(romanizeLao('ຕ່າງໆ')).toBe('tang tang');
    expect(romanizeLao('ຕ່າງ ໆ')).toBe('tang tang');
  });

  it('leaves no Lao letter, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(laoText, anyLao, messyText), (text) => {
        expect(romanizeLao(text)).not.toMatch(/[\u0E80-\u0EDF]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
