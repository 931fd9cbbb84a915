import { isLao, isLaoTone, isMark } from './characters';

/**
 * Text as parallel lists: one code point each, with the half-open range of UTF-16 offsets of the
 * original text that it came from.
 */
export type Atoms = { chars: string[]; starts: number[]; ends: number[] };

const AA = '\u0EB2';
const AM = '\u0EB3';
const LO_SIGN = '\u0EBC';
const NIGGAHITA = '\u0ECD';
const HO_SUNG = '\u0EAB';

/** Letters and their marks in the order in which they are stored, with nothing that is written in another way too. */
const ORDERED_LETTER =
  '[\u0EC0-\u0EC4]?[\u0E81-\u0EAE](?:[\u0EB1\u0EB4-\u0EB9\u0EBB]?[\u0EC8-\u0ECB]?[\u0EB0\u0EB2\u0EB3\u0EBD]*|\u0ECD[\u0EC8-\u0ECB]?(?![\u0EB2\u0EB3]))';
const ORDERED_WORDS = new RegExp(`^(?:${ORDERED_LETTER})+(?: (?:${ORDERED_LETTER})+)*$`, 'u');

/** Whether a text is Lao words as they mostly are, with one space between them at most: `orderLaoMarks` leaves them alone. */
export const isOrderedWords = (text: string): boolean => ORDERED_WORDS.test(text);

/** Makes empty lists. */
export function noAtoms(): Atoms {
  return { chars: [], starts: [], ends: [] };
}

/** Splits text in code points, with their offsets. */
export function atomsOf(text: string): Atoms {
  const atoms = noAtoms();
  let offset = 0;
  for (const char of text) {
    add(atoms, char, offset, offset + char.length);
    offset += char.length;
  }
  return atoms;
}

/** Appends one code point. */
export function add(atoms: Atoms, char: string, start: number, end: number): void {
  atoms.chars.push(char);
  atoms.starts.push(start);
  atoms.ends.push(end);
}

/** What is written after one base letter, sorted by what it is, not by how it was typed. */
type Run = { vowels: string[]; tones: string[]; foreign: string[]; next: number };

function readRun(chars: readonly string[], from: number): Run {
  const run: Run = { vowels: [], tones: [], foreign: [], next: from };
  for (; run.next < chars.length; run.next++) {
    const char = chars[run.next] as string;
    const last = run.vowels.length - 1;
    if (char === AM) {
      run.vowels.push(AM);
    } else if (char === AA) {
      if (run.vowels[last] !== NIGGAHITA) break;
      run.vowels[last] = AM;
    } else if (!isMark(char)) {
      break;
    } else if (isLaoTone(char.charCodeAt(0))) {
      run.tones.push(char);
    } else if (!isLao(char.charCodeAt(0))) {
      run.foreign.push(char);
    } else {
      // The sign of ຫຼ belongs to the consonant, so it comes before the vowels of its group.
      let at = run.vowels.length;
      if (char === LO_SIGN) {
        while (at > 0 && run.vowels[at - 1] !== AM && run.vowels[at - 1] !== LO_SIGN) at--;
      }
      run.vowels.splice(at, 0, char);
    }
  }
  return run;
}

function inOrder(run: Run): string[] {
  const at = run.vowels.indexOf(AM);
  const head = at < 0 ? run.vowels : run.vowels.slice(0, at);
  const tail = at < 0 ? [] : run.vowels.slice(at);
  return [...head, ...run.tones, ...tail, ...run.foreign];
}

/**
 * Puts the marks after each letter in one order, whatever order they were typed in: ຼ, vowel
 * marks, tones, ຳ; and joins 0ECD 0EB2 to 0EB3 (language-rules.md, Lao spelling key, 3 and 4).
 * The result depends on which marks follow a letter, not on how they are mixed, so that ordering
 * the parts of a text first changes nothing. A letter and its marks share one range.
 *
 * With `onset`, also writes ໜ ໝ ຫຼ as two letters (rule 5).
 */
export function orderLaoMarks(atoms: Atoms, onset: boolean): Atoms {
  const { chars, starts, ends } = atoms;
  const out = noAtoms();
  let i = 0;
  while (i < chars.length) {
    const first = chars[i] as string;
    const start = starts[i] as number;
    const hasBase = first !== AM && !isMark(first);
    const from = hasBase ? i + 1 : i;
    const follower = chars[from];
    const base = hasBase ? (onset ? spellOnset(first) : first) : '';
    if (follower === undefined || (follower !== AM && !isMark(follower))) {
      for (const char of base) add(out, char, start, ends[i] as number);
      i = from;
      continue;
    }
    const run = readRun(chars, from);
    const end = ends[run.next - 1] as number;
    for (const char of base) add(out, char, start, end);
    const marks = inOrder(run);
    if (onset && first === HO_SUNG && marks[0] === LO_SIGN) marks[0] = '\u0EA5';
    for (const char of marks) add(out, char, start, end);
    i = run.next;
  }
  return out;
}

function spellOnset(char: string): string {
  if (char === '\u0EDC') return '\u0EAB\u0E99';
  if (char === '\u0EDD') return '\u0EAB\u0EA1';
  return char;
}
