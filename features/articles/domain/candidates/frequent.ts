import { isLao } from '@/language/characters';
import { spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';

import type { Sentence } from '../sentences/sentences';
import type { Sighting } from './candidate';
import { laoSegments } from './lao-words';
import { type Word, wordsOf } from './latin-words';
import { STOP_WORDS } from './stop-words';

const LONGEST = 4;
const LONGEST_WORD = 40;
const FEWEST = 3;

/**
 * Sequences of two to four words that occur three times and more without a stop word or a mark in
 * them; one that stands always in a longer one is left out.
 */
export function findFrequent(
  text: string,
  lang: Lang,
  sentences: readonly Sentence[],
  isTaken: (start: number, end: number) => boolean,
): Sighting[] {
  const words = (lang === 'lo' ? laoWords(text, sentences) : wordsOf(text, sentences)).map(
    (word) => ({ ...word, key: spellingKey(word.text.slice(0, LONGEST_WORD), lang) }),
  );
  const places = new Map<string, { first: number; length: number }[]>();
  for (let first = 0; first < words.length; first++) {
    let key = '';
    for (let length = 1; length <= LONGEST; length++) {
      const word = words[first + length - 1];
      if (!word || (length > 1 && !word.isJoined) || !isContent(word, lang)) break;
      key += ` ${word.key}`;
      if (length === 1 || isTaken(words[first]?.start ?? 0, word.end)) continue;
      const list = places.get(key);
      if (list) list.push({ first, length });
      else places.set(key, [{ first, length }]);
    }
  }
  return [...places]
    .filter(([key, list]) => list.length >= FEWEST && !isAlwaysInLonger(key, list, words, places))
    .flatMap(([, list]) =>
      list.map(({ first, length }) => ({
        start: words[first]?.start ?? 0,
        end: words[first + length - 1]?.end ?? 0,
        source: 'frequent' as const,
        category: null,
      })),
    );
}

function isContent({ text }: Word, lang: Lang): boolean {
  return (
    /^\p{L}/u.test(text) && text.length <= LONGEST_WORD && !STOP_WORDS[lang].has(text.toLowerCase())
  );
}

function isAlwaysInLonger(
  key: string,
  list: readonly { first: number; length: number }[],
  words: readonly (Word & { key: string })[],
  places: ReadonlyMap<string, readonly unknown[]>,
): boolean {
  const [{ first, length } = { first: 0, length: 0 }] = list;
  const before = words[first - 1];
  const after = words[first + length];
  return [before && ` ${before.key}${key}`, after && `${key} ${after.key}`].some(
    (longer) => longer !== undefined && places.get(longer)?.length === list.length,
  );
}

function laoWords(text: string, sentences: readonly Sentence[]): Word[] {
  const words: Word[] = [];
  sentences.forEach(({ start, end }, sentence) => {
    let last = -1;
    for (const segment of laoSegments(text.slice(start, end))) {
      if (!segment.isWordLike) continue;
      const at = start + segment.start;
      const wording = text.slice(at, start + segment.end);
      // What one letter is left of is a piece of a name, not a word.
      if (wording.length < 2 || !isLao(wording.charCodeAt(0))) continue;
      words.push({
        text: wording,
        start: at,
        end: start + segment.end,
        sentence,
        isInitial: last < 0,
        isJoined: last === at,
      });
      last = start + segment.end;
    }
  });
  return words;
}
