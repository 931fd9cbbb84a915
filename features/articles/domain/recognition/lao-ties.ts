import { segmentWords } from '@/language/segment';
import type { Match } from './matches';

const MARGIN = 40;

/**
 * Of two Lao matches of one length that overlap, says whether the right one is meant because it
 * begins and ends at more boundaries of words. The segmenter is a hint, so it decides nothing else.
 */
export function isRightMeant(text: string, left: Match, right: Match): boolean {
  const from = Math.max(0, left.start - MARGIN);
  const words = segmentWords(text.slice(from, right.end + MARGIN), 'lo');
  const boundaries = new Set(words.flatMap(({ start, end }) => [from + start, from + end]));
  const score = ({ start, end }: Match) =>
    Number(boundaries.has(start)) + Number(boundaries.has(end));
  return score(right) > score(left);
}
