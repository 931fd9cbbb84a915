import type { Db } from '@/lib/db';
import { conceptTables } from './data-tables';

/** What a staging file has of concepts, parents first: relations are written when what they lead to is there. */
const { Relation: _, ...tables } = conceptTables;
export const stagedConceptTables = tables;

/**
 * Writes the concepts of a staging file, as `insertConcepts` does: what its sources have is the slug of an article.
 * @param without the concepts that are left out
 */
export async function insertStagedConcepts(
  db: Db,
  schema: string,
  without: readonly string[],
): Promise<void> {
  const ids = JSON.stringify(without);
  for (const [table, columns] of Object.entries(stagedConceptTables)) {
    const names = Object.keys(columns).map((name) => `"${name}"`);
    const values = names.map((name) => (name === '"articleId"' ? articleId : `s.${name}`));
    const insert = `INSERT INTO "${table}" (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${schema}."${table}" s`;
    if (table === 'Example') {
      await db.$executeRawUnsafe(`${insert} WHERE true ON CONFLICT DO NOTHING`);
    } else {
      const concept = table === 'Concept' ? 'id' : 'conceptId';
      await db.$executeRawUnsafe(
        `${insert} WHERE s."${concept}" NOT IN (SELECT "value" FROM json_each(?))`,
        ids,
      );
    }
  }
}

const articleId = `(SELECT a."id" FROM "Article" a WHERE a."slug" = s."articleId")`;
