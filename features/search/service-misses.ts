import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { serializable } from '@/lib/transaction';
import * as data from './data-misses';
import { missText } from './domain/miss';
import { type MissedSearch, missedSearchSchema } from './schema';

const daysLookedBack = 90;
const dayMillis = 24 * 60 * 60 * 1000;
const missesAPage = 50;

const sinceOf = (now: Date): string =>
  new Date(now.getTime() - daysLookedBack * dayMillis).toISOString().slice(0, 10);

/** How many queries of the last 90 days found nothing. */
export const countMissed = (now: Date): Promise<number> =>
  data.countMisses(db(), { since: sinceOf(now), text: '' });

interface MissPage {
  misses: data.Miss[];
  count: number;
  page: number;
  pageCount: number;
}

/**
 * The queries of the last 90 days for which nothing was found, the most asked first; by an editor.
 * @param query.q what is in them
 * @returns `notFound` for a page beyond the last
 */
export async function listMisses(
  actor: Actor | null,
  { q, page }: { q: string; page: number },
  now: Date,
): Promise<Result<MissPage>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const filter = { since: sinceOf(now), text: missText(q) };
  const [count, misses] = await Promise.all([
    data.countMisses(db(), filter),
    data.findMisses(db(), filter, { skip: (page - 1) * missesAPage, take: missesAPage }),
  ]);
  const pageCount = Math.max(1, Math.ceil(count / missesAPage));
  return page > pageCount ? fail('notFound') : ok({ misses, count, page, pageCount });
}

/**
 * Forgets that nothing was found for a query, until it is asked again; by an editor.
 * @returns what `restoreMiss` brings back
 */
export async function dismissMiss(
  actor: Actor | null,
  query: string,
): Promise<Result<MissedSearch>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  if (typeof query !== 'string') return fail('invalid', { query: 'invalid' });
  return serializable(async (tx) => {
    const days = await data.findMissedDays(tx, query);
    if (days.length === 0) return fail('notFound');
    await data.deleteMiss(tx, query);
    return ok({ query, days });
  });
}

/** Undoes `dismissMiss`; by an editor. */
export async function restoreMiss(actor: Actor | null, raw: MissedSearch): Promise<Result<null>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const parsed = missedSearchSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { query, days } = parsed.data;
  return serializable(async (tx) => {
    for (const day of days) await data.addMisses(tx, query, day);
    return ok(null);
  });
}
