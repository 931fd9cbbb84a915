// One hash over the content of many files, to see whether anything in them has changed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

/**
 * The hash of files of the project and of what else decides the result.
 * @param {Iterable<string>} files paths from the root
 * @param {Iterable<string>} [facts]
 */
export function hashFiles(files, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const file of files) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * The files under a folder of the project, as paths from the root, always in the same order.
 * @param {string} folder '' for the root
 * @param {(file: string) => boolean} includes asked for folders too
 * @returns {Generator<string>}
 */
export function* filesUnder(folder, includes) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.posix.join(folder, entry.name);
    if (!includes(file)) continue;
    if (entry.isDirectory()) yield* filesUnder(file, includes);
    else if (entry.isFile()) yield file;
  }
}

/** What a stamp file says, or undefined where there is none. */
export function readStamp(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}
