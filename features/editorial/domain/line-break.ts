import { isLao, isMark } from '@/language/characters';
import { isClusterBoundary } from '@/language/cluster';
import type { Lang } from '@/language/lang';

/** A term is one line of words; a definition has sentences, and may have paragraphs. */
export type TextKind = 'term' | 'definition';

export const ZERO_WIDTH_SPACE = '\u200B';

/** What ends a line: white space that is no place within one. */
export const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * Whether the zero-width space at `offset` marks a place where a line of Lao may break, as the
 * running text of newspapers has it: in a definition, alone, between two Lao letter groups.
 */
export function isLaoBreak(text: string, offset: number, lang: Lang, kind: TextKind): boolean {
  if (kind !== 'definition' || lang !== 'lo' || text[offset] !== ZERO_WIDTH_SPACE) return false;
  let before = offset - 1;
  // NFC may move the mark of another script behind the Lao ones.
  while (isMark(text.charAt(before)) && !isLao(text.charCodeAt(before))) before--;
  const isBetweenLao = isLao(text.charCodeAt(before)) && isLao(text.charCodeAt(offset + 1));
  return isBetweenLao && isClusterBoundary(text, offset) && isClusterBoundary(text, offset + 1);
}

/** The stretches of a text between its Lao breaks. Joined by zero-width spaces they are the text. */
export function splitAtLaoBreaks(text: string, lang: Lang, kind: TextKind): string[] {
  const pieces: string[] = [];
  let start = 0;
  let offset = text.indexOf(ZERO_WIDTH_SPACE);
  while (offset >= 0) {
    if (isLaoBreak(text, offset, lang, kind)) {
      pieces.push(text.slice(start, offset));
      start = offset + 1;
    }
    offset = text.indexOf(ZERO_WIDTH_SPACE, offset + 1);
  }
  return [...pieces, text.slice(start)];
}
