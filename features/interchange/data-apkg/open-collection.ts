import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { NoteRow } from '../domain/anki/read-note';
import { UnreadableImport } from '../domain/entry';
import { longestCell, longestRow, mostCells } from '../domain/table/row';
import { mostUnpacked, readZipDirectory, unpack, type ZipPart } from '../domain/zip/read-zip';
import { unzstd } from '../domain/zip/unzstd';
import { NOTE_TYPE_COLUMNS, type NoteType, type NoteTypePlace, readNoteTypes } from './note-types';
import { temporaryFile } from './temporary-file';

/** The notes of a package. */
export interface Collection {
  /** Those of which there are notes, by their ids. */
  noteTypes: ReadonlyMap<string, NoteType>;
  /** How many files with sounds and pictures come with it. */
  media: number;
  /** In the order of their ids, each with the id of its type and its tags. */
  notes(): Generator<NoteRow & { type: string; tags: string }>;
  close(): void;
}

const largestCollection = 500_000_000;
/** Without "support older Anki versions": packed by itself. The others beside it only ask to update Anki. */
const newest = 'collection.anki21b';
const names = [newest, 'collection.anki21', 'collection.anki2'];

/**
 * Opens a package of Anki, of which only the collection is unpacked, into a file that goes when it is closed.
 * @throws UnreadableImport as `readZipDirectory`, `unpack` and `unzstd` do; `tooLarge` for a collection of more than
 *   500 MB; `notAnki` for an archive or a database of another kind, or a broken one
 */
export async function openCollection(bytes: Uint8Array): Promise<Collection> {
  // Media are never unpacked: they may be as large as they are.
  const parts = readZipDirectory(bytes, { total: Number.POSITIVE_INFINITY });
  const part = names.flatMap((name) => parts.get(name) ?? []).at(0);
  if (!part) throw new UnreadableImport('notAnki');
  const media = [...parts.keys()].filter((name) => /^\d+$/u.test(name)).length;
  const file = temporaryFile();
  try {
    await unpackInto(file.path, bytes, part);
    const database = new Database(file.path);
    const close = () => {
      database.close();
      file.remove();
    };
    try {
      const noteTypes = readNoteTypes(database, check(database));
      return { noteTypes, media, notes: () => readNotes(database), close };
    } catch (error) {
      close();
      throw error;
    }
  } catch (error) {
    file.remove();
    throw unreadable(error);
  }
}

/** What is wrong with a database is wrong with the file. */
const unreadable = (error: unknown): unknown =>
  error instanceof Database.SqliteError || error instanceof z.ZodError
    ? new UnreadableImport('notAnki')
    : error;

/** Where the header of a database says that it has a write-ahead log, which does not come with it. */
const logFlags = [18, 19];

async function unpackInto(path: string, bytes: Uint8Array, part: ZipPart): Promise<void> {
  if (part.size > largestCollection) throw new UnreadableImport('tooLarge');
  const file = openSync(path, 'w+');
  try {
    for await (const piece of part.name === newest
      ? unzstd(Buffer.concat([...unpack(bytes, part)]), mostOf(part))
      : unpack(bytes, part)) {
      writeSync(file, piece);
    }
    const flag = Buffer.alloc(1);
    for (const at of logFlags) {
      readSync(file, flag, 0, 1, at);
      if (flag[0] === 2) writeSync(file, Uint8Array.of(1), 0, 1, at);
    }
  } finally {
    closeSync(file);
  }
}

const mostOf = ({ size }: ZipPart) => Math.min(largestCollection, mostUnpacked(size));

/** The columns of notes that are read. */
const noteColumns = ['id', 'mid', 'tags', 'flds'];

/**
 * Nothing of a stranger's database is run: no table may be a virtual one or have computed columns, which Anki never has,
 * and no view, trigger or constraint is asked.
 * @returns where its note types are
 */
function check(database: Database.Database): NoteTypePlace {
  database.pragma('journal_mode = OFF');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('ignore_check_constraints = ON');
  replaceCollation(database);
  database.pragma('query_only = ON');
  const tables = database
    .prepare(
      "select name, sql like 'create table%' as isPlain from sqlite_schema where type = 'table'",
    )
    .all()
    .map((row) => tableSchema.parse(row));
  if (!tables.every(({ isPlain }) => isPlain === 1)) throw new UnreadableImport('notAnki');
  const columnsOf = database.prepare('select name, hidden from pragma_table_xinfo(?)');
  const stored = new Map<string, string[]>();
  for (const { name } of tables) {
    const columns = columnsOf.all(name).map((row) => columnSchema.parse(row));
    if (columns.some(({ hidden }) => hidden !== 0)) throw new UnreadableImport('notAnki');
    stored.set(
      name,
      columns.map((column) => column.name),
    );
  }
  const place = stored.has('notetypes') ? 'tables' : 'json';
  for (const [table, columns] of Object.entries({
    notes: noteColumns,
    ...NOTE_TYPE_COLUMNS[place],
  })) {
    const there = stored.get(table) ?? [];
    if (!columns.every((column) => there.includes(column))) throw new UnreadableImport('notAnki');
    if (database.pragma(`quick_check(${table})`, { simple: true }) !== 'ok') {
      throw new UnreadableImport('notAnki');
    }
  }
  return place;
}

/** Newer collections name an order of texts that only Anki has, without which their tables cannot be read. */
function replaceCollation(database: Database.Database): void {
  const named = "sql like '%unicase%'";
  if (!database.prepare(`select 1 from sqlite_schema where ${named}`).get()) return;
  database.unsafeMode(true);
  database.pragma('writable_schema = ON');
  database.exec(`update sqlite_schema set sql = replace(sql, 'unicase', 'nocase') where ${named}`);
  database.pragma('writable_schema = RESET');
  database.unsafeMode(false);
}

const tableSchema = z.object({ name: z.string(), isPlain: z.number().nullable() });
const columnSchema = z.object({ name: z.string(), hidden: z.number() });

const noteSchema = z.object({
  type: z.string().nullable(),
  tags: z.string().nullable(),
  fields: z.string().nullable(),
});

function* readNotes(database: Database.Database): ReturnType<Collection['notes']> {
  const statement = database.prepare(
    `select cast(mid as text) as type,
      case when octet_length(tags) <= ${longestCell} then cast(tags as text) end as tags,
      case when octet_length(flds) <= ${longestRow} then cast(flds as text) end as fields
    from notes order by id`,
  );
  let line = 0;
  try {
    for (const row of statement.iterate()) {
      line++;
      const { type, tags, fields } = noteSchema.parse(row);
      const cells = (fields ?? '').split('\u001F', mostCells);
      const tooLong = cells.flatMap((cell, at) => (cell.length > longestCell ? at : []));
      for (const at of tooLong) cells[at] = '';
      if (fields === null) tooLong.push(0);
      yield { line, type: type ?? '', tags: tags ?? '', cells, tooLong };
    }
  } catch (error) {
    throw unreadable(error);
  }
}
