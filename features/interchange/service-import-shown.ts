import type { Actor } from '@/features/accounts/domain/role';
import { type References, readReferences } from '@/features/editorial/service-references';
import { db } from '@/lib/db';
import { ok, type Result } from '@/lib/errors';
import { findRowsOfConcepts } from './data-rows';
import type { Alike, Outcome, RowKind } from './domain/row';
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
  const rows = await withLabels(id, found.data);
  const references = await readReferences(db(), rows.flatMap(snapshotsOf));
  const targets = rows.flatMap(({ content }) => content.relations.map(({ to }) => to));
  const unnamed = targets.filter((to) => !Object.hasOwn(references.concepts, to));
  const inFile = await findRowsOfConcepts(db(), id, [...new Set(unnamed)]);
  for (const { conceptId, label } of inFile) {
    references.concepts[conceptId] = { slug: label, labels: { en: '', vi: '', lo: '' } };
  }
  return ok({ rows, references });
}

/** With the labels of likely duplicates that stand in the file itself. */
async function withLabels(id: string, rows: readonly ShownRow[]): Promise<ShownRow[]> {
  const ids = rows.flatMap(({ alike }) => alike.filter(isInFile).map((one) => one.id));
  const inFile = await findRowsOfConcepts(db(), id, [...new Set(ids)]);
  const labels = new Map(inFile.map(({ conceptId, label }) => [conceptId, label]));
  return rows.map((row) => ({
    ...row,
    alike: row.alike.map((one) =>
      isInFile(one) ? { ...one, label: labels.get(one.id) ?? '' } : one,
    ),
  }));
}

const isInFile = ({ slug }: Alike): boolean => slug === '';

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
