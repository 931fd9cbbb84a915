import type { Actor } from '@/features/accounts/domain/role';
import { type References, readReferences } from '@/features/editorial/service-references';
import { db } from '@/lib/db';
import { ok, type Result } from '@/lib/errors';
import { findRowsOfConcepts } from './data-rows';
import type { Outcome, RowKind } from './domain/row';
import { readRowsOf, type ShownRow } from './service-import';

/**
 * A page of what was found in a file, with the names of the concepts and articles that it refers to, those of the file
 * itself among them; for editors.
 */
export async function readShownRows(
  actor: Actor | null,
  id: string,
  filter: { kind?: RowKind; outcome?: Outcome; page: number },
): Promise<Result<{ rows: ShownRow[]; references: References }>> {
  const found = await readRowsOf(actor, id, filter);
  if (!found.ok) return found;
  const rows = found.data;
  const references = await readReferences(db(), rows.flatMap(snapshotsOf));
  const targets = rows.flatMap(({ content }) => content.relations.map(({ to }) => to));
  const unnamed = targets.filter((to) => !Object.hasOwn(references.concepts, to));
  const inFile = await findRowsOfConcepts(db(), id, [...new Set(unnamed)]);
  for (const { conceptId, label } of inFile) {
    references.concepts[conceptId] = { slug: label, labels: { en: '', vi: '', lo: '' } };
  }
  return ok({ rows, references });
}

/** What a row refers to, and what it would no longer refer to. */
function snapshotsOf({ content, changes }: ShownRow): Parameters<typeof readReferences>[1] {
  const before = (part: string) => changes.filter((one) => one.part === part && one.before);
  return [
    content,
    {
      relations: before('relations').map((one) => one.before) as never[],
      articles: before('articles').map((one) => String(one.before)),
    },
  ];
}
