import type { EntryTerm } from '../entry';
import { escapeItem, splitEscaped, unescapeItem } from './items';

/** What can stand in brackets behind a term. */
export type Details = Pick<
  EntryTerm,
  'type' | 'status' | 'partOfSpeech' | 'recognition' | 'romanization' | 'note' | 'source'
>;
type WordField = 'type' | 'status' | 'partOfSpeech' | 'recognition';
type TextField = 'romanization' | 'note' | 'source';

/** The words that stand for a value; no two fields have one in common. */
const words: { [F in WordField]: Record<NonNullable<EntryTerm[F]>, string> } = {
  type: {
    fullForm: 'full form',
    acronym: 'acronym',
    abbreviation: 'abbreviation',
    shortForm: 'short form',
    variant: 'variant',
  },
  status: {
    preferred: 'preferred',
    admitted: 'admitted',
    deprecated: 'deprecated',
    superseded: 'superseded',
  },
  partOfSpeech: {
    noun: 'noun',
    verb: 'verb',
    adjective: 'adjective',
    adverb: 'adverb',
    other: 'other',
  },
  recognition: {
    always: 'always',
    byCase: 'by case',
    inContext: 'in context',
    never: 'never',
  },
};
/** A term that has no part of speech though its column says one. */
const unspecified = 'unspecified';
const keys: Record<TextField, string> = {
  romanization: 'romanization',
  note: 'usage',
  source: 'source',
};

const detailOf = new Map<string, Details>([[unspecified, { partOfSpeech: undefined }]]);
for (const [field, values] of Object.entries(words)) {
  for (const [value, word] of Object.entries(values)) detailOf.set(word, { [field]: value });
}
const fieldOf = new Map(Object.entries(keys).map(([field, key]) => [key, field]));

/** Details as they stand behind a term, with a space in front; nothing for none. A part of speech may be there as undefined. */
export function formatDetails(details: Details): string {
  const parts = Object.entries(details).flatMap(([field, value]) => {
    if (value === undefined) return field === 'partOfSpeech' ? unspecified : [];
    if (field in keys) return `${keys[field as TextField]}: ${escapeItem(value, 'detail')}`;
    return (words[field as WordField] as Record<string, string>)[value] ?? [];
  });
  return parts.length > 0 ? ` [${parts.join('; ')}]` : '';
}

/**
 * A term and its details. Brackets that have anything but details belong to the text.
 * @param item as `splitItems` gives it
 */
export function readDetails(item: string): { text: string; details: Details | undefined } {
  const open = openingBracket(item);
  const details = open > 0 ? detailsIn(item.slice(open + 1, -1)) : undefined;
  if (!details) return { text: unescapeItem(item), details };
  // What is left is trimmed as an item is.
  return { text: unescapeItem(splitEscaped(item.slice(0, open), '').join('')), details };
}

/** Where the brackets open that close at the end of an item; -1 where none do. */
function openingBracket(item: string): number {
  if (!item.endsWith(']')) return -1;
  let open = -1;
  for (let at = 0; at < item.length - 1; at++) {
    const char = item.charAt(at);
    // An escaped bracket at the end closes nothing.
    if (char === '\\' && ++at === item.length - 1) return -1;
    if (char === '[') open = at;
  }
  return open;
}

function detailsIn(content: string): Details | undefined {
  const details: Details = {};
  for (const part of splitEscaped(content, ';')) {
    const found = detailOf.get(part.toLowerCase()) ?? textDetail(part);
    if (!found) return undefined;
    Object.assign(details, found);
  }
  return details;
}

function textDetail(part: string): Details | undefined {
  const colon = part.indexOf(':');
  const field = fieldOf.get(part.slice(0, Math.max(0, colon)).trim().toLowerCase());
  if (field === undefined) return undefined;
  const [text = ''] = splitEscaped(part.slice(colon + 1), '');
  return { [field]: unescapeItem(text) };
}
