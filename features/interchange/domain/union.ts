import type { ConceptInput } from '@/features/glossary/schema';
import { spellingKey } from '@/language/fold';
import { LANGS } from '@/language/lang';

type Content = Omit<ConceptInput, 'id' | 'slug'>;

/**
 * A concept with what another one of the same meaning has besides: its wordings, texts, sources, relations and examples.
 * Nothing that the concept has is changed; a language that has a preferred term keeps it.
 */
export function union<C extends Content>(concept: C, other: Content): C {
  return {
    ...concept,
    category: concept.category ?? other.category,
    subject: concept.subject ?? other.subject,
    editorNote: concept.editorNote ?? other.editorNote,
    terms: termsOfBoth(concept.terms, other.terms),
    definitions: joined(concept.definitions, other.definitions, ({ lang, text }) => [lang, text]),
    articles: [...new Set([...concept.articles, ...other.articles])],
    sources: [...new Set([...concept.sources, ...other.sources])],
    relations: joined(concept.relations, other.relations, ({ kind, to }) => [kind, to]),
    examples: joined(concept.examples, other.examples, ({ en, vi, lo }) => [en, vi, lo]),
  };
}

function termsOfBoth(ours: Content['terms'], theirs: Content['terms']): Content['terms'] {
  const keyOf = ({ lang, text }: Content['terms'][number]) => `${lang} ${spellingKey(text, lang)}`;
  const isPreferred = ({ type, status }: Content['terms'][number]) =>
    type === 'fullForm' && status === 'preferred';
  const known = new Set(ours.map(keyOf));
  const settled = new Set(ours.filter(isPreferred).map(({ lang }) => lang));
  const added = theirs.flatMap((term) => {
    if (known.has(keyOf(term))) return [];
    known.add(keyOf(term));
    const isSecond = isPreferred(term) && settled.has(term.lang);
    return isSecond ? { ...term, status: 'admitted' as const } : term;
  });
  return LANGS.reduce(
    (terms, lang) => {
      const last = terms.findLastIndex((term) => term.lang === lang);
      const own = added.filter((term) => term.lang === lang);
      return terms.toSpliced(last < 0 ? terms.length : last + 1, 0, ...own);
    },
    [...ours],
  );
}

function joined<T>(ours: readonly T[], theirs: readonly T[], parts: (item: T) => string[]): T[] {
  const keyOf = (item: T) => JSON.stringify(parts(item));
  const known = new Set(ours.map(keyOf));
  return [...ours, ...theirs.filter((item) => !known.has(keyOf(item)))];
}
