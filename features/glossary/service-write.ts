import { type Db, engine } from '@/lib/db';
import { newId } from '@/lib/db-id';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { changesRecognition } from '../articles/domain/recognition/changes';
import { findArticleIdsBySlugs } from '../articles/service';
import { requestRecognition } from '../articles/service-jobs';
import {
  type IndexedForms,
  indexConcepts,
  indexedForms,
  indexNewConcepts,
  removeFromIndex,
} from '../search/service';
import {
  indexedOf,
  insertConcepts,
  insertRelationsOf,
  insertRevisions,
  type NewConcept,
  type PreparedConcept,
  prepareConcept,
} from './data-insert';
import { findStored, type StoredConcept } from './data-stored';
import * as data from './data-write';
import { freeSlug, numberedSlugs, numberOfSlug, slugOfTerms } from './domain/slug';
import { type ConceptInput, conceptInputSchema } from './schema';

export type { StoredConcept } from './data-stored';

/** Who makes a change, and why; what a revision holds beside the concept itself. */
export interface Authorship {
  authorId: string | null;
  authorName: string;
  reason: string;
  /** The version that is brought back. */
  restoredFrom?: number;
  /** Who let the change of somebody else through. */
  reviewerId?: string;
  reviewerName?: string;
}

/** New concepts with what follows from them, made before anything is locked: it takes most of the time of a write. */
export interface PreparedConcepts {
  concepts: PreparedConcept[];
  forms: IndexedForms;
}

/** Makes all that follows from new concepts; asks nothing of the database. One without an id gets one. */
export function prepareConcepts(inputs: readonly ConceptInput[]): PreparedConcepts {
  const concepts = inputs.map((input) => prepareConcept({ ...input, id: input.id ?? newId() }));
  return { concepts, forms: indexedForms(concepts.map(indexedOf)) };
}

/** The same concepts under other slugs, in their order. */
export const withSlugs = (
  { concepts, forms }: PreparedConcepts,
  slugs: readonly string[],
): PreparedConcepts => ({
  forms,
  concepts: concepts.map((one, at) => ({
    ...one,
    concept: { ...one.concept, slug: slugs[at] ?? one.concept.slug },
  })),
});

/**
 * Writes new concepts, each with its first revision. Runs in the caller's transaction. Relations may lead to other
 * concepts of the same call; articles that are not there are left out.
 * @param options withRelations: false where they lead to concepts that are yet to come, for `insertRelations` to write
 * @returns the ids by slug
 */
export async function createPrepared(
  tx: Db,
  { concepts: given, forms }: PreparedConcepts,
  authorship: Authorship,
  now: Date,
  { withRelations = true } = {},
): Promise<Map<string, string>> {
  const articleIds = await articleIdsOf(
    tx,
    given.map(({ concept }) => concept),
  );
  const prepared = given.map((one) => withPresentArticles(one, articleIds));
  const concepts = prepared.map(({ concept }) => concept);
  const { authorId } = authorship;
  await insertConcepts(tx, engine(), prepared, authorId, articleIds, now);
  if (withRelations) await insertRelationsOf(tx, engine(), concepts);
  await addRevisions(tx, concepts, authorship, now);
  await indexNewConcepts(tx, forms);
  if (concepts.some(({ status }) => status === 'published')) await requestRecognition(tx, now);
  return new Map(concepts.map(({ slug, id }) => [slug, id]));
}

/** Without the articles that were taken away since it was prepared. */
function withPresentArticles(
  { concept, ...rest }: PreparedConcept,
  present: ReadonlyMap<string, string>,
): PreparedConcept {
  const articles = concept.articles.filter((slug) => present.has(slug));
  return { ...rest, concept: { ...concept, articles } };
}

/** Prepares new concepts and writes them, as `createPrepared` does. */
export const createConcepts = (
  tx: Db,
  inputs: readonly ConceptInput[],
  authorship: Authorship,
  now: Date,
): Promise<Map<string, string>> => createPrepared(tx, prepareConcepts(inputs), authorship, now);

const addRevisions = (
  tx: Db,
  concepts: readonly NewConcept[],
  authorship: Authorship,
  now: Date,
): Promise<void> =>
  insertRevisions(
    tx,
    engine(),
    concepts.map((snapshot) => ({
      ...authorship,
      ...{ conceptId: snapshot.id, version: 1, snapshot },
    })),
    now,
  );

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
    await insertRevisions(
      tx,
      engine(),
      [{ ...first, conceptId, version, snapshot: before.input }],
      before.updatedAt,
    );
  }
  await data.updateConcept(tx, before, snapshot, await articleIdsOf(tx, [snapshot]), now);
  const revision = { ...authorship, conceptId, version: version + 1, snapshot };
  await insertRevisions(tx, engine(), [revision], now);
}

const articleIdsOf = (tx: Db, inputs: readonly ConceptInput[]) =>
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
 * @param concepts with the slug that each would like, if it has one
 */
export async function chooseSlugs(
  db: Db,
  concepts: readonly { id: string; slug?: string; terms: ConceptInput['terms'] }[],
): Promise<string[]> {
  return freeSlugs(
    db,
    concepts.map(({ id, slug, terms }) => ({ id, wanted: slug ?? slugOfTerms(terms) })),
  );
}

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
    ...{ conceptId: id, version: version + 1 },
    snapshot: { ...input, status: 'archived' as const },
  }));
  await insertRevisions(tx, engine(), revisions, now);
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
