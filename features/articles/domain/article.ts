import type { Lang } from '@/language/lang';

/** What is said of an article wherever it stands. */
export interface ArticleHeading {
  id: string;
  slug: string;
  lang: Lang;
  title: string;
  publisher: string;
  /** ISO 8601, as exact as it is known: 2021, 2021-09 or 2021-09-05. */
  publishedOn: string | null;
  access: 'public' | 'reference';
}

/** An article as a list shows it: its text is not part of it. */
export interface ArticleSummary extends ArticleHeading {
  url: string | null;
  updatedAt: string;
  /** Words of its text; 0 without one. */
  wordCount: number;
  /** Published concepts in its text or that come from it. */
  conceptCount: number;
  /** What readers see of its other languages. */
  translations: { slug: string; lang: Lang; title: string }[];
}

/** An article as the list of editors shows it. */
export interface DeskArticle extends ArticleHeading {
  version: number;
  wordCount: number;
  isArchived: boolean;
  /** Concepts that occur in its text. */
  conceptCount: number;
  translations: Lang[];
  /** Of a translation. */
  originalLang: Lang | null;
}

/** A concept of an article. */
export interface ArticleTerm {
  conceptId: string;
  slug: string;
  labels: Record<Lang, string>;
  /** How often it occurs in the text; 0 of one that only comes from the article. */
  count: number;
}

/** What names an article. */
export type ArticleName = Pick<ArticleSummary, 'slug' | 'lang' | 'title' | 'publisher'>;
