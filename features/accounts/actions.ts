'use server';

import { headers } from 'next/headers';
import type { Result } from '@/lib/errors';
import type { Role } from './domain/role';
import type { Invitation, Redemption } from './schema';
import * as service from './service';

export async function redeemLinkAction(
  token: string,
  input: Redemption,
): Promise<Result<{ email: string }>> {
  return service.redeemLink(token, input, new Date());
}

export async function inviteAction(input: Invitation): Promise<Result<{ token: string }>> {
  return service.inviteUser(await service.viewer(await headers()), input, new Date());
}

export async function resetLinkAction(userId: string): Promise<Result<{ token: string }>> {
  return service.createResetLink(await service.viewer(await headers()), userId, new Date());
}

export async function setRoleAction(userId: string, role: Role): Promise<Result<null>> {
  return service.setRole(await service.viewer(await headers()), userId, role);
}

export async function setActiveAction(userId: string, active: boolean): Promise<Result<null>> {
  return service.setActive(await service.viewer(await headers()), userId, active, new Date());
}
