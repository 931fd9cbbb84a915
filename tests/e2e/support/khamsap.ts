import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The password of everybody whom a test makes. */
export const password = 'correct horse battery';

/** A command, as whoever runs the server gives it. @returns what it says */
export async function khamsap(databaseUrl: string, args: string[], env = {}): Promise<string> {
  const command = ['--import', 'tsx', 'cli/khamsap.ts', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: databaseUrl, ...env },
  });
  return stdout;
}

/** Makes an account with the password of all tests. */
export const createUser = (databaseUrl: string, email: string, role: string, name = 'Anna') =>
  khamsap(databaseUrl, ['user', 'create', '--email', email, '--name', name, '--role', role], {
    KHAMSAP_PASSWORD: password,
  });
