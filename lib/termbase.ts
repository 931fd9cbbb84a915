import { LRUCache } from 'lru-cache';
import type { Db } from './db';

const versionLifeMillis = 1000;
let known: { db: Db; version: Promise<number>; until: number } | undefined;

/** The version of the termbase: it grows with every write. As it was a second ago at most. */
function termbaseVersion(db: Db): Promise<number> {
  const now = performance.now();
  if (known?.db === db && now < known.until) return known.version;
  const version = readTermbaseVersion(db);
  known = { db, version, until: now + versionLifeMillis };
  // A failure is not kept.
  version.catch(() => forgetVersion());
  return version;
}

/** The version of the termbase as it is now. */
export async function readTermbaseVersion(db: Db): Promise<number> {
  const row = await db.termbase.findUnique({ where: { id: 1 }, select: { version: true } });
  return row?.version ?? 0;
}

/** Makes a write of this process visible in it at once. */
function forgetVersion(): void {
  known = undefined;
}

/** Marks the termbase as changed. Call it in the transaction of every write to what readers see. */
export async function touchTermbase(db: Db): Promise<void> {
  await db.termbase.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
  forgetVersion();
}

/**
 * Keeps what was computed from the termbase under a key, and computes it anew when the termbase has changed since. A
 * write is seen at once by the process that made it, and within a second by other instances.
 * @param max how many values are kept, those used last
 */
export function cacheByVersion(max: number) {
  const derived = new LRUCache<string, { version: number; value: Promise<unknown> }>({ max });
  return async <T>(db: Db, key: string, compute: () => Promise<T>): Promise<T> => {
    const version = await termbaseVersion(db);
    const found = derived.get(key);
    if (found?.version === version) return found.value as Promise<T>;
    const value = compute();
    derived.set(key, { version, value });
    // A failure is not kept.
    value.catch(() => derived.delete(key));
    return value;
  };
}

/** Counts and lists of the whole termbase. */
export const cachedByVersion = cacheByVersion(1000);
