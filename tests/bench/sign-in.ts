import { randomUUID } from 'node:crypto';
import { node } from '@/scripts/processes.mjs';
import type { BenchServer } from './server';

const password = 'a password of the benchmark';

/** Makes an editor and signs in. @returns the cookie */
export async function signInEditor(
  server: Pick<BenchServer, 'url'>,
  databaseUrl: string,
): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const { ok, output } = await node(
    [
      '--import',
      'tsx',
      'cli/khamsap.ts',
      'user',
      'create',
      '--email',
      email,
      '--name',
      'Bench',
    ].concat(['--role', 'editor']),
    { env: { DATABASE_URL: databaseUrl, KHAMSAP_PASSWORD: password } },
  );
  if (!ok) throw new Error(output);
  const response = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`signing in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
}
