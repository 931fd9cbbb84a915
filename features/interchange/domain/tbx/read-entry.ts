import type { Lang } from '@/language/lang';
import type { Entry, Place, ReadItem, ReadProblem } from '../entry';
import { type Element, isGroup, nameOf } from './element';
import { articleOf, conceptOf } from './ids';
import { type ContextDraft, examplesOf } from './read-examples';
import { readTerm, settleTerms, type TermDraft } from './read-term';
import { categoryOf, langOf } from './values';

/** What is known of the whole file. */
export interface FileFacts {
  /** Written by us: its texts are verbatim, as those of others are not, which are often wrapped and indented. */
  isOurs: boolean;
  /** The language tag of the root element. */
  lang: string;
}

/** One entry as it is being read. */
export interface Reading {
  facts: FileFacts;
  entry: Entry;
  terms: TermDraft[];
  contexts: ContextDraft[];
  hasTooManyTerms: boolean;
  /** What its relations lead to. */
  targets: Set<string>;
  report(item: ReadItem): void;
}

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

/** A definition is taken at every level, the level of the term among them, where many put it. */
export function readDefinition(
  item: Element,
  tag: string,
  source: string | undefined,
  reading: Reading,
): Taken {
  const lang = langOf(tag);
  const text = lang ? textOf(item, reading) : '';
  if (!lang) reading.report({ kind: 'loss', what: langLoss(tag), at: item.at });
  else if (text !== '') {
    reading.entry.definitions.push({ lang, text, ...(source !== undefined && { source }) });
  }
  return 'group';
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

/** How much of a group was ours: its main element with its source, that element alone, nothing. */
export type Taken = 'group' | 'item' | 'nothing';

/** Hands each item to `take`, with the source that it is grouped with, and reports what was not taken. */
export function readItems(
  elements: readonly Element[],
  reading: Reading,
  take: (item: Element, source: string | undefined) => Taken,
): void {
  const lose = (element: Element) => {
    reading.report({ kind: 'loss', what: nameOf(element), at: element.at });
  };
  for (const element of elements) {
    if (isGroup(element)) readGroup(element, reading, take, lose);
    else if (take(element, undefined) === 'nothing') lose(element);
    else element.children.forEach(lose);
  }
}

function readGroup(
  { children: [item, ...rest] }: Element,
  reading: Reading,
  take: (item: Element, source: string | undefined) => Taken,
  lose: (element: Element) => void,
): void {
  if (!item) return;
  const sources = rest.filter((part) => nameOf(part) === 'admin:source');
  const source = sources.map((part) => textOf(part, reading)).join('; ');
  const taken = take(item, source === '' ? undefined : source);
  if (taken === 'nothing') lose(item);
  else {
    item.children.forEach(lose);
    rest.filter((part) => taken === 'item' || nameOf(part) !== 'admin:source').forEach(lose);
  }
}

/** The text of an element; without the breaks and indents of a pretty-printed file where it is not ours. */
export function textOf(element: Element, reading: Reading): string {
  if (element.isTooLong) problem(reading, 'cellTooLong', element.at, nameOf(element));
  return reading.facts.isOurs ? element.text : unwrapped(element.text);
}

/** An indented line goes on with the one before; another line break was meant. Takes time as the text is long. */
function unwrapped(text: string): string {
  if (!text.includes('\n')) return text.trim();
  const [first = '', ...others] = text.trim().split('\n');
  return others.reduce((before, line) => {
    return /^[ \t]/u.test(line) ? `${before} ${line.trim()}` : `${before}\n${line.trimEnd()}`;
  }, first.trimEnd());
}

/** Reports what is wrong; details are cut, as they come from the file. */
export function problem(reading: Reading, code: ReadProblem, at: Place, detail?: string): void {
  reading.report({ kind: 'problem', code, at, ...(detail && { detail: detail.slice(0, 100) }) });
}

/** Two texts that have one place with us. */
export function joined(
  before: string | undefined,
  text: string,
  between: string,
): string | undefined {
  if (text === '') return before;
  return before === undefined ? text : `${before}${between}${text}`;
}

function langLoss(tag: string): string {
  return `lang:${tag.trim().slice(0, 40)}`;
}
