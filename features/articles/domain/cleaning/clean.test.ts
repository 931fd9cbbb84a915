import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLao, laoText, messyText, vietnameseText } from '@/language/fixtures/arbitraries';
import { LANGS, type Lang } from '@/language/lang';
import { cleanArticle, isBinary } from './clean';

const done = (text: string, lang: Lang = 'en') =>
  Object.fromEntries(cleanArticle(text, lang).done.map(({ kind, count }) => [kind, count]));
const clean = (text: string, lang: Lang = 'en') => cleanArticle(text, lang).text;

const WRAPPED = `The old road to the river is long and
stony, and few people take it after
dark. In the morning it is full of
children.

The new road is short, but nobody who
lives here likes it very much, for it
is noisy.`;

describe('cleaning the text of an article', () => {
  it('does nothing to a clean text', () => {
    expect(cleanArticle('A title\n\nA paragraph. Another.', 'en')).toEqual({
      text: 'A title\n\nA paragraph. Another.',
      done: [],
    });
  });

  it('removes what nobody sees, and says what', () => {
    const text = '\uFEFFA\u0000 par\u00ADlia\u00ADment\r\n\r\nsits\u0007.\u200B';
    expect(clean(text)).toBe('A parliament\n\nsits.');
    expect(done(text)).toEqual({
      byteOrderMark: 1,
      lineEnding: 2,
      controlCharacter: 2,
      softHyphen: 2,
      zeroWidth: 1,
    });
  });

  it('keeps the zero-width spaces of Lao, joiners of emoji and the spelling of letters', () => {
    expect(clean('ສະພາ\u200Bແຫ່ງ', 'lo')).toBe('ສະພາ\u200Bແຫ່ງ');
    expect(clean('👩\u200D🏫', 'en')).toBe('👩\u200D🏫');
    expect(clean('hòa'.normalize('NFD'), 'vi')).toBe('hòa'.normalize('NFD'));
  });

  it('joins the lines of hard-wrapped paragraphs', () => {
    const { text, done: steps } = cleanArticle(WRAPPED, 'en');
    expect(text.split('\n\n')).toHaveLength(2);
    expect(text).not.toMatch(/[^\n]\n[^\n]/u);
    expect(text).toContain('is long and stony, and few');
    expect(steps).toEqual([{ kind: 'wrappedLine', count: 5 }]);
  });

  it('a line of its own is a paragraph', () => {
    const text = `A headline\n${'A long paragraph of an article. '.repeat(9)}\nThe next one.`;
    expect(clean(text).split('\n\n')).toHaveLength(3);
    expect(done(text)).toEqual({ spaceAtLineEnd: 1, paragraph: 2 });
    expect(done('one\n\n\n\n\ntwo\n\n\nthree')).toEqual({ blankLines: 2 });
  });

  it('keeps the items of a list and a hyphen at the end of a line', () => {
    const list = `${WRAPPED}\n\n- apples that are very red and sweet\n- pears that are quite green and sour`;
    expect(clean(list)).toContain('sweet\n\n- pears');
    const hyphen =
      'Those who want to live in peace and co-\noperation with all their neighbours now\nhave to be patient for many long years\nto come.';
    expect(clean(hyphen)).toContain('peace and co-operation with');
  });

  it('joins wrapped Lao without spaces', () => {
    const line = 'ປະຊາຊົນບັນດາເຜົ່າພາກັນອອກແຮງງານລວມ';
    expect(clean(`${line}\n${line}\n${line}\nຈົບ.`, 'lo')).toBe(`${line}${line}${line}ຈົບ.`);
  });

  it('of a clean text there is nothing left to do', () => {
    const lines = fc
      .array(fc.oneof(messyText, anyLao, laoText, vietnameseText, fc.constant(''), fc.lorem()))
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(lines, fc.constantFrom(...LANGS), (text, lang) => {
        const once = clean(text, lang);
        expect(cleanArticle(once, lang)).toEqual({ text: once, done: [] });
      }),
    );
  });

  it('takes a word of a megabyte', () => {
    expect(clean('a'.repeat(1_000_000))).toHaveLength(1_000_000);
    expect(clean(' '.repeat(200_000))).toBe('');
  });
});

describe('what is no text', () => {
  it('is noticed', () => {
    expect(isBinary('PK\u0003\u0004\u0014\u0000\u0006')).toBe(true);
    expect(isBinary('\uFFFD\u0001'.repeat(50))).toBe(true);
    expect(isBinary('A text\twith a tab,\r\nສະພາ và hòa bình.')).toBe(false);
    expect(isBinary('')).toBe(false);
  });
});
