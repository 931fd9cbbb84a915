import { LANGS, type Lang } from '@/language/lang';
import type { TextProblem } from '@/language/script';
import { pathOf } from './snapshot';
import { mendText } from './text-check';

/** What was mended in a field of a concept. */
export interface Mend {
  path: string;
  codes: TextProblem[];
}

interface Mendable {
  terms: readonly { lang: Lang; text: string }[];
  definitions: readonly { lang: Lang; text: string }[];
  examples: readonly Record<Lang, string>[];
}

/** Mends the terms, definitions and examples of a concept by `mendText`, and names the fields that it changed. */
export function mendConcept<C extends Mendable>(concept: C): { concept: C; mended: Mend[] } {
  const mended: Mend[] = [];
  const mend = (path: string, text: string, lang: Lang, kind: 'term' | 'definition') => {
    const result = mendText(text, lang, kind);
    if (result.text !== text) mended.push({ path, codes: result.mended });
    return result.text;
  };
  const pathIn = (part: string, index: number, field: string) =>
    pathOf({ part, item: String(index), field });
  const terms = concept.terms.map((term, at) => ({
    ...term,
    text: mend(pathIn('terms', at, 'text'), term.text, term.lang, 'term'),
  }));
  const definitions = concept.definitions.map((definition, at) => ({
    ...definition,
    text: mend(pathIn('definitions', at, 'text'), definition.text, definition.lang, 'definition'),
  }));
  const examples = concept.examples.map((example, at) => ({
    ...example,
    ...Object.fromEntries(
      LANGS.map((lang) => [
        lang,
        mend(pathIn('examples', at, lang), example[lang], lang, 'definition'),
      ]),
    ),
  }));
  return { concept: { ...concept, terms, definitions, examples }, mended };
}
