import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClusterBoundary } from '@/language/cluster';
import {
  anyLao,
  laoLabel,
  laoText,
  messyText,
  vietnameseText,
} from '@/language/fixtures/arbitraries';
import { graphemeDifference } from './grapheme-difference';
import type { Run } from './text-run';

/** `[-removed-]` and `{+added+}` in the text. */
function show(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
}

function side(runs: readonly Run[], kind: 'removed' | 'added'): string {
  return runs
    .filter((run) => run.kind === 'same' || run.kind === kind)
    .map(({ text }) => text)
    .join('');
}

const anyText = fc.oneof(laoText, laoLabel, anyLao, vietnameseText, messyText);
/** Two texts that have much in common, which random ones have not. */
const kindred = fc
  .array(fc.tuple(anyText, anyText, fc.integer({ min: 0, max: 5 })), { maxLength: 12 })
  .map((parts) => ({
    before: parts.map(([a]) => a).join(''),
    after: parts.map(([a, b, change]) => (change === 0 ? b : change === 1 ? '' : a)).join(''),
  }));
const pair = fc.oneof(kindred, fc.record({ before: anyText, after: anyText }));

describe('graphemeDifference', () => {
  it.each([
    ['', '', ''],
    ['', 'Lào', '{+Lào+}'],
    ['Lào', '', '[-Lào-]'],
    ['Quốc hội', 'Quốc hội', 'Quốc hội'],
    ['Quốc hội Lào', 'Quốc hội Việt Nam', 'Quốc hội [-Lào-]{+Việt Nam+}'],
    ['the colour of', 'the color of', 'the colo[-u-]r of'],
    ['hoà bình', 'hòa bình', '[-hoà-]{+hòa+} bình'],
    ['thoả thuận', 'thỏa thuận', 'th[-oả-]{+ỏa+} thuận'],
    ['a big cat sat', 'a old dog sat', 'a [-big cat-]{+old dog+} sat'],
    ['it supervises', 'it oversees', 'it [-supervise-]{+oversee+}s'],
    ['parliament', 'party', '[-parliament-]{+party+}'],
    ['ສະພາແຫ່ງຊາດ', 'ສະພາແຫ່ງຊາດລາວ', 'ສະພາແຫ່ງຊາດ{+ລາວ+}'],
    ['ນ້ຳໃຈ', 'ນ່ຳໃຈ', '[-ນ້ຳ-]{+ນ່ຳ+}ໃຈ'],
    ['ເກືອ', 'ເກຶອ', '[-ເກື-]{+ເກຶ+}ອ'],
    ['ເກືອແກງ', 'ເກືອທະເລ', 'ເກືອ[-ແກງ-]{+ທະເລ+}'],
    ['one.\ntwo.', 'one.\nthree.', 'one.\n[-two-]{+three+}.'],
  ])('of %j and %j is %j', (before, after, shown) => {
    expect(show(graphemeDifference(before, after))).toBe(shown);
  });

  it('has the two texts in it', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const runs = graphemeDifference(before, after);
        expect(side(runs, 'removed')).toBe(before);
        expect(side(runs, 'added')).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no empty run, none beside one of its kind, and the removed before the added', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const kinds = graphemeDifference(before, after).map(({ kind, text }) => {
          expect(text).not.toBe('');
          return kind;
        });
        expect(kinds.join(' ')).not.toMatch(/(same|removed|added) \1|added removed/);
      }),
    );
  });

  it('cuts neither text inside a letter with its marks', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        let old = 0;
        let young = 0;
        for (const { kind, text } of graphemeDifference(before, after)) {
          if (kind !== 'added') expect(isClusterBoundary(before, old)).toBe(true);
          if (kind !== 'removed') expect(isClusterBoundary(after, young)).toBe(true);
          if (kind !== 'added') old += text.length;
          if (kind !== 'removed') young += text.length;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds one change in a long text of many paragraphs', () => {
    const paragraphs = Array.from({ length: 400 }, (_, i) => `Kỳ họp thứ ${i} của Quốc hội.\n`);
    const before = paragraphs.join('');
    const after = before.replace('thứ 200 của', 'thứ 200, của');
    const changes = graphemeDifference(before, after).filter(({ kind }) => kind !== 'same');
    expect(changes).toEqual([{ kind: 'added', text: ',' }]);
  });

  describe('takes no long time for', () => {
    const words = (length: number, of: string, from: number) => {
      let seed = from;
      let text = '';
      while (text.length < length) {
        seed = (seed * 48_271) % 2_147_483_647;
        text += of.split('|')[seed % of.split('|').length];
      }
      return text.slice(0, length);
    };
    const english = 'party |state, |law |people. |assembly |nation |a |of |the |plan\n';
    const lao = 'ສະພາ|ແຫ່ງ|ຊາດ|ພັກ |ລັດ|ກົດໝາຍ|ນ້ຳ|ໃຈ |ເມືອງ|ການ';

    it.each([
      ['unlike English', words(5000, english, 1), words(5000, english, 2)],
      ['unlike Lao', words(5000, lao, 1), words(5000, lao, 2)],
      ['English and Lao', words(5000, english, 1), words(5000, lao, 2)],
      ['one word of letters', 'ab'.repeat(2500), 'ba'.repeat(2500)],
      ['no letters', '- '.repeat(2500), ' +'.repeat(2500)],
      ['decomposed Vietnamese', 'Quốc hội '.repeat(300).normalize('NFD'), 'hội Lào '.repeat(600)],
    ])('%s', (_name, before, after) => {
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        graphemeDifference(before, after);
        return performance.now() - start;
      });
      // The best of them: the machine may be busy with something else.
      expect(Math.min(...times)).toBeLessThan(50);
    });

    it('a book', () => {
      const start = performance.now();
      graphemeDifference(words(200_000, english, 1), words(200_000, english, 2));
      expect(performance.now() - start).toBeLessThan(2000);
    });
  });
});
