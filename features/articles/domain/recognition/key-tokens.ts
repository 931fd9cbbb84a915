import {
  isLao,
  isLaoConsonant,
  isLaoDependent,
  isLaoPrevowel,
  isSpace,
  isWordCharacter,
} from '@/language/characters';
import type { FoldedText } from '@/language/fold';
import type { Lang } from '@/language/lang';

/** Receives a token of a key with the half-open range of offsets that it came from. */
type OnToken = (token: string, start: number, end: number) => void;

/**
 * Splits a spelling key in what terms are compared by: words, marks of punctuation, and for Lao the
 * clusters, so that no match begins or ends inside one (language-rules.md). White space is no
 * token: how much of it stands around punctuation or between Lao letters means nothing. Letters
 * with full stops between them (U.S., ສ.ປ.ປ.) are what they are without.
 */
export function forEachKeyToken(
  { key, starts, ends }: FoldedText,
  lang: Lang,
  onToken: OnToken,
): void {
  const emit = (from: number, to: number, token = key.slice(from, to)) =>
    onToken(canonical(token, lang), starts[from] as number, ends[to - 1] as number);
  for (let at = 0; at < key.length; ) {
    const dotted = dottedEnd(key, at, lang);
    if (dotted > at && lang === 'lo') {
      for (let i = at; i < dotted; i++) if (key.charAt(i) !== '.') emit(i, i + 1);
      at = dotted;
    } else if (dotted > at) {
      emit(at, dotted, key.slice(at, dotted).replaceAll('.', ''));
      at = dotted;
    } else {
      const to = endOfToken(key, at, lang);
      if (!isSpace(key.charAt(at))) emit(at, to);
      at = to;
    }
  }
}

const DOTTED_LETTERS = /\p{L}(?:\.\p{L}(?![\p{L}\p{M}\p{N}']))+\.?/uy;
const LAO_CONSONANT = '[\u0E81-\u0EAE\u0EDC-\u0EDF]';
const LAO_DEPENDENT = '[\u0EB0-\u0EBD\u0EC8-\u0ECE\u0300-\u036F]';
const DOTTED_CONSONANTS = new RegExp(
  `${LAO_CONSONANT}(?:\\.${LAO_CONSONANT}(?!${LAO_DEPENDENT}))+\\.?`,
  'uy',
);

/** Where letters with full stops between them end, if they begin there; else `at`. */
function dottedEnd(text: string, at: number, lang: Lang): number {
  if (text.charCodeAt(at + 1) !== 0x2e) return at;
  if (lang === 'lo' && !isLaoConsonant(text.charCodeAt(at))) return at;
  const pattern = lang === 'lo' ? DOTTED_CONSONANTS : DOTTED_LETTERS;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : at;
}

function endOfToken(key: string, at: number, lang: Lang): number {
  const code = key.codePointAt(at) as number;
  if (lang === 'lo' && isLao(code)) return endOfCluster(key, at);
  const next = at + (code > 0xffff ? 2 : 1);
  return isWordAt(key, at, lang) ? endOfWord(key, next, lang) : next;
}

function endOfCluster(key: string, at: number): number {
  let to = at + 1;
  while (to < key.length) {
    const unit = key.charCodeAt(to);
    const isForeignMark = unit >= 0x0300 && unit <= 0x036f;
    const isAfterPrevowel = isLao(unit) && isLaoPrevowel(key.charCodeAt(to - 1));
    if (!isLaoDependent(unit) && !isForeignMark && !isAfterPrevowel) break;
    to++;
  }
  return to;
}

function endOfWord(key: string, from: number, lang: Lang): number {
  let to = from;
  while (to < key.length) {
    if (isWordAt(key, to, lang)) to += (key.codePointAt(to) as number) > 0xffff ? 2 : 1;
    else if (key.charCodeAt(to) === 0x27 && isWordAt(key, to + 1, lang)) to++;
    else break;
  }
  return to;
}

/** Whether a letter, mark or digit of a word stands there; in Lao, clusters are no words. */
function isWordAt(key: string, at: number, lang: Lang): boolean {
  const code = key.codePointAt(at);
  if (code === undefined || (lang === 'lo' && isLao(code))) return false;
  return isWordCharacter(String.fromCodePoint(code));
}

/** Syllables of which i and y are two spellings: kĩ thuật, kỹ thuật. Tones are at the end. */
const EITHER_I = /^([hklmst]|qu)([iìíỉĩị])$/u;
const AS_Y: Readonly<Record<string, string>> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

function canonical(token: string, lang: Lang): string {
  if (lang !== 'vi' || token.length > 3) return token;
  return token.replace(EITHER_I, (_, onset: string, i: string) => onset + (AS_Y[i] ?? i));
}
