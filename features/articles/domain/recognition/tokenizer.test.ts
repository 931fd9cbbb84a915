import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLao, laoText, messyText, vietnameseText } from '@/language/fixtures/arbitraries';
import { spellingKey } from '@/language/fold';
import { LANGS, type Lang } from '@/language/lang';
import { Tokenizer } from './tokenizer';
import { Tokens } from './tokens';
import { Vocabulary } from './vocabulary';

/** The tokens of a text, each as the text that it came from. */
function read(text: string, lang: Lang) {
  const { count, ids, starts, ends } = new Tokenizer(lang, new Vocabulary(), true).read(
    text,
    new Tokens(),
  );
  return Array.from({ length: count }, (_, i) => ({
    id: ids[i],
    text: text.slice(starts[i], ends[i]),
    start: starts[i],
  }));
}
const words = (text: string, lang: Lang) => read(text, lang).map((token) => token.text);
const ids = (lang: Lang, ...texts: string[]) => {
  const tokenizer = new Tokenizer(lang, new Vocabulary(), true);
  return texts.map((text) => {
    const tokens = tokenizer.read(text, new Tokens());
    return [...tokens.ids.slice(0, tokens.count)];
  });
};

describe('tokens', () => {
  it.each<[Lang, string, string[]]>([
    ['en', 'people-to-people, 2021–2030', ['people', 'to', 'people', ',', '2021', '2030']],
    ['en', 'parliamentarians’ groups', ['parliamentarians', '’', 'groups']],
    ['en', 'Laos’s Assembly', ['Laos’s', 'Assembly']],
    ['en', 'the U.S. and 3.5', ['the', 'U.S.', 'and', '3', '.', '5']],
    ['en', 'a U.\u200BS. N\u200B.A', ['a', 'U.\u200BS.', 'N\u200B.A']],
    ['vi', 'Ủy ban TP.HCM', ['Ủy', 'ban', 'TP', '.', 'HCM']],
    ['lo', 'ສະພາແຫ່ງຊາດ', ['ສະ', 'ພາ', 'ແຫ່', 'ງ', 'ຊາ', 'ດ']],
    ['lo', 'ສ.ປ.ປ. ລາວ', ['ສ', 'ປ', 'ປ', 'ລາ', 'ວ']],
    ['lo', 'ກອງ AIPA ໑໒', ['ກ', 'ອ', 'ງ', 'AIPA', '໑໒']],
    ['lo', 'ໜັງ', ['ໜັ', 'ໜັ', 'ງ']],
  ])('%s: %s', (lang, text, expected) => {
    expect(words(text, lang)).toEqual(expected);
  });

  it('are the same for the spellings of one wording', () => {
    const same = (lang: Lang, ...texts: string[]) => {
      const all = ids(lang, ...texts);
      for (const one of all) expect(one).toEqual(all[0]);
    };
    same('vi', 'hoà bình', 'hòa bình', 'hòa bình'.normalize('NFD'), 'HÒA\nBÌNH');
    same('vi', 'kĩ thuật', 'kỹ thuật');
    same('lo', 'ສປປ ລາວ', 'ສ.ປ.ປ ລາວ', 'ສປປລາວ', 'ສ.ປ.ປ. ລາວ');
    same('lo', 'ໜັງສືພິມ', 'ຫນັງສືພິມ', 'ໜັງ\u200Bສື\u200Bພິມ');
    same('en', 'U.S. Army', 'US army');
  });

  it('a blank line is a token of its own', () => {
    expect(words('National\n\nAssembly', 'en')).toEqual(['National', '\n\n', 'Assembly']);
    expect(words('National\nAssembly', 'en')).toEqual(['National', 'Assembly']);
  });

  // What is kept is well-formed.
  const anyText = fc
    .oneof(messyText, anyLao, laoText, vietnameseText)
    .filter((text) => text.isWellFormed());

  it('of the pieces are those of the whole', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGS), (text, lang) => {
        const tokenizer = new Tokenizer(lang, new Vocabulary(), true);
        const fast = tokenizer.read(text, new Tokens());
        const whole = new Tokens();
        tokenizer.readWhole(text, whole);
        const plain = (tokens: Tokens) =>
          Array.from({ length: tokens.count }, (_, i) => [
            tokens.ids[i],
            tokens.starts[i],
            tokens.ends[i],
          ]);
        // The article at the beginning is in the text, and not in its key.
        fc.pre(lang !== 'en' || !/^\P{L}*the/iu.test(text));
        expect(plain(fast)).toEqual(plain(whole));
      }),
      { numRuns: 3000, examples: [['ກ−𑐵', 'en']] },
    );
  });

  it('of a key are those of the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGS), (text, lang) => {
        fc.pre(!/\n\s*\n|\u2029/u.test(text) && (lang !== 'en' || !/^\P{L}*the/iu.test(text)));
        const [ofText, ofKey] = ids(lang, text, spellingKey(text, lang));
        expect(ofText).toEqual(ofKey);
      }),
      { numRuns: 2000 },
    );
  });
});
