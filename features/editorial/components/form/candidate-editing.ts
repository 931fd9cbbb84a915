import type { Role } from '@/features/accounts/domain/role';
import type { ArticleName } from '@/features/articles/domain/article';
import type { Category, TermInput, TermType } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import { romanizeLao } from '@/language/romanize';
import { blankEditing } from './blank-editing';
import type { Editing } from './form-data';

/** A candidate of an article, for the form. */
interface Candidate {
  article: ArticleName;
  text: string;
  type: Extract<TermType, 'fullForm' | 'acronym'>;
  acronym: string | null;
  category: Category | null;
  example: Partial<Record<Lang, string>> | null;
}

/**
 * What the form begins with for a candidate of an article.
 * @param back where it was found
 */
export function candidateEditing(
  role: Role,
  id: string,
  exampleId: string,
  { article, text, type, acronym, category, example }: Candidate,
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

const termOf = (lang: Lang, text: string, type: Candidate['type']): TermInput => ({
  lang,
  text,
  type,
  status: type === 'fullForm' ? 'preferred' : 'admitted',
  ...(lang === 'lo' && { romanization: romanizeLao(text) }),
  romanizationGenerated: lang === 'lo',
  searchOnly: false,
  recognition: 'always',
});
