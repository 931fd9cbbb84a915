import type { Context } from '@/features/articles/domain/context';
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
  /** Sentences of articles; absent where there are none, and in what a browser kept before there were any. */
  contexts?: Context[];
}

/** The term that a card asks with or for: the preferred full form, else the first that is shown. */
export function headTerm(
  { terms }: Pick<StudyContent, 'terms'>,
  lang: Lang,
): StudyTerm | undefined {
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

/** A sentence with the term of a concept: one of our own in all languages, or one of an article in its own. */
export type Sentence =
  | { kind: 'example'; texts: Record<Lang, string> }
  | { kind: 'context'; context: Context };

/** The sentence that is shown after so many answers: another one each time, our own first. */
export function sentenceAfter(
  { examples, contexts = [] }: Pick<StudyContent, 'examples' | 'contexts'>,
  lang: Lang,
  answers: number,
): Sentence | undefined {
  const sentences: Sentence[] = [
    ...examples.map(({ texts }) => ({ kind: 'example' as const, texts })),
    ...contexts
      .filter((context) => context.lang === lang)
      .map((context) => ({ kind: 'context' as const, context })),
  ];
  return sentences[answers % Math.max(1, sentences.length)];
}
