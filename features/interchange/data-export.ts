import type { Db, Prisma } from '@/lib/db';

/** Which concepts are written out. */
export interface ExportWhere {
  statuses: readonly string[];
  category?: string;
  /** The id of an article that they come from or stand in. */
  articleId?: string;
  /** These only. */
  ids?: readonly string[];
}

const whereOf = ({
  statuses,
  category,
  articleId,
  ids,
}: ExportWhere): Prisma.ConceptWhereInput => ({
  status: { in: [...statuses] },
  category,
  ...(articleId && {
    OR: [{ sources: { some: { articleId } } }, { mentions: { some: { articleId } } }],
  }),
  ...(ids && { id: { in: [...ids] } }),
});

/** The ids of concepts, behind one of them, in their order. */
export async function findIdsAfter(
  db: Db,
  where: ExportWhere,
  after: string,
  take: number,
): Promise<string[]> {
  const rows = await db.concept.findMany({
    where: { AND: [whereOf(where), { id: { gt: after } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take,
  });
  return rows.map(({ id }) => id);
}

export const countConcepts = (db: Db, where: ExportWhere): Promise<number> =>
  db.concept.count({ where: whereOf(where) });

/** What stands for concepts where others lead to them, by id. */
export async function findLabels(db: Db, ids: readonly string[]) {
  const rows = await db.concept.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, status: true, labelEn: true, labelVi: true, labelLo: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The articles with some slugs, as they are cited. */
export async function findCited(db: Db, slugs: readonly string[]) {
  const rows = await db.article.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, title: true, publisher: true, publishedOn: true },
  });
  return new Map(rows.map((row) => [row.slug, row]));
}
