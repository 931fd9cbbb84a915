import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { serializable } from '@/lib/transaction';
import * as data from './data-desk';
import { tableQuery } from './domain/table-address';
import { isId } from './schema';
import { tableSchema, type ViewInput, viewSchema } from './table-schema';

/** A choice of filters and columns of the table under a name. */
export type View = data.ViewRow;

const mostViews = 30;

/** The views that an editor has kept, in the order in which they were. */
export async function listViews(actor: Actor | null): Promise<Result<View[]>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  return ok(await data.findViews(db(), actor.id));
}

/**
 * Keeps a view for an editor, without the place in the table where it was made.
 * @returns `invalid` with a code for the name: `required`, `tooLong`, `taken`, or `tooMany` when there are 30
 */
export async function saveView(
  actor: Actor | null,
  raw: ViewInput,
  now: Date,
): Promise<Result<View>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = viewSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const state = tableSchema.safeParse(Object.fromEntries(new URLSearchParams(parsed.data.query)));
  if (!state.success) return fail('invalid', { query: 'invalid' });
  const { name } = parsed.data;
  const query = tableQuery({ ...state.data, after: undefined, before: undefined });
  return serializable(async (tx) => {
    const views = await data.findViews(tx, actor.id);
    if (views.some((view) => view.name === name)) return fail('invalid', { name: 'taken' });
    if (views.length >= mostViews) return fail('invalid', { name: 'tooMany' });
    return ok({ id: await data.insertView(tx, actor.id, { name, query }, now), name, query });
  });
}

/** Forgets a view of an editor, and says what it was. */
export async function deleteView(actor: Actor | null, id: string): Promise<Result<View>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const view = isId(id) ? await data.findView(db(), actor.id, id) : null;
  if (!view) return fail('notFound');
  await data.deleteView(db(), actor.id, id);
  return ok(view);
}
