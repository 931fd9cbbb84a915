import type { Lang } from '@/language/lang';
import { segmentWords } from '@/language/segment';

/** The segmenter takes time in the square of what has no spaces. */
const PIECE = 500;
const LATIN_WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.-](?=[\p{L}\p{N}]))*/gu;

/** How many words a text has; of Lao, which writes no spaces, as the segmenter of the machine counts. Linear. */
export function countWords(text: string, lang: Lang): number {
  if (lang !== 'lo') return text.match(LATIN_WORD)?.length ?? 0;
  let count = 0;
  for (let at = 0; at < text.length; at += PIECE) {
    const words = segmentWords(text.slice(at, at + PIECE), lang);
    count += words.filter(({ isWordLike }) => isWordLike).length;
  }
  return count;
}
