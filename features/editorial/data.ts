import type { Db, Prisma } from '@/lib/db';
import type { ProposalStatus } from './schema';

/** A revision as it is kept. */
export interface RevisionRow {
  conceptId: string;
  version: number;
  authorId: string | null;
  authorName: string;
  reviewerName: string | null;
  reason: string;
  restoredFrom: number | null;
  createdAt: Date;
}

const revisionSelect = {
  conceptId: true,
  version: true,
  authorId: true,
  authorName: true,
  reviewerName: true,
  reason: true,
  restoredFrom: true,
  createdAt: true,
} as const satisfies Prisma.RevisionSelect;

/** A revision with what the concept was then, as JSON. */
export async function findRevision(
  db: Db,
  conceptId: string,
  version: number,
): Promise<(RevisionRow & { snapshot: unknown }) | null> {
  return db.revision.findUnique({
    where: { conceptId_version: { conceptId, version } },
    select: { ...revisionSelect, snapshot: true },
  });
}

/** What concepts were in some versions, as JSON; a version that is not on record is absent. */
export const findSnapshots = (
  db: Db,
  versions: readonly { conceptId: string; version: number }[],
): Promise<{ conceptId: string; version: number; snapshot: unknown }[]> =>
  db.revision.findMany({
    where: { OR: versions.map(({ conceptId, version }) => ({ conceptId, version })) },
    select: { conceptId: true, version: true, snapshot: true },
  });

/** The revisions of a concept, newest first; `skip` and `take` count revisions. */
export const findRevisions = (
  db: Db,
  conceptId: string,
  { skip, take }: { skip: number; take: number },
): Promise<RevisionRow[]> =>
  db.revision.findMany({
    where: { conceptId },
    select: revisionSelect,
    orderBy: { version: 'desc' },
    skip,
    take,
  });

export const countRevisions = (db: Db, conceptId: string): Promise<number> =>
  db.revision.count({ where: { conceptId } });

/** Who made the revisions after one, newest first, and when. */
export const findRevisionsAfter = (db: Db, conceptId: string, version: number) =>
  db.revision.findMany({
    where: { conceptId, version: { gt: version } },
    select: { authorName: true, createdAt: true },
    orderBy: { version: 'desc' },
    take: 20,
  });

export interface ChangeFilter {
  authorId?: string;
  /** From the first to before the second. */
  between?: [Date, Date];
  /** The last of the page before. */
  before?: { createdAt: Date; id: string };
  take: number;
}

/** Revisions of all concepts, newest first. */
export async function findChanges(db: Db, { authorId, between, before, take }: ChangeFilter) {
  const [from, to] = between ?? [];
  return db.revision.findMany({
    where: {
      ...(authorId && { authorId }),
      AND: [
        ...(from ? [{ createdAt: { gte: from, lt: to } }] : []),
        ...(before
          ? [
              // The range makes it an index lookup; the OR alone would be a scan.
              { createdAt: { lte: before.createdAt } },
              {
                OR: [
                  { createdAt: { lt: before.createdAt } },
                  { createdAt: before.createdAt, id: { lt: before.id } },
                ],
              },
            ]
          : []),
      ],
    },
    select: {
      ...revisionSelect,
      id: true,
      concept: {
        select: {
          slug: true,
          category: true,
          status: true,
          labelEn: true,
          labelVi: true,
          labelLo: true,
        },
      },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
}

/** Everybody who made a revision, by the name of the latest. */
export async function findAuthors(db: Db): Promise<{ id: string; name: string }[]> {
  // Read off the index, where `distinct` would fetch every revision there is.
  const last = await db.revision.groupBy({
    by: ['authorId'],
    where: { authorId: { not: null } },
    _max: { createdAt: true },
  });
  const rows = await db.revision.findMany({
    where: {
      authorId: { in: last.flatMap(({ authorId }) => authorId ?? []) },
      createdAt: { in: last.flatMap(({ _max }) => _max.createdAt ?? []) },
    },
    select: { authorId: true, authorName: true },
    orderBy: { createdAt: 'asc' },
  });
  const names = new Map(rows.map(({ authorId, authorName }) => [authorId ?? '', authorName]));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

export interface ProposalRow {
  id: string;
  kind: 'concept' | 'change';
  status: ProposalStatus;
  conceptId: string;
  baseVersion: number;
  version: number;
  reason: string;
  comment: string | null;
  authorId: string;
  authorName: string;
  reviewerName: string | null;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
}

export const proposalSelect = {
  id: true,
  kind: true,
  status: true,
  conceptId: true,
  baseVersion: true,
  version: true,
  reason: true,
  comment: true,
  authorId: true,
  authorName: true,
  reviewerName: true,
  createdAt: true,
  updatedAt: true,
  submittedAt: true,
  decidedAt: true,
} as const satisfies Prisma.ProposalSelect;

export const headingSelect = {
  select: {
    slug: true,
    category: true,
    status: true,
    labelEn: true,
    labelVi: true,
    labelLo: true,
  },
} as const;

// What is stored was checked when it was written.
export const toProposal = <T extends { kind: string; status: string }>(row: T) =>
  row as T & Pick<ProposalRow, 'kind' | 'status'>;

export async function findProposal(
  db: Db,
  id: string,
): Promise<(ProposalRow & { snapshot: unknown }) | null> {
  const row = await db.proposal.findUnique({
    where: { id },
    select: { ...proposalSelect, snapshot: true },
  });
  return row && toProposal(row);
}

const liveKeyOf = (conceptId: string, authorId: string): string => `${conceptId}/${authorId}`;

/** What somebody proposes of a concept and nobody has decided. */
export async function findLiveProposal(
  db: Db,
  conceptId: string,
  authorId: string,
): Promise<(ProposalRow & { snapshot: unknown }) | null> {
  const row = await db.proposal.findUnique({
    where: { liveKey: liveKeyOf(conceptId, authorId) },
    select: { ...proposalSelect, snapshot: true },
  });
  return row && toProposal(row);
}

/** The undecided proposal of a concept that is not published yet, whoever made it. */
export async function findNewProposal(db: Db, conceptId: string): Promise<ProposalRow | null> {
  const row = await db.proposal.findFirst({
    where: { conceptId, kind: 'concept', liveKey: { not: null } },
    select: proposalSelect,
  });
  return row && toProposal(row);
}

/** Changes to a concept that wait for an editor, the longest waiting first, five at most. */
export const findWaiting = (db: Db, conceptId: string) =>
  db.proposal.findMany({
    where: { conceptId, kind: 'change', status: 'open' },
    select: { id: true, authorName: true },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: 5,
  });

/** Proposals with the concepts that they are of; `skip` and `take` count proposals. */
export async function findProposals(
  db: Db,
  where: { status: ProposalStatus } | { authorId: string },
  { skip, take }: { skip: number; take: number },
) {
  const isQueue = 'status' in where;
  // The oldest that waits comes first, of the others the latest.
  const direction = isQueue && where.status === 'open' ? 'asc' : 'desc';
  const [count, rows] = await Promise.all([
    db.proposal.count({ where }),
    db.proposal.findMany({
      where,
      select: { ...proposalSelect, snapshot: true, concept: headingSelect },
      orderBy: isQueue
        ? [{ submittedAt: direction }, { id: direction }]
        : [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip,
      take,
    }),
  ]);
  return { count, rows: rows.map(toProposal) };
}

/** The ids of the open proposals before and after a place in the queue. */
export async function findBeside(
  db: Db,
  { submittedAt, id }: { submittedAt: Date; id: string },
): Promise<{ previous: string | null; next: string | null }> {
  const find = (order: 'asc' | 'desc') => {
    const beyond = order === 'asc' ? 'gt' : 'lt';
    return db.proposal.findFirst({
      where: {
        status: 'open',
        OR: [{ submittedAt: { [beyond]: submittedAt } }, { submittedAt, id: { [beyond]: id } }],
      },
      select: { id: true },
      orderBy: [{ submittedAt: order }, { id: order }],
    });
  };
  const [previous, next] = await Promise.all([find('desc'), find('asc')]);
  return { previous: previous?.id ?? null, next: next?.id ?? null };
}

type NewProposal = Omit<Prisma.ProposalUncheckedCreateInput, 'liveKey'>;

export async function insertProposal(db: Db, proposal: NewProposal): Promise<string> {
  const { conceptId, authorId } = proposal;
  const data = { ...proposal, liveKey: liveKeyOf(conceptId, authorId) };
  return (await db.proposal.create({ data, select: { id: true } })).id;
}

export async function updateProposal(
  db: Db,
  id: string,
  data: Prisma.ProposalUncheckedUpdateInput,
): Promise<void> {
  await db.proposal.update({ where: { id }, data });
}

export interface FlagRow {
  id: string;
  status: string;
  conceptId: string;
  lang: string | null;
  text: string | null;
  reason: string;
  userName: string;
  comment: string | null;
  resolverName: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
}

const flagSelect = {
  id: true,
  status: true,
  conceptId: true,
  lang: true,
  text: true,
  reason: true,
  userName: true,
  comment: true,
  resolverName: true,
  createdAt: true,
  resolvedAt: true,
} as const satisfies Prisma.FlagSelect;

export async function findFlags(
  db: Db,
  status: string,
  { skip, take }: { skip: number; take: number },
) {
  const direction = status === 'open' ? 'asc' : 'desc';
  const [count, rows] = await Promise.all([
    db.flag.count({ where: { status } }),
    db.flag.findMany({
      where: { status },
      select: { ...flagSelect, concept: headingSelect },
      orderBy: [{ createdAt: direction }, { id: direction }],
      skip,
      take,
    }),
  ]);
  return { count, rows };
}

export const findFlag = (db: Db, id: string): Promise<FlagRow | null> =>
  db.flag.findUnique({ where: { id }, select: flagSelect });

export const countOpenFlags = (db: Db, userId: string): Promise<number> =>
  db.flag.count({ where: { userId, status: 'open' } });

/** Keeps a flag; of the same person for the same thing, the new reason takes the place of the old. */
export async function upsertFlag(
  db: Db,
  flag: Prisma.FlagUncheckedCreateInput & { openKey: string },
): Promise<void> {
  await db.flag.upsert({
    where: { openKey: flag.openKey },
    create: flag,
    update: { reason: flag.reason },
  });
}

export async function updateFlag(
  db: Db,
  id: string,
  data: Prisma.FlagUncheckedUpdateInput,
): Promise<void> {
  await db.flag.update({ where: { id }, data });
}

export const hasTerm = async (
  db: Db,
  conceptId: string,
  lang: string,
  text: string,
): Promise<boolean> => (await db.term.count({ where: { conceptId, lang, text } })) > 0;
