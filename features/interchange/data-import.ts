import { type Db, engine, type Prisma } from '@/lib/db';
import { insertRows } from '@/lib/db-bulk';
import { cacheKibibytes } from '@/lib/db-file';
import { deleteRows } from './data-rows';
import type { ImportState } from './domain/import-state';
import { resting, written } from './domain/keeping';
import type { TableHead } from './domain/table/head';

/** An import as it stands, without its rows. */
export type StoredImport = Prisma.ImportGetPayload<{ select: typeof importSelect }>;

const importSelect = {
  id: true,
  fileName: true,
  format: true,
  state: true,
  options: true,
  problem: true,
  carries: true,
  columns: true,
  size: true,
  done: true,
  total: true,
  userId: true,
  userName: true,
  worker: true,
  leaseUntil: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
} as const satisfies Prisma.ImportSelect;

export const insertImport = (
  db: Db,
  data: Pick<StoredImport, 'id' | 'fileName' | 'format' | 'userId' | 'userName' | 'createdAt'> & {
    state: ImportState;
    options: Prisma.InputJsonObject;
  },
): Promise<unknown> => db.import.create({ data, select: { id: true } });

export const findImport = (db: Db, id: string): Promise<StoredImport | null> =>
  db.import.findUnique({ where: { id }, select: importSelect });

/** The latest imports; those of one more than a page tell that there are more. */
export const findImports = (db: Db, { skip, take }: { skip: number; take: number }) =>
  db.import.findMany({
    select: importSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
  });

type ImportChange = Omit<Prisma.ImportUpdateManyMutationInput, 'id' | 'state'> & {
  state?: ImportState;
};

/** The beginning of a table, as a column of JSON takes it. */
export const jsonOf = (head: TableHead): Prisma.InputJsonValue => JSON.parse(JSON.stringify(head));

/** Changes an import that is in a state; false when it is not any more. */
export async function updateImport(
  db: Db,
  id: string,
  state: ImportState,
  change: ImportChange,
): Promise<boolean> {
  const { count } = await db.import.updateMany({ where: { id, state }, data: change });
  return count === 1;
}

/** Changes an import that a worker has; false when it was taken away meanwhile. */
export async function updateTaken(
  db: Db,
  id: string,
  worker: string,
  change: ImportChange,
): Promise<boolean> {
  const { count } = await db.import.updateMany({ where: { id, worker }, data: change });
  return count === 1;
}

const workedOn: ImportState[] = ['reading', 'applying', 'undoing'];

/** The oldest import with which there is something to do, or the one with an id if there is. */
export const findOldestAtWork = (db: Db, id?: string): Promise<StoredImport | null> =>
  db.import.findFirst({
    where: { state: { in: workedOn }, id },
    select: importSelect,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

/**
 * Whether a connection writes in bulk: its batches do not wait for the disk, for after a power cut an import goes on
 * behind the last one that is there, and pages that one batch after the other changes are copied into the file seldom.
 * Once it says that it is done, it must be. Of SQLite; elsewhere nothing changes.
 */
export async function writeInBulk(db: Db, isBulk: boolean): Promise<void> {
  if (engine() !== 'sqlite') return;
  for (const setting of isBulk ? bulkSettings : usualSettings) {
    await db.$executeRawUnsafe(`PRAGMA ${setting}`);
  }
  // What is in the log would be copied by whoever writes next, and its hundreds of megabytes would stay.
  if (!isBulk) await db.$executeRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
}

const bulkSettings = [
  'synchronous = NORMAL',
  'wal_autocheckpoint = 25000',
  `cache_size = -${2 * cacheKibibytes}`,
];
const usualSettings = [
  'synchronous = FULL',
  'wal_autocheckpoint = 1000',
  `cache_size = -${cacheKibibytes}`,
];

/** Takes an import that nobody works on; false when somebody was faster. */
export async function takeImport(
  db: Db,
  id: string,
  { worker, until, now }: { worker: string; until: Date; now: Date },
): Promise<boolean> {
  const { count } = await db.import.updateMany({
    where: {
      id,
      state: { in: workedOn },
      OR: [{ leaseUntil: null }, { leaseUntil: { lte: now } }, { worker }],
    },
    data: { worker, leaseUntil: until },
  });
  return count === 1;
}

export const insertPart = (
  db: Db,
  importId: string,
  number: number,
  bytes: Uint8Array<ArrayBuffer>,
) => db.importPart.create({ data: { importId, number, bytes }, select: { number: true } });

/** The bytes of a file as they were kept, part by part. */
export async function* readParts(db: Db, importId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const where = { importId_number: { importId, number } };
    const part = await db.importPart.findUnique({ where, select: { bytes: true } });
    if (!part) return;
    yield part.bytes;
  }
}

export const deleteParts = (db: Db, importId: string) =>
  db.importPart.deleteMany({ where: { importId } });

/** Removes an import that is in a state; false when it is not any more. */
export async function deleteImport(db: Db, id: string, state: ImportState): Promise<boolean> {
  return (await db.import.deleteMany({ where: { id, state } })).count === 1;
}

/** Removes what was found in a file, so that it can be read anew. */
export async function deleteFindings(db: Db, importId: string): Promise<void> {
  await deleteRows(db, importId);
  await deleteNotes(db, importId);
}

export const deleteNotes = (db: Db, importId: string) =>
  db.importNote.deleteMany({ where: { importId } });

/** What is kept no longer: imports of which nothing was written, and written ones that still have what they said. */
export async function findExpired(db: Db, { whole, half }: { whole: Date; half: Date }) {
  const select = { id: true, state: true } as const;
  const [forgotten, done] = await Promise.all([
    db.import.findMany({
      where: {
        OR: [
          { state: 'uploading', createdAt: { lt: half } },
          { state: { in: [...resting] }, createdAt: { lt: whole } },
        ],
      },
      select,
    }),
    db.import.findMany({
      where: { state: { in: [...written] }, appliedAt: { lt: whole }, tidiedAt: null },
      select,
    }),
  ]);
  return { forgotten, written: done };
}

export const markTidied = (db: Db, id: string, tidiedAt: Date) =>
  db.import.updateMany({ where: { id }, data: { tidiedAt } });

const noteColumns = {
  importId: 'text',
  number: 'integer',
  kind: 'text',
  code: 'text',
  detail: 'text',
  line: 'integer',
  column: 'integer',
  count: 'integer',
} as const;

export type NewNote = Record<keyof Omit<typeof noteColumns, 'importId'>, string | number>;

export const insertNotes = (db: Db, importId: string, notes: readonly NewNote[]): Promise<void> =>
  insertRows(
    db,
    engine(),
    'ImportNote',
    noteColumns,
    notes.map(({ number, kind, code, detail, line, column, count }) => [
      ...[importId, number, kind, code, detail, line, column, count],
    ]),
  );

/** What was found in a file besides its concepts, in its order. */
export const findNotes = (
  db: Db,
  importId: string,
  kind: 'problem' | 'loss',
  { skip, take }: { skip: number; take: number },
) =>
  db.importNote.findMany({
    where: { importId, kind },
    select: { code: true, detail: true, line: true, column: true, count: true },
    orderBy: { number: 'asc' },
    skip,
    take,
  });

export const countNotes = (db: Db, importId: string) =>
  db.importNote.groupBy({ by: ['kind'], where: { importId }, _count: true });
