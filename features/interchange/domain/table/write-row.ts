import { LANGS, type Lang } from '@/language/lang';
import type { ExportConcept } from '../entry';
import {
  COLUMNS,
  type ColumnName,
  langColumn,
  RELATION_COLUMNS,
  type RelationColumn,
} from './columns';
import { type Details, formatDetails } from './details';
import { escapeItem, joinItems } from './items';
import { kindAt, type Shared, saidByColumns, TERM_FIELDS, termFieldOf } from './term-columns';

type Term = ExportConcept['terms'][number];
type Cells = Partial<Record<ColumnName, string>>;

/** A concept as a row: a text for each of `COLUMNS`. */
export function rowOf(concept: ExportConcept): string[] {
  const { id, slug, category, status, subject, editorNote, articles, sources } = concept;
  const cells: Cells = {
    ...{ id, slug, category, subject, status, note: editorNote },
    articles: joinItems(articles, 'barsAndLines'),
    sources: joinItems(sources, 'barsAndLines'),
    ...relationCells(concept),
    ...exampleCells(concept),
  };
  for (const lang of LANGS) {
    Object.assign(cells, termCells(concept, lang), definitionCells(concept, lang));
  }
  return COLUMNS.map((column) => cells[column] ?? '');
}

function termCells({ terms }: ExportConcept, lang: Lang): Cells {
  const groups = TERM_FIELDS.map((field) => {
    const group = terms.filter((term) => term.lang === lang && termFieldOf(term) === field);
    return { field, group: preferredFirst(group) };
  });
  const first = groups.flatMap(({ group }) => group)[0];
  if (!first) return {};
  const { partOfSpeech, note, source } = first;
  const romanization = lang === 'lo' ? first.romanization : undefined;
  const shared: Shared = { first: { romanization, note, source }, all: { partOfSpeech } };
  const cells: Cells = {
    [langColumn(lang, 'part of speech')]: partOfSpeech,
    [langColumn(lang, 'usage')]: note,
    [langColumn(lang, 'source')]: source,
    ...(lang === 'lo' && { 'lo romanization': romanization }),
  };
  for (const { field, group } of groups) {
    const items = group.map((term, at) => {
      const said = { ...kindAt(field, at), ...saidByColumns(field, term === first, shared) };
      return escapeItem(term.text, 'barsAndLines') + formatDetails(unsaid(term, said));
    });
    cells[langColumn(lang, field)] = items.join(' | ');
  }
  return cells;
}

const preferredFirst = (terms: readonly Term[]): Term[] => {
  const isPreferred = ({ status }: Term) => status === 'preferred';
  return [...terms.filter(isPreferred), ...terms.filter((term) => !isPreferred(term))];
};

const DETAIL_FIELDS = [
  'type',
  'status',
  'partOfSpeech',
  'recognition',
  'romanization',
  'note',
  'source',
] as const satisfies (keyof Details)[];

/** What has to be said of a term in brackets. */
function unsaid(term: Term, said: Details): Details {
  const fields = DETAIL_FIELDS.filter((field) => term[field] !== said[field]);
  return Object.fromEntries(fields.map((field) => [field, term[field]]));
}

function definitionCells({ definitions }: ExportConcept, lang: Lang): Cells {
  const own = definitions.filter((definition) => definition.lang === lang);
  const hasSource = own.some(({ source }) => source);
  const texts = own.map(({ text }) => text);
  const sources = own.map(({ source = '' }) => source);
  return {
    [langColumn(lang, 'definition')]: joinItems(texts, 'bars'),
    ...(hasSource && { [langColumn(lang, 'definition source')]: joinItems(sources, 'bars') }),
  };
}

function relationCells({ relations, related }: ExportConcept): Cells {
  const cells: Cells = {};
  for (const column of Object.keys(RELATION_COLUMNS) as RelationColumn[]) {
    const targets = relations.flatMap(({ kind, to }, at) =>
      kind === RELATION_COLUMNS[column] ? (related[at]?.slug ?? '') || to : [],
    );
    cells[column] = joinItems(targets, 'barsAndLines');
  }
  return cells;
}

function exampleCells({ examples }: ExportConcept): Cells {
  const cells: Cells = { 'example ids': examples.map(({ id }) => id).join(' | ') };
  for (const lang of LANGS) {
    cells[`${lang} examples`] = joinItems(
      examples.map((example) => example[lang]),
      'bars',
    );
  }
  return cells;
}
