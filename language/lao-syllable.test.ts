import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyLao } from './fixtures/arbitraries';
import { LABELS } from './fixtures/labels';
import { modernLao } from './lao-spelling';
import { laoSyllables } from './lao-syllable';

it.each([
  ['ສະພາແຫ່ງຊາດ', 'ສະ ພາ ແຫ່ງ ຊາດ'],
  ['ກະກວດກາ', 'ກະ ກວດ ກາ'],
  ['ນັກວິຊາການ', 'ນັກ ວິ ຊາ ການ'],
  ['ຕາເວັນອອກ', 'ຕາ ເວັນ ອອກ'],
  ['ປະກອບອາວຸດ', 'ປະ ກອບ ອາ ວຸດ'],
  ['ຊັບພະຍາກອນ', 'ຊັບ ພະ ຍາ ກອນ'],
  ['ເອກະລາດ', 'ເອ ກະ ລາດ'],
  ['ໄລຍະໃໝ່', 'ໄລ ຍະ ໃໝ່'],
  ['ສະໜັບສະໜູນ', 'ສະ ໜັບ ສະ ໜູນ'],
  ['ປະເທດຝຣັ່ງ', 'ປະ ເທດ ຝຣັ່ງ'],
])('splits %s in %s', (text, expected) => {
  const syllables = laoSyllables(text, 0);
  expect(syllables.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(expected);
});

it('names the parts of a syllable', () => {
  expect(laoSyllables('ເພື່ອນ', 0)).toEqual([
    { start: 0, end: 6, onset: 'ພ', vowel: 'ເ\u0EB7ອ', final: 'ນ' },
  ]);
  expect(laoSyllables('ຮ່ວມ', 0)).toEqual([
    { start: 0, end: 4, onset: 'ຮ', vowel: '\u0EBBວ', final: 'ມ' },
  ]);
});

it('covers the words of every label', () => {
  for (const { lo } of LABELS) {
    for (const word of lo.match(/[\u0E81-\u0EDD]+/gu) ?? []) {
      expect(laoSyllables(word, 0).at(-1)?.end).toBe(word.length);
    }
  }
});

it('makes progress without gaps in any Lao', () => {
  fc.assert(
    fc.property(anyLao, (text) => {
      let end = 0;
      for (const syllable of laoSyllables(modernLao(text), 0)) {
        expect(syllable.start).toBe(end);
        expect(syllable.end).toBeGreaterThan(syllable.start);
        end = syllable.end;
      }
    }),
  );
});
