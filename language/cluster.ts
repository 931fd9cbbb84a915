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
  if (isPlainCut(text, index)) return true;
  let start = index - 1;
  while (start > 0 && !isPlainCut(text, start)) start--;
  let end = index + 1;
  while (end < text.length && !isPlainCut(text, end)) end++;
  const grapheme = graphemes.segment(text.slice(start, end)).containing(index - start);
  return grapheme?.index === index - start;
}

/**
 * Splits a text at its cluster boundaries. The pieces, joined, are the text again; the empty text
 * has none.
 */
export function clusters(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  const cut = (index: number) => {
    if (index === start || splitsLao(text, index)) return;
    pieces.push(text.slice(start, index));
    start = index;
  };
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && !isPlainCut(text, to)) to++;
    // The segmenter is slow on long texts, and most stretches are one letter.
    if (to - from > 1) {
      for (const { index } of graphemes.segment(text.slice(from, to))) cut(from + index);
    }
    if (to < text.length) cut(to);
    from = to;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

/** Whether graphemes end at `index` whatever stands further away. */
function isPlainCut(text: string, index: number): boolean {
  return isSimple(text, index - 1) && isSimple(text, index);
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
