import type { Lang } from '@/language/lang';
import { type Sentence, sentenceAt } from '../sentences/sentences';
import { findAcronyms, findLaoAcronyms } from './acronyms';
import {
  type Candidate,
  type CandidateSource,
  candidateKey,
  isAcronym,
  type Sighting,
} from './candidate';
import { findFrequent } from './frequent';
import { findLaoNames } from './lao-names';
import { findNames } from './latin-names';
import { wordsOf } from './latin-words';
import { PEOPLES, STOP_WORDS } from './stop-words';

/** What is known already, and need not be proposed. */
export interface Known {
  /** Where terms of the glossary stand in the text, in order. */
  occurrences: readonly { start: number; end: number }[];
  /** The keys of candidates that were rejected before. */
  rejected: ReadonlySet<string>;
}

/**
 * Proposes strings of a text as new concepts: names that the text gives an acronym, capitalised
 * sequences, Lao strings with known heads, sequences that occur often. Left out is what is a term,
 * is made of terms and small words only, or was rejected. The likeliest first; linear in the text.
 */
export function extractCandidates(
  text: string,
  lang: Lang,
  sentences: readonly Sentence[],
  known: Known,
): Candidate[] {
  const cover = coverOf(text.length, known.occurrences);
  const isNew = ({ start, end }: Sighting) => hasNews(text, start, end, cover, lang);
  const named = lang === 'lo' ? namedLao(text) : namedLatin(text, lang, sentences);
  const found = withoutOverlaps(named).filter(isNew);
  for (const { start, end } of found) cover.fill(1, start, end);
  const isTaken = (start: number, end: number) => cover[start] === 1 || cover[end - 1] === 1;
  const frequent = findFrequent(text, lang, sentences, isTaken);
  return rank(gather(text, lang, sentences, [...found, ...frequent], known.rejected));
}

function namedLao(text: string): Sighting[] {
  const names = findLaoNames(text);
  return [...findLaoAcronyms(text, names), ...names];
}

function namedLatin(text: string, lang: 'en' | 'vi', sentences: readonly Sentence[]): Sighting[] {
  const words = wordsOf(text, sentences);
  const names = findNames(words, lang);
  return [...findAcronyms(text, words, names, lang), ...names];
}

/** Names with their acronyms come first, and nothing else may begin or end inside them. */
function withoutOverlaps(sightings: readonly Sighting[]): Sighting[] {
  const strong = sightings.filter(({ source }) => source === 'acronym');
  const others = sightings.filter(({ source }) => source !== 'acronym');
  let next = 0;
  const free = others.filter(({ start, end }) => {
    while (next < strong.length && (strong[next] as Sighting).end <= start) next++;
    const other = strong[next];
    return !other || other.start >= end;
  });
  return [...strong, ...free].sort((a, b) => a.start - b.start);
}

function coverOf(length: number, occurrences: Known['occurrences']): Uint8Array {
  const cover = new Uint8Array(length);
  for (const { start, end } of occurrences) cover.fill(1, start, end);
  return cover;
}

/** Whether a string has a word of its own beside the known terms in it. */
function hasNews(text: string, start: number, end: number, cover: Uint8Array, lang: Lang): boolean {
  let rest = '';
  for (let at = start; at < end; at++) rest += cover[at] === 1 ? ' ' : text.charAt(at);
  const words = rest.split(/[\s\p{P}]+/u).filter(Boolean);
  return words.some((word) => {
    const lower = word.toLowerCase();
    return /\p{L}/u.test(word) && !STOP_WORDS[lang].has(lower) && !PEOPLES.has(lower);
  });
}

interface Gathered extends Candidate {
  spellings: Map<string, number>;
  first: number;
}

function gather(
  text: string,
  lang: Lang,
  sentences: readonly Sentence[],
  sightings: readonly Sighting[],
  rejected: ReadonlySet<string>,
): Gathered[] {
  const all = new Map<string, Gathered>();
  for (const { start, end, source, category, acronym, hasInitials } of sightings) {
    const wording = text.slice(start, end).replace(/\s+/gu, ' ');
    const key = candidateKey(wording, lang);
    if (key === '' || rejected.has(key)) continue;
    let one = all.get(key);
    if (!one) {
      one = {
        text: wording,
        lang,
        key,
        source,
        type: isAcronym(wording) ? 'acronym' : 'fullForm',
        category,
        acronym: null,
        hasInitials: false,
        count: 0,
        sentences: [],
        places: [],
        score: 0,
        spellings: new Map(),
        first: start,
      };
      all.set(key, one);
    }
    one.count++;
    one.places.push({ start, end });
    one.category ??= category;
    if (acronym) Object.assign(one, { acronym, source, hasInitials: hasInitials ?? false });
    one.spellings.set(wording, (one.spellings.get(wording) ?? 0) + 1);
    const sentence = sentenceAt(sentences, start);
    if (one.sentences.at(-1) !== sentence) one.sentences.push(sentence);
  }
  return [...all.values()];
}

const WORTH: Readonly<Record<CandidateSource, number>> = {
  acronym: 60,
  head: 30,
  name: 20,
  frequent: 8,
};

function rank(gathered: readonly Gathered[]): Candidate[] {
  // An acronym that a name was given is part of that candidate.
  const given = new Set(gathered.flatMap(({ acronym }) => acronym ?? []));
  return gathered
    .filter(({ text }) => !given.has(text))
    .map((one) => {
      const words = one.text.split(' ').length;
      const score =
        WORTH[one.source] +
        (one.hasInitials ? 20 : 0) +
        (one.category ? 10 : 0) +
        Math.min(one.count, 10) * 3 +
        (words > 1 ? 5 : 0);
      return { ...one, score };
    })
    .sort((a, b) => b.score - a.score || a.first - b.first)
    .map(({ spellings, first: _, ...candidate }) => ({
      ...candidate,
      text: mostFrequent(spellings),
    }));
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [spelling, count] of spellings) {
    if (count > most) [best, most] = [spelling, count];
  }
  return best;
}
