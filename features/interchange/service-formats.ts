import type { ExportConcept, ReadItem } from './domain/entry';
import { UnreadableImport } from './domain/entry';
import { readTbx } from './domain/tbx/read-tbx';
import { type TbxHead, writeTbx2, writeTbx3 } from './domain/tbx/write-tbx';
import type { ExportFormat } from './schema';

/** The formats that are read. */
export const READ_FORMATS = ['json', 'tbx', 'csv', 'xlsx', 'apkg', 'ankiText'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

/**
 * What a file of a format says, concept by concept.
 * @param mapping which column is what, of a table that is not of our layout
 * @throws UnreadableImport while it is read
 */
export function openFile(
  format: string,
  chunks: AsyncIterable<Uint8Array>,
  _mapping?: unknown,
): AsyncIterable<ReadItem> {
  if (format === 'tbx') return readTbx(chunks);
  throw new UnreadableImport('otherKind');
}

/** A file of concepts, in chunks. */
export function writeFile(
  format: ExportFormat,
  concepts: AsyncIterable<ExportConcept>,
  head: TbxHead,
): AsyncIterable<string | Uint8Array> {
  if (format === 'tbx') return writeTbx3(concepts, head);
  if (format === 'tbx2') return writeTbx2(concepts, head);
  throw new Error(`${format} is not written`);
}
