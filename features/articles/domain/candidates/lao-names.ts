import { isLao } from '@/language/characters';
import { isClusterBoundary } from '@/language/cluster';
import type { WordSegment } from '@/language/segment';
import type { CandidateCategory, Sighting } from './candidate';
import { HEADS } from './heads';
import { laoSegments } from './lao-words';
import { STOP_WORDS } from './stop-words';

const LONGEST = 12;
/** A name goes on after the space before or after these: ... ແຫ່ງ ສປປ ລາວ. */
const BRIDGES = new Set(['ແຫ່ງ', 'ສປປ', 'ສສ', 'ລາວ', 'ຫວຽດນາມ']);
const LONGEST_HEAD = 20;
const MEKONG = /ນ[້]?[ຳໍ]້?າ?$/u;

/** Heads, the longest first, by their first letter. */
const headsByLetter = new Map<string, [string, CandidateCategory][]>();
for (const head of [...HEADS.lo].sort(([a], [b]) => b.length - a.length)) {
  const letter = head[0].charAt(0);
  headsByLetter.set(letter, [...(headsByLetter.get(letter) ?? []), head]);
}

/**
 * Lao strings that begin with a known head (ກະຊວງ, ສະຫະພັນ …) and go on, word by word as the
 * segmenter sees them, until a space, a mark or a word that is in no name. A head alone is no name.
 */
export function findLaoNames(text: string): Sighting[] {
  const words = laoSegments(text);
  const names: Sighting[] = [];
  for (let at = 0; at < words.length; ) {
    const found = nameAt(text, words, at);
    if (!found) {
      at++;
      continue;
    }
    names.push({ start: found.start, end: found.end, source: 'head', category: found.category });
    while (at < words.length && (words[at] as WordSegment).start < found.end) at++;
  }
  return names;
}

function nameAt(text: string, words: readonly WordSegment[], at: number) {
  const { start } = words[at] as WordSegment;
  const head = headAt(text, start);
  if (!head) return null;
  const headEnd = start + head[0].length;
  let end = headEnd;
  let next = at;
  for (; next < words.length && next - at < LONGEST; next++) {
    const word = words[next] as WordSegment;
    if (word.end <= headEnd) continue;
    if (word.start < headEnd) {
      end = word.end;
      continue;
    }
    if (!goesOn(text, words, next, end)) break;
    if (word.isWordLike) end = word.end;
  }
  return end > headEnd && isClusterBoundary(text, end) ? { start, end, category: head[1] } : null;
}

function headAt(text: string, start: number): [string, CandidateCategory] | undefined {
  const heads = headsByLetter.get(text.charAt(start));
  if (!heads) return undefined;
  const ahead = text.slice(start, start + LONGEST_HEAD);
  return heads.find(
    ([head]) => ahead.startsWith(head) && isClusterBoundary(text, start + head.length),
  );
}

function goesOn(text: string, words: readonly WordSegment[], at: number, end: number): boolean {
  const word = words[at] as WordSegment;
  const wording = text.slice(word.start, word.end);
  if (wording === ' ') {
    const following = words[at + 1];
    const after = following ? text.slice(following.start, following.end) : '';
    return BRIDGES.has(after) || text.slice(end - 4, end) === 'ແຫ່ງ';
  }
  if (BRIDGES.has(wording)) return true;
  // The Mekong has "of" in its name.
  if (wording === 'ຂອງ') return MEKONG.test(text.slice(end - 6, end));
  return word.isWordLike && isLao(wording.charCodeAt(0)) && !STOP_WORDS.lo.has(wording);
}
