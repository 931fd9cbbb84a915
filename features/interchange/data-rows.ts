import { setImmediate } from 'node:timers/promises';
import { type Db, engine, type Prisma } from '@/lib/db';
import { insertRows, updateRows } from '@/lib/db-bulk';
import type { Alike, Choice, ImportContent, Outcome, PlannedRow, RowKind } from './domain/row';

const rowColumns = {
  importId: 'text',
  number: 'integer',
  line: 'integer',
  column: 'integer',
  kind: 'text',
  label: 'text',
  conceptId: 'text',
  baseVersion: 'integer',
  problems: 'json',
  candidates: 'json',
  choice: 'text',
  mergeInto: 'text',
} as const;

const contentColumns = { importId: 'text', number: 'integer', content: 'json' } as const;

/** A row of an import as it is kept. */
export interface ImportRow {
  number: number;
  line: number;
  column: number;
  kind: RowKind;
  label: string;
  conceptId: string;
  baseVersion: number | null;
  content: ImportContent;
  problems: Record<string, string>;
  alike: Alike[];
  choice: Choice | null;
  mergeInto: string | null;
  written: number | null;
  outcome: Outcome | null;
}

/** Writes what entries of a file mean. Of a likely duplicate the first concept is what it would be merged into. */
export async function insertPlanned(
  db: Db,
  importId: string,
  first: number,
  rows: readonly PlannedRow[],
): Promise<void> {
  const values = rows.map((row, index) => [
    ...[importId, first + index, row.at.line, row.at.column, row.kind, row.label],
    ...[row.conceptId, row.baseVersion, row.problems, row.alike],
    ...(row.kind === 'duplicate' ? ['skip', row.alike[0]?.id ?? null] : [null, null]),
  ]);
  await insertRows(db, engine(), 'ImportRow', rowColumns, values);
  const contents = rows.map(({ content }, index) => [importId, first + index, content]);
  await insertRows(db, engine(), 'ImportContent', contentColumns, contents);
}

const rowSelect = {
  number: true,
  line: true,
  column: true,
  kind: true,
  label: true,
  conceptId: true,
  baseVersion: true,
  content: { select: { content: true } },
  problems: true,
  candidates: true,
  choice: true,
  mergeInto: true,
  written: true,
  outcome: true,
} as const satisfies Prisma.ImportRowSelect;

// What is stored was made by the plan.
const toRow = ({
  content,
  problems,
  candidates,
  ...row
}: Prisma.ImportRowGetPayload<{ select: typeof rowSelect }>): ImportRow => ({
  ...row,
  kind: row.kind as RowKind,
  choice: row.choice as Choice | null,
  outcome: row.outcome as Outcome | null,
  content: content?.content as unknown as ImportContent,
  problems: (problems ?? {}) as Record<string, string>,
  alike: (candidates ?? []) as unknown as Alike[],
});

const deletedAtOnce = 2_000;

/** Removes what rows would have written. */
export const deleteContents = (db: Db, importId: string): Promise<void> =>
  inPieces(db, importId, (number) => db.importContent.deleteMany({ where: { importId, number } }));

/** Removes the rows of an import. */
export const deleteRows = (db: Db, importId: string): Promise<void> =>
  inPieces(db, importId, (number) => db.importRow.deleteMany({ where: { importId, number } }));

/** Some at a time: others read and write in between. */
async function inPieces(
  db: Db,
  importId: string,
  remove: (number: { gte: number; lt: number }) => Promise<unknown>,
): Promise<void> {
  const last = await db.importRow.findFirst({
    where: { importId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  for (let first = 0; first <= (last?.number ?? -1); first += deletedAtOnce) {
    await remove({ gte: first, lt: first + deletedAtOnce });
    await setImmediate();
  }
}

/** Which rows are asked for. */
export type RowFilter = Pick<
  Prisma.ImportRowWhereInput,
  'kind' | 'choice' | 'outcome' | 'OR' | 'written'
>;

/** Rows that become concepts of their own. */
export const becomesNew: Prisma.ImportRowWhereInput[] = [
  { kind: 'new' },
  { kind: 'duplicate', choice: 'new' },
];

/** Which rows of an import are written. */
export const writable = {
  OR: [{ kind: { in: ['new', 'changed'] } }, { kind: 'duplicate', choice: { not: 'skip' } }],
} satisfies RowFilter;

const idsAtOnce = 1_000;

/** Which of some ids are those of concepts that rows of an import are about. */
export async function findAmong(
  db: Db,
  importId: string,
  ids: readonly string[],
  where: RowFilter,
): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const rows = await db.importRow.findMany({
      where: { importId, conceptId: { in: ids.slice(at, at + idsAtOnce) }, ...where },
      select: { conceptId: true },
    });
    found.push(...rows.map(({ conceptId }) => conceptId));
  }
  return found;
}

/** A statement takes a thousand parameters, and a content is found by two. */
const rowsAtOnce = 400;

/** Rows in the order of the file, behind one of them. */
export async function findRowsAfter(
  db: Db,
  importId: string,
  where: RowFilter,
  { after, take }: { after: number; take: number },
): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (let last = after; ; ) {
    const some = await db.importRow.findMany({
      where: { importId, ...where, number: { gt: last } },
      select: rowSelect,
      orderBy: { number: 'asc' },
      take: Math.min(rowsAtOnce, take - rows.length),
    });
    rows.push(...some.map(toRow));
    if (some.length < rowsAtOnce || rows.length === take) return rows;
    last = some.at(-1)?.number ?? last;
  }
}

/** Rows with relations in the order of the file, behind one of them. */
export async function findRelated(
  db: Db,
  importId: string,
  { after, take }: { after: number; take: number },
) {
  const rows = await db.$queryRaw<
    { number: number; conceptId: string; relations: string }[]
  >`SELECT r."number", r."conceptId", CAST(c."content" -> 'relations' AS TEXT) AS "relations" FROM "ImportRow" r CROSS JOIN "ImportContent" c WHERE c."importId" = r."importId" AND c."number" = r."number" AND r."importId" = ${importId} AND r."number" > ${after} AND CAST(c."content" -> 'relations' AS TEXT) <> '[]' ORDER BY r."number" LIMIT ${take}`;
  return rows.map(withParsed);
}

/** Rows that were written without their relations, with these. */
export async function findUnlinked(db: Db, importId: string, take: number) {
  const rows = await db.$queryRaw<
    { number: number; conceptId: string; written: number | null; relations: string }[]
  >`SELECT r."number", r."conceptId", r."written", CAST(c."content" -> 'relations' AS TEXT) AS "relations" FROM "ImportRow" r CROSS JOIN "ImportContent" c WHERE c."importId" = r."importId" AND c."number" = r."number" AND r."importId" = ${importId} AND r."outcome" = 'unlinked' ORDER BY r."number" LIMIT ${take}`;
  return rows.map(withParsed);
}

const withParsed = <Row extends { relations: string }>({ relations, ...row }: Row) => ({
  ...row,
  relations: JSON.parse(relations) as ImportContent['relations'],
});

/** Which rows an import has written that are not taken back yet. */
export const undoable = {
  written: { not: null },
  outcome: { in: ['created', 'changed', 'merged'] },
} satisfies RowFilter;

/** The rows of an import that were written to some concepts. */
export async function findRowsOf(
  db: Db,
  importId: string,
  ids: readonly string[],
): Promise<ImportRow[]> {
  const { written } = undoable;
  const rows = await db.importRow.findMany({
    where: {
      ...{ importId, written },
      OR: [
        { conceptId: { in: [...ids] }, outcome: { in: ['created', 'changed'] } },
        { mergeInto: { in: [...ids] }, outcome: 'merged' },
      ],
    },
    select: rowSelect,
    orderBy: { number: 'asc' },
  });
  return rows.map(toRow);
}

/** Some rows, in the order of the file. */
export async function findRowsNumbered(
  db: Db,
  importId: string,
  numbers: readonly number[],
): Promise<ImportRow[]> {
  const rows = await db.importRow.findMany({
    where: { importId, number: { in: [...numbers] } },
    select: rowSelect,
    orderBy: { number: 'asc' },
  });
  return rows.map(toRow);
}

/** What an import calls some concepts. */
export const findRowsOfConcepts = (db: Db, importId: string, ids: readonly string[]) =>
  db.importRow.findMany({
    where: { importId, conceptId: { in: [...ids] } },
    select: { conceptId: true, label: true },
    take: idsAtOnce,
  });

/** A page of rows in the order of the file. */
export async function findRowsAt(
  db: Db,
  importId: string,
  where: RowFilter,
  { skip, take }: { skip: number; take: number },
): Promise<ImportRow[]> {
  const rows = await db.importRow.findMany({
    where: { importId, ...where },
    select: rowSelect,
    orderBy: { number: 'asc' },
    skip,
    take,
  });
  return rows.map(toRow);
}

/** How many rows of an import are of each kind, choice and outcome. */
export const countRowsBy = (db: Db, importId: string) =>
  db.importRow.groupBy({
    by: ['kind', 'choice', 'outcome'],
    where: { importId },
    _count: true,
  });

export const countRows = (db: Db, importId: string, where: RowFilter): Promise<number> =>
  db.importRow.count({ where: { importId, ...where } });

/** Chooses what is done with likely duplicates; returns with how many. */
export async function updateChoices(
  db: Db,
  importId: string,
  numbers: readonly number[] | 'all',
  data: { choice: Choice; mergeInto?: string },
): Promise<number> {
  const { count } = await db.importRow.updateMany({
    where: {
      importId,
      kind: 'duplicate',
      ...(numbers !== 'all' && { number: { in: [...numbers] } }),
    },
    data,
  });
  return count;
}

/** Keeps what became of rows. */
export const updateOutcomes = (
  db: Db,
  importId: string,
  rows: readonly { number: number; outcome: Outcome; written: number | null }[],
): Promise<void> =>
  updateRows(
    db,
    engine(),
    'ImportRow',
    { importId: 'text', number: 'integer' },
    { outcome: 'text', written: 'integer' },
    rows.map(({ number, outcome, written }) => [importId, number, outcome, written]),
  );

/** Keeps other contents and problems of rows, after all have been looked at together. */
export async function updateContents(
  db: Db,
  importId: string,
  rows: readonly Pick<ImportRow, 'number' | 'content' | 'problems'>[],
): Promise<void> {
  const keys = { importId: 'text', number: 'integer' } as const;
  const update = (table: string, changed: 'content' | 'problems') =>
    updateRows(
      ...([db, engine(), table, keys, { [changed]: 'json' }] as const),
      rows.map((row) => [importId, row.number, row[changed]]),
    );
  await update('ImportRow', 'problems');
  await update('ImportContent', 'content');
}
