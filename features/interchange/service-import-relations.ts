import { type Edge, relationProblems } from '@/features/editorial/domain/relations';
import {
  findAllRelations,
  findConceptIdsBySlugs,
  findKnownConceptIds,
} from '@/features/glossary/service-write';
import type { Db } from '@/lib/db';
import {
  findAmong,
  findRelated,
  findRowsNumbered,
  type ImportRow,
  updateContents,
} from './data-rows';

const readAtOnce = 2_000;
const changedAtOnce = 400;

type RelatedRow = Awaited<ReturnType<typeof findRelated>>[number];
/** The concept that the file calls so. */
type IdInFile = (name: string) => string | undefined;

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
export async function settleRelations(db: Db, importId: string, idInFile: IdInFile): Promise<void> {
  const leads: Lead[] = [];
  const sources = new Set<string>();
  for (let after = -1; ; ) {
    const rows = await findRelated(db, importId, { after, take: readAtOnce });
    leads.push(...(await leadsOf(db, importId, rows, idInFile)));
    for (const { conceptId } of rows) sources.add(conceptId);
    if (rows.length < readAtOnce) break;
    after = rows.at(-1)?.number ?? after;
  }
  if (leads.length === 0) return;
  // Those of the concepts of the file are replaced.
  const present = (await findAllRelations(db)).filter(({ from }) => !sources.has(from));
  const edges = leads.flatMap(({ edge }) => edge ?? []);
  const codes = new Map(relationProblems(present, edges).map(({ edge, code }) => [edge, code]));
  const isSettled = ({ edge, isWritten }: Lead) => isWritten && edge && !codes.has(edge);
  const changed = new Set(leads.filter((lead) => !isSettled(lead)).map(({ number }) => number));
  const byRow = new Map<number, Lead[]>([...changed].map((number) => [number, []]));
  for (const lead of leads) byRow.get(lead.number)?.push(lead);
  const numbers = [...changed];
  for (let at = 0; at < numbers.length; at += changedAtOnce) {
    const rows = await findRowsNumbered(db, importId, numbers.slice(at, at + changedAtOnce));
    const settled = rows.map((row) => settledRow(row, byRow.get(row.number) ?? [], codes));
    await updateContents(db, importId, settled);
  }
}

async function leadsOf(
  db: Db,
  importId: string,
  rows: readonly RelatedRow[],
  idInFile: IdInFile,
): Promise<Lead[]> {
  const names = new Set(rows.flatMap(({ relations }) => relations.map(({ to }) => to)));
  // A name that is no slug either is the id of a concept.
  const bySlug = await findConceptIdsBySlugs(db, [...names]);
  const ids = new Map([...names].map((name) => [name, idInFile(name) ?? bySlug.get(name) ?? name]));
  const targets = [...new Set(ids.values())];
  const present = await findKnownConceptIds(db, targets);
  const absent = targets.filter((id) => !present.has(id));
  for (const id of await findAmong(db, importId, absent, { kind: { in: ['new', 'duplicate'] } })) {
    present.add(id);
  }
  return rows.flatMap(({ number, conceptId, relations }) =>
    relations.map(({ kind, to: name }, at): Lead => {
      const to = ids.get(name) ?? name;
      const edge = present.has(to) ? { from: conceptId, kind, to } : undefined;
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
