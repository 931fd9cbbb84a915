import type { Direction } from '@/features/study/domain/card-key';
import type { Lang } from '@/language/lang';
import { readApkg, readApkgHead } from './data-apkg/read-apkg';
import { type LearnerCards, writeApkg } from './data-apkg/write-apkg';
import { ANKI_CARRIES, DIRECTIONS } from './domain/anki/note-type';
import { readAnkiText, readAnkiTextHead } from './domain/anki/read-anki-text';
import { writeAnkiText } from './domain/anki/write-anki-text';
import { readCsv, readCsvHead } from './domain/csv/read-csv';
import { writeCsv } from './domain/csv/write-csv';
import { type ExportConcept, FIELDS, type Field, type ReadItem } from './domain/entry';
import { JSON_CARRIES } from './domain/json/carries';
import { readJson } from './domain/json/read-json';
import { writeJson } from './domain/json/write-json';
import { TABLE_CARRIES } from './domain/table/columns';
import type { TableHead } from './domain/table/head';
import type { Mapping } from './domain/table/mapping';
import type { ReadFormat } from './domain/taken-files';
import { TBX2_CARRIES, TBX3_CARRIES } from './domain/tbx/carries';
import { readTbx } from './domain/tbx/read-tbx';
import { type TbxHead, writeTbx2, writeTbx3 } from './domain/tbx/write-tbx';
import { readXlsx, readXlsxHead } from './domain/xlsx/read-xlsx';
import { writeXlsx } from './domain/xlsx/write-xlsx';
import type { ExportFormat } from './schema';

type Bytes = AsyncIterable<Uint8Array>;

/** How files of a format are read. Both throw UnreadableImport. */
interface Reader {
  /** What a file says, concept by concept. */
  read(bytes: Bytes, mapping?: Mapping): AsyncIterable<ReadItem>;
  /** Of a format that has tables of any columns: the first rows; null where nobody has to say what these are. */
  readHead?(bytes: Bytes): Promise<TableHead | null>;
}

export const READERS: Readonly<Record<ReadFormat, Reader>> = {
  json: { read: readJson },
  tbx: { read: readTbx },
  csv: { read: readCsv, readHead: readCsvHead },
  xlsx: { read: readXlsx, readHead: readXlsxHead },
  apkg: { read: readApkg, readHead: readApkgHead },
  ankiText: { read: readAnkiText, readHead: readAnkiTextHead },
};

/** What a file says of itself, and what of concepts stands in it. */
export interface FileOptions extends TbxHead {
  locale: Lang;
  /** Of flashcards; all without it. */
  directions?: readonly Direction[];
  /** Of flashcards: what somebody knows already. */
  learner?: LearnerCards;
}

/** How files of a format are written. */
interface Writer {
  write(
    concepts: AsyncIterable<ExportConcept>,
    options: FileOptions,
  ): AsyncGenerator<string> | AsyncGenerator<Uint8Array>;
  /** What a file can say of a concept. */
  carries: ReadonlySet<Field>;
  mediaType: string;
  extension: string;
}

const tbxType = { mediaType: 'application/x-tbx+xml; charset=utf-8', extension: 'tbx' };

const ankiOptions = ({ directions = DIRECTIONS, created, ...options }: FileOptions) => ({
  ...{ ...options, directions, now: created },
});

export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  tbx: { write: writeTbx3, carries: TBX3_CARRIES, ...tbxType },
  tbx2: { write: writeTbx2, carries: TBX2_CARRIES, ...tbxType },
  csv: {
    ...{ write: writeCsv, carries: TABLE_CARRIES },
    ...{ mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
  },
  xlsx: {
    ...{ write: writeXlsx, carries: TABLE_CARRIES },
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
  anki: {
    write: (concepts, options) => writeApkg(concepts, ankiOptions(options)),
    ...{ carries: ANKI_CARRIES, mediaType: 'application/apkg', extension: 'apkg' },
  },
  ankiText: {
    write: (concepts, options) => writeAnkiText(concepts, ankiOptions(options)),
    ...{ carries: ANKI_CARRIES, mediaType: 'text/plain; charset=utf-8', extension: 'txt' },
  },
  json: {
    ...{ write: writeJson, carries: JSON_CARRIES },
    ...{ mediaType: 'application/json', extension: 'json' },
  },
};

/** What a file of a format cannot say of a concept. */
export const notCarriedBy = (format: ExportFormat): Field[] =>
  FIELDS.filter((field) => !WRITERS[format].carries.has(field));
