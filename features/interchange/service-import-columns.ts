import type { Actor } from '@/features/accounts/domain/role';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { jsonOf, updateImport } from './data-import';
import type { ImportHead } from './domain/import-head';
import type { TableHead } from './domain/table/head';
import { ownImport, readHead } from './service-import';
import { mappingSchema } from './table-schema';

/**
 * The first rows of a table, and what its columns are taken for; for editors.
 * @returns null for a file whose columns nobody has to say
 */
export async function readColumns(
  actor: Actor | null,
  id: string,
): Promise<Result<TableHead | null>> {
  const found = await ownImport(actor, id);
  return found.ok ? ok(found.data.columns as TableHead | null) : found;
}

/**
 * Says what the columns of a table are, and lets it be read by that; by an editor.
 * @returns `invalid` for a mapping without terms, with another number of columns, or with one of ours twice;
 *   `conflict` when the import is not waiting for it
 */
export async function chooseColumns(
  actor: Actor | null,
  id: string,
  raw: unknown,
): Promise<Result<ImportHead>> {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  const parsed = mappingSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const head = found.data.columns as TableHead | null;
  if (!head) return fail('conflict');
  if (parsed.data.columns.length !== head.mapping.columns.length) return fail('invalid');
  const { size } = found.data;
  const columns = jsonOf({ ...head, mapping: parsed.data });
  const change = { state: 'reading', columns, done: 0, total: size } as const;
  return (await updateImport(db(), id, 'columns', change)) ? readHead(id) : fail('conflict');
}

/**
 * Goes back to what the columns of a table are, as long as nothing of it was written; by an editor.
 * @returns `conflict` for a file without such columns, or in another state
 */
export async function reopenColumns(actor: Actor | null, id: string): Promise<Result<ImportHead>> {
  const found = await ownImport(actor, id);
  if (!found.ok) return found;
  if (!found.data.columns) return fail('conflict');
  return (await updateImport(db(), id, 'ready', { state: 'columns' }))
    ? readHead(id)
    : fail('conflict');
}
