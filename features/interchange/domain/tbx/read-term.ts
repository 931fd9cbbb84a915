import type { Lang } from '@/language/lang';
import type { EntryTerm } from '../entry';
import { type Element, nameOf } from './element';
import {
  joined,
  problem,
  type Reading,
  readDefinition,
  readItems,
  type Taken,
  type TermDraft,
  textOf,
} from './reading';
import { romanizationIn } from './romanization-note';
import { partOfSpeechOf, type TermStatus, type TermType, termStatusOf, termTypeOf } from './values';

/** Adds the term of a section to those of the reading, and its contexts to theirs. */
export function readTerm(section: Element, lang: Lang, reading: Reading): void {
  const draft: TermDraft = { term: { lang, text: '' } };
  readItems(section.children, reading, (item, source) =>
    readTermItem(item, source, draft, reading),
  );
  if (draft.term.text === '') problem(reading, 'value', section.at, 'term');
  else reading.terms.push(draft);
}

function readTermItem(
  item: Element,
  source: string | undefined,
  draft: TermDraft,
  reading: Reading,
): Taken {
  const { term } = draft;
  switch (nameOf(item)) {
    case 'term':
      term.text ||= lineOf(item, reading);
      return 'item';
    case 'termNote:termType':
      draft.type = readValue(item, termTypeOf, reading);
      return 'item';
    case 'termNote:administrativeStatus':
    case 'termNote:normativeAuthorization': {
      const status = readValue(item, termStatusOf, reading);
      if (status !== undefined && status !== 'open') draft.status ??= status;
      return 'item';
    }
    case 'termNote:partOfSpeech':
      term.partOfSpeech = readValue(item, partOfSpeechOf, reading);
      return 'item';
    case 'termNote:usageNote':
    case 'note':
      readNote(item, term, reading);
      return 'item';
    case 'admin:source':
      term.source = joined(term.source, textOf(item, reading), '; ');
      return 'item';
    case 'descrip:definition':
      return readDefinition(item, item.lang ?? term.lang, source, reading);
    case 'descrip:context':
      // Whether it is lost shows when all are known; a source of it has no place with us.
      reading.contexts.push({ element: item, draft });
      return 'item';
    default:
      return 'nothing';
  }
}

/** The text of an element that is one line. */
function lineOf(item: Element, reading: Reading): string {
  const text = textOf(item, reading);
  return reading.facts.isOurs ? text : text.replace(/\s+/gu, ' ');
}

function readValue<T>(
  item: Element,
  meaning: (value: string) => T | undefined,
  reading: Reading,
): T | undefined {
  const value = textOf(item, reading).trim();
  const found = meaning(value);
  if (found === undefined && value !== '') {
    problem(reading, 'value', item.at, `${item.type}: ${value}`);
  }
  return found;
}

function readNote(item: Element, term: EntryTerm, reading: Reading): void {
  const text = textOf(item, reading);
  const romanization = term.romanization === undefined && romanizationIn(text, item.lang);
  if (romanization) term.romanization = romanization;
  else term.note = joined(term.note, text, '\n');
}

/** Without a type, what looks like an acronym is one, beside a full form; without a status, one term is preferred. */
export function settleTerms(drafts: readonly TermDraft[]): EntryTerm[] {
  const settled = drafts.map(({ term, type, status }) => ({
    ...term,
    type: type ?? guessedType(term, drafts),
    ...(status && { status }),
  }));
  return settled.map((term) => ({ ...term, status: term.status ?? guessedStatus(term, settled) }));
}

const acronym = /^\p{Lu}{2,8}$/u;

function guessedType(term: EntryTerm, drafts: readonly TermDraft[]): TermType {
  if (!acronym.test(term.text)) return 'fullForm';
  const hasFullForm = drafts.some((other) => {
    return (
      other.term.lang === term.lang &&
      (other.type ? other.type === 'fullForm' : !acronym.test(other.term.text))
    );
  });
  return hasFullForm ? 'acronym' : 'fullForm';
}

function guessedStatus(term: EntryTerm, all: readonly EntryTerm[]): TermStatus {
  const sameLang = all.filter(({ lang }) => lang === term.lang);
  if (sameLang.some(({ status, type }) => status === 'preferred' && type === 'fullForm')) {
    return 'admitted';
  }
  const open = sameLang.filter(({ status }) => status === undefined);
  const first = open.find(({ type }) => type === 'fullForm') ?? open[0];
  return term === first ? 'preferred' : 'admitted';
}
