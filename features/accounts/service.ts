import { randomUUID } from 'node:crypto';
import { type Db, db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { isUniqueViolation, serializable } from '@/lib/transaction';
import * as data from './data';
import type { LinkKind } from './domain/link';
import { type Actor, hasRole, type Role } from './domain/role';
import {
  emailSchema,
  type Invitation,
  invitationSchema,
  type NewAccount,
  newAccountSchema,
  type Redemption,
  redemptionSchema,
  roleSchema,
  type UserQuery,
} from './schema';
import { auth, hashPassword } from './service-auth';
import { createLink, hashOf } from './service-links';

export { handleAuth } from './service-auth';

const usersAPage = 50;

/**
 * Who asks, by the session cookie of a request.
 * @returns null for a visitor, an ended session and a deactivated account
 */
export async function viewer(headers: Headers): Promise<Actor | null> {
  if (!headers.get('cookie')?.includes('session_token=')) return null;
  const session = await auth().api.getSession({ headers });
  const user = session && (await data.findUser(db(), session.user.id));
  if (!user || user.deactivatedAt) return null;
  const { id, name, email, role } = user;
  return { id, name, email, role };
}

/** The names of some accounts, by id. */
export async function findNames(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const users = await data.findNames(db(), [...new Set(ids)]);
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** What a one-time link is for; `notFound` for one that is unknown, used or too old. */
export async function readLink(
  token: string,
  now: Date,
): Promise<Result<{ kind: LinkKind; email: string | null; role: Role | null }>> {
  const link = await data.findLink(db(), hashOf(token), now);
  if (!link || (link.kind === 'setUp' && (await data.countAdmins(db())) > 0)) {
    return fail('notFound');
  }
  const user = link.userId ? await data.findUser(db(), link.userId) : null;
  return ok({
    kind: link.kind as LinkKind,
    email: user?.email ?? link.email,
    role: link.role,
  });
}

/**
 * Uses a one-time link up: makes the account that it is for, or gives one a new password and ends its sessions.
 * @returns the e-mail to sign in with; `notFound` for a link that is not good, `invalid` with codes by field
 */
export async function redeemLink(
  token: string,
  input: Redemption,
  now: Date,
): Promise<Result<{ email: string }>> {
  const parsed = redemptionSchema.safeParse(input);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const tokenHash = hashOf(token);
  const link = await data.findLink(db(), tokenHash, now);
  if (!link) return fail('notFound');
  const { password } = parsed.data;
  // Before the transaction: it takes a tenth of a second.
  const hash = await hashPassword(password);
  if (link.kind === 'reset') return resetPassword(tokenHash, link.userId, hash, now);
  const account = newAccountSchema.safeParse({
    ...parsed.data,
    email: link.email ?? parsed.data.email ?? '',
    name: parsed.data.name ?? '',
  });
  if (!account.success) return fail('invalid', fieldErrorsOf(account.error));
  return orEmailTaken(() =>
    serializable(async (tx) => {
      const isGood = await data.spendLink(tx, tokenHash, now);
      if (!isGood || (link.kind === 'setUp' && (await data.countAdmins(tx)) > 0)) {
        return fail('notFound');
      }
      const role = link.kind === 'setUp' ? 'admin' : (link.role ?? 'learner');
      const { name, email } = account.data;
      await data.insertUser(tx, { id: randomUUID(), name, email, role }, hash);
      return ok({ email });
    }),
  );
}

async function resetPassword(
  tokenHash: string,
  userId: string | null,
  hash: string,
  now: Date,
): Promise<Result<{ email: string }>> {
  return serializable(async (tx) => {
    const user = userId ? await data.findUser(tx, userId) : null;
    if (!user || !(await data.spendLink(tx, tokenHash, now))) return fail('notFound');
    await data.updatePassword(tx, user.id, hash);
    await data.deleteSessions(tx, user.id);
    return ok({ email: user.email });
  });
}

/** Makes an account with a password; for who runs the server. `emailTaken` when there is one. */
export async function createUser(
  input: NewAccount & { role: Role },
): Promise<Result<{ id: string }>> {
  const account = newAccountSchema.safeParse(input);
  if (!account.success) return fail('invalid', fieldErrorsOf(account.error));
  const { name, email, password } = account.data;
  const hash = await hashPassword(password);
  const id = randomUUID();
  return orEmailTaken(async () => {
    await data.insertUser(db(), { id, name, email, role: roleSchema.parse(input.role) }, hash);
    return ok({ id });
  });
}

/** A link by which somebody makes an account with a role, and their e-mail; by an admin. The token is shown once. */
export async function inviteUser(
  actor: Actor | null,
  input: Invitation,
  now: Date,
): Promise<Result<{ to: string; token: string }>> {
  const denied = deny(actor, 'admin');
  if (denied) return denied;
  const parsed = invitationSchema.safeParse(input);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { email, role } = parsed.data;
  if (await data.findUserByEmail(db(), email)) {
    return fail('emailTaken', { email: 'emailTaken' });
  }
  const link = { kind: 'invitation' as const, email, role, userId: null };
  return ok({ to: email, token: await createLink(db(), link, now) });
}

/** A link by which somebody chooses a new password, and their e-mail; by an admin. The token is shown once. */
export async function createResetLink(
  actor: Actor | null,
  userId: string,
  now: Date,
): Promise<Result<{ to: string; token: string }>> {
  const denied = deny(actor, 'admin');
  if (denied) return denied;
  const user = await data.findUser(db(), userId);
  if (!user) return fail('notFound');
  const link = { kind: 'reset' as const, email: null, role: null, userId };
  return ok({ to: user.email, token: await createLink(db(), link, now) });
}

/** So long nobody is sent another link, however often they are named. */
const resetPauseMillis = 5 * 60 * 1000;

/**
 * A link by which somebody who forgot the password chooses a new one, to be sent to their e-mail and shown to nobody.
 * @returns null for an e-mail without an account that can be used, and within five minutes of the link before
 */
export async function requestReset(
  email: string,
  now: Date,
): Promise<{ to: string; token: string } | null> {
  const parsed = emailSchema.safeParse(email);
  const found = parsed.success ? await data.findUserByEmail(db(), parsed.data) : null;
  const user = found && (await data.findUser(db(), found.id));
  if (!user || user.deactivatedAt) return null;
  const since = new Date(now.getTime() - resetPauseMillis);
  if (await data.hasResetLinkSince(db(), user.id, since)) return null;
  const link = { kind: 'reset' as const, email: null, role: null, userId: user.id };
  return { to: user.email, token: await createLink(db(), link, now) };
}

/** The people with an account, oldest first; by an admin. */
export async function listUsers(
  actor: Actor | null,
  { q, page }: UserQuery,
): Promise<Result<{ users: data.UserRow[]; page: number; pageCount: number; count: number }>> {
  const denied = deny(actor, 'admin');
  if (denied) return denied;
  const skip = (page - 1) * usersAPage;
  const { users, count } = await data.findUsers(db(), { q, skip, take: usersAPage });
  const pageCount = Math.max(1, Math.ceil(count / usersAPage));
  return page > pageCount ? fail('notFound') : ok({ users, page, pageCount, count });
}

/** Gives somebody a role; by an admin. `lastAdmin` when nobody would be left who may. */
export async function setRole(
  actor: Actor | null,
  userId: string,
  role: Role,
): Promise<Result<null>> {
  const denied = deny(actor, 'admin');
  if (denied) return denied;
  if (!roleSchema.safeParse(role).success) return fail('invalid', { role: 'invalid' });
  return changeUser(userId, role !== 'admin', (tx) => data.updateRole(tx, userId, role));
}

/** Deactivates somebody, whose sessions end at once, or the contrary; by an admin. */
export async function setActive(
  actor: Actor | null,
  userId: string,
  active: boolean,
  now: Date,
): Promise<Result<null>> {
  const denied = deny(actor, 'admin');
  if (denied) return denied;
  return changeUser(userId, !active, async (tx) => {
    await data.updateDeactivation(tx, userId, active ? null : now);
    if (!active) await data.deleteSessions(tx, userId);
  });
}

async function changeUser(
  userId: string,
  endsAdmin: boolean,
  change: (tx: Db) => Promise<unknown>,
): Promise<Result<null>> {
  return serializable(async (tx) => {
    const user = await data.findUser(tx, userId);
    if (!user) return fail('notFound');
    await change(tx);
    const isAdmin = user.role === 'admin' && !user.deactivatedAt;
    if (endsAdmin && isAdmin && (await data.countAdmins(tx)) === 0) throw new LastAdmin();
    return ok(null);
  }).catch((error: unknown) => {
    if (error instanceof LastAdmin) return fail('lastAdmin');
    throw error;
  });
}

/** Thrown to undo the transaction. */
class LastAdmin extends Error {}

/** @returns what to answer to somebody who has not the rights of a role, or undefined */
export function deny(actor: Actor | null, needed: Role): Result<never> | undefined {
  if (!actor) return fail('unauthenticated');
  return hasRole(actor.role, needed) ? undefined : fail('forbidden');
}

async function orEmailTaken<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) return fail('emailTaken', { email: 'emailTaken' });
    throw error;
  }
}
