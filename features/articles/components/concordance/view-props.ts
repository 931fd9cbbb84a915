import type { Lang } from '@/language/lang';
import type { TextRange } from '@/ui/mark';
import type { ConcordanceState } from '../../domain/concordance/address';

/** An occurrence in its sentence, as it is shown. */
export interface LineView {
  key: string;
  lang: Lang;
  left: string;
  keyword: string;
  right: string;
  isWithheld?: boolean;
  /** Why the term is not to be used. */
  warning?: string;
  article: { slug: string; title: string; origin: string };
  counterparts: readonly {
    lang: Lang;
    text: string;
    ranges: readonly TextRange[];
    lacksTerm?: boolean;
  }[];
}

/** A wording with its use in articles, as it is shown. */
export interface VariantView {
  id: string;
  lang: Lang;
  text: string;
  type: string;
  warning?: string;
  uses: string;
  first: string;
  last: string;
}

type TextKey =
  | 'heading'
  | 'back'
  | 'count'
  | 'languages'
  | 'allLanguages'
  | 'sortedBy'
  | 'date'
  | 'left'
  | 'right'
  | 'view'
  | 'lines'
  | 'sentences'
  | 'filter'
  | 'article'
  | 'allArticles'
  | 'from'
  | 'to'
  | 'dateHint'
  | 'dateWrong'
  | 'show'
  | 'none'
  | 'noneHere'
  | 'showAll'
  | 'lacks'
  | 'withheld'
  | 'variants'
  | 'wording'
  | 'uses'
  | 'first'
  | 'last'
  | 'pages'
  | 'previous'
  | 'next';

export interface ConcordanceViewProps {
  locale: Lang;
  /** Of the concept. */
  slug: string;
  title: { lang: Lang; text: string };
  state: ConcordanceState;
  /** Whether no article has the concept at all. */
  isEmpty: boolean;
  lines: readonly LineView[];
  counts: Record<Lang | 'all', string>;
  pageCount: number;
  pageNames: Record<number, string>;
  variants: readonly VariantView[];
  articles: readonly { slug: string; lang: Lang; title: string }[];
  /** Which of the dates cannot be read. */
  wrong: { from: boolean; to: boolean };
  languages: Record<Lang, string>;
  texts: Record<TextKey, string>;
}
