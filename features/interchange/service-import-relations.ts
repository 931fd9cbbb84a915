import { type Edge, relationProblems } from '@/features/editorial/domain/relations';
import { findAllRelations, findKnownConceptIds } from '@/features/glossary/service-write';
import type { Db } from '@/lib/db';
import { findRowsNumbered, type ImportRow, updateContents } from './data-rows';

const rowsAtOnce = 400;

/** What is known of the concepts of a file once all of it has been read. */
export interface KnownNames {
  /** The concept that a name in the file stands for; the name itself when it is none. */
  resolve(name: string): string;
  /** Whether the file has a concept that can be written under an id. */
  hasConcept(id: string): boolean;
}

/** A row with relations, which lead to names of the file as far as these were not known yet. */
export interface RelatedRow {
  number: number;
  conceptId: string;
  relations: ImportRow['content']['relations'];
}

interface Lead {
  number: number;
  /** The place of the relation in its row. */
  at: number;
  /** Undefined when it leads to nothing. */
  edge: Edge | undefined;
  /** Whether the row has it so already. */
  isWritten: boolean;
}

/**
 * Leads the relations of an import to concepts, once all of its entries have been read. What leads to nothing, to itself
 * or in a circle is left out, and its row says so.
 */
export async function settleRelations(
  db: Db,
  importId: string,
  related: readonly RelatedRow[],
  names: KnownNames,
): Promise<void> {
  if (related.length === 0) return;
  const leads: Lead[] = [];
  for (const rows of batches(related)) leads.push(...(await leadsOf(db, rows, names)));
  const sources = new Set(related.map(({ conceptId }) => conceptId));
  // Those of the concepts of the file are replaced.
  const present = (await findAllRelations(db)).filter(({ from }) => !sources.has(from));
  const edges = leads.flatMap(({ edge }) => edge ?? []);
  const codes = new Map(relationProblems(present, edges).map(({ edge, code }) => [edge, code]));
  const isSettled = ({ edge, isWritten }: Lead) => isWritten && edge && !codes.has(edge);
  const changed = new Set(leads.filter((lead) => !isSettled(lead)).map(({ number }) => number));
  const byRow = new Map<number, Lead[]>([...changed].map((number) => [number, []]));
  for (const lead of leads) byRow.get(lead.number)?.push(lead);
  for (const numbers of batches([...changed])) {
    const rows = await findRowsNumbered(db, importId, numbers);
    const settled = rows.map((row) => settledRow(row, byRow.get(row.number) ?? [], codes));
    await updateContents(db, importId, settled);
  }
}

function* batches<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += rowsAtOnce) yield all.slice(at, at + rowsAtOnce);
}

async function leadsOf(
  db: Db,
  rows: readonly RelatedRow[],
  { resolve, hasConcept }: KnownNames,
): Promise<Lead[]> {
  const targets = rows.flatMap(({ relations }) => relations.map(({ to }) => resolve(to)));
  const present = await findKnownConceptIds(db, [...new Set(targets)]);
  return rows.flatMap(({ number, conceptId, relations }) =>
    relations.map(({ kind, to: name }, at): Lead => {
      const to = resolve(name);
      const isThere = present.has(to) || hasConcept(to);
      const edge = isThere ? { from: conceptId, kind, to } : undefined;
      return { number, at, edge, isWritten: to === name };
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
