import type { Lang } from '@/language/lang';

/** The forms under which terms are looked up: three languages, and Lao by its sound in Latin letters. */
export const FORMS = ['en', 'vi', 'lo', 'sound'] as const;
export type Form = (typeof FORMS)[number];

/** Who finds an entry: everybody, or only those who may see drafts. */
export type Visibility = 'public' | 'draft';

/** The number of a part of the index: all entries of one visibility and form. */
export function partOf(form: Form, visibility: Visibility): number {
  return (visibility === 'draft' ? FORMS.length : 0) + FORMS.indexOf(form);
}

/** The form of a part. */
export const formOf = (part: number): Form => FORMS[part % FORMS.length] as Form;

/** The order of terms within a tier: preferred, admitted, old names, lookup forms. */
const statuses = ['preferred', 'admitted', 'superseded', 'deprecated'];
const lookupRank = statuses.length;

export function rankOf({ status, searchOnly }: { status: string; searchOnly: boolean }): number {
  return searchOnly ? lookupRank : Math.max(0, statuses.indexOf(status));
}

const numberSize = 2 ** 32;
const lengthSize = 2 ** 8;
const rankSize = 2 ** 3;
const maxLength = lengthSize - 1;

/**
 * The beginning of the ids of all entries of a part with a rank and a key of a length in UTF-16 units: read in order
 * of id, the preferred and then the shortest come first. Longer keys than 255 count as 255. Ids stay below 2^53.
 */
export function idBase(part: number, rank: number, length: number): number {
  return ((part * rankSize + rank) * lengthSize + Math.min(length, maxLength)) * numberSize;
}

/** Every length that an id tells. */
export const anyLength = { least: 0, most: maxLength };

/** What of an id is not the number of the entry. */
export const idBaseOf = (id: number): number => id - (id % numberSize);

/** What the id of an entry tells of its term. */
export function termOf(id: number): {
  lang: Lang;
  rank: number;
  status: string;
  searchOnly: boolean;
} {
  const rank = Math.floor(id / (numberSize * lengthSize)) % rankSize;
  const form = formOf(Math.floor(id / (numberSize * lengthSize * rankSize)));
  return {
    lang: form === 'sound' ? 'lo' : form,
    rank,
    status: statuses[rank] ?? 'preferred',
    searchOnly: rank === lookupRank,
  };
}

/** The length of the key of an entry, from its id. */
export const lengthOf = (id: number): number => Math.floor(id / numberSize) % lengthSize;

/** The same in SQL, of a column. */
export const lengthOfId = (column: string): string => `(${column} / ${numberSize}) % ${lengthSize}`;

/** A half-open range of ids. */
export interface IdRange {
  from: number;
  to: number;
}

/** The ids of a whole part. */
export const partRange = (part: number): IdRange => ({
  from: idBase(part, 0, 0),
  to: idBase(part + 1, 0, 0),
});
