import { isWordCharacter } from '@/language/characters';
import { bareKey, spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { olderTonePlacement } from '@/language/vietnamese-tone';

const notOfWords = /[^\p{L}\p{M}\p{N}+$]+/gu;

// Punctuation, which no key has, says where in a padded key what begins: the bare key, and the key with its marks.
const bareStart = '\u00B6';
const markedStart = '\u2021';
/** Before a category in a padded key. */
const categoryMark = '\u00A7';

/** A key without its spaces: what is equal when words are joined or split. */
export const compact = (key: string): string => key.replaceAll(' ', '');

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cs}]+/gu;

/** A text as it is but for case, composition, spaces and invisible characters. */
export function plainText(text: string): string {
  const visible = text.toLowerCase().replace(invisible, '');
  return visible.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The words of a text with its tones and diacritics, so that what is typed with them finds the same first. */
export function markedKey(text: string, lang: Lang): string {
  const spelled = lang === 'lo' ? spellingKey(text, lang) : plainText(text);
  const placed = lang === 'vi' ? olderTonePlacement(spelled) : spelled;
  return isWords(placed) ? placed : placed.replace(notOfWords, ' ').trim();
}

/** Whether a key, in which spaces are settled, is of nothing but words, as most are: sooner told by tables than by a pattern. */
function isWords(key: string): boolean {
  for (const char of key) {
    if (char !== ' ' && char !== '+' && char !== '$' && !isWordCharacter(char)) return false;
  }
  return true;
}

/**
 * The text whose substrings find an entry: the bare key, the marked key, the category. English is hardly ever typed with
 * marks, so that its marked key is left out where it says no more.
 * @param bare the bare key of the text, where it is known
 */
export function paddedKey(
  text: string,
  lang: Lang,
  category: string,
  bare = bareKey(text, lang),
): string {
  const marked = markedKey(text, lang);
  const keys = [beginningPattern(bare)];
  if (lang !== 'en' || marked !== bare) keys.push(markedBeginningPattern(marked));
  return [...keys, categoryPattern(category)].join(' ');
}

/** The padded key of a sound, which has no marks. */
export const paddedSound = (sound: string, category: string): string =>
  `${beginningPattern(sound)} ${categoryPattern(category)}`;

/** What of a padded key says that the bare key begins so. */
export const beginningPattern = (key: string): string => `${bareStart} ${key}`;

/** What of a padded key says that the marked key begins so. */
export const markedBeginningPattern = (key: string): string => `${markedStart} ${key}`;

/** Whether a piece of a padded key says where something begins. */
export const isAnchor = (piece: string): boolean =>
  piece.startsWith(bareStart) || piece.startsWith(markedStart);

/** What of a padded key says that a word begins so; of a digit, that it is a word. */
export const wordPattern = (word: string): string => (/^\d$/.test(word) ? ` ${word} ` : ` ${word}`);

/** What of a padded key says the category, by its first two letters. */
export const categoryPattern = (category: string): string =>
  `${categoryMark}${category.slice(0, 2)}`;

/** The shortest pattern that an index of substrings of three characters can look up. */
export const shortestPattern = 3;
