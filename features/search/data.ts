import type { Lang } from '@/language/lang';
import { type Db, type Engine, engine } from '@/lib/db';
import { countRows, insertRows } from '@/lib/db-bulk';
import { postgresqlIndex } from './data/postgresql-index';
import type { SearchIndex } from './data/search-index';
import { sqliteIndex, textTables } from './data/sqlite-index';
import { formTables } from './data-columns';
import type { Entry, IndexedConcept, SpelledWord } from './domain/entry';
import type { EntryRow, IndexedForms } from './domain/forms';
import { idBaseOf } from './domain/parts';

/** The lookups of this process's database. */
export const searchIndex = (): SearchIndex =>
  engine() === 'sqlite' ? sqliteIndex : postgresqlIndex;

const textColumns = { rowid: 'bigint', paddedKey: 'text' } as const;

/** Concepts as the index needs them, in the order of their ids, after one of them. */
export async function findIndexed(
  db: Db,
  where: { ids: readonly string[] } | { after: string; take: number },
): Promise<IndexedConcept[]> {
  const rows = await db.concept.findMany({
    where: 'ids' in where ? { id: { in: [...where.ids] } } : { id: { gt: where.after } },
    select: {
      id: true,
      category: true,
      status: true,
      terms: {
        select: {
          id: true,
          lang: true,
          text: true,
          status: true,
          searchOnly: true,
          romanization: true,
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
    ...('take' in where && { take: where.take }),
  });
  return rows.map((row) => ({
    ...row,
    terms: row.terms.map((term) => ({ ...term, lang: term.lang as Lang })),
  }));
}

/** Writes the entries and words of concepts that have none. */
export async function insertForms(
  db: Db,
  databaseEngine: Engine,
  { entries, words }: IndexedForms,
): Promise<void> {
  const first = await takeNumbers(db, entries.length);
  const rows = entries.map(([idBase, ...rest], i): EntryRow => [idBase + first + i, ...rest]);
  // The full-text index is written in the order of ids.
  rows.sort(([a], [b]) => a - b);
  await insertRows(db, databaseEngine, 'SearchEntry', formTables.SearchEntry, rows);
  if (databaseEngine === 'sqlite') await insertTexts(db, rows);
  await insertRows(db, databaseEngine, 'SearchWord', formTables.SearchWord, words, {
    ignoreKnown: true,
  });
}

/** Numbers for so many entries, which nobody else gets; returns the first. */
export async function takeNumbers(db: Db, count: number): Promise<number> {
  const { lastEntry } = await db.termbase.update({
    where: { id: 1 },
    data: { lastEntry: { increment: count } },
    select: { lastEntry: true },
  });
  return lastEntry - count + 1;
}

/** Adds entries to the full-text indexes of SQLite: a trigger for each row would take three times as long. */
async function insertTexts(db: Db, rows: readonly EntryRow[]): Promise<void> {
  for (const [form, table] of textTables.entries()) {
    const texts = rows.flatMap(([id, , , part, , text]) =>
      part % textTables.length === form ? [[id, text]] : [],
    );
    await insertRows(db, 'sqlite', table, textColumns, texts);
  }
}

/** Removes every entry and word. */
export async function clearEntries(db: Db, databaseEngine: Engine): Promise<void> {
  await db.searchWord.deleteMany();
  if (databaseEngine === 'postgresql') {
    await db.searchEntry.deleteMany();
    return;
  }
  // One by one, the triggers would take hours for a large termbase.
  const triggers = await db.$queryRaw<
    { name: string; sql: string }[]
  >`SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger' AND "name" LIKE 'SearchEntry_delete%'`;
  for (const { name } of triggers) await db.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
  await db.searchEntry.deleteMany();
  for (const table of textTables) {
    await db.$executeRawUnsafe(`INSERT INTO "${table}" ("${table}") VALUES ('delete-all')`);
  }
  for (const { sql } of triggers) await db.$executeRawUnsafe(sql);
}

/** Merges the segments of the full-text indexes, as use does little by little. */
export async function optimizeTextTables(db: Db): Promise<void> {
  for (const table of textTables) {
    await db.$executeRawUnsafe(`INSERT INTO "${table}" ("${table}") VALUES ('optimize')`);
  }
}

export async function readSearchVersion(db: Db): Promise<number> {
  const { searchVersion } = await db.termbase.findUniqueOrThrow({
    where: { id: 1 },
    select: { searchVersion: true },
  });
  return searchVersion;
}

export async function writeSearchVersion(db: Db, searchVersion: number): Promise<void> {
  await db.termbase.update({ where: { id: 1 }, data: { searchVersion } });
}

export async function deleteEntries(db: Db, conceptIds: readonly string[]): Promise<void> {
  await db.searchEntry.deleteMany({ where: { conceptId: { in: [...conceptIds] } } });
}

// Nobody reads more, and nobody is to fill the disk with made-up words.
const mostMissesOfDay = 5_000;

export async function incrementMiss(db: Db, day: string, query: string): Promise<void> {
  const more = { count: { increment: 1 } };
  const { count } = await db.searchMiss.updateMany({ where: { day, query }, data: more });
  if (count > 0 || (await db.searchMiss.count({ where: { day } })) >= mostMissesOfDay) return;
  await db.searchMiss.upsert({
    where: { day_query: { day, query } },
    create: { day, query, count: 1 },
    update: more,
  });
}

/** An entry without the number of its own. */
export type EntryContent = Omit<Entry, 'part'>;

/** The entries of concepts as they are stored. */
export async function findEntries(db: Db, conceptIds: readonly string[]): Promise<EntryContent[]> {
  const rows = await db.searchEntry.findMany({ where: { conceptId: { in: [...conceptIds] } } });
  return rows.map(({ id, ...entry }) => ({ ...entry, idBase: idBaseOf(Number(id)) }));
}

/** How many forms of words are not there. */
export async function countMissingWords(
  db: Db,
  databaseEngine: Engine,
  forms: readonly SpelledWord[],
): Promise<number> {
  const values = forms.map(({ lang, deletion, word }) => [lang, deletion, word]);
  const known = await countRows(db, databaseEngine, 'SearchWord', formTables.SearchWord, values);
  return forms.length - known;
}

/** Whether the full-text index has every entry. PostgreSQL sees to it itself. */
export async function isTextWhole(db: Db, databaseEngine: Engine): Promise<boolean> {
  if (databaseEngine === 'postgresql') return true;
  for (const [form, table] of textTables.entries()) {
    const [counts] = await db.$queryRawUnsafe<{ missing: bigint }[]>(
      `SELECT (SELECT count(*) FROM "SearchEntry" WHERE "part" % 4 = ${form}) - (SELECT count(*) FROM "${table}_docsize") AS "missing"`,
    );
    if (Number(counts?.missing) !== 0) return false;
  }
  return true;
}

/** Writes the full-text index of SQLite anew. */
export async function rebuildText(db: Db): Promise<void> {
  for (const [form, table] of textTables.entries()) {
    await db.$executeRawUnsafe(`INSERT INTO "${table}" ("${table}") VALUES ('delete-all')`);
    await db.$executeRawUnsafe(
      `INSERT INTO "${table}" ("rowid", "paddedKey") SELECT "id", "paddedKey" FROM "SearchEntry" WHERE "part" % 4 = ${form} ORDER BY "id"`,
    );
  }
}

/** The statuses of concepts by id. */
export async function findStatuses(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.concept.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, status: true },
  });
  return new Map(rows.map(({ id, status }) => [id, status]));
}
