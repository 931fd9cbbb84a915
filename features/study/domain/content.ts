import { LANGS, type Lang } from '@/language/lang';
import type { AnswerTerm } from './answer';

/** A wording of a concept that is studied. */
export interface StudyTerm extends AnswerTerm {
  lang: Lang;
  romanization?: string;
}

/** What a session shows of a concept, and judges answers by. */
export interface StudyContent {
  id: string;
  slug: string;
  category: string;
  terms: StudyTerm[];
  definitions: { lang: Lang; text: string }[];
  examples: { id: string; texts: Record<Lang, string> }[];
}

/** The term that a card asks with or for: the preferred full form, else the first that is shown. */
export function headTerm({ terms }: StudyContent, lang: Lang): StudyTerm | undefined {
  const shown = terms.filter((term) => term.lang === lang && !term.searchOnly);
  return (
    shown.find(({ type, status }) => type === 'fullForm' && status === 'preferred') ??
    shown.find(({ status }) => status === 'preferred') ??
    shown.find(({ status }) => status === 'admitted')
  );
}

/** The languages in which a concept can be asked for. */
export const studyLangs = (content: StudyContent): Lang[] =>
  LANGS.filter((lang) => headTerm(content, lang));
