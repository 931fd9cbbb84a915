import { randomUUID } from 'node:crypto';
import type { BenchServer } from './server';

/** The end of the addresses of those whom the benchmark makes. */
export const benchEmailEnd = '@learners-of-the-bench.example';

/** Makes an account. @returns its cookie, signed in */
export async function signUp(server: Pick<BenchServer, 'url'>) {
  const email = `${randomUUID()}${benchEmailEnd}`;
  const response = await fetch(`${server.url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ name: 'A learner', email, password: 'a password of the benchmark' }),
  });
  if (!response.ok) throw new Error(`signing up answered ${response.status}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  return { email, cookie };
}
