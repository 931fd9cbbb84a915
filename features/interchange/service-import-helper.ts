import { isOutOfMemory } from '@/lib/thread';
import { transformInThread } from '@/lib/thread-transform';
import { UnreadableImport } from './domain/entry';
import type { RowText } from './domain/row';
import {
  type FileKind,
  type PreparedRows,
  type Preparing,
  prepareRows,
  type ReadBatch,
  readItems,
  type StagedRows,
  type Staging,
  stageRows,
  type Unreadable,
} from './service-import-jobs';

/** What is asked of a thread that helps. */
export type Help =
  | { job: 'read'; options: FileKind }
  | { job: 'prepare'; options: Preparing }
  | { job: 'stage'; options: Staging };

/** To begin a thread takes a second. */
const largeBytes = 4_000_000;
const manyRows = 4_000;

/** A batch has two megabytes of the file at most, a staging file tens of megabytes. */
const batchesAhead = 16;
const filesAhead = 2;

/** Megabytes: nothing is kept from one batch to the next. */
const limits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 };

const inThread = <Given, Made>(
  given: Help,
  items: AsyncIterable<Given>,
  ahead?: number,
): AsyncGenerator<Made> =>
  transformInThread(
    'features/interchange/service-import-helper-entry.ts',
    { name: 'import helper', given, limits, ahead },
    items,
  );

/**
 * What a file says, batch by batch: a large one is read in a thread of its own.
 * @param parts its bytes, packed
 * @param size in bytes
 * @throws UnreadableImport for a file of which nothing more can be read; `tooLarge` for one for which the memory of a
 *   thread does not do
 */
export async function* readFile(
  parts: AsyncIterable<Uint8Array>,
  kind: FileKind,
  size: number,
): AsyncGenerator<Extract<ReadBatch, { bytes: number }>> {
  const batches =
    size > largeBytes
      ? inThread<Uint8Array, ReadBatch>({ job: 'read', options: kind }, parts, batchesAhead)
      : readItems(kind, parts);
  try {
    for await (const batch of batches) {
      if ('bytes' in batch) yield batch;
      else throw unreadable(batch.unreadable);
    }
  } catch (error) {
    throw isOutOfMemory(error) ? unreadable({ code: 'tooLarge' }) : error;
  }
}

const unreadable = ({ code, at, detail }: Unreadable) => new UnreadableImport(code, at, detail);

/**
 * New concepts, prepared to be written: many are prepared in a thread of its own.
 * @param count how many there are
 */
export const prepareNew = (
  rows: AsyncIterable<readonly RowText[]>,
  options: Preparing,
  count: number,
): AsyncGenerator<PreparedRows> =>
  count > manyRows ? inThread({ job: 'prepare', options }, rows) : prepareRows(options, rows);

/** The same by way of files, from one of SQLite. */
export const stageNew = (options: Staging, count: number): AsyncGenerator<StagedRows> =>
  count > manyRows ? inThread({ job: 'stage', options }, none(), filesAhead) : stageRows(options);

async function* none(): AsyncGenerator<never> {}
