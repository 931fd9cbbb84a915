import { isLao } from '@/language/characters';
import type { Sighting } from './candidate';
import { categoryOf } from './heads';
import { isCapitalised, type Word } from './latin-words';
import { LINKS } from './stop-words';

const IN_BRACKETS = /\((?:[^()\n]{1,80}[-–,] ?)?(\p{Lu}[\p{L}\p{N}&-]{1,11})\)/gu;
const MOST_WORDS = 14;

/** A name right before an acronym in brackets. */
interface Found {
  start: number;
  end: number;
  words: string[];
}

/**
 * `Full Name (ACRONYM)` in Latin letters: the words before the bracket whose initials are the
 * letters of the acronym, small words and second halves of compounds left out or not; in
 * Vietnamese, where the acronym is often that of the English name, else the capitalised words.
 * `names` are the sequences found before.
 */
export function findAcronyms(
  text: string,
  words: readonly Word[],
  names: readonly Sighting[],
  lang: 'en' | 'vi',
): Sighting[] {
  const sightings: Sighting[] = [];
  let at = 0;
  let name = 0;
  for (const match of text.matchAll(IN_BRACKETS)) {
    const acronym = match[1] ?? '';
    if ((acronym.match(/\p{Lu}/gu) ?? []).length < 2) continue;
    while (at < words.length && (words[at] as Word).end <= match.index) at++;
    const before = words.slice(Math.max(0, at - MOST_WORDS), at);
    if (before.length === 0 || text.slice(before.at(-1)?.end, match.index).trim() !== '') continue;
    const found = withInitials(before, acronym, lang);
    while (name < names.length && (names[name] as Sighting).end < (before.at(-1)?.end ?? 0)) name++;
    const sequence = names[name];
    if (found) {
      sightings.push(sighting(found, acronym, true, lang));
    } else if (sequence && sequence.end === before.at(-1)?.end) {
      sightings.push({ ...sequence, source: 'acronym', acronym, hasInitials: false });
    }
  }
  return sightings;
}

function sighting(
  { start, end, words }: Found,
  acronym: string,
  hasInitials: boolean,
  lang: 'en' | 'vi',
): Sighting {
  const category = categoryOf(words, '', lang);
  return { start, end, source: 'acronym', category, acronym, hasInitials };
}

/** The shortest run of last words whose initials are the letters, small words left out. */
function withInitials(words: readonly Word[], acronym: string, lang: 'en' | 'vi'): Found | null {
  const letters = plain(acronym);
  for (let from = words.length - 1; from >= 0; from--) {
    const first = words[from] as Word;
    if (from < words.length - 1 && !(words[from + 1] as Word).isJoined) break;
    if (!isCapitalised(first.text)) continue;
    const run = words.slice(from);
    if (initialsOf(run, lang).includes(letters)) {
      return { start: first.start, end: run.at(-1)?.end ?? 0, words: run.map((one) => one.text) };
    }
  }
  return null;
}

/** The initials with and without small words, parts of hyphenated words, small syllables. */
function initialsOf(run: readonly Word[], lang: 'en' | 'vi'): string[] {
  const parts = run.flatMap((word) => word.text.split(/[\u2010-\u2015-]/u));
  const whole = run.map((word) => word.text);
  const initials = (list: readonly string[]) => plain(list.map((one) => one.charAt(0)).join(''));
  const isLink = (word: string) => LINKS[lang].has(word.toLowerCase());
  return [parts, whole].flatMap((list) => [
    initials(list),
    initials(list.filter((word) => !isLink(word))),
    initials(list.filter(isCapitalised)),
  ]);
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

/**
 * A Lao name before a Latin acronym in brackets: what was found by its head, or else the Lao
 * letters since the last space.
 */
export function findLaoAcronyms(text: string, named: readonly Sighting[]): Sighting[] {
  const sightings: Sighting[] = [];
  let name = 0;
  for (const match of text.matchAll(IN_BRACKETS)) {
    const acronym = match[1] ?? '';
    const end = match.index - (text.charAt(match.index - 1) === ' ' ? 1 : 0);
    if (!isLao(text.charCodeAt(end - 1))) continue;
    while (name < named.length && (named[name] as Sighting).end < end) name++;
    const known = named[name];
    const start = known?.end === end ? known.start : startOfRun(text, end);
    const category = known?.end === end ? known.category : null;
    sightings.push({ start, end, source: 'acronym', category, acronym, hasInitials: false });
  }
  return sightings;
}

const LONGEST_RUN = 120;

function startOfRun(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_RUN && isLao(text.charCodeAt(start - 1))) start--;
  return start;
}
