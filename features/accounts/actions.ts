'use server';

import { headers } from 'next/headers';
import { after } from 'next/server';
import { isLang, type Lang } from '@/language/lang';
import { fail, ok, type Result } from '@/lib/errors';
import { mailLink } from './actions-mail';
import type { Role } from './domain/role';
import type { Invitation, Redemption } from './schema';
import * as service from './service';

export async function redeemLinkAction(
  token: string,
  input: Redemption,
): Promise<Result<{ email: string }>> {
  return service.redeemLink(token, input, new Date());
}

/** A link that was made, and whether it was sent by mail too. */
type Made = { token: string; isSent: boolean };

export async function inviteAction(input: Invitation, locale: Lang): Promise<Result<Made>> {
  const made = await service.inviteUser(await service.viewer(await headers()), input, new Date());
  return made.ok ? ok(await sent(locale, 'invitation', made.data)) : made;
}

export async function resetLinkAction(userId: string, locale: Lang): Promise<Result<Made>> {
  const actor = await service.viewer(await headers());
  const made = await service.createResetLink(actor, userId, new Date());
  return made.ok ? ok(await sent(locale, 'reset', made.data)) : made;
}

async function sent(
  locale: Lang,
  kind: 'invitation' | 'reset',
  link: { to: string; token: string },
): Promise<Made> {
  const isSent = isLang(locale) && (await mailLink(locale, kind, link));
  return { token: link.token, isSent };
}

/** Says the same at once, whether there is an account or not. */
export async function requestResetAction(email: string, locale: Lang): Promise<Result<null>> {
  if (typeof email !== 'string' || !isLang(locale)) return fail('invalid');
  after(async () => {
    const link = await service.requestReset(email, new Date());
    if (link) await mailLink(locale, 'reset', link);
  });
  return ok(null);
}

export async function setRoleAction(userId: string, role: Role): Promise<Result<null>> {
  return service.setRole(await service.viewer(await headers()), userId, role);
}

export async function setActiveAction(userId: string, active: boolean): Promise<Result<null>> {
  return service.setActive(await service.viewer(await headers()), userId, active, new Date());
}
