import type { Lang } from '@/language/lang';
import type { Db, Prisma } from '@/lib/db';
import { storedTime } from '@/lib/db-bulk';
import { jsonQuery } from '@/lib/db-json';
import type { Recognition, RecognizableTerm } from './domain/recognition/term';

const termSelect = {
  id: true,
  conceptId: true,
  lang: true,
  text: true,
  type: true,
  status: true,
  recognition: true,
  searchOnly: true,
} as const satisfies Prisma.TermSelect;

type TermRow = Prisma.TermGetPayload<{ select: typeof termSelect }>;

// What is stored was checked by the schema when it was written.
const toTerm = (row: TermRow): RecognizableTerm => ({
  ...row,
  lang: row.lang as Lang,
  recognition: row.recognition as Recognition,
});

const termsQuery = jsonQuery(
  ({ given, field, array, object }) =>
    `${given} SELECT CAST(${array(`
    SELECT ${object({
      id: 't.id',
      conceptId: 't."conceptId"',
      lang: 't.lang',
      text: 't.text',
      type: 't.type',
      status: 't.status',
      recognition: 't.recognition',
    })} AS item
    FROM "Term" t
    WHERE t."conceptId" > ${field('after')} AND NOT t."searchOnly" AND t.recognition <> 'never'
      AND EXISTS (SELECT 1 FROM "Concept" c WHERE c.id = t."conceptId" AND c.status = 'published')
    ORDER BY t."conceptId" LIMIT CAST(${field('take')} AS integer)`)} AS text) AS json`,
);

/**
 * Terms of published concepts that can be recognised, those of a concept together. A concept has
 * fewer than `take` terms.
 *
 * @returns `next` is what to ask for after, or null at the end
 */
export async function findTermsAfter(
  db: Db,
  after: string,
  take: number,
): Promise<{ terms: RecognizableTerm[]; next: string | null }> {
  const rows = (await termsQuery(db, JSON.stringify({ after, take }))) as RecognizableTerm[];
  // The last concept may go on.
  const cut = rows.length < take ? undefined : rows.at(-1)?.conceptId;
  const terms = rows.filter(({ conceptId }) => conceptId !== cut);
  return { terms, next: cut === undefined ? null : (terms.at(-1)?.conceptId ?? null) };
}

// All there are, named for the index.
const statuses = ['draft', 'inReview', 'published', 'archived'];

const writtenQuery = jsonQuery(
  ({ given, field, time, array, object }) =>
    `${given} SELECT CAST(${array(`
    SELECT ${object({ id: 'id', version: 'version' })} AS item FROM "Concept"
    WHERE status IN (${statuses.map((status) => `'${status}'`).join(', ')})
      AND "updatedAt" >= ${time('since')}
    LIMIT CAST(${field('take')} AS integer)`)} AS text) AS json`,
);

/** The ids and versions of so many concepts that were written since an instant. */
export async function findWrittenSince(
  db: Db,
  since: Date,
  take: number,
): Promise<{ id: string; version: number }[]> {
  const parameter = JSON.stringify({ since: storedTime(since), take });
  return (await writtenQuery(db, parameter)) as { id: string; version: number }[];
}

/** A concept as the recogniser needs it. */
export interface RecognizableConcept {
  id: string;
  isPublished: boolean;
  terms: RecognizableTerm[];
}

/** Concepts of any status with their terms, in no order. */
export async function findConcepts(db: Db, ids: readonly string[]): Promise<RecognizableConcept[]> {
  const rows = await db.concept.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, status: true, terms: { select: termSelect } },
  });
  return rows.map(({ id, status, terms }) => ({
    id,
    isPublished: status === 'published',
    terms: terms.map(toTerm),
  }));
}

/** When a concept was last written. */
export async function findLastChange(db: Db): Promise<Date | null> {
  const row = await db.concept.aggregate({ _max: { updatedAt: true } });
  return row._max.updatedAt;
}

/** The relations that lead out of some concepts or to them. */
export const findRelationsAt = (db: Db, ids: readonly string[]) =>
  db.relation.findMany({
    where: { OR: [{ fromId: { in: [...ids] } }, { toId: { in: [...ids] } }] },
    select: { fromId: true, toId: true },
  });
