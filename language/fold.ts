import {
  isControl,
  isInvisible,
  isLao,
  isLatin,
  isLetterOrMark,
  isMark,
  isSpace,
} from './characters';
import type { Lang } from './lang';
import { type Atoms, add, isOrderedWords, noAtoms, orderLaoMarks } from './lao-marks';

/** How much a key forgives: `spelling` keeps tones and diacritics, `bare` drops them. */
export type FoldLevel = 'spelling' | 'bare';

/** A key with the way back to the text it was made of. */
export type FoldedText = { key: string; starts: number[]; ends: number[] };

const DASH = /^[\p{Pd}\u2212]$/u;
const PUNCTUATION = /^\p{P}$/u;
const APOSTROPHES = "'\u2018\u2019\u201A\u201B\u02B9\u02BB\u02BC\u2032\u0060\u00B4";
const QUOTES = '"\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB';
const VIETNAMESE_TONES = '\u0300\u0301\u0303\u0309\u0323';
const LEADING_THE = /^(?:the )+(?=[\p{L}\p{N}])/u;

/** Latin letters that have no canonical decomposition to a plain letter. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/**
 * The key under which two spellings of the same wording are equal: control and zero-width
 * characters, case, compatibility forms, runs of spaces, hyphens and dashes (all one space),
 * typographic apostrophes and quotes do not count. By language (language-rules.md): Lao mark
 * order, ໜ ໝ ຫຼ, digits, and spaces between Lao letters; Vietnamese tone placement; English
 * leading "the" and `&`. Any text goes in; the key is in NFC, lower case, trimmed, perhaps empty.
 * Idempotent.
 */
export function spellingKey(text: string, lang: Lang): string {
  return keyOf(text, lang, 'spelling');
}

/**
 * The spelling key without tones and diacritics: Lao tones 0EC8–0ECB, marks 0300–036F, đ → d,
 * apostrophes. A full stop between two letters is dropped (`U.S.` → `us`), every other punctuation
 * mark is a space; symbols such as + and $ stay. `bareKey(spellingKey(x)) === bareKey(x)`.
 */
export function bareKey(text: string, lang: Lang): string {
  return keyOf(text, lang, 'bare');
}

const keyOf = (text: string, lang: Lang, level: FoldLevel): string =>
  plainKey(text, lang) ??
  (lang === 'lo' ? keyOfLao(text, level) : keyOfWords(text, lang, level)) ??
  fold(text, lang, level).chars.join('');

const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Either key of words in which nothing but case is folded, as a third of all terms are. */
function plainKey(text: string, lang: Lang): string | undefined {
  if (!PLAIN_WORDS.test(text)) return undefined;
  const key = text.toLowerCase();
  return lang === 'en' ? key.replace(LEADING_THE, '') : key;
}

const LAO_TONES = /[\u0EC8-\u0ECB]/gu;

/** The key of Lao words as most are, of which nothing goes but spaces and tones. */
function keyOfLao(text: string, level: FoldLevel): string | undefined {
  if (!isOrderedWords(text)) return undefined;
  const joined = text.replaceAll(' ', '');
  return level === 'bare' ? joined.replace(LAO_TONES, '') : joined;
}

const wordKeys = new Map<string, Map<string, string>>();
const mostWordKeys = 10_000;
/** The engine keeps a longer piece of a text as a view of the whole. */
const longestKeptWord = 12;

/** The key of letters and single spaces, in which no word knows of the others: most words come again and again. */
function keyOfWords(text: string, lang: Lang, level: FoldLevel): string | undefined {
  if (!isLatinWords(text)) return undefined;
  const name = `${lang} ${level}`;
  let known = wordKeys.get(name);
  if (!known || known.size > mostWordKeys) {
    known = new Map();
    wordKeys.set(name, known);
  }
  let key = '';
  for (const word of text.split(' ')) {
    let folded = known.get(word);
    if (folded === undefined) {
      folded = fold(word, lang, level).chars.join('');
      if (word.length <= longestKeptWord) known.set(word, folded);
    }
    key += key === '' ? folded : ` ${folded}`;
  }
  return lang === 'en' ? key.replace(LEADING_THE, '') : key;
}

function isLatinWords(text: string): boolean {
  let isInWord = false;
  for (const char of text) {
    if (isLatin(char)) isInWord = true;
    else if (char === ' ' && isInWord) isInWord = false;
    else return false;
  }
  return isInWord;
}

/**
 * A key with, for each of its UTF-16 units, the half-open range of UTF-16 offsets of `text` that
 * it came from. A letter and its marks share a range, so a match begins and ends between letters
 * only where `starts[i] >= ends[i - 1]`. Starts and ends never decrease; what the key leaves out
 * (zero-width characters, dropped spaces) is in no range unless it stands inside a letter. The
 * Vietnamese spelling key moves tones to the end of the word, so that only whole words of it can
 * be looked up in a longer text.
 */
export function foldWithMap(text: string, lang: Lang, level: FoldLevel): FoldedText {
  const { chars, starts, ends } = fold(text, lang, level);
  return { key: chars.join(''), starts, ends };
}

function fold(text: string, lang: Lang, level: FoldLevel): Atoms {
  const bare = level === 'bare';
  let atoms = decompose(text, lang, level);
  if (bare) atoms = settleStops(atoms);
  atoms = settleSpaces(atoms, lang, bare);
  if (lang === 'lo') atoms = orderLaoMarks(joinPrevowels(atoms), true);
  else if (lang === 'vi' && !bare) atoms = moveTones(atoms);
  atoms = compose(atoms);
  return lang === 'en' ? withoutThe(atoms) : atoms;
}

const tables = new Map<string, (string | undefined)[]>();

/** What one code point becomes, before anything that depends on its neighbours. */
function decompose(text: string, lang: Lang, level: FoldLevel): Atoms {
  const name = `${lang} ${level}`;
  let table = tables.get(name);
  if (!table) {
    table = [];
    tables.set(name, table);
  }
  const atoms = noAtoms();
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) as number;
    const end = i + (code > 0xffff ? 2 : 1);
    let mapped = code > 0xffff ? undefined : table[code];
    if (mapped === undefined) {
      mapped = mapCharacter(text.slice(i, end), lang, level);
      if (code <= 0xffff) table[code] = mapped;
    }
    if (mapped.length === 1) {
      add(atoms, mapped, i, end);
    } else if (mapped !== '') {
      for (const char of mapped) add(atoms, char, i, end);
    } else if (isMark(text.slice(i, end)) && atoms.ends.length > 0) {
      // A dropped mark stays in the range of its letter, so that a marked match shows it.
      atoms.ends[atoms.ends.length - 1] = end;
    }
    i = end;
  }
  return atoms;
}

function mapCharacter(char: string, lang: Lang, level: FoldLevel): string {
  const code = char.codePointAt(0) as number;
  // U+00B4 decomposes to a space and a mark, so this comes before NFKD as well.
  if (APOSTROPHES.includes(char)) return level === 'bare' ? '' : "'";
  if (isLao(code)) return mapLao(code, char, lang);
  // Hangul syllables stay whole: jamo are letters, which are not composed again.
  const isHangul = code >= 0xac00 && code <= 0xd7a3;
  const decomposed = isHangul ? char : char.normalize('NFKD').toLowerCase().normalize('NFKD');
  let out = '';
  for (const part of decomposed) out += mapPart(part, lang, level);
  return out;
}

function mapLao(code: number, char: string, lang: Lang): string {
  if (lang === 'lo' && code >= 0x0ed0 && code <= 0x0ed9) return String(code - 0x0ed0);
  return char;
}

function mapPart(char: string, lang: Lang, level: FoldLevel): string {
  if (isSpace(char) || DASH.test(char)) return ' ';
  if (isInvisible(char) || isControl(char)) return '';
  if (char === '&' && lang === 'en') return ' and ';
  if (APOSTROPHES.includes(char)) return level === 'bare' ? '' : "'";
  if (QUOTES.includes(char)) return level === 'bare' ? ' ' : '"';
  if (level === 'spelling') return char;
  if (char >= '\u0300' && char <= '\u036F') return '';
  if (char === '.') return char;
  if (PUNCTUATION.test(char)) return ' ';
  return PLAIN_LETTERS[char] ?? char;
}

/** Drops full stops between letters and makes spaces of the others. */
function settleStops(atoms: Atoms): Atoms {
  const { chars, starts, ends } = atoms;
  if (!chars.includes('.')) return atoms;
  const out = noAtoms();
  for (let i = 0; i < chars.length; i++) {
    let char = chars[i] as string;
    if (char === '.') {
      const before = chars[i - 1];
      const after = chars[i + 1];
      const between = before && after && isLetterOrMark(before) && isLetterOrMark(after);
      if (between) continue;
      char = ' ';
    }
    add(out, char, starts[i] as number, ends[i] as number);
  }
  return out;
}

/**
 * One space for a run of them, none at the ends, none between two Lao letters (Lao writes no
 * spaces between words, but writers add them freely). With `dropTones` the tones go here, last,
 * so that a key of a key finds the same neighbours.
 */
function settleSpaces(atoms: Atoms, lang: Lang, dropTones: boolean): Atoms {
  const { chars, starts, ends } = atoms;
  const isLaoText = lang === 'lo';
  const out = noAtoms();
  let spaceStart = -1;
  let spaceEnd = -1;
  let before = 0;
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    if (char === ' ') {
      if (spaceStart < 0) spaceStart = starts[i] as number;
      spaceEnd = ends[i] as number;
      continue;
    }
    const code = char.charCodeAt(0);
    if (spaceStart >= 0) {
      const last = out.chars.length - 1;
      const isDropped = isLaoText && isLao(before) && isLao(codeAfterMarks(chars, i));
      if (last >= 0 && !isDropped && out.chars[last] !== ' ') {
        add(out, ' ', spaceStart, spaceEnd);
      }
      spaceStart = -1;
    }
    // The order of Lao and other marks is settled later, so the others do not count here.
    if (isLao(code) || !isMark(char)) before = code;
    if (isLaoText && dropTones && code >= 0x0ec8 && code <= 0x0ecb) {
      const last = out.ends.length - 1;
      if (last >= 0 && out.chars[last] !== ' ') out.ends[last] = ends[i] as number;
      continue;
    }
    add(out, char, starts[i] as number, ends[i] as number);
  }
  if (out.chars[out.chars.length - 1] === ' ') {
    out.chars.pop();
    out.starts.pop();
    out.ends.pop();
  }
  return out;
}

/** The first character from `at` on that is no space or mark of another script; 0 at the end. */
function codeAfterMarks(chars: readonly string[], at: number): number {
  for (let i = at; i < chars.length; i++) {
    const char = chars[i] as string;
    const code = char.charCodeAt(0);
    if (char !== ' ' && (isLao(code) || !isMark(char))) return code;
  }
  return 0;
}

function isFrontE(char: string | undefined): boolean {
  return char === '\u0EC0' || char === '\u0EC1';
}

/**
 * 0EC0 0EC0 → 0EC1. No syllable has two vowels before its consonant, so any run of ເ and ແ is
 * one ແ; otherwise the key of three would depend on where a tone between them was dropped.
 */
function joinPrevowels(atoms: Atoms): Atoms {
  const { chars, starts, ends } = atoms;
  const out = noAtoms();
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    const start = starts[i] as number;
    if (!isFrontE(char) || !isFrontE(chars[i + 1])) {
      add(out, char, start, ends[i] as number);
      continue;
    }
    while (isFrontE(chars[i + 1])) i++;
    add(out, '\u0EC1', start, ends[i] as number);
  }
  return out;
}

/** Moves the Vietnamese tone marks of each word to its end: hoà and hòa get one key. */
function moveTones(atoms: Atoms): Atoms {
  const { chars, starts, ends } = atoms;
  const out = noAtoms();
  let tones = '';
  let isInWord = false;
  const flush = () => {
    const last = out.chars.length - 1;
    for (const tone of tones) add(out, tone, out.starts[last] ?? 0, out.ends[last] ?? 0);
    tones = '';
  };
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    if (isInWord && VIETNAMESE_TONES.includes(char)) {
      tones += char;
      out.ends[out.ends.length - 1] = ends[i] as number;
      continue;
    }
    if (!isLetterOrMark(char)) {
      flush();
      isInWord = false;
    } else if (!isMark(char)) {
      // A mark without a letter before it has no word to move in.
      isInWord = true;
    }
    add(out, char, starts[i] as number, ends[i] as number);
  }
  flush();
  return out;
}

const composed = new Map<string, string>();
const COMPOSED_MAX = 20_000;

function composeCluster(cluster: string): string {
  let result = composed.get(cluster);
  if (result === undefined) {
    result = cluster.normalize('NFC');
    if (composed.size >= COMPOSED_MAX) composed.clear();
    composed.set(cluster, result);
  }
  return result;
}

/** NFC, letter by letter; from here on one entry is one UTF-16 unit. */
function compose(atoms: Atoms): Atoms {
  const { chars, starts, ends } = atoms;
  const out = noAtoms();
  for (let i = 0; i < chars.length; ) {
    const start = starts[i] as number;
    let end = ends[i] as number;
    let cluster = chars[i] as string;
    i++;
    let next = chars[i];
    const isSingle = next === undefined || !isMark(next);
    while (next !== undefined && isMark(next)) {
      cluster += next;
      end = Math.max(end, ends[i] as number);
      i++;
      next = chars[i];
    }
    if (isSingle && cluster.length === 1) {
      add(out, cluster, start, end);
      continue;
    }
    const text = isSingle ? cluster : composeCluster(cluster);
    for (let unit = 0; unit < text.length; unit++) add(out, text.charAt(unit), start, end);
  }
  return out;
}

function withoutThe(atoms: Atoms): Atoms {
  if (atoms.chars[0] !== 't' || atoms.chars[3] !== ' ') return atoms;
  const length = LEADING_THE.exec(atoms.chars.join(''))?.[0].length ?? 0;
  if (length === 0) return atoms;
  return {
    chars: atoms.chars.slice(length),
    starts: atoms.starts.slice(length),
    ends: atoms.ends.slice(length),
  };
}
