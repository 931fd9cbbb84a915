'use server';

import { headers } from 'next/headers';
import { viewer } from '@/features/accounts/service';
import type { Result } from '@/lib/errors';
import type { Mapping } from './domain/table/mapping';
import type { ApplyOptions, ChooseInput } from './schema';
import { applyImport, choose, dropImport, undoImport } from './service-import';
import { chooseColumns, reopenColumns } from './service-import-columns';
import { wakeImports } from './service-import-thread';

const actor = async () => viewer(await headers());

export async function chooseAction(
  id: string,
  choice: ChooseInput,
): Promise<Result<{ rows: number }>> {
  return choose(await actor(), id, choice);
}

export async function applyImportAction(id: string, options: ApplyOptions): Promise<Result<null>> {
  return begun(await applyImport(await actor(), id, options));
}

export async function chooseColumnsAction(id: string, mapping: Mapping): Promise<Result<null>> {
  return begun(await chooseColumns(await actor(), id, mapping));
}

export async function reopenColumnsAction(id: string): Promise<Result<null>> {
  const reopened = await reopenColumns(await actor(), id);
  return reopened.ok ? { ok: true, data: null } : reopened;
}

export async function undoImportAction(id: string): Promise<Result<null>> {
  return begun(await undoImport(await actor(), id));
}

export async function dropImportAction(id: string): Promise<Result<null>> {
  return dropImport(await actor(), id);
}

/** What was begun is done by the thread. */
function begun(result: Result<unknown>): Result<null> {
  if (!result.ok) return result;
  wakeImports();
  return { ok: true, data: null };
}
