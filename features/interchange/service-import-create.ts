import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findArticleIdsBySlugs } from '@/features/articles/service';
import { createStaged } from '@/features/glossary/service-staged';
import {
  chooseSlugs,
  createPrepared,
  findKnownConceptIds,
  type PreparedConcept,
  type Writing,
  withRelations,
} from '@/features/glossary/service-write';
import { type Db, engine, sqliteFile } from '@/lib/db';
import { withStaged } from '@/lib/db-staging';
import { env } from '@/lib/env';
import { transaction } from '@/lib/transaction';
import { findNewTexts, readNewTexts } from './data-new-texts';
import { becomesNew, countRows, findAmong, updateOutcomes } from './data-rows';
import type { Applying, Result } from './service-import-apply';
import { prepareNew, stageNew } from './service-import-helper';
import { type PreparedRows, prepareRows, type StagedRows } from './service-import-jobs';

const staging = path.join(os.tmpdir(), 'khamsap-staging-');

type Concept = PreparedConcept['concept'];

/** Writes the rows of an import that become concepts of their own, some thousands in a transaction. */
export async function createAll(db: Db, applying: Applying): Promise<void> {
  const { id, options, authorship } = applying;
  const writing = { ...authorship, now: applying.now() };
  const count = await countRows(db, id, { outcome: null, OR: becomesNew });
  if (count === 0) return;
  if (engine() === 'postgresql') {
    for await (const batch of prepareNew(readNewTexts(db, id), { options, writing }, count)) {
      await create(db, batch, writing, applying);
    }
    return;
  }
  const database = path.resolve(sqliteFile(env().DATABASE_URL));
  removeStaged(id);
  const folder = mkdtempSync(`${staging}${id}-`);
  try {
    for await (const batch of stageNew(
      { importId: id, database, folder, options, writing },
      count,
    )) {
      await createFromFile(db, batch, writing, applying);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a worker of the import left that was killed. */
function removeStaged(importId: string): void {
  const folder = path.dirname(staging);
  const prefix = `${path.basename(staging)}${importId}-`;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

async function create(
  db: Db,
  prepared: PreparedRows,
  writing: Writing,
  applying: Applying,
): Promise<void> {
  const concepts = prepared.concepts.map(({ concept }) => concept);
  const isPresent = await presenceOfTargets(db, applying.id, concepts);
  await transaction(async (tx) => {
    await applying.keep(tx, concepts.length);
    const slugs = await chooseSlugs(tx, concepts);
    const written = await createWith(tx, prepared, slugs, isPresent, writing);
    await updateOutcomes(tx, applying.id, outcomesOf(prepared.numbers, written));
  });
}

/** Most of them as they stand in the file; those for which something must be otherwise are prepared once more. */
async function createFromFile(
  db: Db,
  { numbers, concepts, file }: StagedRows,
  writing: Writing,
  applying: Applying,
): Promise<void> {
  const { id, options } = applying;
  const isPresent = await presenceOfTargets(db, id, concepts);
  await withStaged(db, file, (schema) =>
    transaction(async (tx) => {
      await applying.keep(tx, numbers.length);
      const slugs = await chooseSlugs(tx, concepts);
      const articles = await findArticleIdsBySlugs(
        tx,
        new Set(concepts.flatMap((concept) => concept.articles)),
      );
      const isOtherwise = (concept: Concept, at: number) =>
        slugs[at] !== concept.slug ||
        !concept.relations.every(({ to }) => isPresent(to)) ||
        !concept.articles.every((slug) => articles.has(slug));
      const others = concepts.flatMap((concept, at) => (isOtherwise(concept, at) ? [at] : []));
      const without = others.map((at) => concepts[at]?.id ?? '');
      await createStaged(tx, schema, without);
      const written = [...concepts];
      if (others.length > 0) {
        const theirs = others.map((at) => numbers[at] ?? -1);
        const texts = await findNewTexts(tx, id, theirs);
        for await (const prepared of prepareRows({ options, writing }, one(texts))) {
          const free = others.map((at) => slugs[at] ?? '');
          const changed = await createWith(tx, prepared, free, isPresent, writing);
          changed.forEach((concept, i) => {
            written[others[i] ?? -1] = concept;
          });
        }
      }
      await updateOutcomes(tx, id, outcomesOf(numbers, written));
    }),
  );
}

async function* one<T>(item: T): AsyncGenerator<T> {
  yield item;
}

/** Writes concepts under other slugs and without relations to what is not there; returns what was written. */
async function createWith(
  tx: Db,
  { concepts, words }: PreparedRows,
  slugs: readonly string[],
  isPresent: (id: string) => boolean,
  writing: Writing,
): Promise<Concept[]> {
  const whole = concepts.map((prepared) =>
    withRelations(
      prepared,
      prepared.concept.relations.filter(({ to }) => isPresent(to)),
      writing,
    ),
  );
  await createPrepared(tx, { concepts: whole, words }, writing, { slugs, isWhole: false });
  return whole.map(({ concept }) => concept);
}

const outcomesOf = (numbers: readonly number[], written: readonly Concept[]): Result[] =>
  numbers.map((number, at) => ({
    number,
    outcome: written[at]?.relations.length === 0 ? 'created' : 'unlinked',
    written: 1,
  }));

/** Whether what relations of some concepts lead to is there, is one of them, or is yet to be written by this import. */
async function presenceOfTargets(
  db: Db,
  importId: string,
  concepts: readonly Concept[],
): Promise<(id: string) => boolean> {
  const targets = new Set(concepts.flatMap(({ relations }) => relations.map(({ to }) => to)));
  for (const { id } of concepts) targets.delete(id);
  const ids = [...targets];
  const present = await findKnownConceptIds(db, ids);
  for (const id of await findAmong(db, importId, ids, { OR: becomesNew })) present.add(id);
  return (id) => present.has(id) || !targets.has(id);
}
