import type { Lang } from '@/language/lang';

/** A place with what stands around it. */
export interface PreviewLine {
  left: string;
  keyword: string;
  right: string;
  /** Whether it is not recognised there yet. */
  isNew: boolean;
  article: { slug: string; title: string };
}

/** What a term would match in the stored articles, before it is saved. */
export interface RecognitionPreview {
  lang: Lang;
  /** How often the term would be recognised, and how often of that it is not now. */
  count: number;
  newCount: number;
  /** In which articles, those with most first; 20 at most. */
  articles: { slug: string; title: string; count: number }[];
  articleCount: number;
  lines: PreviewLine[];
  /** Where the concept is recognised now and would no longer be. */
  lostCount: number;
  lostLines: PreviewLine[];
  /** How many articles were read, and whether there are more. */
  readCount: number;
  isCut: boolean;
}
