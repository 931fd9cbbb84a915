import type { Db } from '@/lib/db';

/** A query for which nothing was found. */
export interface Miss {
  query: string;
  /** How often. */
  count: number;
  /** The last day, ISO 8601. */
  lastDay: string;
}

/** Queries since a day, the most asked first; `skip` and `take` count queries. */
export async function findMisses(
  db: Db,
  { since, text }: { since: string; text: string },
  { skip, take }: { skip: number; take: number },
): Promise<Miss[]> {
  const rows = await db.searchMiss.groupBy({
    by: ['query'],
    where: { day: { gte: since }, ...(text && { query: { contains: text } }) },
    _sum: { count: true },
    _max: { day: true },
    orderBy: [{ _sum: { count: 'desc' } }, { query: 'asc' }],
    skip,
    take,
  });
  return rows.map(({ query, _sum, _max }) => ({
    query,
    count: _sum.count ?? 0,
    lastDay: _max.day ?? since,
  }));
}

// Nobody pages further; more are made up by a machine.
const mostCounted = 10_000;

/** How many queries there are since a day; 10,000 for more. */
export async function countMisses(
  db: Db,
  { since, text }: { since: string; text: string },
): Promise<number> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS "count" FROM (
      SELECT DISTINCT "query" FROM "SearchMiss"
      WHERE "day" >= ${since} AND "query" LIKE ${like} ESCAPE '\\' LIMIT ${mostCounted}
    ) AS found`;
  return Number(row?.count);
}

export interface MissedDay {
  day: string;
  count: number;
}

export const findMissedDays = (db: Db, query: string): Promise<MissedDay[]> =>
  db.searchMiss.findMany({ where: { query }, select: { day: true, count: true } });

export const deleteMiss = (db: Db, query: string) => db.searchMiss.deleteMany({ where: { query } });

/** Adds to what was counted of a query on a day. */
export const addMisses = (db: Db, query: string, { day, count }: MissedDay) =>
  db.searchMiss.upsert({
    where: { day_query: { day, query } },
    create: { day, query, count },
    update: { count: { increment: count } },
  });
