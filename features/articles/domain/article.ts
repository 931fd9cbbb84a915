import type { Lang } from '@/language/lang';

/** An article as a list shows it: its text is not part of it. */
export interface ArticleSummary {
  id: string;
  slug: string;
  lang: Lang;
  title: string;
  publisher: string;
  /** ISO 8601, as exact as it is known: 2021, 2021-09 or 2021-09-05. */
  publishedOn: string | null;
  url: string | null;
  updatedAt: string;
  access: 'public' | 'reference';
  /** Words of its text; 0 without one. */
  wordCount: number;
  /** Published concepts in its text or that come from it. */
  conceptCount: number;
  /** What readers see of its other languages. */
  translations: { slug: string; lang: Lang; title: string }[];
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
