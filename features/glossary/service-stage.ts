import { stagedFormTables, stageForms } from '@/features/search/service-stage';
import { StagingFile } from '@/lib/db-staging';
import { stagedConceptTables } from './data-staged';
import type { PreparedConcepts } from './service-prepare';

/** A staging file for new concepts, from which `createStaged` takes them. */
export const conceptStagingFile = (path: string): StagingFile =>
  new StagingFile(path, { ...stagedConceptTables, ...stagedFormTables });

/** Puts new concepts into a staging file; asks nothing of the database. */
export function stageConcepts(file: StagingFile, { concepts, words }: PreparedConcepts): void {
  for (const { rows } of concepts) {
    for (const [table, values] of Object.entries(rows)) file.add(table, values);
  }
  stageForms(file, { entries: concepts.flatMap(({ entries }) => entries), words });
}
