import type { Actor } from '@/features/accounts/domain/role';
import { findArticleIdsBySlugs } from '@/features/articles/service';
import { merge } from '@/features/editorial/domain/merge';
import { canMove, lacksForPublishing } from '@/features/editorial/domain/publishing';
import { writeNext } from '@/features/editorial/service-save';
import { readSnapshot } from '@/features/editorial/service-snapshot';
import type { ConceptInput } from '@/features/glossary/schema';
import {
  type Authorship,
  chooseSlugs,
  createConcepts,
  findKnownConceptIds,
  insertRelations,
  readConcepts,
  type StoredConcept,
} from '@/features/glossary/service-write';
import type { Db } from '@/lib/db';
import { transaction } from '@/lib/transaction';
import {
  becomesNew,
  findNewAmong,
  findRowsAfter,
  type ImportRow,
  type RowFilter,
  updateOutcomes,
} from './data-rows';
import type { Outcome } from './domain/row';
import { union } from './domain/union';
import type { ApplyOptions } from './schema';

/** An import that is being written, by whom, and how. */
export interface Applying {
  id: string;
  actor: Actor;
  options: ApplyOptions;
  authorship: Authorship;
  /** Keeps the lease and how far it is, in the transaction; throws when the import was taken away. */
  keep: (tx: Db, rows: number) => Promise<void>;
  now: () => Date;
}

/** What a step does with some rows, in one transaction. */
type Step = (tx: Db, rows: readonly ImportRow[], applying: Applying) => Promise<Result[]>;
interface Result {
  number: number;
  outcome: Outcome;
  written: number | null;
}

/** The steps in their order: relations wait for what they lead to, and changes for what is new. */
const steps: { rows: RowFilter; atOnce: number; work: Step }[] = [
  {
    rows: { outcome: null, OR: becomesNew },
    atOnce: 500,
    work: create,
  },
  { rows: { outcome: 'unlinked' }, atOnce: 500, work: link },
  { rows: { outcome: null, kind: 'changed' }, atOnce: 50, work: change },
  { rows: { outcome: null, kind: 'duplicate', choice: 'merge' }, atOnce: 50, work: mergeInto },
];

/**
 * Writes the rows of an import, some in a transaction. Broken off at any point, it goes on behind the last of these:
 * what was written says so in its row, in the same transaction.
 */
export async function applyRows(db: Db, applying: Applying): Promise<void> {
  for (const { rows: where, atOnce, work } of steps) {
    for (;;) {
      const rows = await findRowsAfter(db, applying.id, where, { after: -1, take: atOnce });
      if (rows.length === 0) break;
      await transaction(async (tx) => {
        await applying.keep(tx, work === link ? 0 : rows.length);
        await updateOutcomes(tx, applying.id, await work(tx, rows, applying));
      });
    }
  }
}

async function create(tx: Db, rows: readonly ImportRow[], applying: Applying): Promise<Result[]> {
  const { options, authorship, now } = applying;
  const contents = await withPresentTargets(
    tx,
    applying.id,
    await completeContents(tx, rows, options),
  );
  const slugs = await chooseSlugs(
    tx,
    rows.map(({ conceptId: id }, at) => ({ id, ...(contents[at] as Content) })),
  );
  const inputs = contents.map(
    (content, at): ConceptInput => ({
      ...content,
      id: rows[at]?.conceptId,
      slug: slugs[at] as string,
    }),
  );
  await createConcepts(tx, inputs, authorship, now(), { withRelations: false });
  return rows.map(({ number }, at) => ({
    number,
    outcome: contents[at]?.relations.length ? 'unlinked' : 'created',
    written: 1,
  }));
}

/** Without relations to what is neither there nor written by this import. */
async function withPresentTargets(
  tx: Db,
  importId: string,
  contents: readonly Content[],
): Promise<Content[]> {
  const targets = [...new Set(contents.flatMap(({ relations }) => relations.map(({ to }) => to)))];
  if (targets.length === 0) return [...contents];
  const present = await findKnownConceptIds(tx, targets);
  for (const id of await findNewAmong(tx, importId, targets)) present.add(id);
  return contents.map((content) => ({
    ...content,
    relations: content.relations.filter(({ to }) => present.has(to)),
  }));
}

async function link(tx: Db, rows: readonly ImportRow[]): Promise<Result[]> {
  const targets = rows.flatMap(({ content }) => content.relations.map(({ to }) => to));
  const present = await findKnownConceptIds(tx, [...new Set(targets)]);
  await insertRelations(
    tx,
    rows.map(({ conceptId, content }) => ({
      id: conceptId,
      relations: content.relations.filter(({ to }) => present.has(to)),
    })),
  );
  return rows.map(({ number, written }) => ({ number, outcome: 'created', written }));
}

async function change(tx: Db, rows: readonly ImportRow[], applying: Applying): Promise<Result[]> {
  const stored = await storedById(
    tx,
    rows.map(({ conceptId }) => conceptId),
  );
  const contents = await completeContents(tx, rows, applying.options);
  const results: Result[] = [];
  for (const [at, row] of rows.entries()) {
    const current = stored.get(row.conceptId);
    const mine = contents[at] as Content;
    const next = current && (await mergedWithLater(tx, row, mine, current));
    results.push(next ? await write(tx, row, current, next, 'changed', applying) : conflict(row));
  }
  return results;
}

/** The content for the concept as it is now, when somebody has saved it since the file was read. */
async function mergedWithLater(
  tx: Db,
  { baseVersion }: ImportRow,
  mine: Content,
  current: StoredConcept,
): Promise<ConceptInput | null> {
  const { id, slug, status } = current.input;
  const wanted = { ...mine, id, slug, status: mine.status ?? status };
  if (baseVersion === current.version) return wanted;
  const base = await readSnapshot(tx, current.id, baseVersion ?? 0);
  return base && merge(base, wanted, current.input).concept;
}

async function mergeInto(
  tx: Db,
  rows: readonly ImportRow[],
  applying: Applying,
): Promise<Result[]> {
  const contents = await completeContents(tx, rows, applying.options);
  const results: Result[] = [];
  for (const [at, row] of rows.entries()) {
    // Read one by one: two rows of a file may go into one concept.
    const [current] = await readConcepts(tx, [row.mergeInto ?? '']);
    const next = current && union(current.input, contents[at] as Content);
    results.push(next ? await write(tx, row, current, next, 'merged', applying) : conflict(row));
  }
  return results;
}

async function write(
  tx: Db,
  { number }: ImportRow,
  current: StoredConcept,
  next: ConceptInput,
  outcome: Outcome,
  { actor, authorship, now }: Applying,
): Promise<Result> {
  const { status } = current.input;
  const isAllowed = canMove(actor.role, status, next.status, { isAuthor: false });
  // What comes back out of the archive is looked at anew.
  const otherwise = status === 'archived' ? 'draft' : status;
  const wanted = { ...next, status: isAllowed ? next.status : otherwise };
  const saved = await writeNext(tx, actor, current, wanted, authorship, now());
  if (!saved.ok) return { number, outcome: 'refused', written: null };
  return { number, outcome, written: saved.data.isChanged ? saved.data.version : null };
}

const conflict = ({ number }: ImportRow): Result => ({
  number,
  outcome: 'conflict',
  written: null,
});

async function storedById(tx: Db, ids: readonly string[]): Promise<Map<string, StoredConcept>> {
  return new Map((await readConcepts(tx, ids)).map((concept) => [concept.id, concept]));
}

type Content = Omit<ConceptInput, 'id' | 'slug'> & { slug?: string };

/** The contents of rows with what was chosen for all, and without articles that are not here. */
async function completeContents(
  tx: Db,
  rows: readonly ImportRow[],
  { category, publishing }: ApplyOptions,
): Promise<Content[]> {
  const slugs = new Set(rows.flatMap(({ content }) => content.articles));
  const articles = slugs.size > 0 ? await findArticleIdsBySlugs(tx, slugs) : new Map();
  return rows.map(({ content, baseVersion }) => {
    const complete: Content = {
      ...content,
      category: content.category ?? category,
      articles: content.articles.filter((slug) => articles.has(slug)),
    };
    // What is there has a status of its own.
    if (baseVersion !== null) return complete;
    const wanted = publishing === 'file' ? complete.status : publishing;
    const isComplete = lacksForPublishing(complete).length === 0;
    return { ...complete, status: wanted === 'published' && !isComplete ? 'draft' : wanted };
  });
}
