import type { Lang } from '@/language/lang';
import type { ArticleName } from '../article';
import type { Candidate } from './candidate';

/** What the form of a new concept begins with that a candidate becomes. */
export interface CandidatePrefill
  extends Pick<Candidate, 'text' | 'type' | 'acronym' | 'category'> {
  article: ArticleName;
  /** Its sentence in the languages in which it stands; of a reference article there is none. */
  example: Partial<Record<Lang, string>> | null;
}
