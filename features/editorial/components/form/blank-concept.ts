import type { Category } from '@/features/glossary/schema';
import { isLang } from '@/language/lang';
import { guessLang } from '@/language/script';
import type { ConceptForm } from '../../schema';

/** What the address of the form of a new concept may bring: `?term=`, `?lang=`. */
export interface Prefill {
  term?: unknown;
  lang?: unknown;
}

const longestTerm = 300;

/** The term that an address brings, or an empty string. */
export const prefilledTerm = ({ term }: Prefill): string =>
  typeof term === 'string' ? term.trim().slice(0, longestTerm) : '';

/** A new concept, with the term that its address brings in the language that it is likely in. */
export function blankConcept(id: string, prefill: Prefill): ConceptForm {
  const text = prefilledTerm(prefill);
  const lang = isLang(prefill.lang) ? prefill.lang : (guessLang(text) ?? 'en');
  return {
    id,
    // To be chosen: the schema takes it for missing.
    category: '' as Category,
    status: 'draft',
    terms: text === '' ? [] : [{ ...preferred, lang, text }],
    definitions: [],
    articles: [],
    sources: [],
    relations: [],
    examples: [],
  };
}

const preferred = {
  type: 'fullForm',
  status: 'preferred',
  romanizationGenerated: false,
  searchOnly: false,
  recognition: 'always',
} as const;
