import { readApkg, readApkgHead } from './data-apkg/read-apkg';
import { readAnkiText, readAnkiTextHead } from './domain/anki/read-anki-text';
import { readCsv, readCsvHead } from './domain/csv/read-csv';
import type { ReadItem } from './domain/entry';
import { readJson } from './domain/json/read-json';
import type { TableHead } from './domain/table/head';
import type { Mapping } from './domain/table/mapping';
import type { ReadFormat } from './domain/taken-files';
import { readTbx } from './domain/tbx/read-tbx';
import { readXlsx, readXlsxHead } from './domain/xlsx/read-xlsx';

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
