import { isLaoConsonant, isLaoPrevowel } from './characters';
import { modernLao } from './lao-spelling';
import { type LaoSyllable, laoSyllables } from './lao-syllable';
import { segmentWords } from './segment';

const INITIALS: Readonly<Record<string, string>> = {
  ກ: 'k',
  ຂ: 'kh',
  ຄ: 'kh',
  ຆ: 'kh',
  ງ: 'ng',
  ຈ: 'ch',
  ຉ: 'x',
  ສ: 's',
  ຊ: 'x',
  ຌ: 'x',
  ຎ: 'gn',
  ຍ: 'gn',
  ຏ: 't',
  ຐ: 'th',
  ຑ: 'd',
  ຒ: 'th',
  ຓ: 'n',
  ດ: 'd',
  ຕ: 't',
  ຖ: 'th',
  ທ: 'th',
  ຘ: 'th',
  ນ: 'n',
  ບ: 'b',
  ປ: 'p',
  ຜ: 'ph',
  ຝ: 'f',
  ພ: 'ph',
  ຟ: 'f',
  ຠ: 'ph',
  ມ: 'm',
  ຢ: 'y',
  ຣ: 'r',
  ລ: 'l',
  ວ: 'v',
  ຨ: 's',
  ຩ: 's',
  ຫ: 'h',
  ຬ: 'l',
  ອ: '',
  ຮ: 'h',
  ໜ: 'n',
  ໝ: 'm',
  ໞ: 'g',
  ໟ: 'gn',
};

const FINALS: Readonly<Record<string, string>> = {
  ກ: 'k',
  ຂ: 'k',
  ຄ: 'k',
  ງ: 'ng',
  ຍ: 'y',
  ວ: 'o',
  ນ: 'n',
  ຣ: 'n',
  ລ: 'n',
  ມ: 'm',
  ບ: 'p',
  ປ: 'p',
  ຜ: 'p',
  ຝ: 'p',
  ພ: 'p',
  ຟ: 'p',
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
  '\u0EBB': 'ô',
  '\u0EBBວ': 'oua',
  '\u0EBD': 'ia',
  '\u0ECD': 'o',
  ອ: 'o',
  '\u0EC0': 'é',
  '\u0EC0\u0EB5': 'eu',
  '\u0EC0\u0EB7ອ': 'ua',
  '\u0EC0\u0EBB\u0EB2': 'ao',
  '\u0EC0\u0EB2\u0EB0': 'o',
  '\u0EC0ຍ': 'ia',
  '\u0EC1': 'è',
  '\u0EC2': 'ô',
  '\u0EC3': 'ai',
  '\u0EC4': 'ai',
};

const REPETITION = 'ໆ';
const ELLIPSIS = 'ຯ';
const FIRST_VOWEL = /^[aeiouéèô]/u;
const LAST_VOWEL = /[aeiouéèô]$/u;

/**
 * Writes Lao in Latin letters by BGN/PCGN 1966 (k kh ng ch s x gn …; é è ô o eu ou u ia ua oua):
 * lower case, tones not shown, syllables of one word joined, a space between the words of the
 * segmenter, and a hyphen where a syllable could be misread (sa-ngangam, ôp-hôm, tham-it). ໆ
 * repeats the word before it. Lao digits become ASCII; everything else stays as it is. Words
 * without spaces are split by the segmenter of the machine, letters are not.
 */
export function romanizeLao(text: string): string {
  const source = modernLao(text);
  const words = new Set(segmentWords(source, 'lo').map((word) => word.start));
  let out = '';
  let word = '';
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    if (isLaoConsonant(code) || isLaoPrevowel(code)) {
      for (const syllable of laoSyllables(source, at)) {
        if (word !== '' && words.has(syllable.start)) {
          out += `${word} `;
          word = '';
        }
        word = join(word, spell(syllable));
        at = syllable.end;
      }
      continue;
    }
    const char = source.charAt(at);
    at++;
    if (char === REPETITION) {
      out += word === '' ? '' : `${word} `;
      if (word === '') word = lastWord(out);
      continue;
    }
    out += word + passOn(char, code);
    word = '';
  }
  return out + word;
}

function lastWord(text: string): string {
  return /\p{L}+(?=\P{L}*$)/u.exec(text)?.[0] ?? '';
}

function passOn(char: string, code: number): string {
  if (code >= 0x0ed0 && code <= 0x0ed9) return String(code - 0x0ed0);
  if (char === ELLIPSIS) return '...';
  // A mark without a consonant has no sound.
  return code >= 0x0eb0 && code <= 0x0ecf ? '' : char;
}

function spell({ onset, vowel, final }: LaoSyllable): string {
  const sound = VOWELS[vowel] ?? '';
  const start = spellOnset(onset) + sound;
  if (final === '') return start;
  // ິວ is iou; the o of ວ would make another vowel of it.
  if (final === 'ວ' && sound === 'i') return `${start}ou`;
  return start + (FINALS[final] ?? 't');
}

function spellOnset(onset: string): string {
  const first = onset.charAt(0);
  const second = onset.charAt(1);
  if (second === '') return INITIALS[first] ?? '';
  if (first === 'ຫ') return second === '\u0EBC' ? 'l' : (INITIALS[second] ?? '');
  return `${INITIALS[first] ?? ''}${second === 'ວ' ? 'ou' : 'r'}`;
}

function join(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return isMisread(before, after) ? `${before}-${after}` : before + after;
}

function isMisread(before: string, after: string): boolean {
  if (FIRST_VOWEL.test(after)) return true;
  if (after.startsWith('ng')) return LAST_VOWEL.test(before) || before.endsWith('n');
  if (after.startsWith('gn')) return before.endsWith('n');
  return after.startsWith('h') && /[ptk]$/u.test(before);
}
