import { type Edge, relationProblems } from '@/features/editorial/domain/relations';
import { findAllRelations, findKnownConceptIds } from '@/features/glossary/service-write';
import type { Db } from '@/lib/db';
import { findRowsNumbered, type ImportRow, updateContents } from './data-rows';

const rowsAtOnce = 500;

/** What is known of the concepts of a file once all of it has been read. */
export interface KnownNames {
  /** The concept that a name in the file stands for; the name itself when it is none. */
  resolve(name: string): string;
  /** Whether the file has a concept that can be written under an id. */
  hasConcept(id: string): boolean;
}

interface Lead {
  number: number;
  /** The place of the relation in its row. */
  at: number;
  /** Undefined when it leads to nothing. */
  edge: Edge | undefined;
}

/**
 * Leads the relations of an import to concepts, once all of its entries have been read. What leads to nothing, to itself
 * or in a circle is left out, and its row says so.
 * @param numbers of the rows with relations
 */
export async function settleRelations(
  db: Db,
  importId: string,
  numbers: readonly number[],
  names: KnownNames,
): Promise<void> {
  if (numbers.length === 0) return;
  const leads: Lead[] = [];
  const sources = new Set<string>();
  for await (const rows of batches(db, importId, numbers)) {
    leads.push(...(await leadsOf(db, rows, names)));
    for (const { conceptId } of rows) sources.add(conceptId);
  }
  // Those of the concepts of the file are replaced.
  const present = (await findAllRelations(db)).filter(({ from }) => !sources.has(from));
  const edges = leads.flatMap(({ edge }) => edge ?? []);
  const codes = new Map(relationProblems(present, edges).map(({ edge, code }) => [edge, code]));
  const byRow = new Map<number, Lead[]>();
  for (const lead of leads) byRow.set(lead.number, [...(byRow.get(lead.number) ?? []), lead]);
  for await (const rows of batches(db, importId, numbers)) {
    const settled = rows.map((row) => settledRow(row, byRow.get(row.number) ?? [], codes));
    await updateContents(db, importId, settled);
  }
}

async function* batches(
  db: Db,
  importId: string,
  numbers: readonly number[],
): AsyncGenerator<ImportRow[]> {
  for (let at = 0; at < numbers.length; at += rowsAtOnce) {
    yield await findRowsNumbered(db, importId, numbers.slice(at, at + rowsAtOnce));
  }
}

async function leadsOf(
  db: Db,
  rows: readonly ImportRow[],
  { resolve, hasConcept }: KnownNames,
): Promise<Lead[]> {
  const targets = rows.flatMap(({ content }) => content.relations.map(({ to }) => resolve(to)));
  const present = await findKnownConceptIds(db, [...new Set(targets)]);
  return rows.flatMap(({ number, conceptId, content }) =>
    content.relations.map(({ kind, to: name }, at): Lead => {
      const to = resolve(name);
      const isThere = present.has(to) || hasConcept(to);
      return { number, at, edge: isThere ? { from: conceptId, kind, to } : undefined };
    }),
  );
}

function settledRow(
  row: ImportRow,
  leads: readonly Lead[],
  codes: ReadonlyMap<Edge, string>,
): ImportRow {
  const problems = { ...row.problems };
  const relations: ImportRow['content']['relations'] = [];
  for (const { at, edge } of leads) {
    const code = edge ? codes.get(edge) : 'notFound';
    if (edge && !code) relations.push({ kind: edge.kind, to: edge.to });
    else problems[`relations.${at}.to`] = code ?? 'notFound';
  }
  return { ...row, content: { ...row.content, relations }, problems };
}
