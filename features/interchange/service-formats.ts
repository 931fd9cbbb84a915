import {
  type ExportConcept,
  FIELDS,
  type Field,
  type ReadItem,
  UnreadableImport,
} from './domain/entry';
import { JSON_CARRIES } from './domain/json/carries';
import { readJson } from './domain/json/read-json';
import { writeJson } from './domain/json/write-json';
import { TBX2_CARRIES, TBX3_CARRIES } from './domain/tbx/carries';
import { readTbx } from './domain/tbx/read-tbx';
import { type TbxHead, writeTbx2, writeTbx3 } from './domain/tbx/write-tbx';
import type { ExportFormat } from './schema';

/**
 * What a file of a format says, concept by concept.
 * @throws UnreadableImport while it is read
 */
export function openFile(
  format: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncIterable<ReadItem> {
  if (format === 'json') return readJson(chunks);
  if (format === 'tbx') return readTbx(chunks);
  throw new UnreadableImport('otherKind');
}

/** A file of concepts, in chunks. */
export function writeFile(
  format: ExportFormat,
  concepts: AsyncIterable<ExportConcept>,
  head: TbxHead,
): AsyncGenerator<string> {
  if (format === 'json') return writeJson(concepts, head);
  if (format === 'tbx') return writeTbx3(concepts, head);
  return writeTbx2(concepts, head);
}

/** What a file of each format cannot say of a concept. */
export const NOT_CARRIED: Readonly<Record<ExportFormat, readonly Field[]>> = {
  tbx: FIELDS.filter((field) => !TBX3_CARRIES.has(field)),
  tbx2: FIELDS.filter((field) => !TBX2_CARRIES.has(field)),
  json: FIELDS.filter((field) => !JSON_CARRIES.has(field)),
};
