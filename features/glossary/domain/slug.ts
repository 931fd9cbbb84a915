import { bareKey } from '@/language/fold';
import { LANGS, type Lang } from '@/language/lang';
import { romanizeLao } from '@/language/romanize';
import { preferredTerm } from './concept';

const longest = 100;

/** A text as a part of an address: lower-case Latin letters and digits with hyphens; empty when it has none. */
export function slugOf(text: string): string {
  const latin = bareKey(text, 'vi')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gu, '-');
  return latin.slice(0, longest).replace(/^-+|-+$/gu, '');
}

interface Wording {
  lang: Lang;
  text: string;
  type: string;
  status: string;
}

/** The slug that a concept would like: of its English label, else of its Vietnamese, else of its Lao one. */
export function slugOfTerms(terms: readonly Wording[]): string {
  for (const lang of LANGS) {
    const term = preferredTerm(terms, lang) ?? terms.find((one) => one.lang === lang);
    const slug = term && slugOf(lang === 'lo' ? romanizeLao(term.text) : term.text);
    if (slug) return slug;
  }
  return 'concept';
}

/** A slug with some numbers behind it: what `freeSlug` tries in its turn. */
export const numberedSlugs = (slug: string, first: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${slug}-${first + at}`);

/** Which number a slug has behind the one that was wanted; 1 where it is that one. */
export const numberOfSlug = (slug: string, wanted: string): number =>
  slug === wanted ? 1 : Number(slug.slice(wanted.length + 1));

/**
 * A slug that is free, with a number behind it when the wanted one is not.
 * @param taken the ids of concepts by slug, at least of those that begin with the wanted slug
 */
export function freeSlug(wanted: string, id: string, taken: ReadonlyMap<string, string>): string {
  const isFree = (slug: string) => !taken.has(slug) || taken.get(slug) === id;
  if (isFree(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const slug = `${wanted}-${number}`;
    if (isFree(slug)) return slug;
  }
}
