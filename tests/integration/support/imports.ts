// Files on their way in and out, as a server does it.
import type { Actor } from '@/features/accounts/domain/role';
import type { ExportConcept } from '@/features/interchange/domain/entry';
import type { ReadFormat } from '@/features/interchange/domain/taken-files';
import type { ExportFormat } from '@/features/interchange/schema';
import * as imports from '@/features/interchange/service-import';
import { workOffImport } from '@/features/interchange/service-import-work';
import { WRITERS } from '@/features/interchange/service-writers';
import type { Db } from '@/lib/db';
import type { Result } from '@/lib/errors';

export const now = () => new Date();

/** What a service answered, which is no failure. */
export async function data<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.fieldErrors)}`);
  return answer.data;
}

export async function* once(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

export async function fileOf(
  format: ExportFormat,
  concepts: AsyncIterable<ExportConcept>,
): Promise<Uint8Array> {
  const created = new Date('2026-11-27');
  const head = { title: 'Khamsap', created, origin: 'http://localhost', locale: 'en' as const };
  const chunks: Uint8Array[] = [];
  for await (const chunk of WRITERS[format].write(concepts, head)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Imports by somebody, whose work is done at once. */
export function importing(db: Db, editor: Actor) {
  const worker = { name: 'worker', db, now };
  const workOn = async (id: string) => {
    await workOffImport(worker, id);
    return data(imports.readImport(editor, id));
  };
  return {
    workOn,
    async bringIn(bytes: string | Uint8Array, format: ReadFormat = 'tbx') {
      const file = { fileName: `f.${format}`, format };
      const { id } = await data(imports.beginImport(editor, file, now()));
      await data(imports.keepBytes(editor, id, once(bytes)));
      return workOn(id);
    },
    async apply(id: string, options: object = {}) {
      await data(imports.applyImport(editor, id, options));
      return workOn(id);
    },
    async undo(id: string) {
      await data(imports.undoImport(editor, id));
      return workOn(id);
    },
  };
}
