import path from 'node:path';
import { slugOfTerms } from '@/features/glossary/domain/slug';
import {
  type PreparedConcept,
  type PreparedConcepts,
  prepareConcepts,
  type Writing,
} from '@/features/glossary/service-prepare';
import { conceptStagingFile, stageConcepts } from '@/features/glossary/service-stage';
import type { StagingFile } from '@/lib/db-staging';
import { readNewTextsOf } from './data-new-texts';
import { completed } from './domain/complete';
import { countBytes } from './domain/count-bytes';
import { type ReadItem, UnreadableImport } from './domain/entry';
import { type KeyedEntry, keyedEntry } from './domain/keyed-entry';
import type { ImportContent, RowText } from './domain/row';
import type { Mapping } from './domain/table/mapping';
import type { ReadFormat } from './domain/taken-files';
import type { ApplyOptions } from './schema';
import { unpacked } from './service-import-bytes';
import { READERS } from './service-readers';

// What of an import takes a processor and no client of the database. What goes in and out is plain: it crosses threads.

export interface FileKind {
  format: ReadFormat;
  mapping?: Mapping;
}

export type KeyedItem = Exclude<ReadItem, { kind: 'entry' }> | ({ kind: 'entry' } & KeyedEntry);

/** Some of what a file says, with how many of its bytes have been read; or why nothing more of it can be read. */
export type ReadBatch = { bytes: number; items: KeyedItem[] } | { unreadable: Unreadable };

export type Unreadable = Pick<UnreadableImport, 'code' | 'at' | 'detail'>;

const itemsAtOnce = 50;
/** Entries may be large: no batch is to hold much more of the file. */
const bytesAtOnce = 2_000_000;

/**
 * What a file says, its texts mended.
 * @param parts its bytes, packed
 */
export async function* readItems(
  { format, mapping }: FileKind,
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReadBatch> {
  let bytes = 0;
  let told = 0;
  const chunks = countBytes(unpacked(parts), (done) => {
    bytes = done;
  });
  let items: KeyedItem[] = [];
  try {
    for await (const item of READERS[format].read(chunks, mapping)) {
      items.push(item.kind === 'entry' ? { kind: 'entry', ...keyedEntry(item.entry) } : item);
      if (items.length < itemsAtOnce && bytes - told < bytesAtOnce) continue;
      yield { bytes, items };
      items = [];
      told = bytes;
    }
    yield { bytes, items };
  } catch (error) {
    if (!(error instanceof UnreadableImport)) throw error;
    const { code, at, detail } = error;
    yield { unreadable: { code, at, detail } };
  }
}

/** How new concepts are written. */
export interface Preparing {
  options: ApplyOptions;
  writing: Writing;
}

/** Concepts that are to be created, and the rows that they come from, in the same order. */
export interface PreparedRows extends PreparedConcepts {
  numbers: number[];
}

/** Makes all that follows from rows that become new concepts, under the slugs that these would like. */
export async function* prepareRows(
  { options, writing }: Preparing,
  batches: AsyncIterable<readonly RowText[]>,
): AsyncGenerator<PreparedRows> {
  const known = new Set<string>();
  for await (const rows of batches) {
    const concepts = rows.map(({ conceptId: id, content, problems }) => {
      const read = withoutMissing(JSON.parse(content), problems);
      const concept = completed(read, options);
      return { ...concept, id, slug: concept.slug ?? slugOfTerms(concept.terms) };
    });
    yield {
      numbers: rows.map(({ number }) => number),
      ...prepareConcepts(concepts, writing, known),
    };
  }
}

/** Where new concepts are read from and staged: the SQLite file, and a folder. */
export interface Staging extends Preparing {
  importId: string;
  database: string;
  folder: string;
}

/** Prepared concepts in a file (`createStaged`). */
export interface StagedRows {
  numbers: number[];
  concepts: PreparedConcept['concept'][];
  file: string;
}

/** The more at once, the fewer pages of the indexes are written again and again; the longer others wait to write. */
const stagedAtOnce = 6_000;
/** Whoever writes them waits for the first. */
const stagedFirst = 1_000;
/** UTF-16 units of contents: concepts may be large. */
const lengthAtOnce = 16_000_000;

/** Makes all that follows from the rows of an import that become new concepts, and puts it into files. */
export async function* stageRows({
  importId,
  database,
  folder,
  ...preparing
}: Staging): AsyncGenerator<StagedRows> {
  let length = 0;
  const texts = counted(readNewTextsOf(database, importId), (more) => {
    length += more;
  });
  const batches = prepareRows(preparing, texts);
  let most = stagedFirst;
  try {
    for (let last = false, count = 0; !last; count++) {
      const file = conceptStagingFile(path.join(folder, `${count}.db`));
      const staged: StagedRows = { numbers: [], concepts: [], file: file.path };
      try {
        length = 0;
        while (staged.numbers.length < most && length < lengthAtOnce && !last) {
          const { value, done = false } = await batches.next();
          last = done;
          if (value) put(staged, file, value);
        }
      } finally {
        file.close();
      }
      if (staged.numbers.length > 0) yield staged;
      most = Math.min(2 * most, stagedAtOnce);
    }
  } finally {
    // Nobody may want the rest.
    await batches.return(undefined);
  }
}

async function* counted(
  batches: AsyncIterable<RowText[]>,
  onLength: (length: number) => void,
): AsyncGenerator<RowText[]> {
  for await (const rows of batches) {
    onLength(rows.reduce((length, { content }) => length + content.length, 0));
    yield rows;
  }
}

function put(staged: StagedRows, file: StagingFile, prepared: PreparedRows): void {
  stageConcepts(file, prepared);
  staged.concepts.push(...prepared.concepts.map(({ concept }) => concept));
  staged.numbers.push(...prepared.numbers);
}

/** Without the articles that were not there when the file was read, as its report says. */
function withoutMissing(content: ImportContent, problems: string | null): ImportContent {
  if (!problems || content.articles.length === 0) return content;
  const noted = JSON.parse(problems) as Record<string, string>;
  return { ...content, articles: content.articles.filter((_, at) => !noted[`articles.${at}`]) };
}
