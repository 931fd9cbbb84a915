import type { ConceptDetail } from '@/features/glossary/domain/concept';
import type { Lang } from '@/language/lang';
import type { KwicText } from './concordance';

/** An article as what is quoted of it names it. */
export interface QuotedArticle {
  slug: string;
  lang: Lang;
  title: string;
  publisher: string;
  publishedOn: string | null;
}

/** What stands opposite a line in a translation. */
export interface Counterpart {
  article: QuotedArticle;
  text: string;
  /** Where the concept is in it. */
  ranges: { start: number; end: number }[];
  /** Whether a term of the concept was to be expected and is not there. */
  lacksTerm: boolean;
}

/** An occurrence of a concept in its sentence. */
export interface ConcordanceLine extends KwicText {
  key: string;
  lang: Lang;
  article: QuotedArticle;
  /** The status of the term that stands there. */
  termStatus: string;
  /** Whether the words around it are left out: the sentence beside it stands in the same list already. */
  isWithheld: boolean;
  counterparts: Counterpart[];
}

/** A wording of the concept with its use in articles. */
export interface VariantUse {
  id: string;
  lang: Lang;
  text: string;
  type: string;
  status: string;
  count: number;
  /** Of the first and the last article with it, as exact as they are known. */
  first: string | null;
  last: string | null;
}

/** One page of the sentences of articles with a concept. */
export interface Concordance {
  concept: ConceptDetail;
  lines: ConcordanceLine[];
  /** Occurrences under the filter, and of them those in each language whatever language is asked for. */
  count: number;
  counts: Partial<Record<Lang, number>>;
  /** Occurrences without any filter. */
  total: number;
  page: number;
  pageCount: number;
  variants: VariantUse[];
  /** The articles with the concept, the latest first. */
  articles: { slug: string; lang: Lang; title: string; publishedOn: string | null }[];
}
