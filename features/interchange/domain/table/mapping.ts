import { isLang, type Lang } from '@/language/lang';
import type { Field } from '../entry';
import { COLUMNS, type ColumnField, type ColumnName } from './columns';
import { TERM_FIELDS } from './term-columns';

/** What separates several values of a cell: a bar, as `items.ts` says, or what other tables have. */
export const SEPARATORS = ['bar', 'line', 'semicolon', 'none'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** `sure`: by its name; `likely`: by a part of its name; `guess`: by what stands in it. */
export const CERTAINTIES = ['sure', 'likely', 'guess'] as const;

/** Which of our columns a column of a file is. */
export interface MappedColumn {
  header: string;
  to: ColumnName | 'ignore';
  certainty: (typeof CERTAINTIES)[number];
}

/** How the rows of a file are read. A plain JSON value. */
export interface Mapping {
  /** The number of the row with the headers, from 1, blank rows not counted; 0 where there is none. */
  headerRow: number;
  separator: Separator;
  /** One for each column of the file. */
  columns: MappedColumn[];
}

const fieldsOf: Record<string, Field[]> = {
  slug: ['slug'],
  category: ['category'],
  subject: ['subject'],
  status: ['status'],
  note: ['editorNote'],
  acronym: ['termType'],
  abbreviation: ['termType'],
  'short form': ['termType'],
  variants: ['termType'],
  deprecated: ['termStatus'],
  superseded: ['termStatus'],
  lookup: ['searchOnly'],
  'part of speech': ['partOfSpeech'],
  romanization: ['romanization'],
  usage: ['termNote'],
  'term source': ['termSource'],
  definition: ['definitions'],
  'definition source': ['definitionSource'],
  articles: ['articles'],
  sources: ['sources'],
  broader: ['relations', 'relationKind'],
  'part of': ['relations', 'relationKind'],
  predecessor: ['relations', 'relationKind'],
  related: ['relations', 'relationKind'],
  examples: ['examples'],
};

/** The language of a column and what it has of it; the column itself where it has none. */
export function partsOf(column: ColumnName): { lang?: Lang; field: ColumnField } {
  const [first = '', ...rest] = column.split(' ');
  const field = isLang(first) ? rest.join(' ') || 'term' : column;
  return { ...(isLang(first) && { lang: first }), field: field as ColumnField };
}

/** Whether a column has terms of a language. */
export const isTermColumn = (to: MappedColumn['to']): boolean =>
  to !== 'ignore' && TERM_FIELDS.some((field) => field === partsOf(to).field);

/** Whether several columns of a file may be this one. */
export const isList = (column: ColumnName): boolean =>
  (isTermColumn(column) && partsOf(column).field !== 'term') ||
  ['sources', 'articles', 'related'].includes(column);

/** The number of the first column that says again what another one says, and only one may; -1 for none. */
export const firstTwice = (columns: readonly Pick<MappedColumn, 'to'>[]): number =>
  columns.findIndex(
    ({ to }, at) =>
      to !== 'ignore' && !isList(to) && columns.findIndex((column) => column.to === to) !== at,
  );

/** Whether all that has a name is a part of the layout of ours. */
export function isOwnLayout(columns: readonly MappedColumn[]): boolean {
  const names = columns.map(({ header }) => header.trim().toLowerCase());
  return (
    columns.every(({ to }, at) => to === names[at] || names[at] === '') &&
    names.some((name) => name === 'id' || name === 'slug' || /^(?:en|vi|lo) /u.test(name))
  );
}

/** What rows that are read by a mapping can say. How a term is recognised stands in brackets only, so that only a whole table of ours says it. */
export function carriedBy({ columns, separator }: Mapping): {
  fields: ReadonlySet<Field>;
  langs: ReadonlySet<Lang>;
} {
  const fields = new Set<Field>();
  const langs = new Set<Lang>();
  const mapped = new Set(columns.map(({ to }) => to));
  for (const column of mapped) {
    if (column === 'ignore') continue;
    const { lang, field } = partsOf(column);
    if (lang) langs.add(lang);
    const said = fieldsOf[lang && field === 'source' ? 'term source' : field] ?? [];
    for (const one of said) fields.add(one);
  }
  const isWhole = separator === 'bar' && COLUMNS.every((column) => mapped.has(column));
  if (isWhole) fields.add('recognition');
  return { fields, langs };
}
