import { LANGS, type Lang } from '@/language/lang';
import type { ExportConcept } from '../entry';
import { attributesOf, element } from '../xml/xml-text';
import type { Dialect } from './dialects';
import { xmlIdOfArticle, xmlIdOfConcept, xmlIdOfExample } from './ids';
import { romanizationNote, usageNoteLang } from './romanization-note';

type Term = ExportConcept['terms'][number];
type Definition = ExportConcept['definitions'][number];

/** The entry of a concept; empty for one without a term to show, as an entry has one in every language that it has. */
export function conceptEntry(concept: ExportConcept, dialect: Dialect): string {
  const shown = concept.terms.filter(({ searchOnly }) => !searchOnly);
  const home = preferredOf(shown) ?? shown[0];
  if (!home) return '';
  const langs = LANGS.filter((lang) => shown.some((term) => term.lang === lang));
  const sections = langs.map((lang) => {
    const own = shown.filter((term) => term.lang === lang);
    const main = preferredOf(own) ?? own[0];
    // Many programs take the first term of a language for the only one.
    const terms = [...own.filter((term) => term === main), ...own.filter((term) => term !== main)];
    return [
      `<${dialect.language}${attributesOf({ 'xml:lang': lang })}>\n`,
      ...definitionsIn(concept, lang).map((definition) => definitionIn(definition)),
      ...terms.map((term) => {
        // What has no section of its own stands with the first term, under the tag of its language.
        const others = term === home ? LANGS.filter((other) => !langs.includes(other)) : [];
        const contexts = term === main ? contextsIn(concept, [lang, ...others], lang) : [];
        return termSection(term, contexts, dialect);
      }),
      `</${dialect.language}>\n`,
    ].join('');
  });
  return [
    `<${dialect.entry}${attributesOf({ id: xmlIdOfConcept(concept.id) })}>\n`,
    ...conceptItems(concept, langs),
    ...sections,
    `</${dialect.entry}>\n`,
  ].join('');
}

function preferredOf(terms: readonly Term[]): Term | undefined {
  return terms.find(({ type, status }) => type === 'fullForm' && status === 'preferred');
}

function conceptItems(concept: ExportConcept, langs: readonly Lang[]): string[] {
  const { category, subject, articles, citations, sources, relations, related } = concept;
  const homeless = concept.definitions.filter(({ lang }) => !langs.includes(lang));
  return [
    element('descrip', { type: 'subjectField' }, category),
    subject && element('descrip', { type: 'subjectField' }, subject),
    ...homeless.map((definition) => definitionIn(definition, definition.lang)),
    ...articles.map((slug, at) => source(citations[at] ?? slug, xmlIdOfArticle(slug))),
    ...sources.map((text) => source(text)),
    ...relations.map(({ to }, at) => {
      const target = xmlIdOfConcept(to);
      return element('ref', { type: 'crossReference', target }, related[at]?.label ?? to);
    }),
    concept.editorNote && element('note', {}, concept.editorNote),
  ].flatMap((item) => (item ? [`${item}\n`] : []));
}

function source(text: string, target?: string): string {
  return element('admin', { type: 'source', target }, text);
}

function definitionsIn({ definitions }: ExportConcept, lang: Lang): Definition[] {
  return definitions.filter((definition) => definition.lang === lang);
}

function definitionIn(definition: Definition, lang?: Lang): string {
  const text = element('descrip', { type: 'definition', 'xml:lang': lang }, definition.text);
  const from = definition.source ? source(definition.source) : '';
  return `<descripGrp>${text}${from}</descripGrp>\n`;
}

function contextsIn({ id, examples }: ExportConcept, langs: readonly Lang[], own: Lang): string[] {
  return examples.flatMap((example) => {
    return langs.map((lang) => {
      const attributes = {
        type: 'context',
        id: xmlIdOfExample(example.id, lang, id),
        'xml:lang': lang === own ? undefined : lang,
      };
      return element('descrip', attributes, example[lang]);
    });
  });
}

function termSection(term: Term, contexts: readonly string[], { term: name }: Dialect): string {
  const romanization = term.romanization && romanizationNote(term.romanization, term.lang);
  return [
    `<${name}>`,
    element('term', {}, term.text),
    term.partOfSpeech && termNote('partOfSpeech', term.partOfSpeech),
    termNote('termType', term.type),
    termNote('administrativeStatus', `${term.status}Term-admn-sts`),
    romanization && element('note', { 'xml:lang': romanization.lang }, romanization.text),
    term.note && element('note', { 'xml:lang': usageNoteLang(term.note) }, term.note),
    term.source && source(term.source),
    ...contexts,
    `</${name}>\n`,
  ]
    .filter(Boolean)
    .join('');
}

function termNote(type: string, value: string): string {
  return element('termNote', { type }, value);
}
