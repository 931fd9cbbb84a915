import type { Lang } from '@/language/lang';

/** A sentence with a term, around the term where it is long. */
export interface Quotation {
  lang: Lang;
  left: string;
  keyword: string;
  right: string;
  /** Where it is from; null: from the article that is read. */
  article: { slug: string; title: string } | null;
}

/** What a reader is told of a term. */
export interface TermCard {
  id: string;
  slug: string;
  languages: {
    lang: Lang;
    label: string;
    acronyms: string[];
    romanization: string | null;
  }[];
  definitions: { lang: Lang; text: string }[];
  /** Of other articles, one each; of one that is read without its text, one of its own first. */
  quotations: Quotation[];
}
