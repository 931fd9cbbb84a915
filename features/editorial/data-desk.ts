import type { Db } from '@/lib/db';
import { headingSelect, proposalSelect, toProposal } from './data';

/** The proposals that wait, the last come first. */
export async function findNewestProposals(db: Db, take: number) {
  const rows = await db.proposal.findMany({
    where: { status: 'open' },
    select: { ...proposalSelect, concept: headingSelect },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(toProposal);
}

export const countOpenProposals = (db: Db): Promise<number> =>
  db.proposal.count({ where: { status: 'open' } });

export const countFlagsThatWait = (db: Db): Promise<number> =>
  db.flag.count({ where: { status: 'open' } });

/**
 * The drafts that somebody began and has not proposed yet, the last changed first; `skip` and `take` count drafts. What
 * an editor sent back stands among the proposals.
 */
export async function findOwnDrafts(
  db: Db,
  authorId: string,
  { skip, take }: { skip: number; take: number },
) {
  const where = { authorId, status: 'draft', proposals: { none: { liveKey: { not: null } } } };
  const [count, rows] = await Promise.all([
    db.concept.count({ where }),
    db.concept.findMany({
      where,
      select: { id: true, updatedAt: true, ...headingSelect.select },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip,
      take,
    }),
  ]);
  return { count, rows };
}

export interface ViewRow {
  id: string;
  name: string;
  query: string;
}

const viewSelect = { id: true, name: true, query: true } as const;

export const findViews = (db: Db, userId: string): Promise<ViewRow[]> =>
  db.savedView.findMany({ where: { userId }, select: viewSelect, orderBy: { createdAt: 'asc' } });

export const findView = (db: Db, userId: string, id: string): Promise<ViewRow | null> =>
  db.savedView.findFirst({ where: { id, userId }, select: viewSelect });

export async function insertView(
  db: Db,
  userId: string,
  view: { name: string; query: string },
  now: Date,
): Promise<string> {
  const { id } = await db.savedView.create({ data: { ...view, userId, createdAt: now } });
  return id;
}

export const deleteView = (db: Db, userId: string, id: string) =>
  db.savedView.deleteMany({ where: { id, userId } });
