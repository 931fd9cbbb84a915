import type { Lang } from '@/language/lang';
import type { Run } from '../../domain/text-run';

/** A line of what is before or after a change. */
export interface Line {
  /** What it is of a whole term: its kind, its note. */
  label?: string;
  /** Of the text; absent for words of the interface. */
  lang?: string;
  runs: readonly Run[];
  href?: string;
}

/** A change as it is shown. */
export interface Entry {
  key: string;
  label: string;
  /** The language that it is about. */
  tag?: { lang: Lang; name: string };
  /** The term or sentence that has the field. */
  of?: { lang?: string; text: string };
  /** Empty for nothing. */
  before: readonly Line[];
  after: readonly Line[];
}
