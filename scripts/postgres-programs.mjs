import { readdirSync } from 'node:fs';
import path from 'node:path';
import { findOnPath, isProgram } from './programs.mjs';

const debianFolder = '/usr/lib/postgresql';

/**
 * The folder of PostgreSQL's server programs on this machine: the newest of Debian's, which are not on the PATH,
 * else those on the PATH.
 * @returns {string | undefined}
 */
export function findPostgresPrograms() {
  const debian = versions()
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(debianFolder, version, 'bin'));
  const initdb = findOnPath('initdb');
  const candidates = initdb ? [...debian, path.dirname(initdb)] : debian;
  return candidates.find((folder) =>
    ['initdb', 'postgres'].every((program) => isProgram(path.join(folder, program))),
  );
}

function versions() {
  try {
    return readdirSync(debianFolder);
  } catch {
    return [];
  }
}
