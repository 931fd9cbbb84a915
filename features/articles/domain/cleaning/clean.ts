import { isControl, isInvisible, isLao } from '@/language/characters';
import type { Lang } from '@/language/lang';
import { joinWrapped } from './wrapped-lines';

/** What was done to a text before it is kept, to be shown to whoever brings it in. */
export type CleaningKind =
  | 'byteOrderMark'
  | 'lineEnding'
  | 'controlCharacter'
  | 'softHyphen'
  | 'zeroWidth'
  | 'spaceAtLineEnd'
  | 'wrappedLine'
  | 'paragraph'
  | 'blankLines';

/** A kind of change with how often it was made. */
export interface Cleaning {
  kind: CleaningKind;
  count: number;
}

/** Zero-width spaces part the words of Lao, and a joiner may belong to an emoji. */
const KEPT = '\u200B\u200C\u200D\u2060\uFE0F';
const UNPAIRED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/**
 * Takes out of the text of an article what no reader sees or wants: byte order marks, control
 * characters, soft hyphens, line breaks inside the paragraphs of hard-wrapped texts, runs of blank
 * lines. Line ends are `\n`; paragraphs are parted by one blank line. Letters stay as they are
 * (no normalization, no mending of spellings). Idempotent; linear in the text.
 */
export function cleanArticle(text: string, lang: Lang): { text: string; done: Cleaning[] } {
  const done: Cleaning[] = [];
  const step = (kind: CleaningKind, count: number) => {
    if (count > 0) done.push({ kind, count });
  };
  const replace = (from: string, pattern: RegExp, to: string, kind: CleaningKind): string => {
    let count = 0;
    const result = from.replace(pattern, () => {
      count++;
      return to;
    });
    step(kind, count);
    return result;
  };
  let result = replace(text, /\uFEFF/gu, '', 'byteOrderMark');
  result = replace(result, /\r\n?|\u0085|\u2028|\v|\f/gu, '\n', 'lineEnding');
  result = result.replaceAll('\u2029', '\n\n');
  // A soft hyphen at the end of a line parts a word.
  result = replace(result, /\u00AD\n?/gu, '', 'softHyphen');
  result = withoutInvisible(result, lang, step);
  result = replace(result, /[^\S\n]+(?=\n|$)/gu, '', 'spaceAtLineEnd');
  const joined = joinWrapped(result);
  step('wrappedLine', joined.joins);
  step('paragraph', joined.breaks);
  result = replace(joined.text.trim(), /\n{3,}/gu, '\n\n', 'blankLines');
  return { text: result, done };
}

function withoutInvisible(
  text: string,
  lang: Lang,
  step: (kind: CleaningKind, count: number) => void,
): string {
  let controls = 0;
  let zeroWidths = 0;
  let result = '';
  let last = 0;
  const wellFormed = text.replace(UNPAIRED, () => {
    controls++;
    return '';
  });
  for (let at = 0; at < wellFormed.length; at++) {
    const char = wellFormed.charAt(at);
    const code = wellFormed.charCodeAt(at);
    const isPlain = (code >= 0x20 && code < 0x7f) || code === 0x0a || isLao(code);
    if (isPlain || (code >= 0xd800 && code <= 0xdfff)) continue;
    if (isControl(char)) controls++;
    else if (isInvisible(char) && !isKept(char, lang)) zeroWidths++;
    else continue;
    result += wellFormed.slice(last, at);
    last = at + 1;
  }
  step('controlCharacter', controls);
  step('zeroWidth', zeroWidths);
  return result + wellFormed.slice(last);
}

function isKept(char: string, lang: Lang): boolean {
  return KEPT.includes(char) && (lang === 'lo' || char === '\u200D' || char === '\uFE0F');
}

const SAMPLE = 4096;
const MOST_STRANGE = 0.02;

/** Says whether what was read as text is something else: many control characters or broken ones. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (sample.includes('\0')) return true;
  const strange = sample.match(/[^\P{Cc}\s]|\uFFFD/gu)?.length ?? 0;
  return strange > sample.length * MOST_STRANGE;
}
