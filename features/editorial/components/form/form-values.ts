import type { Category, RelationKind, TermInput } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import type { ConceptForm } from '../../schema';
import type { Layout, TermPlace } from './layout';

export interface TermValues {
  text: string;
  romanization: string;
  romanizationGenerated: boolean;
  note: string;
  source: string;
  partOfSpeech: string;
  recognition: string;
  confidence: string;
}

/** What is typed and chosen, by the keys of the layout, so that no name changes when something is moved. */
export interface FormValues {
  category: string;
  subject: string;
  editorNote: string;
  reason: string;
  terms: Record<string, TermValues>;
  definitions: Record<string, { text: string; source: string }>;
  examples: Record<string, Record<Lang, string>>;
  relations: Record<string, { kind: string }>;
  sources: Record<string, { text: string }>;
}

export const blankTerm: TermValues = {
  text: '',
  romanization: '',
  romanizationGenerated: false,
  note: '',
  source: '',
  partOfSpeech: '',
  recognition: 'always',
  confidence: '',
};
export const blankDefinition = { text: '', source: '' };
export const blankExample: Record<Lang, string> = { en: '', vi: '', lo: '' };

const isBlank = (text: string | undefined) => !text || text.trim() === '';
const orAbsent = (text: string) => (isBlank(text) ? undefined : text);

/** Whether nothing was written into a term, so that it is not sent. */
function isBlankTerm({ text, romanization, note, source }: TermValues): boolean {
  return [text, romanization, note, source].every(isBlank);
}

/** A concept as it is sent, with where its items stand in the form. */
export interface Read {
  concept: ConceptForm;
  /** The keys of the items that are sent, in their order. */
  keys: Record<'terms' | 'definitions' | 'examples' | 'relations' | 'sources', string[]>;
}

/**
 * The concept that a form makes: without the rows in which nothing is written. It may be wrong in every way that its
 * schema finds.
 */
export function readForm(
  id: string,
  status: ConceptForm['status'],
  layout: Layout,
  values: FormValues,
): Read {
  const terms = layout.terms.filter(({ key }) => !isBlankTerm(termOf(values, key)));
  const definitions = layout.definitions.filter(({ key }) => {
    const { text, source } = values.definitions[key] ?? blankDefinition;
    return !isBlank(text) || !isBlank(source);
  });
  const examples = layout.examples.filter(({ key }) =>
    Object.values(values.examples[key] ?? blankExample).some((text) => !isBlank(text)),
  );
  const sources = layout.sources.filter(({ key }) => !isBlank(values.sources[key]?.text));
  const keysOf = (places: readonly { key: string }[]) => places.map(({ key }) => key);
  return {
    concept: {
      id,
      category: values.category as Category,
      subject: orAbsent(values.subject),
      status,
      editorNote: orAbsent(values.editorNote),
      terms: terms.map((place) => readTerm(place, termOf(values, place.key))),
      definitions: definitions.map(({ key, lang }) => {
        const { text, source } = values.definitions[key] ?? blankDefinition;
        return { lang, text, source: orAbsent(source) };
      }),
      articles: [...layout.articles],
      sources: sources.map(({ key }) => values.sources[key]?.text ?? ''),
      relations: layout.relations.map(({ key, to }) => ({
        kind: values.relations[key]?.kind as RelationKind,
        to,
      })),
      examples: examples.map(({ key, id: exampleId }) => {
        const { en, vi, lo } = values.examples[key] ?? blankExample;
        return { id: exampleId, en, vi, lo };
      }),
    },
    keys: {
      terms: keysOf(terms),
      definitions: keysOf(definitions),
      examples: keysOf(examples),
      relations: keysOf(layout.relations),
      sources: keysOf(sources),
    },
  };
}

const termOf = (values: FormValues, key: string): TermValues => values.terms[key] ?? blankTerm;

function readTerm({ lang, type, status, searchOnly }: TermPlace, values: TermValues): TermInput {
  return {
    lang,
    text: values.text,
    type,
    status,
    partOfSpeech: (values.partOfSpeech || undefined) as TermInput['partOfSpeech'],
    romanization: orAbsent(values.romanization),
    romanizationGenerated: values.romanizationGenerated && !isBlank(values.romanization),
    note: orAbsent(values.note),
    source: orAbsent(values.source),
    searchOnly,
    recognition: values.recognition as TermInput['recognition'],
    confidence: (values.confidence || undefined) as TermInput['confidence'],
  };
}

export const valuesOfTerm = (term: TermInput): TermValues => ({
  text: term.text,
  romanization: term.romanization ?? '',
  romanizationGenerated: term.romanizationGenerated,
  note: term.note ?? '',
  source: term.source ?? '',
  partOfSpeech: term.partOfSpeech ?? '',
  recognition: term.recognition,
  confidence: term.confidence ?? '',
});
