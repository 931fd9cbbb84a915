import { spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';

/** Why a string was noticed. */
export type CandidateSource = 'acronym' | 'name' | 'head' | 'frequent';

/** What the concept may be, by its head word; the names of the categories of the glossary. */
export type CandidateCategory =
  | 'institution'
  | 'forum'
  | 'party'
  | 'office'
  | 'person'
  | 'publication'
  | 'media'
  | 'strategy'
  | 'agreement'
  | 'event'
  | 'policy'
  | 'place';

/** A string that may be a term of a new concept. */
export interface Candidate {
  /** As it is written most often. */
  text: string;
  lang: Lang;
  /** What rejections are remembered by: the spelling key. */
  key: string;
  source: CandidateSource;
  /** How the form is prefilled. */
  type: 'fullForm' | 'acronym';
  category: CandidateCategory | null;
  /** The acronym that the text gives in brackets. */
  acronym: string | null;
  /** Whether the letters of the acronym are the initials of the name. */
  hasInitials: boolean;
  count: number;
  /** The numbers of the sentences in which it stands, each once. */
  sentences: number[];
  /** Where it was noticed, in the order of the text: half-open, in UTF-16 offsets. */
  places: { start: number; end: number }[];
  /** Higher is likelier to be worth a concept. */
  score: number;
}

/** One place where a string was noticed. */
export interface Sighting {
  start: number;
  end: number;
  source: CandidateSource;
  category: CandidateCategory | null;
  acronym?: string;
  hasInitials?: boolean;
}

/** The key under which a candidate is counted and its rejection is remembered. */
export function candidateKey(text: string, lang: Lang): string {
  return spellingKey(text, lang);
}

/** Whether a string is written as an acronym is. */
export const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]{1,11}$/u.test(text);
