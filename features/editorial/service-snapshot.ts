import type { ConceptInput } from '@/features/glossary/schema';
import type { Db } from '@/lib/db';
import * as data from './data';
import type { ConceptForm } from './schema';

const empty = {
  terms: [],
  definitions: [],
  articles: [],
  sources: [],
  relations: [],
  examples: [],
};

/** A concept as a revision keeps it; one that was kept before a part was known is without it. */
export const snapshotOf = (json: unknown): ConceptInput & { id: string } => ({
  ...empty,
  ...(json as ConceptInput & { id: string }),
});

/** The snapshot of a version, or null when none is on record. */
export async function readSnapshot(
  db: Db,
  conceptId: string,
  version: number,
): Promise<(ConceptInput & { id: string }) | null> {
  const revision = await data.findRevision(db, conceptId, version);
  return revision && snapshotOf(revision.snapshot);
}

/** A concept as the form has it. */
export function formOf({ slug: _, ...concept }: ConceptInput & { id: string }): ConceptForm {
  return concept;
}
