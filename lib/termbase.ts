import { LRUCache } from 'lru-cache';
import type { Db } from './db';

/** The version of the termbase: it grows with every write. */
export async function termbaseVersion(db: Db): Promise<number> {
  const row = await db.termbase.findUnique({ where: { id: 1 }, select: { version: true } });
  return row?.version ?? 0;
}

/** Marks the termbase as changed. Call it in the transaction of every write to what readers see. */
export async function touchTermbase(db: Db): Promise<void> {
  await db.termbase.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
}

const derived = new LRUCache<string, { version: number; value: Promise<unknown> }>({ max: 1000 });

/**
 * What was computed from the termbase under this key, computed anew when the termbase has changed since.
 * Right on several instances: the version is read from the database each time.
 */
export async function cachedByVersion<T>(
  db: Db,
  key: string,
  compute: () => Promise<T>,
): Promise<T> {
  const version = await termbaseVersion(db);
  const found = derived.get(key);
  if (found?.version === version) return found.value as Promise<T>;
  const value = compute();
  derived.set(key, { version, value });
  // A failure is not kept.
  value.catch(() => derived.delete(key));
  return value;
}
