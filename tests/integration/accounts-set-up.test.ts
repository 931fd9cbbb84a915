// The first admin, and accounts from the shell.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import * as accounts from '@/features/accounts/service';
import { createSetUpLink } from '@/features/accounts/service-links';
import { testDatabase } from './support/database';

process.env.KHAMSAP_SECRET = 'a secret of the tests, long enough for it';
const { db, url } = await testDatabase();

const now = () => new Date();
const password = 'a long password';
const redeem = (token: string, email: string) =>
  accounts.redeemLink(token, { name: 'Khamla', email, password }, now());

test('of the links of two starts the second makes the first admin, once, and no link is given after that', async () => {
  const first = (await createSetUpLink(db, now())) ?? '';
  const second = (await createSetUpLink(db, now())) ?? '';
  expect(await redeem(first, 'a@example.la')).toEqual({ ok: false, code: 'notFound' });
  expect(await accounts.readLink(second, now())).toMatchObject({
    ok: true,
    data: { kind: 'setUp' },
  });
  const both = await Promise.all([redeem(second, 'a@example.la'), redeem(second, 'b@example.la')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.user.findMany({ select: { role: true, name: true } })).toEqual([
    { role: 'admin', name: 'Khamla' },
  ]);
  expect(await createSetUpLink(db, now())).toBeNull();
});

const require = createRequire(import.meta.url);

function create(args: string[], input: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--import', require.resolve('tsx'), 'cli/khamsap.ts', 'user', 'create', ...args],
      { env: { ...process.env, DATABASE_URL: url, KHAMSAP_PASSWORD: undefined } },
    );
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('close', (code) => resolve({ code, said }));
    child.stdin.end(input);
  });
}

test('an account is made from the shell, with a password that is typed, and only once', async () => {
  const args = ['--email', 'Editor@Example.la', '--name', 'ບຸນມີ', '--role', 'editor'];
  const made = await create(args, `${password}\n`);
  expect([made.code, made.said]).toEqual([0, expect.stringContaining('as editor')]);
  expect(await db.user.findUnique({ where: { email: 'editor@example.la' } })).toMatchObject({
    name: 'ບຸນມີ',
    role: 'editor',
  });
  const again = await create(args, password);
  expect([again.code, again.said]).toEqual([1, expect.stringContaining('has an account already')]);
  const short = await create(['--email', 'c@example.la', '--name', 'C'], 'short');
  expect([short.code, short.said]).toEqual([1, expect.stringContaining('at least 10 characters')]);
  const role = await create(['--email', 'c@example.la', '--name', 'C', '--role', 'king'], password);
  expect(role.code).not.toBe(0);
  expect(await db.user.count({ where: { email: 'c@example.la' } })).toBe(0);
});
