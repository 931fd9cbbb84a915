import type { Sighting } from './candidate';
import { categoryOf, HEADS } from './heads';
import { isCapitalised, type Word } from './latin-words';
import { DAYS, LINKS, PEOPLES, STOP_WORDS } from './stop-words';

const LONGEST = 14;
const NUMBER = /^\p{N}[\p{N}–-]*$/u;
const POSSESSIVE = /['’]s?$/u;

/**
 * Sequences of capitalised words. English: with "of", "for", "and" inside, and years at the end.
 * Vietnamese: organisations write the first syllable of each compound with a capital (Bộ Ngoại
 * giao), so after a known head a small syllable may follow a capitalised one; persons have capitals
 * only. Words that begin a sentence count as capitalised only where what follows, or another
 * place, says so.
 */
export function findNames(words: readonly Word[], lang: 'en' | 'vi'): Sighting[] {
  const sure = capitalisedInside(words);
  const compounds = lang === 'vi' ? compoundsOf(words) : NO_COMPOUNDS;
  const names: Sighting[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word;
    if (!isCapitalised(first.text) || STOP_WORDS[lang].has(first.text.toLowerCase())) {
      at++;
      continue;
    }
    const end = endOfName(words, at, lang, compounds);
    const name = words.slice(at, end);
    const isCutOff = lang === 'vi' && name.length === 1 && isCompound(words, at);
    if (!isCutOff && isNamed(name, sure, lang)) {
      const before = words[at - 1]?.sentence === first.sentence ? words[at - 1]?.text : '';
      names.push({
        start: first.start,
        end: endOffset(name),
        source: 'name',
        category: categoryOf(
          name.map((word) => word.text),
          before ?? '',
          lang,
        ),
      });
    }
    at = Math.max(end, at + 1);
  }
  return names;
}

function endOffset(name: readonly Word[]): number {
  const last = name.at(-1) as Word;
  return last.end - (POSSESSIVE.exec(last.text)?.[0].length ?? 0);
}

/** Words that have their capital where no sentence begins. */
function capitalisedInside(words: readonly Word[]): Set<string> {
  const inside = new Set<string>();
  for (const { text, isInitial } of words) if (!isInitial && isCapitalised(text)) inside.add(text);
  return inside;
}

/**
 * One word at the beginning of a sentence is a name only if it is one elsewhere; a head word or a
 * people alone is none.
 */
function isNamed(name: readonly Word[], sure: ReadonlySet<string>, lang: 'en' | 'vi'): boolean {
  const [first, second] = name;
  if (!first) return false;
  const isGeneric = ({ text }: Word) => {
    const word = text.toLowerCase();
    const singular = word.replace(/ies$/u, 'y').replace(/s$/u, '');
    return (
      PEOPLES.has(word) || (lang === 'en' && [word, singular].some((one) => HEADS.en.has(one)))
    );
  };
  if (second) return lang === 'en' || !HEADS.vi.has(wordingOf(name));
  if (first.text.length < 2 || isGeneric(first)) return false;
  return !first.isInitial || sure.has(first.text) || /^\p{Lu}{2,}$/u.test(first.text);
}

function endOfName(
  words: readonly Word[],
  from: number,
  lang: 'en' | 'vi',
  compounds: ReadonlySet<string>,
): number {
  const isHeaded = lang === 'vi' && isHead(words, from);
  let end = compounds.has(wordingOf(words.slice(from, from + 2))) ? from + 2 : from + 1;
  for (let at = end; at < words.length && at - from < LONGEST; at++) {
    const word = words[at] as Word;
    const before = words[at - 1] as Word;
    if (!word.isJoined || isNextName(words, at, lang)) break;
    // They met in Pakse on Monday.
    if (end < at && DAYS.has(word.text)) break;
    // Of "Souvan’s brother" the first is a name, of "People’s Councils" both are one.
    if (POSSESSIVE.test(before.text) && !isCapitalised(word.text)) break;
    if (isCapitalised(word.text) || isYear(word, before, end === at, lang)) {
      end = at + 1;
    } else if (isHeaded && isSecondSyllable(word, before)) {
      end = at + 1;
    } else if (isHeaded && end === at && reachedFromHead(words, from, at) > at) {
      end = reachedFromHead(words, from, at);
      at = end - 1;
    } else if (!isLink(word, before, words.slice(from, end), lang)) {
      break;
    }
  }
  return end;
}

const wordingOf = (words: readonly Word[]): string =>
  words.map(({ text }) => text.toLowerCase()).join(' ');

const NO_COMPOUNDS: ReadonlySet<string> = new Set();
const FEWEST_COMPOUNDS = 2;

/** Whether a small syllable that can be part of a word follows a capitalised one: Quốc hội, Thanh niên. */
function isCompound(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next?.isJoined === true && isSmallSyllable(next.text);
}

const isSmallSyllable = (text: string): boolean =>
  /^\p{Ll}/u.test(text) && !STOP_WORDS.vi.has(text) && !LINKS.vi.has(text);

/** Words of two syllables that have a capital more than once where no sentence begins. */
function compoundsOf(words: readonly Word[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  words.forEach((word, at) => {
    if (word.isInitial || !isCapitalised(word.text) || !isCompound(words, at)) return;
    const wording = wordingOf(words.slice(at, at + 2));
    counts.set(wording, (counts.get(wording) ?? 0) + 1);
  });
  return new Set(
    [...counts].flatMap(([wording, count]) => (count >= FEWEST_COMPOUNDS ? wording : [])),
  );
}

const MOST_BETWEEN = 4;
const GOES_ON: ReadonlySet<string> = new Set(['institution', 'forum', 'strategy', 'agreement']);

/** From a head over small syllables to the proper name that they lead to: Ủy ban sông Mê Công. */
function reachedFromHead(words: readonly Word[], from: number, at: number): number {
  const category = HEADS.vi.get(wordingOf(words.slice(from, at)));
  if (!category || !GOES_ON.has(category)) return at;
  for (let next = at; next < words.length && next - at <= MOST_BETWEEN; next++) {
    const word = words[next] as Word;
    if (!word.isJoined) return at;
    if (isCapitalised(word.text)) return next > at ? next + 1 : at;
    if (!isSmallSyllable(word.text)) return at;
  }
  return at;
}

/** Whether a link is followed by a name of its own: … of Laos and the Assembly of …, … và Hội đồng …. */
function isNextName(words: readonly Word[], at: number, lang: 'en' | 'vi'): boolean {
  const [link, next, after] = [0, 1, 2].map((i) => words[at + i]?.text ?? '');
  if (lang === 'vi') return link === 'và' && isCapitalised(next ?? '') && isLongHead(words, at + 1);
  if (link !== 'and') return false;
  return (
    next === 'the' || (isCapitalised(next ?? '') && isEnglishHead(next ?? '') && after === 'of')
  );
}

const isEnglishHead = (word: string): boolean => HEADS.en.has(word.toLowerCase());

const isLongHead = (words: readonly Word[], from: number): boolean =>
  [2, 3].some((count) => HEADS.vi.has(wordingOf(words.slice(from, from + count)))) ||
  words[from]?.text === 'Bộ';

/** The years of a plan: River Plan 2030, Strategy for 2021–2030. */
function isYear(word: Word, before: Word, isDirect: boolean, lang: 'en' | 'vi'): boolean {
  return lang === 'en' && NUMBER.test(word.text) && (isDirect || before.text === 'for');
}

function isHead(words: readonly Word[], from: number): boolean {
  const [one, two, three] = [0, 1, 2].map((i) => words[from + i]?.text.toLowerCase() ?? '');
  return [`${one} ${two} ${three}`, `${one} ${two}`, `${one}`].some((head) => HEADS.vi.has(head));
}

function isSecondSyllable(word: Word, before: Word): boolean {
  return isCapitalised(before.text) && !STOP_WORDS.vi.has(word.text);
}

/** "and" joins two names, unless the name is one of many fields: Ministry of Education and Sports. */
function isLink(word: Word, before: Word, name: readonly Word[], lang: 'en' | 'vi'): boolean {
  if (!LINKS[lang].has(word.text)) return false;
  if (lang === 'vi') return name.length > 1;
  // Treaty on the Sea; but: Later the Council met.
  if (word.text === 'the' && !LINKS.en.has(before.text)) return false;
  if (word.text === 'and' && NUMBER.test(name.at(-1)?.text ?? '')) return false;
  return word.text !== 'and' || name.some((one) => one.text === 'of' || one.text === 'for');
}
