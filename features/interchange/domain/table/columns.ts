import { LANGS, type Lang } from '@/language/lang';
import { type Entry, FIELDS, type Field } from '../entry';

/** What a column of one language has. */
export const LANG_FIELDS = [
  'term',
  'acronym',
  'abbreviation',
  'short form',
  'variants',
  'deprecated',
  'superseded',
  'lookup',
  'part of speech',
  'romanization',
  'usage',
  'source',
  'definition',
  'definition source',
] as const;
export type LangField = (typeof LANG_FIELDS)[number];

/** `en`, `en acronym`, …; only Lao has a romanization. */
export type LangColumn =
  | Lang
  | `${Lang} ${Exclude<LangField, 'term' | 'romanization'>}`
  | 'lo romanization';
export type ExampleColumn = `${Lang} examples`;
export type RelationColumn = 'broader' | 'part of' | 'predecessor' | 'related';
export type TextColumn = 'id' | 'slug' | 'category' | 'subject' | 'status' | 'note';
export type ColumnName =
  | TextColumn
  | LangColumn
  | 'articles'
  | 'sources'
  | RelationColumn
  | ExampleColumn
  | 'example ids';

/** What a column has, of whatever language. */
export type ColumnField =
  | TextColumn
  | LangField
  | 'articles'
  | 'sources'
  | RelationColumn
  | 'examples'
  | 'example ids';

const langColumns = Object.fromEntries(
  LANGS.map((lang) => [
    lang,
    {
      ...Object.fromEntries(LANG_FIELDS.map((field) => [field, `${lang} ${field}`])),
      term: lang,
      romanization: lang === 'lo' ? 'lo romanization' : undefined,
    },
  ]),
) as Record<Lang, Record<LangField, LangColumn | undefined>>;

/** The column of a field of a language; of a romanization that has none, undefined. */
export function langColumn<F extends LangField>(
  lang: Lang,
  field: F,
): F extends 'romanization' ? LangColumn | undefined : LangColumn;
export function langColumn(lang: Lang, field: LangField): LangColumn | undefined {
  return langColumns[lang][field];
}

export const RELATION_COLUMNS: Record<RelationColumn, Entry['relations'][number]['kind']> = {
  broader: 'broader',
  'part of': 'partOf',
  predecessor: 'predecessor',
  related: 'related',
};

/**
 * The columns of a table of concepts, in their order; a row is a concept. docs/guides/table-layout.md says what stands
 * in each, `items.ts` how several values share a cell.
 */
export const COLUMNS: readonly ColumnName[] = [
  ...(['id', 'slug', 'category', 'subject', 'status', 'note'] as const),
  ...LANGS.flatMap((lang) => LANG_FIELDS.flatMap((field) => langColumn(lang, field) ?? [])),
  ...(['articles', 'sources', 'broader', 'part of', 'predecessor', 'related'] as const),
  ...LANGS.map((lang) => `${lang} examples` as const),
  'example ids',
];

/**
 * What a table says of a concept: all but how sure a wording is, the order of terms of different columns and whether a
 * romanization was made by rule.
 */
export const TABLE_CARRIES: ReadonlySet<Field> = new Set(
  FIELDS.filter((field) => field !== 'confidence'),
);
