import {
  beginningPattern,
  categoryPattern,
  markedBeginningPattern,
  shortestPattern,
  wordPattern,
} from './keys';
import { anyLength, partOf, type Visibility } from './parts';
import type { Reading } from './query';

/** Entries of a part whose compact key begins with a key, in the order of their keys. */
export interface KeyLookup {
  part: number;
  key: string;
  category?: string;
}

/** Entries whose padded key has, for each list of patterns, one of them; in the order of their ids. */
export interface PatternLookup {
  part: number;
  patterns: string[][];
  /** What the compact key begins with, where a pattern says how the key begins. */
  beginning?: string;
  /** The lengths of the key, the last included; any if absent. */
  lengths?: { least: number; most: number };
}

/** What narrows a search. */
export interface Scope {
  visibilities: readonly Visibility[];
  category?: string;
}

const partsOf = (reading: Reading, scope: Scope) =>
  scope.visibilities.map((visibility) => partOf(reading.lang, visibility));

/** The whole terms and the terms that begin so, by their keys. */
export const wholeLookup = (reading: Reading, scope: Scope): KeyLookup[] =>
  partsOf(reading, scope).map((part) => ({ part, key: reading.compact, category: scope.category }));

/**
 * How readings are looked up: first with the marks that were typed, then without. English is typed without, so that what
 * has some is found by the bare key as well.
 */
export type Marks = 'marked' | 'bare';

/** The terms that begin so, the best first. */
export const beginningLookups = (
  readings: readonly Reading[],
  marks: Marks,
  scope: Scope,
): PatternLookup[] =>
  readings.flatMap((reading) => {
    const isEnglish = reading.lang === 'en';
    if (marks === 'bare' && isEnglish) return [];
    const pattern =
      marks === 'bare' || isEnglish
        ? beginningPattern(reading.bare)
        : markedBeginningPattern(reading.marked);
    return inParts(reading, scope, [[pattern]]).map((one) => ({
      ...one,
      beginning: reading.compact,
    }));
  });

/** The terms in which every word of the query begins a word, or in Lao, every part of it stands somewhere. */
export const wordLookups = (
  readings: readonly Reading[],
  marks: Marks,
  scope: Scope,
): PatternLookup[] =>
  readings.flatMap((reading) => {
    if (reading.lang !== 'lo') {
      return keysOf(reading, marks).flatMap((key) =>
        inParts(
          reading,
          scope,
          key.split(' ').map((word) => [wordPattern(word)]),
        ),
      );
    }
    if (marks === 'marked' || reading.words.length < 2) return [];
    return inParts(
      reading,
      scope,
      reading.words.map((word) => [word]),
    );
  });

/** The terms in which the query stands. */
export const insideLookups = (
  readings: readonly Reading[],
  marks: Marks,
  scope: Scope,
): PatternLookup[] =>
  readings.flatMap((reading) =>
    keysOf(reading, marks).flatMap((key) => inParts(reading, scope, [[key]])),
  );

/** The key with marks where it says more than the bare one, or the bare one. */
function keysOf({ lang, bare, marked }: Reading, marks: Marks): string[] {
  if (marks === 'bare') return [bare];
  return lang === 'en' || marked === bare ? [] : [marked];
}

// Shorter ones sound like a part of too many others.
const shortestInside = 5;

/** The Lao terms that sound so: whole or from the beginning, then from within. */
export function soundLookups(sound: string, scope: Scope) {
  const parts = scope.visibilities.map((visibility) => partOf('sound', visibility));
  const { category } = scope;
  const within = (pattern: string) => parts.flatMap((part) => lookup(part, [[pattern]], category));
  return {
    whole: parts.map((part): KeyLookup => ({ part, key: sound, category })),
    beginning: within(beginningPattern(sound)).map((one) => ({ ...one, beginning: sound })),
    inside: sound.length < shortestInside ? [] : within(sound),
  };
}

/**
 * The terms that may be a misspelt query by its words.
 * @param alternatives for each word of the reading the words that it may be, itself included
 */
export function misspeltWordLookups(
  reading: Reading,
  alternatives: readonly (readonly string[])[],
  scope: Scope,
): PatternLookup[] {
  if (alternatives.every((words) => words.length < 2)) return [];
  return inParts(
    reading,
    scope,
    alternatives.map((words) => words.map(wordPattern)),
  );
}

/** The terms that may be a misspelt query as a whole: so many edits leave most pieces of it as they were typed. */
export function misspeltLookups(reading: Reading, edits: number, scope: Scope): PatternLookup[] {
  const { length } = reading.bare;
  return byPieces(reading, edits, scope, { least: length - edits, most: length + edits });
}

/** The terms that may begin with a misspelt query. */
export function misspeltBeginningLookups(
  reading: Reading,
  edits: number,
  scope: Scope,
): PatternLookup[] {
  const least = reading.bare.length - edits;
  return byPieces(reading, edits, scope, { least, most: anyLength.most });
}

function byPieces(
  reading: Reading,
  edits: number,
  scope: Scope,
  { least, most }: { least: number; most: number },
): PatternLookup[] {
  const patterns = wholePieces(reading.bare, edits);
  if (patterns.length === 0) return [];
  // All that are longer have the greatest length that an id tells.
  const lengths = { least: Math.min(least, anyLength.most), most: Math.min(most, anyLength.most) };
  return partsOf(reading, scope).flatMap((part) =>
    lookup(part, patterns, scope.category).map((one) => ({ ...one, lengths })),
  );
}

const mostPieces = 6;

/**
 * What a key has in common with one that is so many edits away. An edit breaks one piece of it, letters swapped across
 * a border two; so that of any two pieces more than the edits, one is whole. More pieces say more, but each must be long
 * enough to be looked up; of a short key, no letters may be swapped across a border.
 */
function wholePieces(key: string, edits: number): string[][] {
  for (let count = mostPieces; count > edits; count--) {
    const pieces = piecesOf(key, count);
    if (pieces.length > 0) return choices(pieces, Math.min(edits + 2, count));
  }
  return [];
}

/** Every way to choose so many of some things, in their order. */
function choices<T>(things: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return things.flatMap((thing, i) =>
    choices(things.slice(i + 1), count - 1).map((rest) => [thing, ...rest]),
  );
}

function piecesOf(key: string, count: number): string[] {
  const size = key.length / count;
  if (size < shortestPattern) return [];
  return Array.from({ length: count }, (_, i) =>
    key.slice(Math.round(i * size), Math.round((i + 1) * size)),
  );
}

const inParts = (reading: Reading, scope: Scope, patterns: string[][]): PatternLookup[] =>
  partsOf(reading, scope).flatMap((part) => lookup(part, patterns, scope.category));

/** A lookup by the patterns that the index has; none where it has none of them. */
function lookup(part: number, patterns: string[][], category: string | undefined): PatternLookup[] {
  const usable = patterns.filter((some) => some.every((one) => one.length >= shortestPattern));
  if (usable.length === 0) return [];
  const all = category ? [...usable, [categoryPattern(category)]] : usable;
  return [{ part, patterns: all }];
}
