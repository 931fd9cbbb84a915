import { type EntryRow, entryRowsOf } from '@/features/search/domain/forms';
import { storedTime } from '@/lib/db-bulk';
import { newId } from '@/lib/db-id';
import { type ConceptTable, conceptTables, type Row } from './data-tables';
import { derivedColumns } from './domain/derived';
import type { ConceptInput } from './schema';

/** A concept that is new, under the id that it gets. */
export type NewConcept = ConceptInput & { id: string };

/** The values of a row, in the order of the columns of its table. */
export type Values = unknown[];

/** Who makes a change, and why; what a revision holds beside the concept itself. */
export interface Authorship {
  authorId: string | null;
  authorName: string;
  reason: string;
  /** The version that is brought back. */
  restoredFrom?: number;
  /** Who let the change of somebody else through. */
  reviewerId?: string;
  reviewerName?: string;
}

/** A change that somebody makes now. */
export interface Writing extends Authorship {
  now: Date;
}

/** A new concept as rows, made of itself alone: nothing of the database. Plain, so that another thread can make it. */
export interface PreparedConcept {
  concept: Pick<NewConcept, 'id' | 'slug' | 'status' | 'articles' | 'relations'>;
  /** As its first revision keeps it, in JSON. */
  snapshot: string;
  /** But for those of relations; a source that is an article has its slug for an id. */
  rows: Record<WrittenTable, Values[]>;
  /** What it is found by. */
  entries: EntryRow[];
}

export type WrittenTable = Exclude<ConceptTable, 'Relation'>;

export function prepareConcept(concept: NewConcept, writing: Writing): PreparedConcept {
  const { id, slug, category, status, articles, relations } = concept;
  const time = storedTime(writing.now);
  const terms = concept.terms.map((term, position) => {
    return { ...term, id: newId(), conceptId: id, position };
  });
  const snapshot = JSON.stringify(concept);
  return {
    concept: { id, slug, status, articles, relations },
    snapshot,
    rows: {
      Concept: [conceptValues(concept, writing.authorId, time)],
      Term: terms.map((term) => valuesOf('Term', term)),
      Definition: definitionRows(concept),
      Source: sourceRows(concept),
      Example: concept.examples.map(({ id: exampleId, en, vi, lo }) =>
        valuesOf('Example', {
          ...{ id: exampleId, textEn: en, textVi: vi, textLo: lo },
          createdAt: time,
        }),
      ),
      ExampleConcept: concept.examples.map(({ id: exampleId }, position) =>
        valuesOf('ExampleConcept', { exampleId, conceptId: id, position }),
      ),
      Revision: [revisionValues({ ...writing, conceptId: id, version: 1, snapshot })],
    },
    entries: entryRowsOf({ id, category, status, terms }),
  };
}

/** The same concept with a part of it changed. */
export const preparedAnew = (
  { snapshot }: PreparedConcept,
  change: Partial<ConceptInput>,
  writing: Writing,
): PreparedConcept => prepareConcept({ ...JSON.parse(snapshot), ...change }, writing);

/** The same concept under another slug. */
export function withSlug(prepared: PreparedConcept, slug: string): PreparedConcept {
  const { concept, rows } = prepared;
  if (slug === concept.slug) return prepared;
  const snapshot = JSON.stringify({ ...JSON.parse(prepared.snapshot), slug });
  return {
    ...prepared,
    concept: { ...concept, slug },
    snapshot,
    rows: {
      ...rows,
      Concept: rows.Concept.map((values) => withCell('Concept', values, 'slug', slug)),
      Revision: rows.Revision.map((values) => withCell('Revision', values, 'snapshot', snapshot)),
    },
  };
}

/** A row with another value in one of its columns. */
export const withCell = <T extends ConceptTable>(
  table: T,
  values: Values,
  column: keyof (typeof conceptTables)[T] & string,
  value: unknown,
): Values => values.with(columnsOf[table].indexOf(column), value);

/** The value of a row in one of its columns. */
export const cellOf = <T extends ConceptTable>(
  table: T,
  values: Values,
  column: keyof (typeof conceptTables)[T] & string,
): unknown => values[columnsOf[table].indexOf(column)];

const columnsOf = Object.fromEntries(
  Object.entries(conceptTables).map(([table, columns]) => [table, Object.keys(columns)]),
) as Record<ConceptTable, string[]>;

/** The values of a row of one of the tables, which is given in two parts; a column that both lack is null there. */
export const valuesOf = (table: ConceptTable, part: Row, other: Row = {}): Values =>
  columnsOf[table].map((column) => other[column] ?? part[column] ?? null);

export interface NewRevision extends Writing {
  conceptId: string;
  version: number;
  /** In JSON. */
  snapshot: string;
}

export const revisionValues = ({ now, ...revision }: NewRevision): Values =>
  valuesOf('Revision', { ...revision, id: newId(), createdAt: storedTime(now) });

function conceptValues(concept: NewConcept, authorId: string | null, time: string): Values {
  const { id, slug, category, subject, status, editorNote, articles, sources } = concept;
  const own = {
    ...{ id, slug, category, subject, status, editorNote, authorId },
    ...{ version: 1, createdAt: time, updatedAt: time },
    publishedAt: status === 'published' ? time : null,
  };
  return valuesOf(
    'Concept',
    own,
    derivedColumns({ ...concept, sources: [...articles, ...sources] }),
  );
}

const definitionRows = ({ id: conceptId, definitions }: NewConcept): Values[] =>
  definitions.map((definition, position) =>
    valuesOf('Definition', definition, { id: newId(), conceptId, position }),
  );

function sourceRows({ id: conceptId, articles, sources }: NewConcept): Values[] {
  const cited = articles.map((slug): Row => ({ articleId: slug }));
  const others = sources.map((text): Row => ({ text }));
  return [...cited, ...others].map((source, position) =>
    valuesOf('Source', source, { id: newId(), conceptId, position }),
  );
}
