import { isClusterBoundary } from '@/language/cluster';
import { segmentWords, type WordSegment } from '@/language/segment';

/** The segmenter takes time in the square of a stretch without spaces. */
const LONGEST_PIECE = 400;

/** The words of a Lao text by the segmenter, in time that is linear even where no space is. */
export function laoSegments(text: string): WordSegment[] {
  const words: WordSegment[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from);
    for (const { start, end, isWordLike } of segmentWords(text.slice(from, to), 'lo')) {
      words.push({ start: from + start, end: from + end, isWordLike });
    }
    from = to;
  }
  return words;
}

function endOfPiece(text: string, from: number): number {
  const limit = from + LONGEST_PIECE;
  if (limit >= text.length) return text.length;
  const space = text.slice(from, limit).lastIndexOf(' ');
  if (space > 0) return from + space;
  let to = limit;
  while (to > from + 1 && !isClusterBoundary(text, to)) to--;
  return to > from + 1 ? to : limit;
}
