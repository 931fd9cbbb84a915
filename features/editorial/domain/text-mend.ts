import type { Lang } from '@/language/lang';
import { cleanText } from '@/language/script';
import { LINE_END, splitAtLaoBreaks, type TextKind, ZERO_WIDTH_SPACE } from './line-break';

/**
 * A text as it is stored (`cleanText`). A definition keeps its line ends, one blank line at most
 * between two others, and its Lao breaks.
 */
export function mendedText(text: string, lang: Lang, kind: TextKind): string {
  if (kind === 'term') return cleanText(text, lang).text;
  return text
    .split(LINE_END)
    .map((line) => mendLine(line, lang))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '');
}

function mendLine(line: string, lang: Lang): string {
  return splitAtLaoBreaks(line, lang, 'definition')
    .map((piece) => cleanText(piece, lang).text)
    .join(ZERO_WIDTH_SPACE);
}
