import { type Db, engine } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { changesRecognition } from '../articles/domain/recognition/changes';
import { findArticleIdsBySlugs } from '../articles/service';
import { requestRecognition } from '../articles/service-jobs';
import { indexConcepts, indexNewConcepts, removeFromIndex } from '../search/service';
import { insertConcepts, insertRelationsOf, insertRevisions } from './data-insert';
import {
  type Authorship,
  type PreparedConcept,
  preparedAnew,
  type Writing,
  withSlug,
} from './data-prepare';
import { findStored, type StoredConcept } from './data-stored';
import * as data from './data-write';
import { freeSlug, numberedSlugs, numberOfSlug, slugOfTerms } from './domain/slug';
import { type ConceptInput, conceptInputSchema } from './schema';
import { type PreparedConcepts, prepareConcepts } from './service-prepare';

export type { Authorship, PreparedConcept, Writing } from './data-prepare';
export type { StoredConcept } from './data-stored';

/**
 * Writes new concepts, each with its first revision. Runs in the caller's transaction. Relations may lead to other
 * concepts of the same call; articles that are not there are left out.
 * @param options slugs: other ones than they were prepared with, in their order; isWhole: false for a part of many, whose
 *   relations are left to `insertRelations`, and articles to the caller's `requestRecognition`
 * @returns the ids by slug
 */
export async function createPrepared(
  tx: Db,
  { concepts: given, words }: PreparedConcepts,
  writing: Writing,
  { slugs = [], isWhole = true }: { slugs?: readonly string[]; isWhole?: boolean } = {},
): Promise<Map<string, string>> {
  const articleIds = await articleIdsOf(
    tx,
    given.map(({ concept }) => concept),
  );
  const prepared = given.map((one, at) =>
    withSlug(withPresentArticles(one, articleIds, writing), slugs[at] ?? one.concept.slug),
  );
  const concepts = prepared.map(({ concept }) => concept);
  await insertConcepts(tx, engine(), prepared, articleIds);
  if (isWhole) await insertRelationsOf(tx, engine(), concepts);
  await indexNewConcepts(tx, { entries: prepared.flatMap(({ entries }) => entries), words });
  if (isWhole && concepts.some(({ status }) => status === 'published')) {
    await requestRecognition(tx, writing.now);
  }
  return new Map(concepts.map(({ slug, id }) => [slug, id]));
}

/** Without the articles that were taken away since it was prepared. */
function withPresentArticles(
  prepared: PreparedConcept,
  present: ReadonlyMap<string, string>,
  writing: Writing,
): PreparedConcept {
  const { articles } = prepared.concept;
  if (articles.every((slug) => present.has(slug))) return prepared;
  return preparedAnew(
    prepared,
    { articles: articles.filter((slug) => present.has(slug)) },
    writing,
  );
}

/** A prepared concept with some of its relations only. */
export const withRelations = (
  prepared: PreparedConcept,
  relations: ConceptInput['relations'],
  writing: Writing,
): PreparedConcept =>
  relations.length === prepared.concept.relations.length
    ? prepared
    : preparedAnew(prepared, { relations }, writing);

/** Prepares new concepts and writes them, as `createPrepared` does. */
export const createConcepts = (
  tx: Db,
  inputs: readonly ConceptInput[],
  authorship: Authorship,
  now: Date,
): Promise<Map<string, string>> => {
  const writing = { ...authorship, now };
  return createPrepared(tx, prepareConcepts(inputs, writing), writing);
};

/** Concepts of any status as they stand, by id, in no order. */
export const readConcepts = (db: Db, ids: readonly string[]): Promise<StoredConcept[]> =>
  findStored(db, ids);

/**
 * Writes a concept over what it was, with a revision. Other concepts that share an example whose text changes get a
 * revision too. Runs in the caller's transaction, which has read `before`.
 * @returns the new version
 */
export async function replaceConcept(
  tx: Db,
  before: StoredConcept,
  next: ConceptInput,
  authorship: Authorship,
  now: Date,
): Promise<number> {
  const { id: conceptId } = before;
  const changedExamples = next.examples.filter(({ id, en, vi, lo }) => {
    const old = before.input.examples.find((example) => example.id === id);
    return old && (old.en !== en || old.vi !== vi || old.lo !== lo);
  });
  const sharing = await data.findSharing(
    tx,
    changedExamples.map(({ id }) => id),
    conceptId,
  );
  const others = await findStored(tx, [...new Set(sharing.map((one) => one.conceptId))]);
  const snapshot = { ...next, id: conceptId };
  await writeVersion(tx, before, snapshot, authorship, now);
  for (const other of others) {
    const examples = other.input.examples.map(
      (example) => changedExamples.find(({ id }) => id === example.id) ?? example,
    );
    await writeVersion(tx, other, { ...other.input, examples }, authorship, now);
  }
  await indexConcepts(tx, [conceptId]);
  if (changesRecognition(before.input, next)) await requestRecognition(tx, now);
  return before.version + 1;
}

async function writeVersion(
  tx: Db,
  before: StoredConcept,
  snapshot: ConceptInput,
  authorship: Authorship,
  now: Date,
): Promise<void> {
  const { id: conceptId, version } = before;
  // What came with a list of words has no revision until it is changed.
  if (!(await data.hasRevision(tx, conceptId, version))) {
    const first = { authorId: null, authorName: 'Khamsap', reason: '' };
    await insertRevisions(tx, engine(), [
      {
        ...{ ...first, conceptId, version, now: before.updatedAt },
        snapshot: JSON.stringify(before.input),
      },
    ]);
  }
  await data.updateConcept(tx, before, snapshot, await articleIdsOf(tx, [snapshot]), now);
  const revision = { ...authorship, conceptId, version: version + 1, now };
  await insertRevisions(tx, engine(), [{ ...revision, snapshot: JSON.stringify(snapshot) }]);
}

const articleIdsOf = (tx: Db, inputs: readonly Pick<ConceptInput, 'articles'>[]) =>
  findArticleIdsBySlugs(tx, new Set(inputs.flatMap(({ articles }) => articles)));

/**
 * A slug for a concept that no other one has, made of its English label; without one of its Vietnamese or Lao one.
 * @param id of the concept, whose own slug is no obstacle
 */
export async function chooseSlug(
  db: Db,
  id: string,
  terms: ConceptInput['terms'],
): Promise<string> {
  const wanted = slugOfTerms(terms);
  const [slug] = await freeSlugs(db, [{ wanted, id }]);
  return slug ?? wanted;
}

/**
 * Slugs for new concepts that neither others have nor one another, in their order.
 * @param concepts with the slug that each would like
 */
export const chooseSlugs = (
  db: Db,
  concepts: readonly { id: string; slug: string }[],
): Promise<string[]> =>
  freeSlugs(
    db,
    concepts.map(({ id, slug: wanted }) => ({ id, wanted })),
  );

/** Slugs for concepts that want some, in their order: none that another concept has, in the termbase or among them. */
async function freeSlugs(
  db: Db,
  concepts: readonly { id: string; wanted: string }[],
): Promise<string[]> {
  const taken = await data.findIdsBySlugs(
    db,
    concepts.map(({ wanted }) => wanted),
  );
  /** Up to which number behind it the database was asked for a slug. */
  const asked = new Map<string, number>();
  const chosen: string[] = [];
  for (const { id, wanted } of concepts) {
    let slug = freeSlug(wanted, id, taken);
    for (;;) {
      const last = asked.get(wanted) ?? 1;
      if (numberOfSlug(slug, wanted) <= last) break;
      // Twice as far each time: there may be thousands of one name.
      for (const [other, owner] of await data.findIdsBySlugs(
        db,
        numberedSlugs(wanted, last + 1, last + 8),
      )) {
        taken.set(other, owner);
      }
      asked.set(wanted, 2 * last + 8);
      slug = freeSlug(wanted, id, taken);
    }
    taken.set(slug, id);
    chosen.push(slug);
  }
  return chosen;
}

/** Writes the relations that lead out of new concepts, whose targets are there by now. */
export const insertRelations = (
  tx: Db,
  concepts: readonly (Pick<ConceptInput, 'relations'> & { id: string })[],
): Promise<void> => insertRelationsOf(tx, engine(), concepts);

/**
 * Puts concepts in the archive, each with a revision. Runs in the caller's transaction, which has read them.
 * @returns the new version of each, in their order
 */
export async function archiveConcepts(
  tx: Db,
  concepts: readonly StoredConcept[],
  authorship: Authorship,
  now: Date,
): Promise<number[]> {
  const ids = concepts.map(({ id }) => id);
  await data.updateArchived(tx, ids, now);
  const revisions = concepts.map(({ id, version, input }) => ({
    ...authorship,
    ...{ conceptId: id, version: version + 1, now },
    snapshot: JSON.stringify({ ...input, status: 'archived' }),
  }));
  await insertRevisions(tx, engine(), revisions);
  await removeFromIndex(tx, ids);
  if (concepts.some(({ input }) => input.status === 'published')) await requestRecognition(tx, now);
  return revisions.map(({ version }) => version);
}

/** A concept as its schema reads it; `invalid` with codes by path for what is none. Nothing is asked of the database. */
export function checkConcept(raw: unknown): Result<ConceptInput> {
  const parsed = conceptInputSchema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : fail('invalid', fieldErrorsOf(parsed.error));
}

/** The ids of the concepts that have some slugs, by slug. */
export const findConceptIdsBySlugs = (
  db: Db,
  slugs: readonly string[],
): Promise<Map<string, string>> => data.findIdsBySlugs(db, slugs);

/** Which of some ids are those of concepts, of any status. */
export const findKnownConceptIds = (db: Db, ids: readonly string[]): Promise<Set<string>> =>
  data.findKnownIds(db, ids);

/** What of a concept refers to things that are not there, by its path in the concept. */
export async function findMissing(db: Db, input: ConceptInput): Promise<string[]> {
  const articleIds = await articleIdsOf(db, [input]);
  const known = await data.findKnownIds(
    db,
    input.relations.map(({ to }) => to),
  );
  return [
    ...input.articles.flatMap((slug, at) => (articleIds.has(slug) ? [] : `articles.${at}`)),
    ...input.relations.flatMap(({ to }, at) => (known.has(to) ? [] : `relations.${at}.to`)),
  ];
}

/** All relations between concepts of any status. */
export const findAllRelations = (db: Db): Promise<data.StoredRelation[]> =>
  data.findAllRelations(db);

const mostFollowed = 10_000;

/**
 * The relations that are of account for those of a concept: all directed ones that can be reached from their targets,
 * and the `related` ones that lead to it.
 */
export async function findRelationsAround(db: Db, id: string, { relations }: ConceptInput) {
  const edges = await data.findRelationsTo(db, id);
  const seen = new Set<string>([id]);
  let reached = relations.map(({ to }) => to);
  while (reached.length > 0 && seen.size < mostFollowed) {
    const fresh = [...new Set(reached)].filter((one) => !seen.has(one));
    for (const one of fresh) seen.add(one);
    const next = await data.findRelationsFrom(db, fresh, ['broader', 'partOf', 'predecessor']);
    edges.push(...next);
    reached = next.map(({ toId }) => toId);
  }
  const unique = new Map(edges.map((edge) => [`${edge.fromId} ${edge.kind} ${edge.toId}`, edge]));
  return [...unique.values()];
}

/** The examples of a concept that others have as well, or that are not its own yet, as they are stored. */
export async function findSharedExamples(
  db: Db,
  id: string,
  { examples }: ConceptInput,
): Promise<ConceptInput['examples']> {
  const ids = examples.map((example) => example.id);
  const sharing = new Set((await data.findSharing(db, ids, id)).map(({ exampleId }) => exampleId));
  return data.findExamples(
    db,
    ids.filter((one) => sharing.has(one)),
  );
}

/** What names concepts of any status, by id, in no order. */
export const readHeadings = (db: Db, ids: readonly string[]) => data.findNeighbours(db, ids);

const mostIncoming = 200;

/** The concepts that relations lead to, and those that lead to a concept (200 at most), of any status. */
export async function readNeighbours(db: Db, id: string, relations: ConceptInput['relations']) {
  const incoming = (await data.findRelationsTo(db, id)).slice(0, mostIncoming);
  const ids = [...relations.map(({ to }) => to), ...incoming.map(({ fromId }) => fromId)];
  const found = await data.findNeighbours(db, [...new Set(ids)]);
  const byId = new Map(found.map((concept) => [concept.id, concept]));
  return {
    to: relations.flatMap(({ to }) => byId.get(to) ?? []),
    from: incoming.flatMap(({ fromId, kind }) => {
      const concept = byId.get(fromId);
      return concept && concept.status !== 'archived' ? [{ kind, concept }] : [];
    }),
  };
}
