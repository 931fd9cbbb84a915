import { isLaoConsonant, isLaoPrevowel, isLaoTone } from './characters';

/**
 * A syllable of Lao: a half-open range of UTF-16 offsets and its parts in Lao letters. `vowel` is
 * written as around the letter ກ would be (`ເກຍ`), without ກ: `ເຍ`; it is empty for a consonant
 * that stands alone, as in an abbreviation.
 */
export type LaoSyllable = {
  start: number;
  end: number;
  onset: string;
  vowel: string;
  final: string;
};

const HO = 'ຫ';
const O = 'ອ';
const WO = 'ວ';
const NYO = 'ຍ';
const CANCELLED = '\u0ECC';

/** Vowel marks and signs written after the consonant. */
const VOWEL_SIGN = /^[\u0EB0-\u0EB9\u0EBB\u0EBD\u0ECD]$/u;
/** What a silent ຫ may stand before. */
const SONORANTS = 'ງຍນມລຣວ';
/** What makes one onset with a following ວ, or with a following ຣ in foreign words. */
const BEFORE_WO = 'ກຂຄ';
const BEFORE_RO = 'ກຂຄຕທບປພຟຝດ';
/** Consonants that never end a syllable. */
const NEVER_FINAL = 'ຫຮອຢໜໝ';

/**
 * Splits the Lao at `at` in syllables, up to the first character that is not of a syllable. Lao
 * in the modern orthography and with its marks in canonical order goes in (`modernLao`); tones
 * only help to tell an onset from a final. There is always at least one syllable if a consonant or
 * a vowel written before it stands at `at`.
 */
export function laoSyllables(text: string, at: number): LaoSyllable[] {
  const syllables: LaoSyllable[] = [];
  let start = at;
  for (;;) {
    const syllable = syllableAt(text, start);
    if (!syllable) return syllables;
    syllables.push(syllable);
    start = syllable.end;
  }
}

function syllableAt(text: string, start: number): LaoSyllable | null {
  const prevowel = isLaoPrevowel(text.charCodeAt(start)) ? text.charAt(start) : '';
  const from = start + prevowel.length;
  if (!isConsonant(text, from)) {
    return prevowel === '' ? null : { start, end: from, onset: '', vowel: prevowel, final: '' };
  }
  const onsetEnd = endOfOnset(text, from, prevowel);
  const vowel = vowelAt(text, onsetEnd, prevowel);
  let end = vowel.end;
  let final = '';
  if (vowel.takesFinal && isFinal(text, end, vowel.needsFinal)) {
    final = text.charAt(end);
    end = skipTones(text, end + 1);
  }
  return {
    start,
    end: skipSilent(text, end),
    onset: text.slice(from, onsetEnd),
    vowel: vowel.name,
    final,
  };
}

function isConsonant(text: string, at: number): boolean {
  return isLaoConsonant(text.charCodeAt(at));
}

function isTone(text: string, at: number): boolean {
  return isLaoTone(text.charCodeAt(at)) && text.charAt(at) !== CANCELLED;
}

function skipTones(text: string, at: number): number {
  let end = at;
  while (isTone(text, end)) end++;
  return end;
}

/** Letters under ໌ are written and not spoken: ຟຣັງສ໌. */
function skipSilent(text: string, at: number): number {
  let end = at;
  for (;;) {
    if (text.charAt(end) === CANCELLED) {
      end++;
      continue;
    }
    if (!isConsonant(text, end)) return end;
    const after = VOWEL_SIGN.test(text.charAt(end + 1)) ? end + 2 : end + 1;
    if (text.charAt(after) !== CANCELLED) return end;
    end = after + 1;
  }
}

function hasVowelSign(text: string, at: number): boolean {
  return VOWEL_SIGN.test(text.charAt(skipTones(text, at)));
}

/** ອ at `at` is a vowel unless it bears one itself. */
function isVowelO(text: string, at: number): boolean {
  if (text.charAt(at) !== O || hasVowelSign(text, at + 1)) return false;
  return text.charAt(skipTones(text, at + 1)) !== O;
}

function endOfOnset(text: string, at: number, prevowel: string): number {
  const first = text.charAt(at);
  const second = text.charAt(at + 1);
  if (first === HO && second === '\u0EBC') return at + 2;
  const isSilentHo = first === HO && second !== '' && SONORANTS.includes(second);
  const isMedial =
    (second === WO && BEFORE_WO.includes(first)) || (second === 'ຣ' && BEFORE_RO.includes(first));
  if (!isSilentHo && !isMedial) return at + 1;
  return joins(text, at + 2, second, prevowel) ? at + 2 : at + 1;
}

/** Whether the second letter of a possible onset, which ends at `after`, belongs to it. */
function joins(text: string, after: number, second: string, prevowel: string): boolean {
  const rest = skipTones(text, after);
  const isToned = rest > after;
  const sign = VOWEL_SIGN.test(text.charAt(rest)) ? text.charAt(rest) : '';
  if (prevowel === '') {
    if (sign !== '' || isToned || isVowelO(text, rest)) return true;
    return second !== WO && text.charAt(rest) === WO && isConsonant(text, rest + 1);
  }
  if (prevowel === '\u0EC3' || prevowel === '\u0EC4') return sign === '';
  if (isToned) return true;
  if (sign !== '')
    return prevowel === '\u0EC0'
      ? second !== WO || sign === '\u0EB1'
      : sign === '\u0EB0' || sign === '\u0EB1';
  if (second === 'ລ' || second === 'ຣ') return true;
  return isFinal(text, rest, false);
}

/** Whether the consonant at `at`, after a vowel, ends the syllable and does not begin another. */
function isFinal(text: string, at: number, isNeeded: boolean): boolean {
  if (!isConsonant(text, at) || NEVER_FINAL.includes(text.charAt(at))) return false;
  const next = text.charAt(at + 1);
  if (next === CANCELLED) return false;
  if (isNeeded) return true;
  if (isTone(text, at + 1) || VOWEL_SIGN.test(next)) return false;
  if (isVowelO(text, at + 1)) return false;
  if (next === WO) {
    const sign = text.charAt(skipTones(text, at + 2));
    if (VOWEL_SIGN.test(sign)) {
      return !(BEFORE_WO.includes(text.charAt(at)) && '\u0EB0\u0EB1\u0EB2'.includes(sign));
    }
    return isTone(text, at + 2) || !isConsonant(text, at + 2);
  }
  return !(next === 'ຣ' && BEFORE_RO.includes(text.charAt(at)) && hasVowelSign(text, at + 2));
}

type Vowel = { name: string; end: number; takesFinal: boolean; needsFinal: boolean };

function open(name: string, end: number): Vowel {
  return { name, end, takesFinal: false, needsFinal: false };
}

function closed(name: string, end: number): Vowel {
  return { name, end, takesFinal: true, needsFinal: true };
}

function either(name: string, end: number): Vowel {
  return { name, end, takesFinal: true, needsFinal: false };
}

function vowelAt(text: string, at: number, prevowel: string): Vowel {
  const hasSign =
    VOWEL_SIGN.test(text.charAt(at)) && !'\u0EB0\u0EB2\u0EB3\u0EBD'.includes(text.charAt(at));
  const mark = hasSign ? text.charAt(at) : '';
  const rest = skipTones(text, at + mark.length);
  const next = text.charAt(rest);
  if (prevowel === '') return plainVowel(text, mark, next, rest);
  if (prevowel === '\u0EC0') return frontVowel(text, mark, next, rest);
  if (prevowel === '\u0EC3' || prevowel === '\u0EC4') {
    const isWrittenOut =
      next === NYO && !hasVowelSign(text, rest + 1) && !isConsonant(text, rest + 1);
    return open(prevowel, isWrittenOut ? rest + 1 : rest);
  }
  if (mark === '\u0EB1') return closed(prevowel, rest);
  if (next === '\u0EB0') return open(prevowel, rest + 1);
  return either(prevowel, rest);
}

function plainVowel(text: string, mark: string, next: string, rest: number): Vowel {
  if (mark === '\u0EB1' || mark === '\u0EBB') {
    if (next === WO) return open(`\u0EBB${WO}`, skipShort(text, rest + 1));
    if (mark === '\u0EB1' && next === NYO && !hasVowelSign(text, rest + 1)) {
      return open('\u0EC4', rest + 1);
    }
    return closed(mark, rest);
  }
  if (mark === '\u0ECD') return open(mark, rest);
  if (mark !== '') return either(mark, rest);
  if (next === '\u0EB0' || next === '\u0EB3') return open(next, rest + 1);
  if (next === '\u0EB2') return either(next, rest + 1);
  if (next === '\u0EBD') return either(next, skipTones(text, rest + 1));
  if (isVowelO(text, rest)) return either(O, skipTones(text, rest + 1));
  if (next === WO && isFinal(text, rest + 1, false)) return either(`\u0EBB${WO}`, rest + 1);
  return open('', rest);
}

function frontVowel(text: string, mark: string, next: string, rest: number): Vowel {
  if (mark === '\u0EBB' && next === '\u0EB2') return open('\u0EC0\u0EBB\u0EB2', rest + 1);
  if (mark === '\u0EB1' && next === NYO) return open(`\u0EC0${NYO}`, rest + 1);
  if (mark === '\u0EB1') return closed('\u0EC0', rest);
  if (mark === '\u0EB4' || mark === '\u0EB5') return either('\u0EC0\u0EB5', rest);
  if ((mark === '\u0EB6' || mark === '\u0EB7') && next === O) {
    return either(`\u0EC0\u0EB7${O}`, skipTones(text, rest + 1));
  }
  if (mark !== '') return either('\u0EC0', rest);
  if (next === '\u0EB2') {
    if (text.charAt(rest + 1) === '\u0EB0') return open('\u0EC0\u0EB2\u0EB0', rest + 2);
    return open('\u0EC0\u0EBB\u0EB2', rest + 1);
  }
  if (next === '\u0EB0') return open('\u0EC0', rest + 1);
  if (next === NYO && isFinal(text, rest, false))
    return open(`\u0EC0${NYO}`, skipShort(text, rest + 1));
  return either('\u0EC0', rest);
}

function skipShort(text: string, at: number): number {
  return text.charAt(at) === '\u0EB0' ? at + 1 : at;
}
