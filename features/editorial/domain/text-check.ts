import { isControl, isInvisible } from '@/language/characters';
import type { Lang } from '@/language/lang';
import type { TextProblem } from '@/language/script';
import { isLaoBreak, LINE_END, type TextKind } from './line-break';
import { scriptIssues } from './script-issues';
import { spellingIssues } from './spelling-issues';
import { mendedText } from './text-mend';
import { composeView, keepCharacters, type Range, rangeIn } from './text-view';

/** A problem of a text and where it is, in UTF-16 offsets; never empty. */
export interface TextIssue extends Range {
  code: TextProblem;
  /** Whether `mendText` puts it right; what it leaves is for the writer to decide. */
  isMendable: boolean;
}

const SPACES = /\p{White_Space}+/gu;

/**
 * Finds what is wrong with a text while it is typed, in the order of the text. To be mended:
 * invisible and control characters, what is not NFC, Lao not as it is stored, Vietnamese tones not
 * where newspapers write them, spaces other than one U+0020 between words. Only told: letters of
 * another script. A definition may have line ends, and zero-width spaces where Lao lines break.
 * Codes as in `cleanText`; straight and curly quotes are both fine. An empty text has no issue.
 */
export function checkText(text: string, lang: Lang, kind: TextKind = 'term'): TextIssue[] {
  const seen = keepCharacters(text, (char, at) => !isInvisible(char) || isBreak(at));
  const plain = keepCharacters(text, (char, at) => {
    return isBreak(at) || !(isInvisible(char) || isControl(char));
  });
  const controls = keepCharacters(text, (char) => !isControl(char));
  const composed = composeView(plain.view);
  const { view } = composed;
  const inText = (range: Range) => rangeIn(view, range);
  const spelling = spellingIssues(view.text, lang);
  const scripts = scriptIssues(view.text, lang).map((issue): TextIssue => {
    return { ...inText(issue), code: issue.code, isMendable: false };
  });
  return [
    ...mendable('zeroWidth', seen.dropped),
    ...mendable('controlCharacter', controls.dropped),
    ...mendable('notNormalized', composed.changed),
    ...mendable(spelling.code, spelling.ranges.map(inText)),
    ...mendable('extraSpace', spaceIssues(view.text, kind).map(inText)),
    ...scripts,
  ].sort((a, b) => a.start - b.start || a.end - b.end);

  function isBreak(offset: number): boolean {
    return isLaoBreak(text, offset, lang, kind);
  }
}

/**
 * Mends what can be mended without changing what a text says, and names what it mended, each code
 * once. Idempotent; `checkText` finds nothing mendable in the result; the fold keys do not change.
 */
export function mendText(
  text: string,
  lang: Lang,
  kind: TextKind = 'term',
): { text: string; mended: TextProblem[] } {
  const result = mendedText(text, lang, kind);
  // Most texts are, and to look for what was not wrong takes three times as long.
  if (result === text) return { text, mended: [] };
  const codes = checkText(text, lang, kind)
    .filter(({ isMendable }) => isMendable)
    .map(({ code }) => code);
  return { text: result, mended: [...new Set(codes)] };
}

function mendable(code: TextProblem, ranges: readonly Range[]): TextIssue[] {
  return ranges.map(({ start, end }) => ({ code, start, end, isMendable: true }));
}

function spaceIssues(text: string, kind: TextKind): Range[] {
  return Array.from(text.matchAll(SPACES))
    .map(({ 0: spaces, index }) => ({ spaces, start: index, end: index + spaces.length }))
    .filter(({ spaces, start, end }) => {
      if (start === 0 || end === text.length) return true;
      if (kind === 'definition' && LINE_END.test(spaces)) return !/^\n\n?$/u.test(spaces);
      return spaces !== ' ';
    })
    .map(({ start, end }) => ({ start, end }));
}
