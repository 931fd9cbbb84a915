import type { Role } from '@/features/accounts/domain/role';
import type { CandidatePrefill } from '@/features/articles/domain/candidates/prefill';
import type { TermInput } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import { romanizeLao } from '@/language/romanize';
import { blankEditing } from './blank-editing';
import type { Editing } from './form-data';

/**
 * What the form begins with for a candidate of an article.
 * @param back where it was found
 */
export function candidateEditing(
  role: Role,
  id: string,
  exampleId: string,
  { article, text, type, acronym, category, example }: CandidatePrefill,
  back: string,
): Editing {
  const editing = blankEditing(role, id, {});
  const { lang } = article;
  const isWhole = example !== null && Object.keys(example).length === langCount;
  return {
    ...editing,
    concept: {
      ...editing.concept,
      ...(category && { category }),
      terms: [
        termOf(lang, text, type),
        ...(acronym && acronym !== text ? [termOf(lang, acronym, 'acronym')] : []),
      ],
      articles: [article.slug],
      examples: example ? [{ id: exampleId, en: '', vi: '', lo: '', ...example }] : [],
    },
    articles: [article],
    candidate: { article, back, suggestedExample: example && !isWhole ? exampleId : null },
  };
}

const langCount = 3;

const termOf = (lang: Lang, text: string, type: CandidatePrefill['type']): TermInput => ({
  lang,
  text,
  type,
  status: type === 'fullForm' ? 'preferred' : 'admitted',
  ...(lang === 'lo' && { romanization: romanizeLao(text) }),
  romanizationGenerated: lang === 'lo',
  searchOnly: false,
  recognition: 'always',
});
