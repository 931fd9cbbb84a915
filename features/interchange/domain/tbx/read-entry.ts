import type { Lang } from '@/language/lang';
import type { Entry, ReadItem } from '../entry';
import { type Element, nameOf } from './element';
import { articleOf, conceptOf } from './ids';
import { examplesOf } from './read-examples';
import { readTerm, settleTerms } from './read-term';
import {
  type FileFacts,
  joined,
  langLoss,
  problem,
  type Reading,
  readDefinition,
  readItems,
  type Taken,
  textOf,
} from './reading';
import { categoryOf, langOf } from './values';

/** The most terms that a concept may have. */
const mostTerms = 200;

/** What the target of a `descrip` is to the concept, by data category (ISO 30042:2008, annex B). */
const relationKinds = new Map<string, Entry['relations'][number]['kind']>([
  ['ref:crossReference', 'related'],
  ['descrip:relatedConcept', 'related'],
  ['descrip:associatedConcept', 'related'],
  ['descrip:broaderConcept', 'broader'],
  ['descrip:broaderConceptGeneric', 'broader'],
  ['descrip:superordinateConceptGeneric', 'broader'],
  ['descrip:broaderConceptPartitive', 'partOf'],
  ['descrip:superordinateConceptPartitive', 'partOf'],
]);

/**
 * What an entry says, its values in our words, as far as they have one.
 * @param report is told of what is wrong in it and what is not ours
 * @returns undefined for an entry without any term of ours
 */
export function readEntry(
  element: Element,
  facts: FileFacts,
  report: (item: ReadItem) => void,
): Entry | undefined {
  const ref = element.id ? (conceptOf(element.id) ?? element.id) : undefined;
  const entry: Entry = {
    at: element.at,
    ...(ref !== undefined && { ref }),
    terms: [],
    definitions: [],
    articles: [],
    sources: [],
    relations: [],
    examples: [],
  };
  const reading: Reading = {
    facts,
    entry,
    terms: [],
    contexts: [],
    hasTooManyTerms: false,
    targets: new Set(),
    report,
  };
  const sections = element.children.filter(({ name }) => name === 'langSec');
  const others = element.children.filter(({ name }) => name !== 'langSec');
  readItems(others, reading, (item, source) => readConceptItem(item, source, reading));
  for (const section of sections) readLanguage(section, reading);
  entry.terms = settleTerms(reading.terms);
  entry.examples = examplesOf(reading);
  if (entry.terms.length > 0) return entry;
  problem(reading, 'noTerm', element.at, element.id);
  return undefined;
}

function readConceptItem(item: Element, source: string | undefined, reading: Reading): Taken {
  const { entry } = reading;
  const relation = relationKinds.get(nameOf(item));
  if (relation && item.target) {
    const target = item.target.replace(/^#/u, '');
    const to = conceptOf(target) ?? target;
    if (!reading.targets.has(to)) entry.relations.push({ kind: relation, to });
    reading.targets.add(to);
    return 'item';
  }
  switch (nameOf(item)) {
    case 'descrip:subjectField':
      readSubjectField(item, reading);
      return 'item';
    case 'descrip:definition':
      return readDefinition(item, item.lang ?? reading.facts.lang, source, reading);
    case 'admin:source':
      readSource(item, reading);
      return 'item';
    case 'note':
      entry.editorNote = joined(entry.editorNote, textOf(item, reading), '\n');
      return 'item';
    default:
      return 'nothing';
  }
}

function readSubjectField(item: Element, reading: Reading): void {
  const { entry } = reading;
  const value = textOf(item, reading);
  const category = entry.category ? undefined : categoryOf(value);
  if (category) entry.category = category;
  else entry.subject = joined(entry.subject, value, '; ');
}

function readSource(item: Element, reading: Reading): void {
  const article = item.target && articleOf(item.target);
  if (article) {
    reading.entry.articles.push(article);
    return;
  }
  const text = textOf(item, reading);
  if (text !== '') reading.entry.sources.push(text);
}

function readLanguage(section: Element, reading: Reading): void {
  const lang = section.lang === undefined ? undefined : langOf(section.lang);
  if (section.lang === undefined) problem(reading, 'badStructure', section.at, 'xml:lang');
  else if (!lang) {
    reading.report({ kind: 'loss', what: langLoss(section.lang), at: section.at });
  }
  if (!lang) return;
  const terms = section.children.filter(({ name }) => name === 'termSec');
  const others = section.children.filter(({ name }) => name !== 'termSec');
  readItems(others, reading, (item, source) => {
    return nameOf(item) === 'descrip:definition'
      ? readDefinition(item, item.lang ?? lang, source, reading)
      : 'nothing';
  });
  for (const term of terms) readTermSection(term, lang, reading);
}

function readTermSection(section: Element, lang: Lang, reading: Reading): void {
  if (reading.terms.length < mostTerms) readTerm(section, lang, reading);
  else if (!reading.hasTooManyTerms) {
    reading.hasTooManyTerms = true;
    problem(reading, 'tooManyTerms', section.at);
  }
}
