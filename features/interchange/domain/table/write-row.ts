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
type Cells = Map<ColumnName, string | undefined>;

/** A concept as a row: a text for each of `COLUMNS`. */
export function rowOf(concept: ExportConcept): string[] {
  const { id, slug, category, status, subject, editorNote, articles, sources } = concept;
  const cells: Cells = new Map<ColumnName, string | undefined>([
    ['id', id],
    ['slug', slug],
    ['category', category],
    ['subject', subject],
    ['status', status],
    ['note', editorNote],
    ['articles', joinItems(articles, 'barsAndLines')],
    ['sources', joinItems(sources, 'barsAndLines')],
  ]);
  addRelations(cells, concept);
  addExamples(cells, concept);
  for (const lang of LANGS) {
    addTerms(cells, concept, lang);
    addDefinitions(cells, concept, lang);
  }
  return COLUMNS.map((column) => cells.get(column) ?? '');
}

function addTerms(cells: Cells, { terms }: ExportConcept, lang: Lang): void {
  const groups = groupsOf(terms, lang);
  const first = TERM_FIELDS.flatMap((field) => groups[field] ?? [])[0];
  if (!first) return;
  const { partOfSpeech, note, source } = first;
  const romanization = lang === 'lo' ? first.romanization : undefined;
  const shared: Shared = { partOfSpeech, romanization, note, source };
  cells.set(langColumn(lang, 'part of speech'), partOfSpeech);
  cells.set(langColumn(lang, 'usage'), note);
  cells.set(langColumn(lang, 'source'), source);
  if (lang === 'lo') cells.set('lo romanization', romanization);
  for (const field of TERM_FIELDS) {
    const items = groups[field]?.map((term, at) => {
      const details = unsaid(term, saidAt(field, at, term === first, shared));
      return escapeItem(term.text, 'barsAndLines') + formatDetails(details);
    });
    if (items) cells.set(langColumn(lang, field), items.join(' | '));
  }
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

function addDefinitions(cells: Cells, { definitions }: ExportConcept, lang: Lang): void {
  const own = definitions.filter((definition) => definition.lang === lang);
  const texts = own.map(({ text }) => text);
  cells.set(langColumn(lang, 'definition'), joinItems(texts, 'bars'));
  if (!own.some(({ source }) => source)) return;
  const sources = own.map(({ source = '' }) => source);
  cells.set(langColumn(lang, 'definition source'), joinItems(sources, 'bars'));
}

function addRelations(cells: Cells, { relations, related }: ExportConcept): void {
  for (const column of Object.keys(RELATION_COLUMNS) as RelationColumn[]) {
    const targets = relations.flatMap(({ kind, to }, at) =>
      kind === RELATION_COLUMNS[column] ? (related[at]?.slug ?? '') || to : [],
    );
    cells.set(column, joinItems(targets, 'barsAndLines'));
  }
}

function addExamples(cells: Cells, { examples }: ExportConcept): void {
  cells.set('example ids', examples.map(({ id }) => id).join(' | '));
  for (const lang of LANGS) {
    const sentences = examples.map((example) => example[lang]);
    cells.set(`${lang} examples`, joinItems(sentences, 'bars'));
  }
}
