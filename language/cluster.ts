import { isInvisible, isLao, isLaoDependent, isLaoPrevowel } from './characters';

/** Units that neither join the one before nor the one after, so that no segmenter is needed. */
const SIMPLE = /^[\x20-\x7E\u00A1-\u00A8\u00AF-\u02FF\u0E80-\u0EFF\u1E00-\u1EFF\u2010-\u2027]$/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Says whether `index`, a UTF-16 offset in `text`, is a place where a letter group may be cut.
 * The two ends of the text are; offsets outside it are not. Lao (language-rules.md): not before a
 * combining mark or ະ າ ຳ ຽ, and not after ເ ແ ໂ ໃ ໄ, zero-width characters between them or not.
 * Elsewhere: not inside a grapheme (UAX #29), so neither before a combining mark nor in a
 * surrogate pair.
 */
export function isClusterBoundary(text: string, index: number): boolean {
  if (index < 0 || index > text.length) return false;
  if (index === 0 || index === text.length) return true;
  if (splitsLao(text, index)) return false;
  if (isSimple(text, index - 1) && isSimple(text, index)) return true;
  return graphemes.segment(text).containing(index)?.index === index;
}

/**
 * Splits a text at its cluster boundaries. The pieces, joined, are the text again; the empty text
 * has none.
 */
export function clusters(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { index } of graphemes.segment(text)) {
    if (index === 0 || splitsLao(text, index)) continue;
    pieces.push(text.slice(start, index));
    start = index;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

function isSimple(text: string, index: number): boolean {
  return SIMPLE.test(text.charAt(index));
}

function splitsLao(text: string, index: number): boolean {
  let after = index;
  while (after < text.length && isInvisible(text.charAt(after))) after++;
  if (after < text.length && isLaoDependent(text.charCodeAt(after))) return true;
  let before = index - 1;
  while (before >= 0 && isInvisible(text.charAt(before))) before--;
  return before >= 0 && isLao(text.charCodeAt(before)) && isLaoPrevowel(text.charCodeAt(before));
}
