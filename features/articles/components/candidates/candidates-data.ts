import type { messagesOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import type { Candidate } from '../../domain/candidates/candidate';

/** A candidate as its page shows it. */
export interface CandidateData
  extends Pick<
    Candidate,
    'text' | 'key' | 'source' | 'type' | 'category' | 'acronym' | 'hasInitials' | 'count'
  > {
  head: string | null;
  countText: string;
  sentences: {
    left: string;
    keyword: string;
    right: string;
    isCutLeft: boolean;
    isCutRight: boolean;
  }[];
}

type Messages = ReturnType<typeof messagesOf>;
type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };

/** The words of the page; what the browser fills in stands as `{name}`. */
export type CandidateTexts = Words<
  Messages['candidates'] &
    Pick<Messages, 'categories'> &
    Pick<Messages['desk'], 'errors' | 'statuses'>
>;

export interface CandidatesData {
  locale: Lang;
  article: { slug: string; lang: Lang; title: string; publisher: string };
  hasText: boolean;
  candidates: CandidateData[];
  /** How many there are, shown or not. */
  openCount: number;
  /** How many were decided before. */
  decidedCount: number;
  rejected: { key: string; text: string }[];
  texts: CandidateTexts;
}
