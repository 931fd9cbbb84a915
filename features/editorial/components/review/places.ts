import type { Lang } from '@/language/lang';
import type { ConceptForm } from '../../schema';
import { conceptName } from '../difference/concept-name';
import type { Names } from '../difference/difference-entries';
import { langOfText } from '../difference/difference-words';
import type { Places } from './problem-texts';

/** What the paths of a concept lead to, for those who read what is wrong there. */
export function placesOf(concept: ConceptForm, names: Names, locale: Lang): Places {
  const { terms, relations, articles, sources, examples } = concept;
  const entries = [
    ...terms.map(({ lang, text }, at) => [`terms.${at}`, { lang, text }] as const),
    ...relations.map(({ to }, at) => {
      const found = Object.hasOwn(names.concepts, to) ? names.concepts[to] : undefined;
      return [`relations.${at}`, found ? conceptName(found, locale) : { text: to }] as const;
    }),
    ...articles.map((slug, at) => {
      const { title: text, lang } = names.articles[slug] ?? { title: slug, lang: undefined };
      return [`articles.${at}`, { lang, text }] as const;
    }),
    ...sources.map((text, at) => [`sources.${at}`, { lang: langOfText(text), text }] as const),
    ...examples.map(
      (example, at) => [`examples.${at}`, { lang: locale, text: example[locale] }] as const,
    ),
  ];
  return Object.fromEntries(entries);
}
