import type { Lang } from '@/language/lang';

/** A sentence of an article with a term in it. */
export interface Context {
  lang: Lang;
  text: string;
  /** Of the term, in the sentence; half-open, in UTF-16 units. */
  start: number;
  end: number;
  article: { slug: string; title: string; publisher: string };
}

/** What is shorter is a heading or a fragment. */
const fewestLetters = 30;
const mostLetters = 400;

/** Of sentences in one language the shortest, headings and fragments last; what is too long to be read on a card is out. */
export const shortestFirst = <T extends { text: string }>(contexts: readonly T[]): T[] =>
  contexts
    .filter(({ text }) => text.length <= mostLetters)
    .sort((a, b) => weight(a.text) - weight(b.text));

const weight = ({ length }: string): number =>
  length < fewestLetters ? mostLetters + fewestLetters - length : length;
