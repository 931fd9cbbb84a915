// Apart from the rest, which loads better-auth: each start comes by here.
import { createHash, randomBytes } from 'node:crypto';
import type { Client, Db } from '@/lib/db';
import * as data from './data';
import { type LinkKind, linkLifeMillis } from './domain/link';
import type { Role } from './domain/role';

/** What of a token is kept. */
export const hashOf = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

/**
 * Makes a one-time link; an earlier one for the same purpose is good no longer.
 * @returns its token, which is shown once
 */
export async function createLink(
  db: Db,
  link: { kind: LinkKind; email: string | null; role: Role | null; userId: string | null },
  now: Date,
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + linkLifeMillis[link.kind]);
  await data.replaceLink(db, { ...link, tokenHash: hashOf(token), expiresAt });
  return token;
}

/**
 * A link by which the first admin is made, where there is none.
 * @returns its token, shown once; null when there is an admin. The link of an earlier start is good no longer.
 */
export async function createSetUpLink(client: Client, now: Date): Promise<string | null> {
  if ((await data.countAdmins(client)) > 0) return null;
  return createLink(client, { kind: 'setUp', email: null, role: 'admin', userId: null }, now);
}
