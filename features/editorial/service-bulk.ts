import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { readConcepts, type StoredConcept } from '@/features/glossary/service-write';
import type { Db } from '@/lib/db';
import { type ErrorCode, fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { serializable } from '@/lib/transaction';
import { type ChangeInput, changeSchema, type UndoInput, undoSchema } from './schema';
import { writeNext } from './service-save';
import { readSnapshot } from './service-snapshot';

export interface Changed {
  /** How many concepts are other than before. */
  changed: number;
  /** What brings them back. */
  undo: { id: string; version: number; restore: number }[];
}

/** Thrown to undo the transaction. */
class Refused extends Error {
  constructor(readonly fieldErrors: Record<string, string>) {
    super();
  }
}

/**
 * Gives some concepts another category or status, each with a revision; by an editor. All of them or none.
 * @returns `invalid` with a code by concept id: `notFound`, `conflict` (another version by now), `forbidden` (a status
 *   that it cannot get from where it is), or what it lacks to be published
 */
export async function changeConcepts(
  actor: Actor | null,
  raw: ChangeInput,
  now: Date,
): Promise<Result<Changed>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = changeSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { items, change } = parsed.data;
  return allOrNothing(async (tx) => {
    const stored = await storedById(tx, items);
    const outcome = new Outcome();
    for (const { id, version } of items) {
      const current = stored.get(id);
      if (!current) outcome.refuse(id, 'notFound');
      else if (current.version !== version) outcome.refuse(id, 'conflict');
      else {
        const authorship = { authorId: actor.id, authorName: actor.name, reason: '' };
        const next = { ...current.input, ...change };
        outcome.add(current, await writeNext(tx, actor, current, next, authorship, now));
      }
    }
    return outcome.result();
  });
}

/** Undoes what `changeConcepts` did, where nobody changed the concepts since: of all of them or none; by an editor. */
export async function undoChanges(
  actor: Actor | null,
  raw: UndoInput,
  now: Date,
): Promise<Result<Changed>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = undoSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  return allOrNothing(async (tx) => {
    const stored = await storedById(tx, parsed.data);
    const outcome = new Outcome();
    for (const { id, version, restore } of parsed.data) {
      const current = stored.get(id);
      const before = current && (await readSnapshot(tx, id, restore));
      if (!before) outcome.refuse(id, 'notFound');
      else if (current.version !== version) outcome.refuse(id, 'conflict');
      else {
        const authorship = {
          authorId: actor.id,
          authorName: actor.name,
          reason: '',
          restoredFrom: restore,
        };
        const options = { isRestored: true };
        outcome.add(current, await writeNext(tx, actor, current, before, authorship, now, options));
      }
    }
    return outcome.result();
  });
}

class Outcome {
  private readonly refused: Record<string, string> = {};
  private readonly undo: Changed['undo'] = [];

  refuse(id: string, code: ErrorCode | string): void {
    this.refused[id] = code;
  }

  add({ id, version }: StoredConcept, saved: Awaited<ReturnType<typeof writeNext>>): void {
    if (!saved.ok) this.refuse(id, firstOf(saved) ?? saved.code);
    else if (saved.data.isChanged) {
      this.undo.push({ id, version: saved.data.version, restore: version });
    }
  }

  result(): Changed {
    if (Object.keys(this.refused).length > 0) throw new Refused(this.refused);
    return { changed: this.undo.length, undo: this.undo };
  }
}

/** The code that says most: `forbidden` names a field that is of no account here. */
const firstOf = (saved: { code: ErrorCode; fieldErrors?: Record<string, string> }) =>
  saved.code === 'invalid' ? Object.values(saved.fieldErrors ?? {})[0] : undefined;

async function storedById(tx: Db, items: readonly { id: string }[]) {
  const stored = await readConcepts(
    tx,
    items.map(({ id }) => id),
  );
  return new Map(stored.map((concept) => [concept.id, concept]));
}

async function allOrNothing(work: (tx: Db) => Promise<Changed>): Promise<Result<Changed>> {
  try {
    return await serializable(async (tx) => ok(await work(tx)));
  } catch (error) {
    if (error instanceof Refused) return fail('invalid', error.fieldErrors);
    throw error;
  }
}
