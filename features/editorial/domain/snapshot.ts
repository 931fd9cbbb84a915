import type { Lang } from '@/language/lang';

/** A term, a definition or an example of a snapshot: `type` and `status` are of terms, `id` is of examples. */
export interface Item {
  lang?: Lang;
  text?: string;
  type?: string;
  status?: string;
  id?: string;
}

/**
 * What the rules of editing need of a concept as it is written: the `ConceptInput` of the glossary,
 * as its schema reads it out of a form or a revision. Fields that are not named here are compared
 * and merged as a whole, so that a new field of the schema is never lost.
 */
export interface Snapshot {
  terms: readonly Item[];
  definitions: readonly Item[];
  examples?: readonly Item[];
  articles: readonly string[];
  /** Free texts that the concept comes from. */
  sources?: readonly string[];
  relations?: readonly { kind: string; to: string }[];
}

/** The parts of a snapshot with items that are told apart and have fields of their own. */
export const ITEM_PARTS = ['terms', 'definitions', 'examples'] as const;
/** The parts of a snapshot that are sets: what counts is what is in them. */
export const SET_PARTS = ['articles', 'sources', 'relations'] as const;

export type ItemPart = (typeof ITEM_PARTS)[number];
export type SetPart = (typeof SET_PARTS)[number];
export type Fields = Readonly<Record<string, unknown>>;

const PARTS: readonly string[] = [...ITEM_PARTS, ...SET_PARTS];

/** The fields of a snapshot that have one value, such as its category. */
export function scalarsOf(snapshot: Snapshot): Fields {
  return Object.fromEntries(Object.entries(snapshot).filter(([key]) => !PARTS.includes(key)));
}

/** The names of the fields of some objects, in their order, each once. */
export function fieldNames(objects: readonly object[]): string[] {
  return [...new Set(objects.flatMap((fields) => Object.keys(fields)))];
}

/** Where a value stands in a snapshot. */
export interface Place {
  part: string;
  /** Which of the items or members of the part. */
  item?: string;
  field?: string;
}

/** A place as one string, which is a name for it in a form: `category`, `terms.2.note`. */
export function pathOf({ part, item, field }: Place): string {
  return [part, item, field].filter((name) => name !== undefined).join('.');
}
