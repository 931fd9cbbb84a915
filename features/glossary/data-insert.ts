import type { IndexedConcept } from '@/features/search/domain/entry';
import type { Db, Engine } from '@/lib/db';
import { type Columns, insertRows, storedTime } from '@/lib/db-bulk';
import { newId } from '@/lib/db-id';
import { derivedColumns } from './domain/derived';
import type { ConceptInput } from './schema';

/** The tables that a concept is written to, and their columns; parents first. */
export const conceptTables = {
  Concept: {
    id: 'text',
    slug: 'text',
    category: 'text',
    subject: 'text',
    status: 'text',
    version: 'integer',
    editorNote: 'text',
    authorId: 'text',
    createdAt: 'time',
    updatedAt: 'time',
    publishedAt: 'time',
    labelEn: 'text',
    labelVi: 'text',
    labelLo: 'text',
    sortEn: 'text',
    sortVi: 'text',
    sortLo: 'text',
    initialEn: 'text',
    initialVi: 'text',
    initialLo: 'text',
    lacksDefinition: 'boolean',
    lacksExample: 'boolean',
    lacksSource: 'boolean',
    isUncertain: 'boolean',
  },
  Term: {
    id: 'text',
    conceptId: 'text',
    lang: 'text',
    text: 'text',
    type: 'text',
    status: 'text',
    partOfSpeech: 'text',
    romanization: 'text',
    romanizationGenerated: 'boolean',
    note: 'text',
    source: 'text',
    searchOnly: 'boolean',
    recognition: 'text',
    confidence: 'text',
    position: 'integer',
  },
  Definition: {
    id: 'text',
    conceptId: 'text',
    lang: 'text',
    text: 'text',
    source: 'text',
    position: 'integer',
  },
  Source: { id: 'text', conceptId: 'text', articleId: 'text', text: 'text', position: 'integer' },
  Example: { id: 'text', textEn: 'text', textVi: 'text', textLo: 'text', createdAt: 'time' },
  ExampleConcept: { exampleId: 'text', conceptId: 'text', position: 'integer' },
  Relation: { id: 'text', kind: 'text', fromId: 'text', toId: 'text' },
  Revision: {
    id: 'text',
    conceptId: 'text',
    version: 'integer',
    authorId: 'text',
    authorName: 'text',
    reason: 'text',
    snapshot: 'json',
    createdAt: 'time',
    restoredFrom: 'integer',
    reviewerId: 'text',
    reviewerName: 'text',
  },
} as const satisfies Record<string, Columns>;

export type ConceptTable = keyof typeof conceptTables;
export type Row = Record<string, unknown>;

/** Writes rows of one of the tables; a column that a row lacks is null there. */
const insertInto = (
  db: Db,
  engine: Engine,
  table: ConceptTable,
  rows: readonly Row[],
  options?: { ignoreKnown?: boolean },
): Promise<void> => {
  const columns = Object.keys(conceptTables[table]);
  const values = rows.map((row) => columns.map((column) => row[column]));
  return insertRows(db, engine, table, conceptTables[table], values, options);
};

/** A concept that is new, under the id that it gets. */
export type NewConcept = ConceptInput & { id: string };

/** A new concept with what follows from it: nothing of the database. */
export interface PreparedConcept {
  concept: NewConcept;
  derived: ReturnType<typeof derivedColumns>;
  terms: (ConceptInput['terms'][number] & { id: string; conceptId: string; position: number })[];
}

export function prepareConcept(concept: NewConcept): PreparedConcept {
  const { id: conceptId, terms, articles, sources } = concept;
  return {
    concept,
    derived: derivedColumns({ ...concept, sources: [...articles, ...sources] }),
    terms: terms.map((term, position) => ({ ...term, id: newId(), conceptId, position })),
  };
}

/** What the search index needs of a new concept. */
export const indexedOf = ({
  concept: { id, category, status },
  terms,
}: PreparedConcept): IndexedConcept => ({ id, category, status, terms });

/**
 * Writes new concepts but for their relations, which may lead to concepts that are not there yet. Examples that are
 * there are taken as they are.
 */
export async function insertConcepts(
  db: Db,
  engine: Engine,
  prepared: readonly PreparedConcept[],
  authorId: string | null,
  articleIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const time = storedTime(now);
  const concepts = prepared.map(({ concept }) => concept);
  const insert = (table: ConceptTable, rows: readonly Row[], options?: { ignoreKnown?: boolean }) =>
    insertInto(db, engine, table, rows, options);
  await insert(
    'Concept',
    prepared.map((one) => conceptRow(one, authorId, time)),
  );
  await insert(
    'Term',
    prepared.flatMap(({ terms }) => terms),
  );
  await insert('Definition', concepts.flatMap(definitionRows));
  await insert(
    'Source',
    concepts.flatMap((concept) => sourceRows(concept, articleIds)),
  );
  const examples = concepts.flatMap((concept) => concept.examples);
  await insert(
    'Example',
    examples.map(({ id, en, vi, lo }) => ({
      ...{ id, textEn: en, textVi: vi, textLo: lo },
      createdAt: time,
    })),
    { ignoreKnown: true },
  );
  await insert('ExampleConcept', concepts.flatMap(exampleRows));
}

/** Writes the relations that lead out of concepts. */
export const insertRelationsOf = (
  db: Db,
  engine: Engine,
  concepts: readonly Pick<NewConcept, 'id' | 'relations'>[],
): Promise<void> =>
  insertInto(
    db,
    engine,
    'Relation',
    concepts.flatMap(({ id, relations }) =>
      relations.map(({ kind, to }) => ({ id: newId(), kind, fromId: id, toId: to })),
    ),
  );

export interface NewRevision {
  conceptId: string;
  version: number;
  authorId: string | null;
  authorName: string;
  reason: string;
  snapshot: ConceptInput;
  restoredFrom?: number;
  reviewerId?: string;
  reviewerName?: string;
}

/** Adds versions to the history of concepts. */
export const insertRevisions = (
  db: Db,
  engine: Engine,
  revisions: readonly NewRevision[],
  now: Date,
): Promise<void> =>
  insertInto(
    db,
    engine,
    'Revision',
    revisions.map((revision) => ({ ...revision, id: newId(), createdAt: storedTime(now) })),
  );

function conceptRow(
  { concept, derived }: PreparedConcept,
  authorId: string | null,
  time: string,
): Row {
  const { id, slug, category, subject, status, editorNote } = concept;
  return {
    ...{ id, slug, category, subject, status, editorNote, authorId },
    ...derived,
    version: 1,
    createdAt: time,
    updatedAt: time,
    publishedAt: status === 'published' ? time : null,
  };
}

const definitionRows = ({ id: conceptId, definitions }: NewConcept): Row[] =>
  definitions.map((definition, position) => ({
    ...definition,
    ...{ id: newId(), conceptId, position },
  }));

function sourceRows(
  { id: conceptId, articles, sources }: NewConcept,
  articleIds: ReadonlyMap<string, string>,
): Row[] {
  const cited = articles.map((slug): Row => ({ articleId: articleIds.get(slug) }));
  const others = sources.map((text): Row => ({ text }));
  return [...cited, ...others].map((source, position) => ({
    ...source,
    ...{ id: newId(), conceptId, position },
  }));
}

const exampleRows = ({ id: conceptId, examples }: NewConcept): Row[] =>
  examples.map(({ id: exampleId }, position) => ({ exampleId, conceptId, position }));
