import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { type Change, conceptDifference } from '@/features/editorial/domain/concept-difference';
import { readConcepts } from '@/features/glossary/service-write';
import { db } from '@/lib/db';
import { newId } from '@/lib/db-id';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import {
  countNotes,
  deleteImport,
  findImport,
  findImports,
  findNotes,
  insertImport,
  insertPart,
  type StoredImport,
  updateImport,
} from './data-import';
import {
  countRows,
  countRowsBy,
  findRowsAt,
  type ImportRow,
  updateChoices,
  writable,
} from './data-rows';
import { countBytes } from './domain/count-bytes';
import type { ImportHead, ImportSummary } from './domain/import-head';
import type { ImportState } from './domain/import-state';
import { keptUntil } from './domain/keeping';
import { OUTCOMES, type Outcome, ROW_KINDS, type RowKind } from './domain/row';
import { mostBytes, type ReadFormat } from './domain/taken-files';
import { applySchema, type ChooseInput, chooseSchema, isImportId } from './schema';
import { forgetImport } from './service-import-tidy';

/** Who runs the server and gives it commands. */
export const operator: Actor = { id: '', name: 'Khamsap', email: '', role: 'admin' };

const headOf = (stored: StoredImport): ImportHead => {
  const { id, fileName, format, state, userName, createdAt, done, total, problem } = stored;
  return {
    ...{ id, fileName, userName, done, total },
    format: format as ReadFormat,
    state: state as ImportState,
    createdAt: createdAt.toISOString(),
    problem: problem as ImportHead['problem'],
  };
};

/** They go through the client as texts, which keeps room for the largest. */
const partBytes = 64 * 1024;

/** Begins an import; by an editor. Its bytes follow by `keepBytes`. */
export async function beginImport(
  actor: Actor | null,
  { fileName, format }: { fileName: string; format: ReadFormat },
  now: Date,
): Promise<Result<{ id: string }>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const { id: userId, name: userName } = actor;
  return ok({ id: await insertUploading(fileName, format, { userId, userName }, now) });
}

/** The same for who runs the server; the caller has authorized it. */
export const beginImportAsOperator = (
  fileName: string,
  format: ReadFormat,
  now: Date,
): Promise<string> => insertUploading(fileName, format, { userId: null, userName: 'Khamsap' }, now);

async function insertUploading(
  fileName: string,
  format: ReadFormat,
  who: { userId: string | null; userName: string },
  now: Date,
): Promise<string> {
  const id = newId();
  const file = { id, fileName: fileName.slice(0, 200), format };
  const fresh = { state: 'uploading', options: {}, createdAt: now } as const;
  await insertImport(db(), { ...file, ...who, ...fresh });
  return id;
}

/**
 * Keeps the bytes of a file in the database, where whichever instance reads it finds them, and lets it be read.
 * @returns `tooLarge` for one of more than `mostBytes`: nothing of it is kept
 */
export async function keepBytes(
  actor: Actor | null,
  id: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Result<ImportHead>> {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  let size = 0;
  const counted = countBytes(chunks, (bytes) => {
    size = bytes;
    if (size > mostBytes) throw new TooLarge();
  });
  try {
    // Texts take a tenth of the room, and of the time to write them.
    await pipeline(counted, createGzip({ level: 1 }), async (packed: AsyncIterable<Uint8Array>) => {
      let number = 0;
      for await (const part of partsOf(packed)) await insertPart(db(), id, number++, part);
    });
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    await deleteImport(db(), id, 'uploading');
    return fail('tooLarge');
  }
  await updateImport(db(), id, 'uploading', { state: 'reading', size, total: size });
  return readHead(id);
}

class TooLarge extends Error {}

/** The same bytes in parts of one size, of which one is there at a time. */
async function* partsOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const part = new Uint8Array(partBytes);
  let size = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.byteLength; ) {
      const piece = chunk.subarray(at, at + partBytes - size);
      part.set(piece, size);
      at += piece.byteLength;
      size += piece.byteLength;
      if (size < partBytes) continue;
      yield part;
      size = 0;
    }
  }
  if (size > 0) yield part.subarray(0, size);
}

export async function readHead(id: string): Promise<Result<ImportHead>> {
  const stored = await findImport(db(), id);
  return stored ? ok(headOf(stored)) : fail('notFound');
}

/** An import that somebody may look at; for editors. */
export async function ownImport(actor: Actor | null, id: string): Promise<Result<StoredImport>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const stored = isImportId(id) ? await findImport(db(), id) : null;
  return stored ? ok(stored) : fail('notFound');
}

const importsPerPage = 20;

/** The latest imports; for editors. */
export async function listImports(
  actor: Actor | null,
  page: number,
): Promise<Result<{ imports: ImportHead[]; hasNext: boolean }>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const skip = (page - 1) * importsPerPage;
  const stored = await findImports(db(), { skip, take: importsPerPage + 1 });
  const imports = stored.slice(0, importsPerPage).map(headOf);
  return ok({ imports, hasNext: stored.length > importsPerPage });
}

/** How far an import is; for editors. */
export async function readImportHead(actor: Actor | null, id: string): Promise<Result<ImportHead>> {
  const found = await ownImport(actor, id);
  return found.ok ? ok(headOf(found.data)) : found;
}

/** An import with its counts; for editors. */
export async function readImport(
  actor: Actor | null,
  id: string,
  now = new Date(),
): Promise<Result<ImportSummary>> {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  const [groups, notes, willBeWritten] = await Promise.all([
    countRowsBy(db(), id),
    countNotes(db(), id),
    countRows(db(), id, writable),
  ]);
  const sum = (keep: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(keep).reduce((total, { _count }) => total + _count, 0);
  const noted = (kind: string) => notes.find((note) => note.kind === kind)?._count ?? 0;
  return ok({
    ...headOf(found.data),
    kinds: Object.fromEntries(
      ROW_KINDS.map((kind) => [kind, sum((group) => group.kind === kind)]),
    ) as Record<RowKind, number>,
    outcomes: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, sum((group) => group.outcome === outcome)]),
    ) as Record<Outcome, number>,
    writable: willBeWritten,
    problems: noted('problem'),
    losses: noted('loss'),
    carries: found.data.carries as ImportSummary['carries'],
    options: applySchema.parse(found.data.options),
    hasColumns: found.data.columns !== null,
    keptUntil: keptUntil(found.data)?.toISOString() ?? null,
    isGone: isGone(found.data, now),
  });
}

const isGone = (stored: StoredImport, now: Date): boolean => {
  const until = keptUntil(stored);
  return until !== null && until <= now;
};

/** A row with what it would change in the concept that is there. */
export interface ShownRow extends ImportRow {
  changes: Change[];
}

export const rowsPerPage = 50;

/** A page of what was found in a file, of one kind and outcome or of all, as long as it is kept; for editors. */
export async function readRowsOf(
  actor: Actor | null,
  id: string,
  { kind, outcome, page }: { kind?: RowKind; outcome?: Outcome; page: number },
  now = new Date(),
): Promise<Result<ShownRow[]>> {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  if (isGone(found.data, now)) return ok([]);
  const skip = (page - 1) * rowsPerPage;
  const rows = await findRowsAt(db(), id, { kind, outcome }, { skip, take: rowsPerPage });
  const changed = rows.filter((row) => row.kind === 'changed');
  const stored = await readConcepts(
    db(),
    changed.map(({ conceptId }) => conceptId),
  );
  const byId = new Map(stored.map((concept) => [concept.id, concept]));
  return ok(
    rows.map((row) => {
      const before = row.kind === 'changed' ? byId.get(row.conceptId) : undefined;
      const changes = before ? conceptDifference(before.input, row.content) : [];
      return { ...row, changes };
    }),
  );
}

/** What a file has besides concepts of ours: problems with their places, or what we do not keep; for editors. */
export async function readNotesOf(
  actor: Actor | null,
  id: string,
  kind: 'problem' | 'loss',
  page: number,
) {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  const skip = (page - 1) * rowsPerPage;
  return ok(await findNotes(db(), id, kind, { skip, take: rowsPerPage }));
}

/**
 * Chooses what is done with likely duplicates; by an editor.
 * @returns how many rows it was chosen for; `conflict` when the import is not waiting any more
 */
export async function choose(
  actor: Actor | null,
  id: string,
  raw: ChooseInput,
): Promise<Result<{ rows: number }>> {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  const parsed = chooseSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { rows, choice, mergeInto } = parsed.data;
  return transaction(async (tx) => {
    if (!(await updateImport(tx, id, 'ready', { state: 'ready' }))) return fail('conflict');
    const data = { choice, ...(mergeInto && { mergeInto }) };
    return ok({ rows: await updateChoices(tx, id, rows, data) });
  });
}

/** Lets an import be written, in the background; by an editor. `conflict` when it is not waiting for that. */
export async function applyImport(
  actor: Actor | null,
  id: string,
  raw: unknown,
): Promise<Result<ImportHead>> {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  const parsed = applySchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const options = { ...(found.data.options as object), ...parsed.data };
  const change = { state: 'applying', options, done: 0 } as const;
  return (await updateImport(db(), id, 'ready', change)) ? readHead(id) : fail('conflict');
}

/** Lets all that an import has written be taken back, in the background; by an editor. */
export async function undoImport(actor: Actor | null, id: string): Promise<Result<ImportHead>> {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  const change = { state: 'undoing', done: 0 } as const;
  return (await updateImport(db(), id, 'applied', change)) ? readHead(id) : fail('conflict');
}

/** States in which nothing of a file was written. */
const droppable: ImportState[] = ['uploading', 'reading', 'columns', 'ready', 'failed'];

/** Forgets an import of which nothing was written; by an editor. */
export async function dropImport(actor: Actor | null, id: string): Promise<Result<null>> {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  for (const state of droppable) {
    if (found.data.state !== state) continue;
    return (await forgetImport(id, state)) ? ok(null) : fail('conflict');
  }
  return fail('conflict');
}
