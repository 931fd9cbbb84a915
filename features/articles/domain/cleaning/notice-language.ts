import { LANGS, type Lang } from '@/language/lang';

/** What a text seems to be written in. */
export interface LanguageNotice {
  /** The share of each language in the letters of the text, from 0 to 1; the rest is none of them. */
  shares: Record<Lang, number>;
  /** The language that the text is mostly in, if it is another than the chosen one. */
  suggested: Lang | null;
  /** Whether a second language has a part that is worth a question. */
  isMixed: boolean;
  /** Whether the text is mostly in none of the three languages. */
  isForeign: boolean;
}

const MOSTLY = 0.6;
const WORTH_ASKING = 0.15;
const FEWEST_LETTERS = 20;

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const ENGLISH = set(
  'the of and to in a is for that on with as by at from was are be has have it its this which',
);
const VIETNAMESE = set(
  'và của là các có được cho trong không với người những một đã này về tại đến từ khi để ở',
);
/** Letters of Vietnamese with marks that English does not write, decomposed. */
const MARKED = /[\u0300-\u0309\u031B\u0323đ]/u;
const WORD = /[\p{L}\p{M}]+/gu;
const LAO = /[\p{Script=Lao}]/gu;
const LATIN = /\p{Script=Latin}/u;

/**
 * Looks at the letters and the frequent words of each paragraph and says in which languages a text
 * is, so that a wrongly chosen language is noticed before anything is made of it. Words of a
 * foreign Latin language have too few of the frequent words of English to count as it.
 */
export function noticeLanguage(text: string, chosen: Lang): LanguageNotice {
  const letters: Record<Lang, number> = { en: 0, vi: 0, lo: 0 };
  let all = 0;
  for (const paragraph of text.split(/\n+/u)) {
    const weighed = weigh(paragraph);
    all += weighed.letters;
    letters.lo += weighed.lao;
    const latin = weighed.lang;
    if (latin) letters[latin] += weighed.latin;
  }
  const share = (lang: Lang) => (all === 0 ? 0 : letters[lang] / all);
  const shares = { en: share('en'), vi: share('vi'), lo: share('lo') };
  const ranked = [...LANGS].sort((a, b) => shares[b] - shares[a]);
  const [first = chosen, second = chosen] = ranked;
  const isLong = all >= FEWEST_LETTERS;
  return {
    shares,
    suggested: isLong && first !== chosen && shares[first] >= MOSTLY ? first : null,
    isMixed: isLong && shares[second] >= WORTH_ASKING,
    isForeign: isLong && shares.en + shares.vi + shares.lo < 1 - MOSTLY,
  };
}

interface Weighed {
  letters: number;
  lao: number;
  latin: number;
  /** The language of the Latin words. */
  lang: 'en' | 'vi' | null;
}

function weigh(paragraph: string): Weighed {
  const lao = paragraph.match(LAO)?.length ?? 0;
  let [letters, latin, words, marked, english, vietnamese] = [0, 0, 0, 0, 0, 0];
  for (const [word] of paragraph.matchAll(WORD)) {
    letters += word.length;
    if (!LATIN.test(word)) continue;
    latin += word.length;
    words++;
    if (word.length > LONGEST_WORD) continue;
    const plain = word.normalize('NFC').toLowerCase();
    if (MARKED.test(plain.normalize('NFD'))) marked++;
    if (ENGLISH.has(plain)) english++;
    if (VIETNAMESE.has(plain)) vietnamese++;
  }
  return { letters, lao, latin, lang: latinLang(words, marked, english, vietnamese) };
}

const LONGEST_WORD = 40;
/** Titles and names have none of the frequent words. */
const FEW_WORDS = 8;

function latinLang(words: number, marked: number, english: number, vietnamese: number) {
  if (words === 0) return null;
  const share = (count: number) => count / words;
  if (share(marked) >= 0.4 || (share(vietnamese) >= 0.08 && vietnamese > english)) return 'vi';
  if (share(english) >= 0.08 && share(marked) < 0.2) return 'en';
  return words < FEW_WORDS && share(marked) < 0.2 ? 'en' : null;
}
