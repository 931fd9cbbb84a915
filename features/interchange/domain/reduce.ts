import type { Entry, EntryTerm, ExportConcept, Field } from './entry';

type Term = ExportConcept['terms'][number];

/**
 * What an entry of a format says of a concept: what a file read back must give. Relations whose kind is lost are
 * `related`, one for each target; that a romanization was generated is never said.
 * @param fields what the format can say
 */
export function reduceTo(concept: ExportConcept, fields: ReadonlySet<Field>): Omit<Entry, 'at'> {
  const { category, subject, status, editorNote, slug } = concept;
  const terms = concept.terms.filter((term) => !term.searchOnly || fields.has('searchOnly'));
  return {
    ref: concept.id,
    ...(fields.has('slug') && { slug }),
    ...(fields.has('category') && { category }),
    ...(subject && fields.has('subject') && { subject }),
    ...(fields.has('status') && { status }),
    ...(editorNote && fields.has('editorNote') && { editorNote }),
    terms: terms.map((term) => reducedTerm(term, fields)),
    definitions: fields.has('definitions') ? definitions(concept, fields) : [],
    articles: fields.has('articles') ? concept.articles : [],
    sources: fields.has('sources') ? concept.sources : [],
    relations: fields.has('relations') ? relations(concept, fields) : [],
    examples: fields.has('examples') ? concept.examples : [],
  };
}

function reducedTerm(term: Term, fields: ReadonlySet<Field>): EntryTerm {
  const { lang, text, partOfSpeech, romanization, note, source, confidence } = term;
  return {
    lang,
    text,
    ...(fields.has('termType') && { type: term.type }),
    ...(fields.has('termStatus') && { status: term.status }),
    ...(partOfSpeech && fields.has('partOfSpeech') && { partOfSpeech }),
    ...(romanization && fields.has('romanization') && { romanization }),
    ...(note && fields.has('termNote') && { note }),
    ...(source && fields.has('termSource') && { source }),
    ...(fields.has('searchOnly') && { searchOnly: term.searchOnly }),
    ...(fields.has('recognition') && { recognition: term.recognition }),
    ...(confidence && fields.has('confidence') && { confidence }),
  };
}

function definitions(concept: ExportConcept, fields: ReadonlySet<Field>): Entry['definitions'] {
  return concept.definitions.map(({ lang, text, source }) => ({
    lang,
    text,
    ...(source && fields.has('definitionSource') && { source }),
  }));
}

function relations(concept: ExportConcept, fields: ReadonlySet<Field>): Entry['relations'] {
  if (fields.has('relationKind')) return concept.relations;
  const targets = new Set(concept.relations.map(({ to }) => to));
  return [...targets].map((to) => ({ kind: 'related', to }));
}
