import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { findCardsAfter, withoutVersion } from './data-cards';
import { findLearner } from './data-learners';
import type { Card } from './domain/card';
import { type Day, learnerDay, startOfDay } from './domain/day';
import { defaultSettings } from './domain/settings';

/** What a learner knows, as of a day of theirs. */
export interface LearnerCards {
  /** By card key; those to which nothing happened are not there. */
  cards: ReadonlyMap<string, Card>;
  today: Day;
  /** When that day began, milliseconds since 1970-01-01 UTC. */
  todayStartedAt: number;
}

const cardsAtOnce = 5_000;

/**
 * All cards of a learner, for programs that go on with them.
 * @returns `unauthenticated` for nobody
 */
export async function readLearnerCards(
  actor: Actor | null,
  now: Date,
): Promise<Result<LearnerCards>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const learner = await findLearner(db(), actor.id);
  const { timeZone, dayStartHour } = learner?.settings ?? defaultSettings('en');
  const rule = { timeZone, startHour: dayStartHour };
  const today = learnerDay(now.getTime(), rule);
  const cards = new Map<string, Card>();
  for (let after = ''; ; ) {
    const some = await findCardsAfter(db(), actor.id, after, cardsAtOnce);
    const last = some.at(-1);
    if (!last) break;
    for (const card of some) cards.set(card.key, withoutVersion(card));
    after = last.key;
  }
  return ok({ cards, today, todayStartedAt: startOfDay(today, rule) });
}
