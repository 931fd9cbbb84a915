import Database from 'better-sqlite3';
import { z } from 'zod';
import type { NoteRow } from '../domain/anki/read-note';
import { UnreadableImport } from '../domain/entry';
import { longestCell, longestRow, mostCells } from '../domain/table/row';
import { readZipDirectory, unpack, type ZipPart } from '../domain/zip/read-zip';

export interface NoteType {
  name: string;
  fields: string[];
}

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
const longestModels = 50_000_000;

/**
 * Opens a package of Anki, of which only the collection is unpacked, into memory.
 * @throws UnreadableImport as `readZipDirectory` and `unpack` do; `tooLarge` for a collection of more than 500 MB;
 *   `notAnki` for an archive or a database of another kind, or a broken one; `newAnki` for the format without "support
 *   older Anki versions", which is packed with zstd
 */
export function openCollection(bytes: Uint8Array): Collection {
  // Media are never unpacked: they may be as large as they are.
  const parts = readZipDirectory(bytes, { total: Number.POSITIVE_INFINITY });
  if (parts.has('collection.anki21b')) {
    throw new UnreadableImport('newAnki');
  }
  const part = parts.get('collection.anki21') ?? parts.get('collection.anki2');
  if (!part) throw new UnreadableImport('notAnki');
  if (part.size > largestCollection) throw new UnreadableImport('tooLarge');
  const media = [...parts.keys()].filter((name) => /^\d+$/u.test(name)).length;
  const file = unpacked(bytes, part);
  return guarded(() => {
    const database = new Database(file, { readonly: true });
    try {
      check(database);
      const noteTypes = readNoteTypes(database);
      return {
        noteTypes,
        media,
        notes: () => readNotes(database),
        close: () => {
          database.close();
        },
      };
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** What is wrong with a database is wrong with the file. */
function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw unreadable(error);
  }
}

const unreadable = (error: unknown): unknown =>
  error instanceof Database.SqliteError || error instanceof z.ZodError
    ? new UnreadableImport('notAnki')
    : error;

/** Where the header of a database says that it has a write-ahead log, which one in memory cannot have. */
const logFlags = [18, 19];

function unpacked(bytes: Uint8Array, part: ZipPart): Buffer {
  const file = Buffer.alloc(part.size);
  let at = 0;
  for (const piece of unpack(bytes, part)) {
    file.set(piece, at);
    at += piece.length;
  }
  for (const flag of logFlags) if (file[flag] === 2) file[flag] = 1;
  return file;
}

/** The columns that are read. */
const needed = { col: ['models'], notes: ['id', 'mid', 'tags', 'flds'] };

/**
 * Nothing of a stranger's database is run: no table may be a virtual one or have computed columns, which Anki never has,
 * and no view, trigger or constraint is asked.
 */
function check(database: Database.Database): void {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('ignore_check_constraints = ON');
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
  for (const [table, columns] of Object.entries(needed)) {
    const there = stored.get(table) ?? [];
    if (!columns.every((column) => there.includes(column))) throw new UnreadableImport('notAnki');
  }
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new UnreadableImport('notAnki');
  }
}

const tableSchema = z.object({ name: z.string(), isPlain: z.number().nullable() });
const columnSchema = z.object({ name: z.string(), hidden: z.number() });

const modelsSchema = z.record(
  z.string(),
  z.object({
    name: z.string(),
    flds: z.array(z.object({ name: z.string(), ord: z.number() })),
  }),
);

function readNoteTypes(database: Database.Database): Map<string, NoteType> {
  const text = database
    .prepare('select models from col where octet_length(models) <= ? limit 1')
    .pluck()
    .get(longestModels);
  const used = database.prepare('select distinct cast(mid as text) from notes').pluck().all();
  const { data } = modelsSchema.safeParse(parsed(text));
  if (!data) throw new UnreadableImport('notAnki');
  const types = new Map<string, NoteType>();
  for (const [id, { name, flds }] of Object.entries(data)) {
    const fields = flds.toSorted((a, b) => a.ord - b.ord).map((field) => field.name);
    if (used.includes(id)) types.set(id, { name, fields });
  }
  return types;
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

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
