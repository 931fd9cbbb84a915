import { LANGS, type Lang } from '@/language/lang';
import type { ConceptForm } from '../../schema';
import { conceptName } from './concept-name';
import type { Names } from './difference-entries';
import {
  type DifferenceWords,
  differenceWords,
  langOfText,
  tellingFields,
} from './difference-words';

interface Fact {
  label: string;
  text: string;
  lang?: string;
}

interface Reference {
  key: string;
  text: string;
  lang?: string;
  href?: string;
  label?: string;
}

/** A concept with all that is in it, in the words of the interface. */
export interface Whole {
  facts: Fact[];
  languages: {
    lang: Lang;
    name: string;
    terms: { text: string; isPreferred: boolean; kind: string; facts: Fact[] }[];
    definitions: { text: string; facts: Fact[] }[];
  }[];
  examples: { id: string; sentences: { lang: Lang; name: string; text: string }[] }[];
  relations: Reference[];
  sources: Reference[];
  titles: Record<'definitions' | 'examples' | 'relations' | 'sources', string>;
}

type Shown = Omit<ConceptForm, 'id' | 'category'> & Partial<Pick<ConceptForm, 'category'>>;

/** A concept as it is shown whole, in the words of a locale; one of a file may lack its category. */
export function wholeConcept(concept: Shown, names: Names, locale: Lang): Whole {
  const words = differenceWords(locale);
  const { category, subject, editorNote } = concept;
  const texts = { subject, editorNote };
  return {
    facts: [
      ...(category
        ? [{ label: words.part('category'), text: words.value('category', category) ?? category }]
        : []),
      ...Object.entries(texts).flatMap(([part, text]) =>
        text ? [{ label: words.part(part), text, lang: langOfText(text) }] : [],
      ),
    ],
    languages: LANGS.map((lang) => ({
      lang,
      name: words.language(lang),
      terms: concept.terms
        .filter((term) => term.lang === lang)
        .map(({ text, type, status, ...more }) => ({
          text,
          isPreferred: type === 'fullForm' && status === 'preferred',
          kind: [
            words.value('terms.type', type),
            ...(status === 'admitted' ? [] : [words.value('terms.status', status)]),
          ].join(', '),
          facts: factsOf('terms', more, words),
        })),
      definitions: concept.definitions
        .filter((definition) => definition.lang === lang)
        .map(({ text, ...more }) => ({ text, facts: factsOf('definitions', more, words) })),
    })),
    examples: concept.examples.map(({ id, ...texts }) => ({
      id,
      sentences: LANGS.map((lang) => ({ lang, name: words.language(lang), text: texts[lang] })),
    })),
    relations: concept.relations.map(({ kind, to }) => {
      const found = Object.hasOwn(names.concepts, to) ? names.concepts[to] : undefined;
      const name = found ? conceptName(found, locale) : { text: to };
      const href = `/${locale}/admin/concepts/${to}`;
      return { key: `${kind} ${to}`, label: words.role(kind), ...name, href };
    }),
    sources: [
      ...concept.articles.map((slug) => {
        const article = Object.hasOwn(names.articles, slug) ? names.articles[slug] : undefined;
        const { title: text, lang } = article ?? { title: slug, lang: undefined };
        return { key: slug, text, lang, href: `/${locale}/articles/${slug}` };
      }),
      ...concept.sources.map((text) => ({ key: text, text, lang: langOfText(text) })),
    ],
    titles: {
      definitions: words.part('definitions'),
      examples: words.part('examples'),
      relations: words.part('relations'),
      sources: words.part('sources'),
    },
  };
}

function factsOf(part: string, item: object, words: DifferenceWords): Fact[] {
  return tellingFields(item).map(([field, value]) => {
    const label = words.field(field);
    const word = words.value(`${part}.${field}`, value);
    if (word !== undefined) return { label, text: word };
    const text = String(value);
    return { label, text, lang: field === 'romanization' ? 'lo-Latn' : langOfText(text) };
  });
}
