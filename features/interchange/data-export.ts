import type { Db, Prisma } from '@/lib/db';
import { jsonQuery } from '@/lib/db-json';

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

// An index on the status would have every batch begin with a sort of all that is behind it.
const idsQuery = jsonQuery(
  ({ given, field, rows, object, array }) =>
    `${given} SELECT CAST(${array(`
    SELECT ${object({ id: 'c.id' })} AS item FROM "Concept" c
    WHERE c.id > ${field('after')}
      AND c.status || '' IN (SELECT s.status FROM ${rows('statuses', { status: 'text' })} AS s)
      AND (${field('category')} IS NULL OR c.category || '' = ${field('category')})
      AND (${field('articleId')} IS NULL
        OR EXISTS (SELECT 1 FROM "Source" o
          WHERE o."conceptId" = c.id AND o."articleId" = ${field('articleId')})
        OR EXISTS (SELECT 1 FROM "Mention" m
          WHERE m."conceptId" = c.id AND m."articleId" = ${field('articleId')}))
    ORDER BY c.id LIMIT CAST(${field('take')} AS integer)`)} AS text) AS json`,
);

/** The ids of concepts, behind one of them, in their order. */
export async function findIdsAfter(
  db: Db,
  { ids, statuses, ...where }: ExportWhere,
  after: string,
  take: number,
): Promise<string[]> {
  if (ids) {
    const rows = await db.concept.findMany({
      where: { ...whereOf({ ...where, statuses }), id: { in: [...ids], gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take,
    });
    return rows.map(({ id }) => id);
  }
  const wanted = statuses.map((status) => ({ status }));
  const rows = await idsQuery(db, JSON.stringify({ ...where, statuses: wanted, after, take }));
  return (rows as { id: string }[]).map(({ id }) => id);
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
