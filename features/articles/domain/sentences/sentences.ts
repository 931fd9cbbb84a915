import { isLao, isLaoConsonant, isSpace } from '@/language/characters';
import type { Lang } from '@/language/lang';
import { ABBREVIATIONS, SENTENCE_OPENERS } from './abbreviations';

/** A sentence: half-open, in UTF-16 offsets of the text, without the white space around it. */
export interface Sentence {
  start: number;
  end: number;
  /** The number of its paragraph; a blank line begins a new one. */
  paragraph: number;
}

/**
 * Splits a text in sentences. They end at `.`, `!`, `?` and `…` with what closes quotations and
 * brackets after it, at `./.`, and at blank lines; in Lao also at a `ຯ` between spaces, an old full
 * stop. They do not end inside numbers, after abbreviations and initials, where a small letter
 * goes on, at spaces of Lao, and at `ຯລຯ` (and so on). A full stop that lacks its space before a
 * capital ends one. Looks a fixed distance around each mark: linear in the text.
 */
export function splitSentences(text: string, lang: Lang): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let start = skipSpace(text, 0);
  const close = (end: number) => {
    const trimmed = trimEnd(text, start, end);
    if (trimmed > start) sentences.push({ start, end: trimmed, paragraph });
    start = skipSpace(text, end);
  };
  for (let at = start; at < text.length; ) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\u2029') {
      const next = skipSpace(text, at);
      if (isBlankLine(text, at, next)) {
        close(at);
        if (sentences.at(-1)?.paragraph === paragraph) paragraph++;
      }
      at = next;
    } else if (isTerminator(char) || (lang === 'lo' && isOldFullStop(text, at))) {
      const stop = endOfMarks(text, at);
      if (endsSentence(text, start, at, stop, lang)) {
        close(stop);
        at = Math.max(stop, Math.min(start, afterBlank(text, stop)));
      } else {
        at = stop;
      }
    } else {
      at++;
    }
  }
  close(text.length);
  return sentences;
}

/** The sentence that an offset is in, or the one before it; -1 if there is none. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const TERMINATORS = '.!?…。！？';
const CLOSERS = '"”’\'»)]}›';
const LONGEST_WORD = 16;
const NUMBERED = /^\(?\d{1,3}$/u;

function isTerminator(char: string): boolean {
  return TERMINATORS.includes(char);
}

function isOldFullStop(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x0eaf || at === 0) return false;
  const after = text.charAt(at + 1);
  return isSpace(text.charAt(at - 1)) && (after === '' || isSpace(after));
}

/** After the marks that end a sentence and what closes quotations and brackets. */
function endOfMarks(text: string, at: number): number {
  let stop = at + 1;
  if (text.startsWith('./.', at)) stop = at + 3;
  while (stop < text.length && isTerminator(text.charAt(stop))) stop++;
  while (stop < text.length && CLOSERS.includes(text.charAt(stop))) stop++;
  return stop;
}

function endsSentence(text: string, start: number, at: number, stop: number, lang: Lang): boolean {
  const next = skipSpace(text, stop);
  if (next === text.length || isBlankLine(text, stop, next)) return true;
  const isPlainStop = text.charAt(at) === '.' && !isTerminator(text.charAt(at + 1));
  if (next === stop) return isPlainStop && lacksSpace(text, at, stop, lang);
  if (/\p{Ll}/u.test(text.charAt(skipOpeners(text, next)))) return false;
  if (!isPlainStop || text.startsWith('./.', at)) return true;
  return !isAbbreviation(text, start, at, next, lang);
}

/** "nations.In recent years": a full stop between a word and the capital of another. */
function lacksSpace(text: string, at: number, stop: number, lang: Lang): boolean {
  const before = text.charAt(at - 1);
  const after = text.slice(stop, stop + 2);
  if (lang === 'lo' && isLao(before.charCodeAt(0)) && isLao(after.charCodeAt(0))) {
    return stop === at + 1 && laoRun(text, at) > 4;
  }
  if (!/[\p{Ll}\p{N})\]”"’]/u.test(before)) return false;
  if (!/^(?:\p{Lu}[\p{Ll}\s]|[“"‘]\p{Lu})/u.test(after)) return false;
  return !/[@/]|www\./u.test(wordBefore(text, at));
}

/** How many Lao letters stand before an offset, up to five. */
function laoRun(text: string, at: number): number {
  let length = 0;
  while (length < 5 && isLao(text.charCodeAt(at - 1 - length))) length++;
  return length;
}

function isAbbreviation(
  text: string,
  start: number,
  at: number,
  next: number,
  lang: Lang,
): boolean {
  const word = wordBefore(text, at);
  const name = word.replace(/^["“‘'([]+/u, '').toLowerCase();
  const { open, numbered, closed } = ABBREVIATIONS[lang];
  if (CLOSERS.includes(text.charAt(at + 1))) return false;
  if (open.has(name)) return true;
  if (numbered.has(name)) return /\p{N}/u.test(text.charAt(next));
  // The number of a list begins its sentence.
  if (NUMBERED.test(word) && at - word.length === start) return true;
  const following = wordAfter(text, next).toLowerCase();
  if (closed.has(name)) return !/^["“‘'([]?\p{Lu}/u.test(text.slice(next, next + 2));
  if (lang === 'lo' && /^(?:.*\.)?[\u0E81-\u0EAE]$/su.test(word)) return endsInDotted(word);
  if (!/(?:^|[.\s("“‘])\p{Lu}$/u.test(word)) return false;
  return !(word.includes('.') && SENTENCE_OPENERS[lang].has(following));
}

/** ສ.ປ.ປ or a single consonant that stands alone. */
function endsInDotted(word: string): boolean {
  const letters = word.split('.');
  return letters.every((letter) => letter.length === 1 && isLaoConsonant(letter.charCodeAt(0)));
}

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < LONGEST_WORD && !isSpace(text.charAt(from - 1))) from--;
  return text.slice(from, at);
}

function wordAfter(text: string, from: number): string {
  return /^[\p{L}\p{M}]*/u.exec(text.slice(from, from + LONGEST_WORD))?.[0] ?? '';
}

function skipOpeners(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 4 && '"“‘\'«(['.includes(text.charAt(at))) at++;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isSpace(text.charAt(at)) || text.charCodeAt(at) === 0xfeff)) at++;
  return at;
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isSpace(text.charAt(at - 1))) at--;
  return at;
}

function isBlankLine(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\u2029') return true;
    if (char === '\n') lines++;
  }
  return lines > 1;
}

/** A blank line right after a sentence must be seen by whoever counts paragraphs. */
function afterBlank(text: string, stop: number): number {
  const next = skipSpace(text, stop);
  for (let at = stop; at < next; at++) {
    if ('\n\u2029'.includes(text.charAt(at))) return at;
  }
  return next;
}
