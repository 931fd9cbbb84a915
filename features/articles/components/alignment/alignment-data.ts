import type { Lang } from '@/language/lang';
import type { Row } from '../../domain/alignment/row';

/** One side of an alignment. */
export interface SideData {
  slug: string;
  lang: Lang;
  title: string;
  version: number;
  /** The sentences of each paragraph. */
  paragraphs: readonly (readonly string[])[];
}

/** A translation beside its original. */
export interface AlignmentData {
  /** Of the translation. */
  id: string;
  original: SideData;
  own: SideData;
  rows: readonly Row[];
  isChecked: boolean;
}
