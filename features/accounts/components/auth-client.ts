import type { Answer } from '@/ui/answer-of';

export interface SessionInfo {
  token: string;
  userAgent?: string | null;
  updatedAt: string;
}

const problems: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'badCredentials',
  USER_ALREADY_EXISTS: 'emailTaken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'emailTaken',
  INVALID_PASSWORD: 'wrongPassword',
  ACCOUNT_DEACTIVATED: 'deactivated',
};

// better-auth's own client would be ten times as large, for a store of the session that no page of ours reads.
async function ask<T>(path: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const data = await response.json().catch(() => null);
    return response.ok ? { ok: true, data } : { ok: false, code: problemOf(response.status, data) };
  } catch {
    return { ok: false, code: 'offline' };
  }
}

function problemOf(status: number, data: { code?: string } | null): string {
  if (status === 429) return 'tooMany';
  return problems[data?.code ?? ''] ?? (status === 401 ? 'unauthenticated' : 'unexpected');
}

export const signUp = (account: { name: string; email: string; password: string }) =>
  ask<unknown>('sign-up/email', account);

export const signIn = (credentials: { email: string; password: string }) =>
  ask<unknown>('sign-in/email', credentials);

export const signOut = () => ask<unknown>('sign-out', {});

/** Ends all other sessions too. */
export const changePassword = (passwords: { currentPassword: string; newPassword: string }) =>
  ask<unknown>('change-password', { ...passwords, revokeOtherSessions: true });

export const endSession = (token: string) => ask<unknown>('revoke-session', { token });

export const endOtherSessions = () => ask<unknown>('revoke-other-sessions', {});

/** The sessions of who asks, this one first, then the last used. */
export async function listSessions(): Promise<Answer<{ own: string; sessions: SessionInfo[] }>> {
  const [own, all] = await Promise.all([
    ask<{ session: SessionInfo } | null>('get-session'),
    ask<SessionInfo[]>('list-sessions'),
  ]);
  if (!own.ok) return own;
  if (!all.ok) return all;
  const token = own.data?.session.token;
  if (!token) return { ok: false, code: 'unauthenticated' };
  const rank = ({ token: other, updatedAt }: SessionInfo) =>
    other === token ? Number.POSITIVE_INFINITY : Date.parse(updatedAt);
  return { ok: true, data: { own: token, sessions: all.data.sort((a, b) => rank(b) - rank(a)) } };
}

/** Leaves for another document, whose header knows who is signed in. Never resolves, so that a form stays busy. */
export function leaveFor(address: string): Promise<never> {
  window.location.assign(address);
  return new Promise(() => {});
}
