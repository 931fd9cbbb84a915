import type { Direction } from '@/features/study/domain/card-key';
import type { Lang } from '@/language/lang';
import { type LearnerCards, writeApkg } from './data-apkg/write-apkg';
import { ANKI_CARRIES, DIRECTIONS } from './domain/anki/note-type';
import { writeAnkiText } from './domain/anki/write-anki-text';
import { writeCsv } from './domain/csv/write-csv';
import { type ExportConcept, FIELDS, type Field } from './domain/entry';
import { JSON_CARRIES } from './domain/json/carries';
import { writeJson } from './domain/json/write-json';
import { TABLE_CARRIES } from './domain/table/columns';
import { TBX2_CARRIES, TBX3_CARRIES } from './domain/tbx/carries';
import { type TbxHead, writeTbx2, writeTbx3 } from './domain/tbx/write-tbx';
import { writeXlsx } from './domain/xlsx/write-xlsx';
import type { ExportFormat } from './schema';

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
