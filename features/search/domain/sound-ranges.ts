import { clusters } from '@/language/cluster';
import { laoSoundKey } from '@/language/lao-sound';
import type { Range } from './hit';

/** The letters of a Lao text that sound as a key; none where syllables do not tell. */
export function soundRanges(text: string, sound: string): Range[] {
  const pieces = clusters(text);
  for (
    let first = 0, start = 0;
    first < pieces.length;
    start += (pieces[first++] as string).length
  ) {
    if (!laoSoundKey(text.slice(start)).startsWith(sound)) continue;
    let end = start;
    for (const piece of pieces.slice(first)) {
      end += piece.length;
      if (laoSoundKey(text.slice(start, end)).startsWith(sound)) return [{ start, end }];
    }
  }
  return [];
}
