import { beginningPattern, categoryPattern, shortestPattern, wordPattern } from './keys';
import { type Form, formOf, type IdRange, partOf, partRange, type Visibility } from './parts';
import type { Reading } from './query';

/** Entries of a part whose compact key begins with a key, in the order of their keys. */
export interface KeyLookup {
  part: number;
  key: string;
  category?: string;
}

/** Entries whose padded key has, for each list of patterns, one of them; in the order of their ids. */
export interface PatternLookup {
  form: Form;
  range: IdRange;
  patterns: string[][];
  /** The least length of the compact key; any if absent. */
  leastLength?: number;
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

/** The terms that begin so, the best first; first those with the marks that were typed. */
export const beginningLookups = (readings: readonly Reading[], scope: Scope): PatternLookup[] =>
  patternLookups(readings, scope, (key) => [[beginningPattern(key)]]);

/** The terms in which every word of the query begins a word, or in Lao, every part of it stands somewhere. */
export const wordLookups = (readings: readonly Reading[], scope: Scope): PatternLookup[] =>
  readings.flatMap((reading) => {
    if (reading.lang !== 'lo') {
      return patternLookups([reading], scope, (key) => key.split(' ').map((word) => [wordPattern(word)]));
    }
    if (reading.words.length < 2) return [];
    return inParts(reading, scope, reading.words.map((word) => [word]));
  });

/** The terms in which the query stands. */
export const insideLookups = (readings: readonly Reading[], scope: Scope): PatternLookup[] =>
  patternLookups(readings, scope, (key) => [[key]]);

/** The Lao terms that sound so: whole or from the beginning, then from within. */
export function soundLookups(sound: string, scope: Scope) {
  const parts = scope.visibilities.map((visibility) => partOf('sound', visibility));
  const { category } = scope;
  const within = (pattern: string) =>
    parts.flatMap((part) => lookup(part, [[pattern]], category));
  return {
    whole: parts.map((part): KeyLookup => ({ part, key: sound, category })),
    beginning: within(beginningPattern(sound)),
    // Short ones sound like a part of nearly everything.
    inside: sound.length < 4 ? [] : within(sound),
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
  return inParts(reading, scope, alternatives.map((words) => words.map(wordPattern)));
}

/**
 * The terms that may be a misspelt query as a whole, or begin with it: most pieces of it are as they were typed.
 */
export function misspeltLookups(reading: Reading, edits: number, scope: Scope): PatternLookup[] {
  const patterns = mostOf(reading.bare, edits);
  if (patterns.length === 0) return [];
  const leastLength = reading.compact.length - edits;
  return partsOf(reading, scope).flatMap((part) =>
    lookup(part, patterns, scope.category).map((one) => ({ ...one, leastLength })),
  );
}

/**
 * What a key has in common with one that is so many edits away. Cut in two pieces more than there are edits, two are
 * whole, so that of any three (or all but one) there is one; in one piece more, one is whole.
 */
function mostOf(key: string, edits: number): string[][] {
  const many = piecesOf(key, edits + 2);
  if (many.length > 0) return many.map((_, i) => many.toSpliced(i, 1));
  const few = piecesOf(key, edits + 1);
  return few.length > 0 ? [few] : [];
}

function piecesOf(key: string, count: number): string[] {
  const size = key.length / count;
  if (size < shortestPattern) return [];
  return Array.from({ length: count }, (_, i) =>
    key.slice(Math.round(i * size), Math.round((i + 1) * size)),
  );
}

/** Lookups by the marked key where it says more than the bare one, then by the bare one. */
function patternLookups(
  readings: readonly Reading[],
  scope: Scope,
  patternsOf: (key: string) => string[][],
): PatternLookup[] {
  return readings.flatMap((reading) => {
    // English is typed without marks, so that what has some is found by the bare key as well.
    const isMarked = reading.lang !== 'en' && reading.marked !== reading.bare;
    const keys = isMarked ? [reading.marked, reading.bare] : [reading.bare];
    return keys.flatMap((key) => inParts(reading, scope, patternsOf(key)));
  });
}

const inParts = (reading: Reading, scope: Scope, patterns: string[][]): PatternLookup[] =>
  partsOf(reading, scope).flatMap((part) => lookup(part, patterns, scope.category));

/** A lookup by the patterns that the index has; none where it has none of them. */
function lookup(part: number, patterns: string[][], category: string | undefined): PatternLookup[] {
  const usable = patterns.filter((some) => some.every((one) => one.length >= shortestPattern));
  if (usable.length === 0) return [];
  const all = category ? [...usable, [categoryPattern(category)]] : usable;
  return [{ form: formOf(part), range: partRange(part), patterns: all }];
}
