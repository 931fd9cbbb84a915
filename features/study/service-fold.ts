import { db } from '@/lib/db';
import { transaction } from '@/lib/transaction';
import { findStaleKeys, hasStaleCards, replaceCards } from './data-cards';
import { findLearner, lockLearner } from './data-learners';
import { foldWhole } from './service-events';
import { schedulerOf } from './service-scheduler';

/** So many cards are folded in one transaction; answers of the learner wait for one, not for all. */
const cardsAtOnce = 200;

const running = new Map<string, Promise<number>>();

/**
 * Folds the cards of a learner anew that were folded by other settings. What breaks off goes on with the next call; two
 * calls at once are one.
 * @returns how many cards were folded
 */
export function foldStaleCards(userId: string): Promise<number> {
  const known = running.get(userId);
  if (known) return known;
  const work = foldAll(userId).finally(() => running.delete(userId));
  running.set(userId, work);
  return work;
}

async function foldAll(userId: string): Promise<number> {
  for (let folded = 0; ; ) {
    const count = await foldSome(userId);
    if (count === 0) return folded;
    folded += count;
  }
}

async function foldSome(userId: string): Promise<number> {
  // Looked at before a lock is taken: mostly there is nothing to do.
  const learner = await findLearner(db(), userId);
  if (!learner || !(await hasStaleCards(db(), userId, learner.schedulingVersion))) return 0;
  return transaction(async (tx) => {
    const { schedulingVersion, ...own } = await lockLearner(tx, userId);
    const keys = await findStaleKeys(tx, userId, schedulingVersion, cardsAtOnce);
    const cards = await foldWhole(tx, userId, keys, schedulerOf(own));
    await replaceCards(tx, userId, cards, schedulingVersion);
    return keys.length;
  });
}
