import { sortKey } from '@/language/collate';
import { initial } from '@/language/initial';
import type { Lang } from '@/language/lang';
import { preferredTerm } from './concept';

interface Wording {
  lang: Lang;
  text: string;
  type: string;
  status: string;
  searchOnly?: boolean;
  confidence?: string | null;
  source?: string | null;
}

/** What of a concept its derived columns follow from. */
interface Derivable {
  status: string;
  terms: readonly Wording[];
  definitions: readonly unknown[];
  examples: readonly unknown[];
  /** Articles and free texts that it comes from. */
  sources: readonly unknown[];
}

/**
 * The columns of a concept that follow from the rest of it: label, sort key and index letter of each language, and what
 * an editor could add. A language without a preferred term has an empty label and stands under `#`, at the end of its
 * lists. What is archived lacks nothing.
 */
export function derivedColumns({ status, terms, definitions, examples, sources }: Derivable) {
  const isKept = status !== 'archived';
  const label = (lang: Lang) => preferredTerm(terms, lang)?.text ?? '';
  const sort = (lang: Lang) => sortKey(label(lang), lang) || lastSortKey;
  const letter = (lang: Lang) => (label(lang) ? initial(label(lang), lang) : '#');
  return {
    labelEn: label('en'),
    labelVi: label('vi'),
    labelLo: label('lo'),
    sortEn: sort('en'),
    sortVi: sort('vi'),
    sortLo: sort('lo'),
    initialEn: letter('en'),
    initialVi: letter('vi'),
    initialLo: letter('lo'),
    lacksDefinition: isKept && definitions.length === 0,
    lacksExample: isKept && examples.length === 0,
    lacksSource: isKept && sources.length === 0 && terms.every(({ source }) => !source),
    isUncertain: isKept && terms.some((term) => term.confidence === 'low' && !term.searchOnly),
  };
}

/** The sort key of a label that is missing: after every key of a real one. */
export const lastSortKey = '\uD7FF';
