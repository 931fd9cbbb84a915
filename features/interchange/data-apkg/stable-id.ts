import { createHash } from 'node:crypto';

/** Ids look like instants in milliseconds, and Anki refuses those of tomorrow: these are from 1979 to 2011. */
const earliest = 300_000_000_000;
const range = 1_000_000_000_000;

/** Gives ids that are the same in every file for the same key, but for the few that are taken in this one. */
export function createStableIds(): (key: string) => number {
  const taken = new Set<number>();
  return (key) => {
    const hash = Number.parseInt(sha1(key).slice(0, 12), 16);
    let id = earliest + (hash % range);
    while (taken.has(id)) id++;
    taken.add(id);
    return id;
  };
}

/** By what Anki finds notes with the same first field: the first 32 bits of its SHA-1. */
export const checksumOf = (field: string): number => Number.parseInt(sha1(field).slice(0, 8), 16);

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
