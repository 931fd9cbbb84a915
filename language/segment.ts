import { isLao, isWordCharacter } from './characters';
import { isClusterBoundary } from './cluster';
import { type FoldedText, foldWithMap, spellingKey } from './fold';
import type { Lang } from './lang';

/** A stretch of text: half-open, in UTF-16 offsets. */
export type WordSegment = { start: number; end: number; isWordLike: boolean };

/** Where a term stands in a text: half-open, in UTF-16 offsets of the original text. */
export type TermRange = { start: number; end: number; term: string };

const segmenters = new Map<Lang, Intl.Segmenter>();

function segmenterOf(lang: Lang): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/**
 * Splits a text in words and what is between them by `Intl.Segmenter`, whose boundaries are
 * dropped where they would cut a cluster. The segments cover the text without gaps. The words of
 * Lao differ from one ICU to the next: a hint, to be asked for on the server.
 */
export function segmentWords(text: string, lang: Lang): WordSegment[] {
  const segmenter = segmenterOf(lang);
  const words: WordSegment[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from);
    for (const { index, segment, isWordLike = false } of segmenter.segment(text.slice(from, to))) {
      const start = from + index;
      const end = start + segment.length;
      const last = words[words.length - 1];
      if (last && !isClusterBoundary(text, start)) {
        last.end = end;
        last.isWordLike ||= isWordLike;
      } else {
        words.push({ start, end, isWordLike });
      }
    }
    from = to;
  }
  return words;
}

/** Between a space and a letter there is a word boundary whatever stands around them. */
const AFTER_SPACE = / (?=[\p{L}\p{N}])/gu;
/** V8 takes time in the length of the text for each word, so long texts are cut up first. */
const PIECE_LENGTH = 200;

function endOfPiece(text: string, from: number): number {
  if (text.length - from <= PIECE_LENGTH) return text.length;
  AFTER_SPACE.lastIndex = from + PIECE_LENGTH;
  const match = AFTER_SPACE.exec(text);
  return match ? match.index + 1 : text.length;
}

/**
 * Finds terms in running text by their spelling keys: no two results overlap, the longest wins,
 * then the leftmost; sorted by `start`. English and Vietnamese terms stand between non-letters,
 * Lao ones between clusters. In English the plural and the possessive of a term are marked with
 * their ending. A term of at most five letters, all upper case, is an acronym and matches upper
 * case only. Terms whose key is empty never match; of two terms with one key the first is named.
 */
export function findRanges(text: string, lang: Lang, terms: readonly string[]): TermRange[] {
  const folded = foldWithMap(text, lang, 'spelling');
  const seen = new Set<string>();
  const candidates: TermRange[] = [];
  for (const term of terms) {
    const isAcronymTerm = isAcronym(term);
    for (const { key, endings } of formsOf(term, lang)) {
      const name = `${isAcronymTerm ? 'A' : 'a'}${key}`;
      if (key === '' || seen.has(name)) continue;
      seen.add(name);
      for (let at = folded.key.indexOf(key); at >= 0; at = folded.key.indexOf(key, at + 1)) {
        const range = rangeAt(text, folded, at, key.length, endings, lang);
        if (!range) continue;
        if (isAcronymTerm && /\p{Ll}/u.test(text.slice(range.start, range.coreEnd))) continue;
        candidates.push({ start: range.start, end: range.end, term });
      }
    }
  }
  return pickLongest(candidates);
}

/** A key to look for and the endings that may follow it. */
type Form = { key: string; endings: RegExp | null };

const ENDINGS = /(?:'s|s'|es'|es|s|')/y;
const POSSESSIVE = /'s?/y;

function formsOf(term: string, lang: Lang): Form[] {
  const key = spellingKey(term, lang);
  if (lang !== 'en') return [{ key, endings: null }];
  const forms: Form[] = [{ key, endings: ENDINGS }];
  if (/[^aeiou]y$/u.test(key)) {
    forms.push({ key: `${key.slice(0, -1)}ies`, endings: POSSESSIVE });
  }
  return forms;
}

function isAcronym(term: string): boolean {
  const letters = term.normalize('NFC').match(/\p{L}/gu) ?? [];
  return (
    letters.length > 0 && letters.length <= 5 && letters.every((letter) => /\p{Lu}/u.test(letter))
  );
}

function rangeAt(
  text: string,
  folded: FoldedText,
  at: number,
  length: number,
  endings: RegExp | null,
  lang: Lang,
): { start: number; end: number; coreEnd: number } | null {
  const stop = at + length;
  if (!isEdge(text, folded, at, lang, 'start')) return null;
  const start = folded.starts[at] as number;
  const coreEnd = folded.ends[stop - 1] as number;
  if (endings) {
    endings.lastIndex = stop;
    const ending = endings.exec(folded.key)?.[0];
    if (ending && isEdge(text, folded, stop + ending.length, lang, 'end')) {
      return { start, end: folded.ends[stop + ending.length - 1] as number, coreEnd };
    }
  }
  if (!isEdge(text, folded, stop, lang, 'end')) return null;
  return { start, end: coreEnd, coreEnd };
}

/** Whether a term may begin or end at this offset of the key. */
function isEdge(
  text: string,
  folded: FoldedText,
  at: number,
  lang: Lang,
  side: 'start' | 'end',
): boolean {
  const { key, starts, ends } = folded;
  const offset = side === 'start' ? (starts[at] as number) : (ends[at - 1] as number);
  if (!isClusterBoundary(text, offset)) return false;
  if (at === 0 || at === key.length) return true;
  // Two units of one letter, such as the halves of ໜ, share a range.
  if ((starts[at] as number) < (ends[at - 1] as number)) return false;
  const before = codePointBefore(key, at);
  const after = String.fromCodePoint(key.codePointAt(at) as number);
  if (!isWordCharacter(before) || !isWordCharacter(after)) return true;
  if (lang !== 'lo') return false;
  return isLao(before.charCodeAt(0)) || isLao(after.charCodeAt(0));
}

function codePointBefore(key: string, at: number): string {
  const pair = at > 1 ? key.codePointAt(at - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? key.slice(at - 2, at) : key.charAt(at - 1);
}

function pickLongest(candidates: TermRange[]): TermRange[] {
  const ordered = candidates.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const picked: TermRange[] = [];
  for (const candidate of ordered) {
    if (picked.every((other) => candidate.end <= other.start || candidate.start >= other.end)) {
      picked.push(candidate);
    }
  }
  return picked.sort((a, b) => a.start - b.start);
}
