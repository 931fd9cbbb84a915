import type { Actor } from '@/features/accounts/domain/role';
import { db } from '@/lib/db';
import { ok, type Result } from '@/lib/errors';
import { countLeeches } from './data-leeches';
import type { Today } from './domain/today';
import { readQueue } from './service-queue';

/** What a learner is to do today of all decks together. */
export async function readToday(actor: Actor | null, now: Date): Promise<Result<Today>> {
  const queue = await readQueue(actor, { limit: 1 }, now);
  if (!queue.ok || !actor) return queue.ok ? ok(nothing) : queue;
  const { counts, queue: first } = queue.data;
  return ok({ counts, waiting: first.waiting, leeches: await countLeeches(db(), actor.id) });
}

const nothing: Today = { counts: { new: 0, learning: 0, review: 0 }, waiting: 0, leeches: 0 };
