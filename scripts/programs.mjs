import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Whether a file is there and may be run. */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of these programs that this machine has.
 * @param {string[]} names
 * @returns {string | undefined} its path
 */
export function findOnPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}
