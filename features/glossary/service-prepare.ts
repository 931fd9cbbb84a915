import { type WordRow, wordRowsOf } from '@/features/search/domain/forms';
import { newId } from '@/lib/db-id';
import { type PreparedConcept, prepareConcept, type Writing } from './data-prepare';
import type { ConceptInput } from './schema';

export type { PreparedConcept, Writing } from './data-prepare';

/** New concepts with what follows from them, made before anything is locked: it takes most of the time of a write. */
export interface PreparedConcepts {
  concepts: PreparedConcept[];
  /** The words of their terms, as the search index keeps them. */
  words: WordRow[];
}

/**
 * Makes all that follows from new concepts; asks nothing of the database, and loads nothing of it. One without an id gets
 * one.
 * @param known words that need not be given again, each after its language; those of these concepts are added
 */
export function prepareConcepts(
  inputs: readonly ConceptInput[],
  writing: Writing,
  known?: Set<string>,
): PreparedConcepts {
  return {
    concepts: inputs.map((input) => prepareConcept({ ...input, id: input.id ?? newId() }, writing)),
    words: wordRowsOf(
      inputs.flatMap(({ terms }) => terms),
      known,
    ),
  };
}
