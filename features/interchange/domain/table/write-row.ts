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
import { type Shared, saidAt, TERM_FIELDS, type TermField, termFieldOf } from './term-columns';

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
  const groups = groupsOf(terms, lang);
  const first = TERM_FIELDS.flatMap((field) => groups[field] ?? [])[0];
  if (!first) return {};
  const { partOfSpeech, note, source } = first;
  const romanization = lang === 'lo' ? first.romanization : undefined;
  const shared: Shared = { partOfSpeech, romanization, note, source };
  const cells: Cells = {
    [langColumn(lang, 'part of speech')]: partOfSpeech,
    [langColumn(lang, 'usage')]: note,
    [langColumn(lang, 'source')]: source,
    ...(lang === 'lo' && { 'lo romanization': romanization }),
  };
  for (const field of TERM_FIELDS) {
    const items = groups[field]?.map((term, at) => {
      const details = unsaid(term, saidAt(field, at, term === first, shared));
      return escapeItem(term.text, 'barsAndLines') + formatDetails(details);
    });
    if (items) cells[langColumn(lang, field)] = items.join(' | ');
  }
  return cells;
}

/** The terms of a language by their columns, preferred ones first. */
function groupsOf(terms: readonly Term[], lang: Lang): Partial<Record<TermField, Term[]>> {
  const groups: Partial<Record<TermField, Term[]>> = {};
  const add = (term: Term) => {
    const field = termFieldOf(term);
    const group = groups[field];
    if (group) group.push(term);
    else groups[field] = [term];
  };
  for (const term of terms) if (term.lang === lang && term.status === 'preferred') add(term);
  for (const term of terms) if (term.lang === lang && term.status !== 'preferred') add(term);
  return groups;
}

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
  const details: Record<string, string | undefined> = {};
  for (const field of DETAIL_FIELDS) {
    if (term[field] !== said[field]) details[field] = term[field];
  }
  return details;
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
