import { LRUCache } from 'lru-cache';
import { isClusterBoundary } from '@/language/cluster';
import { type FoldedText, foldWithMap, spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { editDistance } from './edit-distance';
import type { Range } from './hit';
import { plainText } from './keys';
import type { MatchKind } from './kinds';
import type { Reading } from './query';
import { editsOfWord } from './spelling';

/** How a term answers a reading of a query, and how well within that tier: the smaller the better. */
export interface Match {
  kind: MatchKind;
  /** Differences in marks, spaces or letters. */
  distance: number;
  ranges: Range[];
}

/** Whether a match has the marks that were typed, where any were. */
export const isFaithful = (match: Match, reading: Reading): boolean =>
  match.distance < sameLetters || reading.marked === reading.bare;

// How far what matched is from what was typed.
const sameText = 0;
const sameSpelling = 1;
const sameLetters = 2;
const otherSpaces = 3;

/** A text with its bare key, and the key without spaces. */
interface Folded extends FoldedText {
  text: string;
  lang: Lang;
  compact: string;
  /** Where each unit of the compact key stands in the key. */
  positions: number[];
}

// While somebody types, each letter brings most of the terms of the letter before.
const foldedTexts = new LRUCache<string, Folded>({ max: 1_500 });

function foldText(text: string, lang: Lang): Folded {
  const name = `${lang} ${text}`;
  let folded = foldedTexts.get(name);
  if (!folded) {
    folded = foldAnew(text, lang);
    foldedTexts.set(name, folded);
  }
  return folded;
}

function foldAnew(text: string, lang: Lang): Folded {
  const folded = foldWithMap(text, lang, 'bare');
  const positions: number[] = [];
  let compact = '';
  for (let i = 0; i < folded.key.length; i++) {
    if (folded.key[i] === ' ') continue;
    compact += folded.key[i];
    positions.push(i);
  }
  return { ...folded, text, lang, compact, positions };
}

/**
 * The best tier under which a term matches a query letter by letter: exact, spelling, bare, prefix, words or inside.
 * @returns null when it does not
 */
export function matchText(text: string, reading: Reading): Match | null {
  const folded = foldText(text, reading.lang);
  return matchWhole(folded, reading) ?? matchWords(folded, reading) ?? matchInside(folded, reading);
}

function matchWhole(folded: Folded, reading: Reading): Match | null {
  if (!folded.compact.startsWith(reading.compact)) return null;
  const { text } = folded;
  const isWhole = folded.compact.length === reading.compact.length;
  const range = rangeOf(folded, 0, reading.compact.length);
  if (!isWhole) {
    const spaces = folded.key.startsWith(reading.bare) ? 0 : otherSpaces;
    return {
      kind: 'prefix',
      distance: Math.max(spaces, farness(folded, [range], reading)),
      ranges: [range],
    };
  }
  const ranges = [range];
  if (plainText(text) === reading.plain) return { kind: 'exact', distance: sameText, ranges };
  if (spellingKey(text, reading.lang) === reading.spelling)
    return { kind: 'spelling', distance: sameSpelling, ranges };
  const distance = folded.key === reading.bare ? sameLetters : otherSpaces;
  return { kind: 'bare', distance, ranges };
}

/** Every word of the query begins some word of the term; in Lao, which has no spaces, it stands somewhere in it. */
function matchWords(folded: Folded, reading: Reading): Match | null {
  const isLao = reading.lang === 'lo';
  if (isLao && reading.words.length < 2) return null;
  const ranges: Range[] = [];
  for (const word of reading.words) {
    const at = isLao ? findInside(folded, word) : findWord(folded, word, ranges);
    if (!at) return null;
    ranges.push(at);
  }
  return { kind: 'words', distance: farness(folded, ranges, reading), ranges: inOrder(ranges) };
}

/** The first word that begins so, one that no other word of the query has taken if there is such a one. */
function findWord(folded: Folded, word: string, taken: readonly Range[]): Range | null {
  const { key } = folded;
  let found: Range | null = null;
  for (
    let at = key.startsWith(word) ? 0 : nextWord(key, word, 0);
    at >= 0;
    at = nextWord(key, word, at + 1)
  ) {
    const range = keyRange(folded, at, at + word.length);
    if (!taken.some(({ start }) => start === range.start)) return range;
    found ??= range;
  }
  return found;
}

function nextWord(key: string, word: string, from: number): number {
  const at = key.indexOf(` ${word}`, from);
  return at < 0 ? -1 : at + 1;
}

function matchInside(folded: Folded, reading: Reading): Match | null {
  const range = findInside(folded, reading.bare);
  if (!range) return null;
  return { kind: 'inside', distance: farness(folded, [range], reading), ranges: [range] };
}

/** Where a key stands in the term; in Lao not beginning or ending within a cluster. */
function findInside(folded: Folded, key: string): Range | null {
  for (let at = folded.key.indexOf(key); at >= 0; at = folded.key.indexOf(key, at + 1)) {
    const range = keyRange(folded, at, at + key.length);
    if (isClusterBoundary(folded.text, range.start) && isClusterBoundary(folded.text, range.end))
      return range;
  }
  return null;
}

/**
 * Whether a term is a misspelt query: by its words, or as a whole, or the beginning of it.
 * @param edits the most that there may be
 */
export function matchMisspelt(text: string, reading: Reading, edits: number): Match | null {
  const folded = foldText(text, reading.lang);
  const whole = editDistance(reading.compact, folded.compact, edits);
  const all = (distance: number): Match => ({
    kind: 'typo',
    distance,
    ranges: [rangeOf(folded, 0, folded.compact.length)],
  });
  if (whole <= edits) return all(whole);
  const words = reading.lang === 'lo' ? null : matchMisspeltWords(folded, reading, edits);
  if (words) return words;
  const beginning = editDistance(reading.compact, folded.compact, edits, { prefix: true });
  // After all that matches whole or by words.
  return beginning <= edits ? { kind: 'typo', distance: beginning + edits, ranges: [] } : null;
}

function matchMisspeltWords(folded: Folded, reading: Reading, edits: number): Match | null {
  const words = wordRanges(folded.key);
  let spent = 0;
  const ranges: Range[] = [];
  for (const word of reading.words) {
    const allowed = Math.min(edits - spent, editsOfWord(word));
    let best: { edits: number; range: Range } | null = null;
    for (const { start, end } of words) {
      const candidate = folded.key.slice(start, end);
      const distance = candidate.startsWith(word) ? 0 : editDistance(word, candidate, allowed);
      if (distance > allowed || (best && best.edits <= distance)) continue;
      best = {
        edits: distance,
        range: keyRange(folded, start, distance === 0 ? start + word.length : end),
      };
    }
    if (!best) return null;
    spent += best.edits;
    ranges.push(best.range);
  }
  return spent === 0 ? null : { kind: 'typo', distance: spent, ranges: inOrder(ranges) };
}

function wordRanges(key: string): Range[] {
  return [...key.matchAll(/[^ ]+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** The letters of the text that two offsets of the key enclose. */
function keyRange({ starts, ends }: Folded, from: number, to: number): Range {
  return { start: starts[from] ?? 0, end: Math.max(0, ...ends.slice(from, to)) };
}

function rangeOf(folded: Folded, from: number, to: number): Range {
  const first = folded.positions[from] ?? 0;
  const last = folded.positions[to - 1] ?? 0;
  return keyRange(folded, first, last + 1);
}

/** How what matched differs from what was typed: not at all, in spelling, or in marks. */
function farness({ text, lang }: Folded, ranges: readonly Range[], reading: Reading): number {
  const matched = ranges.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (plainText(matched) === reading.plain) return sameText;
  return spellingKey(matched, lang) === reading.spelling ? sameSpelling : sameLetters;
}

/** Sorted, and what touches or overlaps as one. */
function inOrder(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out;
}
