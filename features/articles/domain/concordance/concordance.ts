import { clusters } from '@/language/cluster';
import { sortKey } from '@/language/collate';
import type { Lang } from '@/language/lang';
import { segmentWords } from '@/language/segment';

/** An occurrence in the middle of its line (KWIC). */
export interface KwicText {
  left: string;
  keyword: string;
  right: string;
  /** Whether text was left out at the beginning and at the end. */
  isCutLeft: boolean;
  isCutRight: boolean;
}

/** A line with what it is sorted by. */
export interface KwicLine extends KwicText {
  /** Binary order of these is the order by the words before (the nearest first) and by those after. */
  leftKey: string;
  rightKey: string;
}

/** As many words of the context as make a difference to the order. */
const SORTED_WORDS = 6;
const WORD_GAP = '\u0001';
/** A grapheme is hardly ever longer; bounds what is looked at in a text without end. */
const UNITS_PER_GRAPHEME = 12;

/**
 * Puts an occurrence in the middle: up to `width` graphemes of the text on either side, which never
 * cut a Lao cluster, with white space as single spaces.
 */
export function kwicText(
  text: string,
  occurrence: { start: number; end: number },
  width: number,
): KwicText {
  const { start, end } = occurrence;
  const reach = width * UNITS_PER_GRAPHEME;
  const before = clusters(oneSpaced(text.slice(Math.max(0, start - reach), start)).trimStart());
  const after = clusters(oneSpaced(text.slice(end, end + reach)).trimEnd());
  const left = before.slice(Math.max(0, before.length - width)).join('');
  const right = after.slice(0, width).join('');
  return {
    left,
    keyword: oneSpaced(text.slice(start, end)),
    right,
    isCutLeft: before.length > width || start > reach,
    isCutRight: after.length > width || end + reach < text.length,
  };
}

/** An occurrence in the middle, with keys to sort lines by. */
export function kwicLine(
  text: string,
  lang: Lang,
  occurrence: { start: number; end: number },
  width: number,
): KwicLine {
  const line = kwicText(text, occurrence, width);
  return {
    ...line,
    leftKey: keyOf(wordsOf(line.left, lang).reverse(), lang),
    rightKey: keyOf(wordsOf(line.right, lang), lang),
  };
}

/** Compares two lines for `Array.prototype.sort`; what is before or after the keyword comes first. */
export function compareLines(by: 'left' | 'right'): (a: KwicLine, b: KwicLine) => number {
  const [first, second] = by === 'left' ? SIDES : [...SIDES].reverse();
  return (a, b) => compare(a, b, first) || compare(a, b, second);
}

const SIDES: readonly ('leftKey' | 'rightKey')[] = ['leftKey', 'rightKey'];

function compare(a: KwicLine, b: KwicLine, key: 'leftKey' | 'rightKey' = 'leftKey'): number {
  return a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0;
}

const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ');

function wordsOf(text: string, lang: Lang): string[] {
  return segmentWords(text, lang)
    .filter(({ isWordLike }) => isWordLike)
    .map(({ start, end }) => text.slice(start, end));
}

function keyOf(words: readonly string[], lang: Lang): string {
  return words
    .slice(0, SORTED_WORDS)
    .map((word) => sortKey(word, lang))
    .join(WORD_GAP);
}
