import type { Lang } from '@/language/lang';
import type { ReadParagraph, ReadRow, ReadTerm } from '../../domain/reading';

type TextKey =
  | 'terms'
  | 'order'
  | 'byText'
  | 'byCount'
  | 'all'
  | 'back'
  | 'print'
  | 'legend'
  | 'unknown'
  | 'outdated'
  | 'close'
  | 'open'
  | 'loading'
  | 'failed'
  | 'here'
  | 'deprecated'
  | 'superseded';

/** What the page of an article shows, as plain data. */
export interface ReaderData {
  locale: Lang;
  article: { id: string; lang: Lang };
  terms: ReadTerm[];
  /** null: the reader does not see it. */
  text: ReadParagraph[] | null;
  /** The text with another language beside it. */
  beside: { lang: Lang; rows: ReadRow[] } | null;
  languages: Record<Lang, string>;
  /** How a number of other sentences is said, from none on. */
  otherSentences: string[];
  /** How often a term occurs, for who does not see the number alone, `{n}` in its place; once and more often. */
  times: [string, string];
  texts: Record<TextKey, string>;
}

/** A language of the interface first, the others in their order. */
export function ownFirst<T extends { lang: Lang }>(languages: readonly T[], own: Lang): T[] {
  return [...languages].sort((a, b) => Number(b.lang === own) - Number(a.lang === own));
}

/** The label that stands for a term in a text: in its language, else in the reader's, else in any. */
export function labelOf(
  { labels, slug }: Pick<ReadTerm, 'labels' | 'slug'>,
  lang: Lang,
  locale: Lang,
): { lang: Lang; text: string } {
  for (const one of [lang, locale, 'en', 'vi', 'lo'] as const) {
    if (labels[one]) return { lang: one, text: labels[one] };
  }
  return { lang: 'en', text: slug };
}
