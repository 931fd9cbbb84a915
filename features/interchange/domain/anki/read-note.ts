import { isLang, LANGS, type Lang } from '@/language/lang';
import { guessLang } from '@/language/script';
import type { Entry, EntryTerm, Place, ReadItem } from '../entry';
import { problem, type Report } from '../table/cells';
import { categoryOf, type TermStatus, type TermType, termTypeOf } from '../tbx/values';
import { attributesOf, tokensOf } from './html';
import { ANKI_CARRIES, HEAD_FIELDS, NOTE_FIELDS, NOTE_TYPE } from './note-type';

/** A note of Anki. */
export interface NoteRow {
  /** The number of the note, or the line of a text; from 1. */
  line: number;
  /** HTML. */
  cells: string[];
  /** The numbers of fields, from 0, that were too long and are empty. */
  tooLong: number[];
}

/** What our notes can say; comes first. */
export const carriesOfNotes: ReadItem = {
  kind: 'carries',
  fields: ANKI_CARRIES,
  langs: new Set(LANGS),
};

/** Whether notes are ours: Anki appends to the name of a note type when it has another one of that name. */
export const isOurs = (name: string, fields: readonly string[]): boolean =>
  name.startsWith(NOTE_TYPE) && NOTE_FIELDS.every((field) => fields.includes(field));

/**
 * Reads notes of ours, one after the other.
 * @param names the fields of the notes in their order
 * @param refs the ids that the file has given away
 * @param report is told what is wrong in a note, before its entry is returned
 * @returns for each note its entry, undefined for one without a term
 */
export function createNoteReader(
  names: readonly string[],
  refs: Set<string>,
  report: Report,
): (note: NoteRow) => Entry | undefined {
  const columnOf = new Map(names.map((name, at) => [name, at]));
  return ({ line, cells, tooLong }) => {
    const placeOf = (field: string): Place => ({ line, column: (columnOf.get(field) ?? 0) + 1 });
    const html = (field: string) => cells[columnOf.get(field) ?? -1] ?? '';
    for (const at of tooLong) problem(report, 'cellTooLong', { line, column: at + 1 }, names[at]);
    const terms = [...headsOf(html), ...itemsOf(html('Other names')).map(termOf)];
    const at = { line, column: 1 };
    if (terms.length === 0) {
      problem(report, 'noTerm', at);
      return undefined;
    }
    const ref = textOf(html('Id')).trim();
    const isTaken = ref !== '' && refs.has(ref);
    if (isTaken) problem(report, 'duplicateId', placeOf('Id'), ref);
    refs.add(ref);
    const named = textOf(html('Category')).trim();
    const category = categoryOf(named);
    if (named && !category) problem(report, 'value', placeOf('Category'), named);
    return {
      at,
      ...(ref && !isTaken && { ref }),
      ...(category && { category }),
      terms,
      definitions: itemsOf(html('Definitions')).map(({ lang, text }) => ({ lang, text })),
      articles: textOf(html('Articles')).split(/\s+/u).filter(Boolean),
      sources: [],
      relations: [],
      examples: examplesOf(html('Examples'), (text) =>
        problem(report, 'value', placeOf('Examples'), text),
      ),
    };
  };
}

/** The text of a field; line breaks are its only markup. */
function textOf(html: string): string {
  let text = '';
  for (const token of tokensOf(html)) {
    if ('text' in token) text += token.text;
    else if (token.tag.name === 'br') text += '\n';
  }
  return text;
}

/** The terms with which cards ask. */
function headsOf(html: (field: string) => string): EntryTerm[] {
  return LANGS.flatMap((lang) => {
    const field = html(HEAD_FIELDS[lang]);
    const text = textOf(field);
    if (text.trim() === '') return [];
    const { type = 'fullForm', status = 'preferred', ...details } = detailsOf(spanOf(field));
    const romanization = lang === 'lo' && textOf(html('Romanization'));
    return { lang, text, type, status, ...details, ...(romanization && { romanization }) };
  });
}

/** The attributes of the first tag that says what kind of a term it is. */
function spanOf(html: string): Record<string, string> {
  for (const token of tokensOf(html)) {
    if ('text' in token || token.tag.name !== 'span') continue;
    const attributes = attributesOf(token.tag);
    if (attributes.class || attributes.title) return attributes;
  }
  return {};
}

interface Item {
  lang: Lang;
  text: string;
  attributes: Record<string, string>;
  /** The number of the block around it, 0 outside of any, and what that is called. */
  block: number;
  id: string | undefined;
}

/** The paragraphs of a field; lines that a learner added are paragraphs whose language is guessed. */
function itemsOf(html: string): Item[] {
  const items: Item[] = [];
  let blocks = 0;
  let block: Pick<Item, 'block' | 'id'> = { block: 0, id: undefined };
  let open: { text: string; attributes: Record<string, string>; isLoose: boolean } | undefined;
  const end = () => {
    if (open && open.text.trim() !== '') {
      const { text, attributes } = open;
      const lang = isLang(attributes.lang) ? attributes.lang : (guessLang(text) ?? 'en');
      items.push({ lang, text, attributes, ...block });
    }
    open = undefined;
  };
  for (const token of tokensOf(html)) {
    if ('text' in token) {
      open ??= { text: '', attributes: {}, isLoose: true };
      open.text += token.text;
      continue;
    }
    const { name, isEnd } = token.tag;
    if (name === 'br' && open && !open.isLoose) open.text += '\n';
    else if (name === 'br' || name === 'p' || name === 'div') end();
    if (name === 'p' && !isEnd) {
      open = { text: '', attributes: attributesOf(token.tag), isLoose: false };
    }
    if (name !== 'div') continue;
    block = isEnd
      ? { block: 0, id: undefined }
      : { block: ++blocks, id: attributesOf(token.tag)['data-id'] };
  }
  end();
  return items;
}

const termOf = ({ lang, text, attributes }: Item): EntryTerm => {
  const { type = 'variant', status = 'admitted', ...details } = detailsOf(attributes);
  return { lang, text, type, status, ...details };
};

const statuses: readonly string[] = [
  'preferred',
  'admitted',
  'deprecated',
  'superseded',
] satisfies TermStatus[];
const isStatus = (word: string): word is TermStatus => statuses.includes(word);

function detailsOf({ class: words = '', title }: Record<string, string>): {
  type?: TermType;
  status?: TermStatus;
  romanization?: string;
} {
  const kinds = words.split(' ');
  const status = kinds.find(isStatus);
  const type = kinds.flatMap((word) => (word && termTypeOf(word)) || [])[0];
  return {
    ...(type && { type }),
    ...(status && { status }),
    ...(title && { romanization: title }),
  };
}

/** Sentences that are there in all three languages. */
function examplesOf(html: string, report: (text: string) => void): Entry['examples'] {
  const groups = new Map<number, Item[]>();
  for (const item of itemsOf(html)) {
    groups.set(item.block, [...(groups.get(item.block) ?? []), item]);
  }
  return [...groups.values()].flatMap((items) => {
    const [en, vi, lo] = LANGS.map((lang) => items.find((item) => item.lang === lang)?.text);
    const id = items[0]?.id;
    if (en && vi && lo) return { ...(id && { id }), en, vi, lo };
    report(items[0]?.text ?? '');
    return [];
  });
}
