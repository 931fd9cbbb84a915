import type { Entry, EntryTerm, Place, ReadItem, ReadProblem } from '../entry';
import { type Element, isGroup, nameOf } from './element';
import { langOf, type TermStatus, type TermType } from './values';

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

/** A term before its type and status are settled among the terms of its language. */
export interface TermDraft {
  term: EntryTerm;
  type?: TermType;
  status?: TermStatus;
}

/** A sentence that stands with a term. */
export interface ContextDraft {
  element: Element;
  draft: TermDraft;
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

/** What a language that is none of ours is called in a report. */
export function langLoss(tag: string): string {
  return `lang:${tag.trim().slice(0, 40)}`;
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
