import type { Lang } from '@/language/lang';
import type { ConceptHeading, Labels } from './concept';

/** A line of a list of concepts, as plain data. */
export interface Row {
  slug: string;
  labels: Labels;
  /** The wording that leads here, in place of the label of the first language, with what matched in UTF-16 ranges. */
  wording?: { text: string; ranges: readonly { start: number; end: number }[] };
  badge?: { text: string; tone: 'outline' | 'accent' | 'warning' };
  /** The language of the first line, where it is not that of the list. */
  first?: Lang;
}

/** What lines need of concepts. */
export function rowsOf(concepts: readonly ConceptHeading[]): Row[] {
  return concepts.map(({ slug, labels }) => ({ slug, labels }));
}
