import type { Lang } from '@/language/lang';
import type { Db, Prisma } from '@/lib/db';
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

/** Terms of published concepts that can be recognised, by id. */
export async function findTermsAfter(
  db: Db,
  after: string,
  take: number,
): Promise<RecognizableTerm[]> {
  const rows = await db.term.findMany({
    where: {
      id: { gt: after },
      searchOnly: false,
      recognition: { not: 'never' },
      concept: { status: 'published' },
    },
    select: termSelect,
    orderBy: { id: 'asc' },
    take,
  });
  return rows.map(toTerm);
}

export interface ChangedConcept {
  id: string;
  version: number;
  isPublished: boolean;
  updatedAt: Date;
  terms: RecognizableTerm[];
}

const changedSelect = {
  id: true,
  version: true,
  status: true,
  updatedAt: true,
  terms: { select: termSelect },
} as const satisfies Prisma.ConceptSelect;

const toChanged = ({
  status,
  terms,
  ...row
}: Prisma.ConceptGetPayload<{ select: typeof changedSelect }>): ChangedConcept => ({
  ...row,
  isPublished: status === 'published',
  terms: terms.map(toTerm),
});

const statuses = ['draft', 'inReview', 'published', 'archived'];

/** Concepts that were written since an instant, with their terms, the latest first. */
export async function findChangedSince(
  db: Db,
  since: Date,
  take: number,
): Promise<ChangedConcept[]> {
  const rows = await db.concept.findMany({
    // All there are, named for the index.
    where: { status: { in: statuses }, updatedAt: { gte: since } },
    select: changedSelect,
    orderBy: { updatedAt: 'desc' },
    take,
  });
  return rows.map(toChanged);
}

/** A concept of any status with its terms. */
export async function findConcept(db: Db, id: string): Promise<ChangedConcept | null> {
  const row = await db.concept.findUnique({ where: { id }, select: changedSelect });
  return row && toChanged(row);
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
