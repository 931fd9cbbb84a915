import { sortKey } from '@/language/collate';
import { initial } from '@/language/initial';
import type { Lang } from '@/language/lang';
import { preferredTerm } from './concept';

interface Wording {
  lang: Lang;
  text: string;
  type: string;
  status: string;
}

/**
 * The columns of a concept that follow from its preferred terms: label, sort key and index letter of each language.
 * A language without a preferred term has an empty label and stands under `#`, at the end of its lists.
 */
export function derivedColumns(terms: readonly Wording[]) {
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
  };
}

/** Sorts after every key of a real label. */
const lastSortKey = '\uD7FF';
