import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A place for a collection, which may have hundreds of megabytes, in a folder that goes with it. */
export function temporaryFile(): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'khamsap-anki-'));
  return {
    path: path.join(folder, 'collection.db'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
