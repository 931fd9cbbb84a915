import type { StagingFile } from '@/lib/db-staging';
import { formTables } from './data-columns';
import type { IndexedForms } from './domain/forms';

/** What a staging file has for the search index: its entries are without their numbers. */
export const stagedFormTables = formTables;

/** Puts entries and words into a file from which `indexStaged` takes them. */
export function stageForms(file: StagingFile, { entries, words }: IndexedForms): void {
  file.add('SearchEntry', entries);
  file.add('SearchWord', words);
}
