import type Database from 'better-sqlite3';
import { z } from 'zod';
import { UnreadableImport } from '../domain/entry';

export interface NoteType {
  name: string;
  fields: string[];
}

/** Where a collection keeps its note types: as JSON until schema 14 of Anki, in tables since 15. */
export type NoteTypePlace = 'json' | 'tables';

/** The columns that are read, by table. */
export const NOTE_TYPE_COLUMNS: Record<NoteTypePlace, Record<string, string[]>> = {
  json: { col: ['models'] },
  tables: { notetypes: ['id', 'name'], fields: ['ntid', 'ord', 'name'] },
};

/** Bytes of all note types together. */
const longest = 50_000_000;

/**
 * The note types of which there are notes, by their ids.
 * @throws UnreadableImport `notAnki` for what Anki would not have written
 */
export function readNoteTypes(
  database: Database.Database,
  place: NoteTypePlace,
): Map<string, NoteType> {
  const used = database.prepare('select distinct cast(mid as text) from notes').pluck().all();
  const all = place === 'json' ? inJson(database) : inTables(database);
  return new Map(all.filter(([id]) => used.includes(id)));
}

const fieldSchema = z.object({ name: z.string(), ord: z.number() });
type Field = z.infer<typeof fieldSchema>;
const modelsSchema = z.record(
  z.string(),
  z.object({ name: z.string(), flds: z.array(fieldSchema) }),
);

function inJson(database: Database.Database): [string, NoteType][] {
  const text = database
    .prepare('select models from col where octet_length(models) <= ? limit 1')
    .pluck()
    .get(longest);
  const { data } = modelsSchema.safeParse(parsed(text));
  if (!data) throw new UnreadableImport('notAnki');
  return Object.entries(data).map(([id, { name, flds }]) => [id, noteType(name, flds)]);
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

const typeRowSchema = z.object({ id: z.string(), name: z.string() });
const fieldRowSchema = fieldSchema.extend({ id: z.string() });

function inTables(database: Database.Database): [string, NoteType][] {
  const length = (table: string) =>
    Number(database.prepare(`select total(octet_length(name) + 8) from ${table}`).pluck().get());
  if (length('notetypes') + length('fields') > longest) throw new UnreadableImport('notAnki');
  const types = database
    .prepare('select cast(id as text) as id, name from notetypes')
    .all()
    .map((row) => typeRowSchema.parse(row));
  const fields = database
    .prepare('select cast(ntid as text) as id, ord, name from fields')
    .all()
    .map((row) => fieldRowSchema.parse(row));
  const fieldsOf = new Map<string, Field[]>(types.map(({ id }) => [id, []]));
  for (const field of fields) fieldsOf.get(field.id)?.push(field);
  return types.map(({ id, name }) => [id, noteType(name, fieldsOf.get(id) ?? [])]);
}

const noteType = (name: string, fields: readonly Field[]): NoteType => ({
  name,
  fields: fields.toSorted((a, b) => a.ord - b.ord).map((field) => field.name),
});
