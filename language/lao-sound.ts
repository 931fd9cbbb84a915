import { isLaoConsonant, isLaoPrevowel } from './characters';
import { RULES } from './lao-sound-rules';
import { modernLao } from './lao-spelling';
import { type LaoSyllable, laoSyllables } from './lao-syllable';

/** Letters that would not become the right plain letters by losing their marks (NFKD). */
const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  'o\u031B': 'u',
  'n\u0303': 'ny',
  'c\u030C': 'ch',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  đ: 'd',
  ŋ: 'ng',
  ɲ: 'ny',
  ɔ: 'o',
  ɛ: 'e',
  ə: 'u',
  ɤ: 'u',
  ɨ: 'u',
  ɯ: 'u',
  ʉ: 'u',
};
const SPECIAL = new RegExp(Object.keys(SPECIAL_LETTERS).join('|'), 'gu');
const NOT_PLAIN = /[^a-z0-9]+/gu;
const NOT_ASCII = /[^\0-\x7F]/u;

/**
 * The key under which usual ways to write the same Lao in Latin letters are equal: `xieng khouang`,
 * `siangkhwang`, `Xiangkhoang`. Any text goes in; the key is of a–z and 0–9 without spaces,
 * lower-case, and empty only if the text has no Latin letter or ASCII digit. It is for comparing,
 * not for reading. Idempotent. The classes are those of language-rules.md, Romanization.
 */
export function latinSoundKey(text: string): string {
  return rewrite(plainLetters(text));
}

/**
 * The same key from Lao letters: that of their BGN/PCGN romanization (`romanizeLao`), but without a
 * segmenter, since no space counts. ໆ repeats the syllable before it; Lao digits become ASCII, Latin
 * letters in the text take part, all else is left out.
 */
export function laoSoundKey(lao: string): string {
  const source = modernLao(lao);
  let out = '';
  let last = '';
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    if (isLaoConsonant(code) || isLaoPrevowel(code)) {
      for (const syllable of laoSyllables(source, at)) {
        last = spell(syllable);
        out += last;
        at = syllable.end;
      }
      continue;
    }
    const char = source.charAt(at);
    at++;
    if (char === '\u0EC6') out += last;
    else if (code >= 0x0ed0 && code <= 0x0ed9) out += String(code - 0x0ed0);
    else if (code < 0x0e80 || code > 0x0eff) out += char;
  }
  return latinSoundKey(out);
}

function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.replace(NOT_PLAIN, '');
  const letters = lower.normalize('NFKD').toLowerCase();
  // Another mark may stand between a letter and the one that makes it special: ợ.
  const ordered = letters.replace(/([cno])(\p{M}+)/gu, (_match, letter: string, marks: string) => {
    const special = ['\u0303', '\u030C', '\u031B'].find((m) => `${letter}${m}` in SPECIAL_LETTERS);
    return special !== undefined && marks.includes(special) ? letter + special : letter;
  });
  return ordered.replace(SPECIAL, (found) => SPECIAL_LETTERS[found] ?? '').replace(NOT_PLAIN, '');
}

/** Repeats the rules until none applies: what one of them makes may be a case of an earlier one. */
function rewrite(letters: string): string {
  let before = '';
  let key = letters;
  while (key !== before) {
    before = key;
    for (const [pattern, replacement, pieces] of RULES) {
      if (pieces.length === 0 || hasOneOf(key, pieces)) key = key.replace(pattern, replacement);
    }
  }
  return key;
}

function hasOneOf(text: string, pieces: readonly string[]): boolean {
  for (const piece of pieces) if (text.includes(piece)) return true;
  return false;
}

const SOUNDS_OF_INITIALS: Readonly<Record<string, string>> = {
  k: 'ກຂຄຆໞ',
  ng: 'ງ',
  ch: 'ຈ',
  s: 'ສຊຉຌຨຩ',
  gn: 'ຍຎໟ',
  d: 'ດຑ',
  t: 'ຕຖທຏຐຒຘ',
  n: 'ນໜຓ',
  b: 'ບ',
  p: 'ປຜພຠ',
  f: 'ຝຟ',
  m: 'ມໝ',
  y: 'ຢ',
  r: 'ຣ',
  l: 'ລຬ',
  v: 'ວ',
  h: 'ຫຮ',
};

const SOUNDS_OF_FINALS: Readonly<Record<string, string>> = {
  k: 'ກຂຄ',
  ng: 'ງ',
  y: 'ຍ',
  o: 'ວ',
  n: 'ນຣລ',
  m: 'ມ',
  p: 'ບປຜຝພຟ',
};

/** Vowels by the name that `laoSyllables` gives them. */
const VOWELS: Readonly<Record<string, string>> = {
  '\u0EB0': 'a',
  '\u0EB1': 'a',
  '\u0EB2': 'a',
  '\u0EB3': 'am',
  '\u0EB4': 'i',
  '\u0EB5': 'i',
  '\u0EB6': 'u',
  '\u0EB7': 'u',
  '\u0EB8': 'ou',
  '\u0EB9': 'ou',
  '\u0EBB': 'o',
  '\u0EBBວ': 'oua',
  '\u0EBD': 'ia',
  '\u0ECD': 'o',
  ອ: 'o',
  '\u0EC0': 'e',
  '\u0EC0\u0EB5': 'eu',
  '\u0EC0\u0EB7ອ': 'ua',
  '\u0EC0\u0EBB\u0EB2': 'ao',
  '\u0EC0\u0EB2\u0EB0': 'o',
  '\u0EC0ຍ': 'ia',
  '\u0EC1': 'e',
  '\u0EC2': 'o',
  '\u0EC3': 'ai',
  '\u0EC4': 'ai',
};

const INITIALS = byLetter(SOUNDS_OF_INITIALS);
const FINALS = byLetter(SOUNDS_OF_FINALS);

function byLetter(sounds: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const pairs = Object.entries(sounds).flatMap(([sound, letters]) => {
    return [...letters].map((letter): [string, string] => [letter, sound]);
  });
  return new Map(pairs);
}

function spell({ onset, vowel, final }: LaoSyllable): string {
  const start = spellOnset(onset) + (VOWELS[vowel] ?? '');
  if (final === '') return start;
  if (final === 'ວ' && start.endsWith('i')) return `${start}ou`;
  // Every other final letter is a t: ດ, and ສ ຊ ຈ … in older and foreign words.
  return start + (FINALS.get(final) ?? 't');
}

function spellOnset(onset: string): string {
  const first = INITIALS.get(onset.charAt(0)) ?? '';
  const second = onset.charAt(1);
  if (second === '') return first;
  if (first === 'h') return second === '\u0EBC' ? 'l' : (INITIALS.get(second) ?? '');
  return first + (second === 'ວ' ? 'ou' : 'r');
}
