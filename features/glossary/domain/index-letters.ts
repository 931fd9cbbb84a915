import { initials } from '@/language/initial';
import type { Lang } from '@/language/lang';

export interface IndexLetter {
  letter: string;
  /** Whether terms stand under it. */
  present: boolean;
}

/**
 * The letters of the index of a language, in its order. In Lao, Latin letters and the rest are among them only
 * where terms stand under them; in English and Vietnamese only the rest (`#`) is so.
 * @param counts how many terms stand under each letter
 */
export function indexLetters(sort: Lang, counts: ReadonlyMap<string, number>): IndexLetter[] {
  return initials(sort)
    .map((letter) => ({ letter, present: counts.has(letter) }))
    .filter(({ letter, present }) => present || isOwn(letter, sort));
}

function isOwn(letter: string, sort: Lang): boolean {
  return sort === 'lo' ? /\p{Script=Lao}/u.test(letter) : letter !== '#';
}
