import { matchItems } from '@/features/editorial/domain/item-match';
import type { Db } from '@/lib/db';
import { jsonQuery } from '@/lib/db-json';
import type { StoredConcept } from './data-stored';
import { derivedColumns } from './domain/derived';
import type { ConceptStatus } from './domain/status';
import type { ConceptInput, ExampleInput, RelationKind } from './schema';

/** So many values go into one question: PostgreSQL and SQLite both have a limit. */
const askedAtOnce = 1_000;

/** Which of some ids are those of concepts. */
export async function findKnownIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let at = 0; at < ids.length; at += askedAtOnce) {
    const rows = await db.concept.findMany({
      where: { id: { in: ids.slice(at, at + askedAtOnce) } },
      select: { id: true },
    });
    for (const { id } of rows) known.add(id);
  }
  return known;
}

/** The ids of concepts by slug. */
export async function findIdsBySlugs(
  db: Db,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const wanted = [...new Set(slugs)];
  for (let at = 0; at < wanted.length; at += askedAtOnce) {
    const rows = await db.concept.findMany({
      where: { slug: { in: wanted.slice(at, at + askedAtOnce) } },
      select: { id: true, slug: true },
    });
    for (const { id, slug } of rows) ids.set(slug, id);
  }
  return ids;
}

export interface StoredRelation {
  from: string;
  kind: RelationKind;
  to: string;
}

const allRelations = jsonQuery(
  ({ array, object, parameter }) =>
    `SELECT CAST(${array(
      `SELECT ${object({ from: '"fromId"', kind: 'kind', to: '"toId"' })} AS item FROM "Relation"
     WHERE ${parameter} = ''`,
    )} AS text) AS json`,
);

export const findAllRelations = async (db: Db): Promise<StoredRelation[]> =>
  (await allRelations(db, '')) as StoredRelation[];

/** The relations of a kind that lead out of some concepts. */
export const findRelationsFrom = (db: Db, ids: readonly string[], kinds: readonly RelationKind[]) =>
  db.relation.findMany({
    where: { fromId: { in: [...ids] }, kind: { in: [...kinds] } },
    select: { fromId: true, kind: true, toId: true },
  });

/** The relations that lead to a concept from others. */
export const findRelationsTo = (db: Db, id: string) =>
  db.relation.findMany({ where: { toId: id }, select: { fromId: true, kind: true, toId: true } });

/** The concepts other than one that have some of these examples, by the id of the example. */
export async function findSharing(db: Db, exampleIds: readonly string[], conceptId: string) {
  return db.exampleConcept.findMany({
    where: { exampleId: { in: [...exampleIds] }, conceptId: { not: conceptId } },
    select: { exampleId: true, conceptId: true },
  });
}

export async function findExamples(db: Db, ids: readonly string[]): Promise<ExampleInput[]> {
  const rows = await db.example.findMany({ where: { id: { in: [...ids] } } });
  return rows.map(({ id, textEn, textVi, textLo }) => ({ id, en: textEn, vi: textVi, lo: textLo }));
}

const conceptColumns = (input: ConceptInput) => ({
  slug: input.slug,
  category: input.category,
  subject: input.subject ?? null,
  status: input.status,
  editorNote: input.editorNote ?? null,
  ...derivedColumns({ ...input, sources: [...input.articles, ...input.sources] }),
});

const termColumns = (term: ConceptInput['terms'][number], position: number) => ({
  ...term,
  partOfSpeech: term.partOfSpeech ?? null,
  romanization: term.romanization ?? null,
  note: term.note ?? null,
  source: term.source ?? null,
  confidence: term.confidence ?? null,
  position,
});

const definitionRows = ({ definitions }: ConceptInput) =>
  definitions.map((definition, position) => ({ ...definition, position }));

const sourceRows = (
  { articles, sources }: ConceptInput,
  articleIds: ReadonlyMap<string, string>,
) => [
  ...articles.map((slug, position) => ({ articleId: articleIds.get(slug), position })),
  ...sources.map((text, index) => ({ text, position: articles.length + index })),
];

/** Writes a concept over what it was, as its next version. Terms that stay keep their ids. */
export async function updateConcept(
  db: Db,
  before: StoredConcept,
  input: ConceptInput,
  articleIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const { id: conceptId } = before;
  const isFirstPublished = input.status === 'published' && !before.publishedAt;
  await db.concept.update({
    where: { id: conceptId },
    data: {
      ...conceptColumns(input),
      version: before.version + 1,
      updatedAt: now,
      ...(isFirstPublished && { publishedAt: now }),
    },
  });
  await updateTerms(db, before, input);
  await db.definition.deleteMany({ where: { conceptId } });
  await db.definition.createMany({
    data: definitionRows(input).map((row) => ({ ...row, conceptId })),
  });
  await db.source.deleteMany({ where: { conceptId } });
  await db.source.createMany({
    data: sourceRows(input, articleIds).map((row) => ({ ...row, conceptId })),
  });
  await db.relation.deleteMany({ where: { fromId: conceptId } });
  await insertRelations(db, conceptId, input);
  await updateExamples(db, conceptId, input.examples, now);
}

/** Gives concepts the next version, in the archive, where nothing is lacking. */
export const updateArchived = (db: Db, ids: readonly string[], now: Date) =>
  db.concept.updateMany({
    where: { id: { in: [...ids] } },
    data: {
      status: 'archived',
      version: { increment: 1 },
      updatedAt: now,
      ...{ lacksDefinition: false, lacksExample: false, lacksSource: false, isUncertain: false },
    },
  });

async function updateTerms(db: Db, { id: conceptId, input }: StoredConcept, next: ConceptInput) {
  const rows = await db.term.findMany({
    where: { conceptId },
    select: { id: true },
    orderBy: { position: 'asc' },
  });
  const matches = matchItems('terms', input.terms, next.terms);
  const kept = new Set(matches.map((index) => rows[index ?? -1]?.id));
  const removed = rows.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await db.term.deleteMany({ where: { id: { in: removed } } });
  for (const [position, term] of next.terms.entries()) {
    const id = rows[matches[position] ?? -1]?.id;
    const data = termColumns(term, position);
    if (id) await db.term.update({ where: { id }, data });
    else await db.term.create({ data: { ...data, conceptId } });
  }
}

async function insertRelations(db: Db, fromId: string, { relations }: ConceptInput) {
  await db.relation.createMany({
    data: relations.map(({ kind, to }) => ({ kind, fromId, toId: to })),
  });
}

/** Gives a concept its examples; one that no concept has any more is gone. */
async function updateExamples(
  db: Db,
  conceptId: string,
  examples: readonly ExampleInput[],
  now: Date,
): Promise<void> {
  const before = await db.exampleConcept.findMany({
    where: { conceptId },
    select: { exampleId: true },
  });
  await db.exampleConcept.deleteMany({ where: { conceptId } });
  for (const [position, { id, en, vi, lo }] of examples.entries()) {
    const texts = { textEn: en, textVi: vi, textLo: lo };
    await db.example.upsert({
      where: { id },
      create: { id, ...texts, createdAt: now },
      update: texts,
    });
    await db.exampleConcept.create({ data: { exampleId: id, conceptId, position } });
  }
  const kept = new Set(examples.map(({ id }) => id));
  const left = before.map(({ exampleId }) => exampleId).filter((id) => !kept.has(id));
  if (left.length === 0) return;
  await db.example.deleteMany({ where: { id: { in: left }, concepts: { none: {} } } });
}

export async function hasRevision(db: Db, conceptId: string, version: number): Promise<boolean> {
  const where = { conceptId_version: { conceptId, version } };
  return (await db.revision.findUnique({ where, select: { id: true } })) !== null;
}

/** What the form of another concept shows of concepts, of any status. */
export async function findNeighbours(db: Db, ids: readonly string[]) {
  const rows = await db.concept.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, status: true, labelEn: true, labelVi: true, labelLo: true },
  });
  return rows.map(({ labelEn, labelVi, labelLo, status, ...row }) => ({
    ...row,
    status: status as ConceptStatus,
    labels: { en: labelEn, vi: labelVi, lo: labelLo },
  }));
}
