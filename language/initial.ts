import { isControl, isInvisible, isLao, isLaoPrevowel, isMark } from './characters';
import { sortKey } from './collate';
import { LATIN_LETTERS } from './collation-table';
import type { Lang } from './lang';

const OTHER = '#';
const LATIN_INITIALS = [...LATIN_LETTERS.en.toUpperCase()];
const LAO_INITIALS = [...'ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮ'];

const INDEX: Readonly<Record<Lang, readonly string[]>> = {
  en: [...LATIN_INITIALS, OTHER],
  vi: [...LATIN_LETTERS.vi.toUpperCase(), OTHER],
  lo: [...LAO_INITIALS, ...LATIN_INITIALS, OTHER],
};

const LETTERS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: new Set(INDEX.en),
  vi: new Set(INDEX.vi),
  lo: new Set(INDEX.lo),
};

/** Latin letters whose base letter no decomposition gives; Đ is a letter of its own in `vi`. */
const PLAIN: Readonly<Record<string, string>> = { Đ: 'D', Ø: 'O', Ł: 'L', Ħ: 'H' };

/** Vietnamese tones; what remains of a letter without them is a letter of the alphabet. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /[\u0300-\u036F]/gu;

/**
 * The letter under which a label stands in an alphabetical index, one of `initials(lang)`. Lao:
 * the first consonant, not the vowel written before it (ໄກສອນ → ກ), and ຫ for ໜ ໝ ຫຼ, as Lao
 * dictionaries and the collator have it; Latin letters in Lao keep their own. Vietnamese: the
 * letter of the alphabet without its tone (ấn → Â, ủy → U). Anything else is '#': a digit, a sign or
 * a space (labels are trimmed before), a letter that is in no index, no text.
 */
export function initial(text: string, lang: Lang): string {
  const chars = [...text.normalize('NFD')].filter((char) => !isInvisible(char) && !isControl(char));
  const letter = lang === 'lo' ? laoInitial(chars) : latinInitial(chars, lang);
  return LETTERS[lang].has(letter) ? letter : OTHER;
}

/**
 * The letters of an index in their alphabetical order, which is that of `sortKey`; '#' is last.
 * Vietnamese: the 29 letters, with F J W Z, which only foreign names have, at their places. Lao:
 * the consonants of modern Lao, then A–Z.
 */
export function initials(lang: Lang): readonly string[] {
  return INDEX[lang];
}

/**
 * The stretch of sort keys in which all texts under a letter of an index lie, with some under '#'
 * among them: `from` and what follows, as far as `before` (without end for the last letter). Null
 * for '#', whose texts lie anywhere.
 */
export function sortRange(letter: string, lang: Lang): { from: string; before?: string } | null {
  const letters = INDEX[lang];
  const at = letters.indexOf(letter);
  const next = letters[at + 1];
  if (at < 0 || letter === OTHER || next === undefined) return null;
  const from = sortKey(letter.toLowerCase(), lang);
  return next === OTHER ? { from } : { from, before: sortKey(next.toLowerCase(), lang) };
}

function laoInitial(chars: readonly string[]): string {
  const first = chars[0] ?? '';
  if (!isLao(first.charCodeAt(0))) return latinInitial(chars, 'lo');
  const letter = isLaoPrevowel(first.charCodeAt(0)) ? (chars[1] ?? '') : first;
  return letter === '\u0EDC' || letter === '\u0EDD' ? '\u0EAB' : letter;
}

function latinInitial(chars: readonly string[], lang: Lang): string {
  let end = 1;
  while (end < chars.length && isMark(chars[end] as string)) end++;
  const upper = chars.slice(0, end).join('').toUpperCase();
  if (lang === 'vi') {
    const letter = upper.replace(TONES, '').normalize('NFC');
    if (LETTERS.vi.has(letter)) return letter;
  }
  const plain = upper.replace(MARKS, '');
  return PLAIN[plain] ?? plain;
}
