import type { Sentence } from '../sentences/sentences';

/** A word of a text in Latin letters. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** The number of its sentence, and whether it begins one or a quotation in it. */
  sentence: number;
  isInitial: boolean;
  /** Whether only a space or a line end stands between it and the word before. */
  isJoined: boolean;
}

const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\u2010-\u2015-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const GAP = /^[^\S\n]*\n?[^\S\n]*$/u;
const OPENING = /[“"‘«(:]\s?$/u;
const WIDEST_GAP = 12;

/** The words of the sentences of a text, in order. */
export function wordsOf(text: string, sentences: readonly Sentence[]): Word[] {
  const words: Word[] = [];
  sentences.forEach(({ start, end }, sentence) => {
    let last = -1;
    for (const match of text.slice(start, end).matchAll(WORD)) {
      const at = start + match.index;
      const gap = last < 0 || at - last > WIDEST_GAP ? null : text.slice(last, at);
      words.push({
        text: match[0],
        start: at,
        end: at + match[0].length,
        sentence,
        isInitial: last < 0 || (gap !== null && OPENING.test(gap)),
        isJoined: gap !== null && gap !== '' && GAP.test(gap),
      });
      last = at + match[0].length;
    }
  });
  return words;
}

/** Whether a word begins with a capital. */
export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
