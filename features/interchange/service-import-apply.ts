import type { Actor } from '@/features/accounts/domain/role';
import { findArticleIdsBySlugs } from '@/features/articles/service';
import { requestRecognition } from '@/features/articles/service-jobs';
import { merge } from '@/features/editorial/domain/merge';
import { canMove } from '@/features/editorial/domain/publishing';
import { writeNext } from '@/features/editorial/service-save';
import { readSnapshot } from '@/features/editorial/service-snapshot';
import type { ConceptInput } from '@/features/glossary/schema';
import {
  type Authorship,
  findKnownConceptIds,
  insertRelations,
  readConcepts,
  type StoredConcept,
} from '@/features/glossary/service-write';
import type { Db } from '@/lib/db';
import { transaction } from '@/lib/transaction';
import {
  findRowsAfter,
  findUnlinked,
  type ImportRow,
  type RowFilter,
  updateOutcomes,
} from './data-rows';
import { type CompleteContent, completed, withCategory } from './domain/complete';
import type { Outcome } from './domain/row';
import { union } from './domain/union';
import type { ApplyOptions } from './schema';
import { createAll } from './service-import-create';

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

export interface Result {
  number: number;
  outcome: Outcome;
  written: number | null;
}

const linkedAtOnce = 3_000;
/** Each of them is compared with the concept as it is. */
const changedAtOnce = 50;

/**
 * Writes the rows of an import, some in a transaction. Broken off at any point, it goes on behind the last of these:
 * what was written says so in its row, in the same transaction. Relations wait for what they lead to, and changes for
 * what is new.
 */
export async function applyRows(db: Db, applying: Applying): Promise<void> {
  await createAll(db, applying);
  await linkAll(db, applying);
  await inSteps(db, applying, { outcome: null, kind: 'changed' }, changeAll);
  const merged: RowFilter = { outcome: null, kind: 'duplicate', choice: 'merge' };
  await inSteps(db, applying, merged, mergeAll);
  // Once for all: to follow each batch would take longer than to write it.
  if (mayPublish(applying.options)) await requestRecognition(db, applying.now());
}

const mayPublish = ({ publishing }: ApplyOptions): boolean =>
  publishing === 'published' || publishing === 'file';

async function inSteps(
  db: Db,
  applying: Applying,
  where: RowFilter,
  write: (tx: Db, rows: readonly ImportRow[], applying: Applying) => Promise<Result[]>,
): Promise<void> {
  for (;;) {
    const rows = await findRowsAfter(db, applying.id, where, { after: -1, take: changedAtOnce });
    if (rows.length === 0) return;
    await transaction(async (tx) => {
      await applying.keep(tx, rows.length);
      await updateOutcomes(tx, applying.id, await write(tx, rows, applying));
    });
  }
}

/** Writes the relations of what is new, when all that they lead to is there. */
async function linkAll(db: Db, { id, keep }: Applying): Promise<void> {
  for (;;) {
    const rows = await findUnlinked(db, id, linkedAtOnce);
    if (rows.length === 0) return;
    await transaction(async (tx) => {
      await keep(tx, 0);
      const targets = rows.flatMap(({ relations }) => relations.map(({ to }) => to));
      const present = await findKnownConceptIds(tx, [...new Set(targets)]);
      await insertRelations(
        tx,
        rows.map(({ conceptId, relations }) => ({
          id: conceptId,
          relations: relations.filter(({ to }) => present.has(to)),
        })),
      );
      await updateOutcomes(
        tx,
        id,
        rows.map(({ number, written }) => ({ number, outcome: 'created', written })),
      );
    });
  }
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
    const mine = contents[at] as CompleteContent;
    const next = current && (await mergedWithLater(tx, row, mine, current));
    results.push(next ? await write(tx, row, current, next, 'changed', applying) : conflict(row));
  }
  return results;
}

/** The content for the concept as it is now, when somebody has saved it since the file was read. */
async function mergedWithLater(
  tx: Db,
  { baseVersion }: ImportRow,
  mine: CompleteContent,
  current: StoredConcept,
): Promise<ConceptInput | null> {
  const { id, slug, status } = current.input;
  const wanted = { ...mine, id, slug, status: mine.status ?? status };
  if (baseVersion === current.version) return wanted;
  const base = await readSnapshot(tx, current.id, baseVersion ?? 0);
  return base && merge(base, wanted, current.input).concept;
}

async function mergeAll(tx: Db, rows: readonly ImportRow[], applying: Applying): Promise<Result[]> {
  const contents = await completeContents(tx, rows, applying.options);
  const results: Result[] = [];
  for (const [at, row] of rows.entries()) {
    // Read one by one: two rows of a file may go into one concept.
    const [current] = await readConcepts(tx, [row.mergeInto ?? '']);
    const next = current && union(current.input, contents[at] as CompleteContent);
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

/** The contents of rows with what was chosen for all, and without articles that are not here. */
async function completeContents(
  db: Db,
  rows: readonly ImportRow[],
  options: ApplyOptions,
): Promise<CompleteContent[]> {
  const slugs = new Set(rows.flatMap(({ content }) => content.articles));
  const articles = slugs.size > 0 ? await findArticleIdsBySlugs(db, slugs) : new Map();
  return rows.map(({ content, baseVersion }) => {
    const present = {
      ...content,
      articles: content.articles.filter((slug) => articles.has(slug)),
    };
    return baseVersion === null ? completed(present, options) : withCategory(present, options);
  });
}
