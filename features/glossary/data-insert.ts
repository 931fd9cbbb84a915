import type { Db, Engine } from '@/lib/db';
import { insertRows } from '@/lib/db-bulk';
import { newId } from '@/lib/db-id';
import {
  cellOf,
  type NewConcept,
  type NewRevision,
  type PreparedConcept,
  revisionValues,
  type Values,
  valuesOf,
  type WrittenTable,
  withCell,
} from './data-prepare';
import { type ConceptTable, conceptTables } from './data-tables';

const insertInto = (
  db: Db,
  engine: Engine,
  table: ConceptTable,
  rows: readonly Values[],
  options?: { ignoreKnown?: boolean },
): Promise<void> => insertRows(db, engine, table, conceptTables[table], rows, options);

/**
 * Writes new concepts with their first revisions, but for their relations, which may lead to concepts that are not there
 * yet, and for what they are found by. Examples that are there are taken as they are.
 * @param articleIds of the articles that they come from, by slug
 */
export async function insertConcepts(
  db: Db,
  engine: Engine,
  prepared: readonly PreparedConcept[],
  articleIds: ReadonlyMap<string, string>,
): Promise<void> {
  const insert = (table: WrittenTable, options?: { ignoreKnown?: boolean }) =>
    insertInto(
      db,
      engine,
      table,
      prepared.flatMap(({ rows }) => rows[table]),
      options,
    );
  await insert('Concept');
  await insert('Term');
  await insert('Definition');
  const sources = prepared.flatMap(({ rows }) => rows.Source);
  await insertInto(
    db,
    engine,
    'Source',
    sources.map((values) => {
      const slug = cellOf('Source', values, 'articleId');
      return slug ? withCell('Source', values, 'articleId', articleIds.get(`${slug}`)) : values;
    }),
  );
  await insert('Example', { ignoreKnown: true });
  await insert('ExampleConcept');
  await insert('Revision');
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
      relations.map(({ kind, to }) =>
        valuesOf('Relation', { id: newId(), kind, fromId: id, toId: to }),
      ),
    ),
  );

/** Adds versions to the history of concepts. */
export const insertRevisions = (
  db: Db,
  engine: Engine,
  revisions: readonly NewRevision[],
): Promise<void> => insertInto(db, engine, 'Revision', revisions.map(revisionValues));
