import type { Db, Prisma } from '@/lib/db';
import { isRole, type Role } from './domain/role';

export interface StoredLink {
  kind: string;
  email: string | null;
  role: Role | null;
  userId: string | null;
}

export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  isActive: boolean;
  createdAt: Date;
  /** When the newest of the sessions was last used; null without one. */
  lastSeenAt: Date | null;
}

const toRole = (role: string | null): Role | null => (isRole(role) ? role : null);

export async function isActive(db: Db, userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { deactivatedAt: true } });
  return user !== null && user.deactivatedAt === null;
}

/** A user with the role that counts now; null for one who is gone. */
export async function findUser(db: Db, id: string) {
  const user = await db.user.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, role: true, deactivatedAt: true },
  });
  return user && { ...user, role: toRole(user.role) ?? 'learner' };
}

export const findNames = (db: Db, ids: readonly string[]) =>
  db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });

export const findUserByEmail = (db: Db, email: string) =>
  db.user.findUnique({ where: { email }, select: { id: true } });

export const countAdmins = (db: Db): Promise<number> =>
  db.user.count({ where: { role: 'admin', deactivatedAt: null } });

export async function insertUser(
  db: Db,
  user: { id: string; name: string; email: string; role: Role },
  passwordHash: string,
): Promise<void> {
  await db.user.create({
    data: {
      ...user,
      accounts: {
        create: {
          id: user.id,
          accountId: user.id,
          providerId: 'credential',
          password: passwordHash,
        },
      },
    },
  });
}

/** @returns whether there was a password to replace */
export async function updatePassword(db: Db, userId: string, hash: string): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: hash },
  });
  return count > 0;
}

export const updateRole = (db: Db, id: string, role: Role) =>
  db.user.update({ where: { id }, data: { role } });

export const updateDeactivation = (db: Db, id: string, deactivatedAt: Date | null) =>
  db.user.update({ where: { id }, data: { deactivatedAt } });

export const deleteSessions = (db: Db, userId: string) =>
  db.session.deleteMany({ where: { userId } });

export async function findUsers(
  db: Db,
  { q, skip, take }: { q: string; skip: number; take: number },
): Promise<{ users: UserRow[]; count: number }> {
  const where: Prisma.UserWhereInput =
    q === '' ? {} : { OR: [{ email: { contains: q.toLowerCase() } }, { name: { contains: q } }] };
  const [count, found] = await Promise.all([
    db.user.count({ where }),
    db.user.findMany({
      where,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip,
      take,
      include: {
        sessions: { select: { updatedAt: true }, orderBy: { updatedAt: 'desc' }, take: 1 },
      },
    }),
  ]);
  const users = found.map(({ id, name, email, role, deactivatedAt, createdAt, sessions }) => ({
    id,
    name,
    email,
    role: toRole(role) ?? ('learner' as const),
    isActive: deactivatedAt === null,
    createdAt,
    lastSeenAt: sessions[0]?.updatedAt ?? null,
  }));
  return { users, count };
}

export interface NewLink extends StoredLink {
  tokenHash: string;
  expiresAt: Date;
}

/** Whether a link by which somebody chooses a new password was made since. */
export const hasResetLinkSince = async (db: Db, userId: string, since: Date): Promise<boolean> =>
  (await db.accountLink.count({ where: { kind: 'reset', userId, createdAt: { gt: since } } })) > 0;

/** Keeps a link; those before it for the same purpose are good no longer. */
export async function replaceLink(db: Db, link: NewLink): Promise<void> {
  const { kind, email, userId } = link;
  await db.accountLink.deleteMany({ where: { kind, email, userId, usedAt: null } });
  await db.accountLink.create({ data: link });
}

export async function findLink(db: Db, tokenHash: string, now: Date): Promise<StoredLink | null> {
  const link = await db.accountLink.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    select: { kind: true, email: true, role: true, userId: true },
  });
  return link && { ...link, role: toRole(link.role) };
}

/** @returns whether the link was still good: of two who use it at once, one does */
export async function spendLink(db: Db, tokenHash: string, now: Date): Promise<boolean> {
  const { count } = await db.accountLink.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}
