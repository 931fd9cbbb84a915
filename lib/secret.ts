import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { engineOf, sqliteFile } from './db';
import { env } from './env';
import { OperatorError } from './errors';

let secret: string | undefined;

/**
 * What sessions are signed with: KHAMSAP_SECRET, or one that is made once and kept beside the database.
 * @throws OperatorError when it can neither be read nor be kept
 */
export function appSecret(): string {
  secret ??= env().KHAMSAP_SECRET ?? keptSecret(secretFile(env().DATABASE_URL));
  return secret;
}

const secretFile = (url: string): string =>
  path.resolve(engineOf(url) === 'sqlite' ? `${sqliteFile(url)}.secret` : 'data/khamsap.secret');

function keptSecret(file: string): string {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // Of two processes that start at once, one makes it.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(file, error);
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw unusable(file, error);
  }
}

const unusable = (file: string, error: unknown) =>
  new OperatorError(
    `The secret that sessions are signed with cannot be kept in ${file} (${(error as Error).message}). Let this user write there, or set KHAMSAP_SECRET.`,
  );
