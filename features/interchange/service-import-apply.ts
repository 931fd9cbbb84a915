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
  createPrepared,
  findKnownConceptIds,
  insertRelations,
  prepareConcepts,
  readConcepts,
  type StoredConcept,
  withSlugs,
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

/** What a step does with some rows in one transaction, which nothing else writes beside. */
type Write = (tx: Db) => Promise<Result[]>;
/** Prepares what can be prepared before others have to wait. */
type Step = (db: Db, rows: readonly ImportRow[], applying: Applying) => Promise<Write>;
interface Result {
  number: number;
  outcome: Outcome;
  written: number | null;
}

/** The steps in their order: relations wait for what they lead to, and changes for what is new. */
const steps: { rows: RowFilter; atOnce: number; prepare: Step }[] = [
  {
    rows: { outcome: null, OR: becomesNew },
    // The more at once, the fewer pages of the indexes are written again and again.
    atOnce: 1500,
    prepare: create,
  },
  { rows: { outcome: 'unlinked' }, atOnce: 1500, prepare: link },
  { rows: { outcome: null, kind: 'changed' }, atOnce: 50, prepare: change },
  { rows: { outcome: null, kind: 'duplicate', choice: 'merge' }, atOnce: 50, prepare: mergeInto },
];

/**
 * Writes the rows of an import, some in a transaction. Broken off at any point, it goes on behind the last of these:
 * what was written says so in its row, in the same transaction.
 */
export async function applyRows(db: Db, applying: Applying): Promise<void> {
  for (const { rows: where, atOnce, prepare } of steps) {
    for (;;) {
      const rows = await findRowsAfter(db, applying.id, where, { after: -1, take: atOnce });
      if (rows.length === 0) break;
      const write = await prepare(db, rows, applying);
      await transaction(async (tx) => {
        await applying.keep(tx, prepare === link ? 0 : rows.length);
        await updateOutcomes(tx, applying.id, await write(tx));
      });
    }
  }
}

async function create(db: Db, rows: readonly ImportRow[], applying: Applying): Promise<Write> {
  const { options, authorship, now } = applying;
  const complete = await completeContents(db, rows, options);
  const contents = await withPresentTargets(db, applying.id, complete);
  const prepared = prepareConcepts(
    contents.map((content, at) => ({ ...content, id: rows[at]?.conceptId, slug: '' })),
  );
  return async (tx) => {
    const slugs = await chooseSlugs(
      tx,
      rows.map(({ conceptId: id }, at) => ({ id, ...(contents[at] as Content) })),
    );
    const named = withSlugs(prepared, slugs);
    await createPrepared(tx, named, authorship, now(), { withRelations: false });
    return rows.map(({ number }, at) => ({
      number,
      outcome: contents[at]?.relations.length ? 'unlinked' : 'created',
      written: 1,
    }));
  };
}

/** Without relations to what is neither there nor written by this import. */
async function withPresentTargets(
  db: Db,
  importId: string,
  contents: readonly Content[],
): Promise<Content[]> {
  const targets = [...new Set(contents.flatMap(({ relations }) => relations.map(({ to }) => to)))];
  if (targets.length === 0) return [...contents];
  const present = await findKnownConceptIds(db, targets);
  for (const id of await findNewAmong(db, importId, targets)) present.add(id);
  return contents.map((content) => ({
    ...content,
    relations: content.relations.filter(({ to }) => present.has(to)),
  }));
}

async function link(db: Db, rows: readonly ImportRow[]): Promise<Write> {
  const targets = rows.flatMap(({ content }) => content.relations.map(({ to }) => to));
  const present = await findKnownConceptIds(db, [...new Set(targets)]);
  const linked = rows.map(({ conceptId, content }) => ({
    id: conceptId,
    relations: content.relations.filter(({ to }) => present.has(to)),
  }));
  return async (tx) => {
    await insertRelations(tx, linked);
    return rows.map(({ number, written }) => ({ number, outcome: 'created', written }));
  };
}

async function change(_: Db, rows: readonly ImportRow[], applying: Applying): Promise<Write> {
  return (tx) => changeAll(tx, rows, applying);
}

async function changeAll(
  tx: Db,
  rows: readonly ImportRow[],
  applying: Applying,
): Promise<Result[]> {
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

async function mergeInto(_: Db, rows: readonly ImportRow[], applying: Applying): Promise<Write> {
  return (tx) => mergeAll(tx, rows, applying);
}

async function mergeAll(tx: Db, rows: readonly ImportRow[], applying: Applying): Promise<Result[]> {
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
  db: Db,
  rows: readonly ImportRow[],
  { category, publishing }: ApplyOptions,
): Promise<Content[]> {
  const slugs = new Set(rows.flatMap(({ content }) => content.articles));
  const articles = slugs.size > 0 ? await findArticleIdsBySlugs(db, slugs) : new Map();
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
