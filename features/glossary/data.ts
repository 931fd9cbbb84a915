import { sortRange } from '@/language/initial';
import type { Lang } from '@/language/lang';
import type { Db, Prisma } from '@/lib/db';
import type { ConceptHeading } from './domain/concept';
import { derivedColumns } from './domain/derived';

const headingSelect = {
  id: true,
  slug: true,
  category: true,
  labelEn: true,
  labelVi: true,
  labelLo: true,
} as const satisfies Prisma.ConceptSelect;

type HeadingRow = Prisma.ConceptGetPayload<{ select: typeof headingSelect }>;

const toHeading = (row: HeadingRow): ConceptHeading => ({
  id: row.id,
  slug: row.slug,
  category: row.category,
  labels: { en: row.labelEn, vi: row.labelVi, lo: row.labelLo },
});

const columns = {
  en: { sort: 'sortEn', initial: 'initialEn' },
  vi: { sort: 'sortVi', initial: 'initialVi' },
  lo: { sort: 'sortLo', initial: 'initialLo' },
} as const;

export interface BrowseFilter {
  category?: string;
  letter?: string;
}

function publishedWhere({ category, letter }: BrowseFilter, lang: Lang): Prisma.ConceptWhereInput {
  return {
    status: 'published',
    ...(category && { category }),
    ...(letter && { [columns[lang].initial]: letter, AND: sortWhere(letter, lang, category) }),
  };
}

/**
 * Where the concepts of a letter lie in an index of sort keys. With a category only where they begin: SQLite, which has
 * no statistics, would take a stretch with two ends from the index of all categories.
 */
function sortWhere(letter: string, lang: Lang, category?: string): Prisma.ConceptWhereInput {
  const range = sortRange(letter, lang);
  if (!range) return {};
  const { from, before } = range;
  const end = before !== undefined && !category ? { lt: before } : {};
  return { [columns[lang].sort]: { gte: from, ...end } };
}

/** A place in a list from which pages are read, so that a deep page skips little. */
export interface Milestone {
  sort: string;
  /** How many concepts of the list sort before it. */
  position: number;
}

/** A page that begins at most this many concepts into the list needs no milestone. */
export const milestoneStep = 1000;

/** Milestones of a list, about a thousand concepts apart, in its order. */
export async function findMilestones(
  db: Db,
  filter: BrowseFilter,
  lang: Lang,
): Promise<Milestone[]> {
  const { sort } = columns[lang];
  const where = publishedWhere(filter, lang);
  const milestones: Milestone[] = [{ sort: '', position: 0 }];
  for (;;) {
    const last = milestones.at(-1) as Milestone;
    const next = await db.concept.findFirst({
      where: { ...where, [sort]: { gte: last.sort } },
      orderBy: [{ [sort]: 'asc' }, { id: 'asc' }],
      skip: milestoneStep,
    });
    // At the end, or among more concepts of one key (those without a label) than a step has.
    if (!next || next[sort] === last.sort) return milestones;
    const ties = await db.concept.count({
      where: { ...where, [sort]: next[sort], id: { lt: next.id } },
    });
    milestones.push({ sort: next[sort], position: last.position + milestoneStep - ties });
  }
}

/**
 * One page of the published concepts in the order of a language; `skip` and `take` count concepts.
 * @param milestone one at or before the page
 */
export async function findHeadings(
  db: Db,
  filter: BrowseFilter,
  lang: Lang,
  { skip, take, milestone }: { skip: number; take: number; milestone?: Milestone },
): Promise<ConceptHeading[]> {
  const { sort } = columns[lang];
  const rows = await db.concept.findMany({
    where: {
      ...publishedWhere(filter, lang),
      ...(milestone && { [sort]: { gte: milestone.sort } }),
    },
    select: headingSelect,
    orderBy: [{ [sort]: 'asc' }, { id: 'asc' }],
    skip: skip - (milestone?.position ?? 0),
    take,
  });
  return rows.map(toHeading);
}

/** How many published concepts stand under each index letter of a language. */
export async function countByInitial(
  db: Db,
  filter: BrowseFilter,
  lang: Lang,
): Promise<Map<string, number>> {
  const initial = columns[lang].initial;
  const rows = await db.concept.groupBy({
    by: [initial],
    where: publishedWhere(filter, lang),
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [String(row[initial]), row._count._all]));
}

/** How many published concepts each category has; a category without any is absent. */
export async function countByCategory(db: Db): Promise<Map<string, number>> {
  const rows = await db.concept.groupBy({
    by: ['category'],
    where: { status: 'published' },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row.category, row._count._all]));
}

export async function findRecent(db: Db, take: number): Promise<ConceptHeading[]> {
  const rows = await db.concept.findMany({
    where: { status: 'published' },
    select: headingSelect,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(toHeading);
}

export interface ChangedHeading extends ConceptHeading {
  updatedAt: Date;
}

/** Published concepts by time of change, oldest first, after a position in that order. */
export async function findChanged(
  db: Db,
  filter: {
    category?: string;
    updatedSince?: Date;
    after?: { updatedAt: Date; id: string };
    take: number;
  },
): Promise<ChangedHeading[]> {
  const { after, updatedSince } = filter;
  const rows = await db.concept.findMany({
    where: {
      status: 'published',
      ...(filter.category && { category: filter.category }),
      AND: [
        ...(updatedSince ? [{ updatedAt: { gte: updatedSince } }] : []),
        ...(after
          ? [
              // The range makes it an index lookup; the OR alone would be a scan.
              { updatedAt: { gte: after.updatedAt } },
              {
                OR: [
                  { updatedAt: { gt: after.updatedAt } },
                  { updatedAt: after.updatedAt, id: { gt: after.id } },
                ],
              },
            ]
          : []),
      ],
    },
    select: { ...headingSelect, updatedAt: true },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: filter.take,
  });
  return rows.map((row) => ({ ...toHeading(row), updatedAt: row.updatedAt }));
}

/** Every published slug with its time of change, in slices for a sitemap; `skip` and `take` count concepts. */
export async function findSlugs(db: Db, { skip, take }: { skip: number; take: number }) {
  return db.concept.findMany({
    where: { status: 'published' },
    select: { slug: true, updatedAt: true },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    skip,
    take,
  });
}

export async function countPublished(db: Db): Promise<number> {
  return db.concept.count({ where: { status: 'published' } });
}

export type Derived = ReturnType<typeof derivedColumns>;

/** Concepts after one of them in the order of their ids, each with its derived columns as they are and as they should be. */
export async function findDerived(
  db: Db,
  after: string,
  take: number,
): Promise<{ id: string; slug: string; stored: Derived; derived: Derived }[]> {
  const rows = await db.concept.findMany({
    where: { id: { gt: after } },
    include: {
      terms: { orderBy: { position: 'asc' } },
      definitions: { select: { id: true } },
      examples: { select: { exampleId: true } },
      sources: { select: { id: true } },
    },
    orderBy: { id: 'asc' },
    take,
  });
  return rows.map(({ id, slug, terms, definitions, examples, sources, ...concept }) => {
    const derived = derivedColumns({
      status: concept.status,
      terms: terms.map((term) => ({ ...term, lang: term.lang as Lang })),
      definitions,
      examples,
      sources,
    });
    const names = Object.keys(derived) as (keyof Derived)[];
    const stored = Object.fromEntries(names.map((name) => [name, concept[name]])) as Derived;
    return { id, slug, stored, derived };
  });
}

export async function updateDerived(db: Db, id: string, derived: Derived): Promise<void> {
  await db.concept.update({ where: { id }, data: derived });
}
