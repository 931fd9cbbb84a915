import { LANGS } from '@/language/lang';
import type { Entry, EntryTerm } from '../entry';
import { categoryOf } from '../tbx/values';
import {
  alignedOf,
  type Cell,
  type Cells,
  cellsOf,
  placeOf,
  problem,
  type Report,
  readValue,
  textOf,
  textsOf,
} from './cells';
import { langColumn, RELATION_COLUMNS, type RelationColumn } from './columns';
import { carriedBy, type Mapping, type Separator } from './mapping';
import { readTerms } from './read-terms';
import type { TableRow } from './row';

/**
 * Reads the rows of a table, one after the other.
 * @param report is told what is wrong in a row, before its entry is returned
 * @returns for each row its entry, undefined for one without a term
 */
export function createRowReader(
  mapping: Mapping,
  report: Report,
): (row: TableRow) => Entry | undefined {
  const { fields } = carriedBy(mapping);
  const { separator } = mapping;
  const refs = new Set<string>();
  return (row) => {
    for (const column of row.tooLong ?? []) {
      problem(report, 'cellTooLong', placeOf(row, column), mapping.columns[column]?.header);
    }
    const cells = cellsOf(row, mapping);
    const terms = LANGS.flatMap((lang) => readTerms(cells, lang, { separator, fields, report }));
    const at = { line: row.line, column: 1 };
    if (terms.length === 0) {
      problem(report, 'noTerm', at);
      return undefined;
    }
    return { at, ...namesOf(cells, refs, report), ...restOf(cells, terms, separator, report) };
  };
}

/** What names a concept; a name that the file has given away already is none. */
function namesOf(cells: Cells, refs: Set<string>, report: Report): Pick<Entry, 'ref' | 'slug'> {
  const slug = textOf(cells, 'slug')?.trim();
  const ref = textOf(cells, 'id')?.trim() ?? slug;
  if (ref === undefined) return {};
  const [cell] = cells.get('id') ?? cells.get('slug') ?? [];
  if (refs.has(ref) && cell) {
    problem(report, 'duplicateId', cell.at, ref);
    return {};
  }
  refs.add(ref);
  return { ref, ...(slug && { slug }) };
}

function restOf(
  cells: Cells,
  terms: EntryTerm[],
  separator: Separator,
  report: Report,
): Omit<Entry, 'at' | 'ref' | 'slug'> {
  const category = readValue(cells, 'category', categoryOf, report);
  const status = readValue(cells, 'status', statusOf, report);
  const subject = textOf(cells, 'subject');
  const editorNote = textOf(cells, 'note');
  return {
    ...(category && { category }),
    ...(subject && { subject }),
    ...(status && { status }),
    ...(editorNote && { editorNote }),
    terms,
    definitions: definitionsOf(cells, separator, report),
    articles: textsOf(cells, 'articles', separator),
    sources: textsOf(cells, 'sources', separator),
    relations: relationsOf(cells, separator),
    examples: examplesOf(cells, separator, report),
  };
}

const statuses: Record<NonNullable<Entry['status']>, RegExp> = {
  draft: /^draft$/iu,
  inReview: /^in[ _-]?review$/iu,
  published: /^published$/iu,
  archived: /^archived$/iu,
};

const statusOf = (text: string): Entry['status'] =>
  (Object.keys(statuses) as NonNullable<Entry['status']>[]).find((one) => statuses[one].test(text));

function definitionsOf(cells: Cells, separator: Separator, report: Report): Entry['definitions'] {
  return LANGS.flatMap((lang) => {
    const texts = alignedOf(cells, langColumn(lang, 'definition'), separator);
    const column = langColumn(lang, 'definition source');
    const sources = alignedOf(cells, column, separator);
    const isWithout = ({ text }: Cell, at: number) => text !== '' && !texts[at]?.text;
    const lonely = sources.find(isWithout);
    if (lonely) problem(report, 'value', lonely.at, `${column}: ${lonely.text}`);
    return texts.flatMap(({ text }, at) => {
      const source = sources[at]?.text;
      return text === '' ? [] : { lang, text, ...(source && { source }) };
    });
  });
}

const relationsOf = (cells: Cells, separator: Separator): Entry['relations'] =>
  (Object.keys(RELATION_COLUMNS) as RelationColumn[]).flatMap((column) =>
    textsOf(cells, column, separator).map((to) => ({ kind: RELATION_COLUMNS[column], to })),
  );

/** Sentences that stand at the same place in the three languages. */
function examplesOf(cells: Cells, separator: Separator, report: Report): Entry['examples'] {
  const columns = LANGS.map((lang) => alignedOf(cells, `${lang} examples`, separator));
  const ids = alignedOf(cells, 'example ids', separator);
  const examples: Entry['examples'] = [];
  for (let at = 0; at < Math.max(...columns.map(({ length }) => length)); at++) {
    const [en, vi, lo] = columns.map((column) => column[at]?.text);
    const id = ids[at]?.text;
    if (en && vi && lo) examples.push({ ...(id && { id }), en, vi, lo });
    else {
      const known = columns.flatMap((column) => column[at] ?? []).find(({ text }) => text !== '');
      if (known) problem(report, 'value', known.at, `examples: ${known.text}`);
    }
  }
  return examples;
}
