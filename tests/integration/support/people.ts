import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@/features/accounts/domain/role';
import * as accounts from '@/features/accounts/service';
import { clientAddressHeader } from '@/lib/client-address';

export const password = 'ສະບາຍດີ, xin chào';
export const now = () => new Date();
export const newEmail = () => `${randomUUID().slice(0, 8)}@example.la`;
const anAddress = () =>
  `10.0.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`;

process.env.KHAMSAP_SECRET ??= 'a secret of the tests, long enough for it';

/** A browser: keeps its cookie, has an address of its own. */
export function browser() {
  const address = anAddress();
  let cookie = '';
  return {
    headers: () => new Headers(cookie ? { cookie } : {}),
    cookie: () => cookie,
    async post(path: string, body: object, headers: Record<string, string> = {}) {
      const text = JSON.stringify(body);
      const response = await accounts.handleAuth(
        new Request(`http://localhost:3000/api/auth${path}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(text)),
            host: 'localhost:3000',
            origin: 'http://localhost:3000',
            [clientAddressHeader]: address,
            ...(cookie && { cookie }),
            ...headers,
          },
          body: text,
        }),
      );
      const set = response.headers.getSetCookie();
      if (set.length > 0) cookie = set.map((one) => one.split(';', 1)[0]).join('; ');
      const said = await response.text();
      return { status: response.status, set, data: said.startsWith('{') ? JSON.parse(said) : null };
    },
  };
}

export async function made(role: Role): Promise<Actor> {
  const actor = { name: `A ${role}`, email: newEmail(), role };
  const result = await accounts.createUser({ ...actor, password });
  if (!result.ok) throw new Error(result.code);
  return { ...actor, id: result.data.id };
}

export async function signedIn(actor: Actor) {
  const one = browser();
  const { status } = await one.post('/sign-in/email', { email: actor.email, password });
  if (status !== 200) throw new Error(`signing in answered ${status}`);
  return one;
}
