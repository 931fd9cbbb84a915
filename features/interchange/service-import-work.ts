import type { Actor } from '@/features/accounts/domain/role';
import type { Db } from '@/lib/db';
import { log } from '@/lib/log';
import {
  deleteFindings,
  deleteParts,
  findOldestAtWork,
  jsonOf,
  readParts,
  type StoredImport,
  takeImport,
  updateTaken,
  writeInBulk,
} from './data-import';
import { countRows, undoable, writable } from './data-rows';
import { UnreadableImport } from './domain/entry';
import type { TableHead } from './domain/table/head';
import { isOwnLayout } from './domain/table/mapping';
import type { ReadFormat } from './domain/taken-files';
import { applySchema } from './schema';
import { type Applying, applyRows } from './service-import-apply';
import { unpacked } from './service-import-bytes';
import { readFile } from './service-import-helper';
import { readRows } from './service-import-read';
import { undoRows } from './service-import-undo';
import { READERS } from './service-readers';

/** For so long nobody else takes an import that is worked on; it is prolonged with every batch. */
const leaseMillis = 30_000;

interface Worker {
  /** Tells instances apart. */
  name: string;
  db: Db;
}

export interface ImportWorker extends Worker {
  now: () => Date;
  /** Called as work goes on, with how much is done of what there is: bytes, then rows. */
  tell?: (done: number, total: number) => void;
}

/** The import was taken by another worker, or dropped. */
class Taken extends Error {}

/**
 * Does what is to be done with the oldest import that is read, applied or undone, or goes on with one whose worker is
 * gone. Reading begins anew; applying and undoing go on behind the last batch.
 * @returns whether there was one
 */
export async function workOffImport(worker: ImportWorker, id?: string): Promise<boolean> {
  const { db, name, now } = worker;
  const found = await findOldestAtWork(db, id);
  if (!found) return false;
  const until = new Date(now().getTime() + leaseMillis);
  if (!(await takeImport(db, found.id, { worker: name, until, now: now() }))) return false;
  try {
    await writeInBulk(db, true);
    if (found.state === 'reading') await read(worker, found);
    else if (found.state === 'applying') await apply(worker, found);
    else await undo(worker, found);
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    log().warn({ import: found.id }, 'an import was taken by another worker');
  } finally {
    await writeInBulk(db, false);
  }
  return true;
}

async function read(worker: ImportWorker, found: StoredImport) {
  const { db } = worker;
  const { id } = found;
  try {
    const asked = await columnsToAsk(db, found);
    if (asked) await finish(worker, id, { state: 'columns', columns: asked });
    else await readWhole(worker, found);
  } catch (error) {
    if (error instanceof Taken) throw error;
    await giveUp(worker, id, problemOf(error, id));
  }
}

async function giveUp(worker: Worker, id: string, problem: Change['problem']): Promise<void> {
  await deleteFindings(worker.db, id);
  await finish(worker, id, { state: 'failed', problem });
  await deleteParts(worker.db, id);
}

/**
 * Gives up a file while reading which the memory of a worker ended: another one would fare no better. Whoever writes
 * or takes back goes on behind the last batch.
 */
export async function giveUpReading(worker: Worker): Promise<void> {
  const found = await findOldestAtWork(worker.db);
  if (found?.state !== 'reading' || found.worker !== worker.name) return;
  await giveUp(worker, found.id, { code: 'tooLarge' });
}

type Change = Parameters<typeof updateTaken>[3];

/** Why a file cannot be read, as it is kept. Tried again, what nobody expected would happen again. */
function problemOf(error: unknown, id: string) {
  if (!(error instanceof UnreadableImport)) {
    log().error({ err: error, import: id }, 'an import cannot be read');
    return { code: 'unexpected' } as const;
  }
  const { code, at, detail } = error;
  return { code, ...(at && { at: { ...at } }), ...(detail && { detail }) };
}

const shownRows = 12;
const shownLength = 200;

/** The beginning of a table whose columns are not ours, where somebody can be asked for them and was not yet. */
async function columnsToAsk(db: Db, { id, format, columns, userId }: StoredImport) {
  const { readHead } = READERS[format as ReadFormat];
  if (!readHead || columns || !userId) return null;
  const head = await readHead(unpacked(readParts(db, id)));
  if (!head || isOwnLayout(head.mapping.columns)) return null;
  const { rows, mapping } = head;
  const shown = rows
    .slice(0, shownRows)
    .map((row) => row.map((cell) => cell.slice(0, shownLength)));
  return jsonOf({ rows: shown, mapping });
}

async function readWhole(worker: ImportWorker, found: StoredImport) {
  const { db, tell } = worker;
  const { id, size, columns } = found;
  const kind = {
    format: found.format as ReadFormat,
    mapping: (columns as TableHead | null)?.mapping,
  };
  const batches = readFile(readParts(db, id), kind, size);
  const { carried, rows } = await readRows(db, id, batches, (bytes) => {
    tell?.(bytes, size);
    return prolong(worker, db, id, { done: bytes, total: size });
  });
  const carries = { fields: [...carried.fields], langs: [...carried.langs] };
  await finish(worker, id, { state: 'ready', carries, done: rows, total: rows });
  // Whoever sees what their columns became may want to say it anew.
  if (!columns) await deleteParts(db, id);
}

async function apply(worker: ImportWorker, found: StoredImport): Promise<void> {
  const { db, now } = worker;
  const total = await countRows(db, found.id, writable);
  const left = await countRows(db, found.id, { ...writable, outcome: null });
  await applyRows(db, applyingOf(worker, found, total, total - left));
  await finish(worker, found.id, { state: 'applied', done: total, total, appliedAt: now() });
  await deleteParts(db, found.id);
}

async function undo(worker: ImportWorker, found: StoredImport): Promise<void> {
  const { db, now } = worker;
  const total = await countRows(db, found.id, undoable);
  await undoRows(db, applyingOf(worker, found, total, 0));
  await finish(worker, found.id, { state: 'undone', undoneAt: now() });
}

function applyingOf(
  worker: ImportWorker,
  { id, fileName, userId, userName, options }: StoredImport,
  total: number,
  first: number,
): Applying {
  let done = first;
  // Whoever began it was asked for their role then.
  const actor: Actor = { id: userId ?? '', name: userName, email: '', role: 'editor' };
  return {
    id,
    actor,
    options: applySchema.parse(options),
    authorship: { authorId: userId, authorName: userName, reason: fileName },
    now: worker.now,
    keep: async (tx, rows) => {
      done += rows;
      worker.tell?.(done, total);
      await prolong(worker, tx, id, { done, total });
    },
  };
}

/** Keeps the import for longer, and how far it is. */
async function prolong(
  { name, now }: ImportWorker,
  db: Db,
  id: string,
  { done, total }: { done: number; total: number },
): Promise<void> {
  const leaseUntil = new Date(now().getTime() + leaseMillis);
  if (!(await updateTaken(db, id, name, { done, total, leaseUntil }))) throw new Taken();
}

async function finish({ db, name }: Worker, id: string, change: Change): Promise<void> {
  const data = { ...change, worker: null, leaseUntil: null };
  await writeInBulk(db, false);
  if (!(await updateTaken(db, id, name, data))) throw new Taken();
}
