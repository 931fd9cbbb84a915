import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@/lib/db';
import {
  deleteCards,
  findCardsBetween,
  replaceCards,
  type StoredCard,
  withoutVersion,
} from './data-cards';
import { findEventKeysAfter } from './data-events';
import { findLearnersAfter, lockLearner } from './data-learners';
import type { Card } from './domain/card';
import { foldWhole } from './service-events';
import { schedulerOf } from './service-scheduler';

const learnersAtOnce = 100;
const cardsAtOnce = 200;
const limits = { timeout: 60_000 };

export interface CardCheck {
  learners: number;
  cards: number;
  /** Cards that are not the fold of their events, those that are missing and those without events: learner and key. */
  differing: string[];
  /** Cards that a change of settings has not reached yet. */
  waiting: number;
}

/**
 * Folds all cards of all learners anew from their events, and compares.
 * @param options mend: writes what differs; tell: hears how many cards are done
 */
export async function checkCards(
  client: Client,
  { mend, tell }: { mend: boolean; tell: (done: number) => void },
): Promise<CardCheck> {
  const result: CardCheck = { learners: 0, cards: 0, differing: [], waiting: 0 };
  for (let after = ''; ; ) {
    const learners = await findLearnersAfter(client, after, learnersAtOnce);
    const last = learners.at(-1);
    if (last === undefined) return result;
    for (const userId of learners) {
      result.learners++;
      await checkLearner(client, userId, result, { mend, tell });
    }
    after = last;
  }
}

async function checkLearner(
  client: Client,
  userId: string,
  result: CardCheck,
  { mend, tell }: { mend: boolean; tell: (done: number) => void },
): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    // Locked, so that no answer comes in between.
    after = await client.$transaction(async (tx) => {
      const { schedulingVersion, ...own } = await lockLearner(tx, userId);
      const keys = await findEventKeysAfter(tx, userId, from, cardsAtOnce);
      const upTo = keys.length < cardsAtOnce ? null : (keys.at(-1) ?? null);
      const stored = await findCardsBetween(tx, userId, from, upTo);
      const byKey = new Map(stored.map((card) => [card.key, card]));
      const cards = await foldWhole(tx, userId, keys, schedulerOf(own));
      const differing = cards.filter((card) => {
        const before = byKey.get(card.key);
        if (before && before.schedulingVersion < schedulingVersion) result.waiting++;
        else if (!before || !isSame(before, card)) return true;
        return false;
      });
      const known = new Set(keys);
      const stray = stored.filter(({ key }) => !known.has(key));
      result.cards += keys.length;
      result.differing.push(...[...differing, ...stray].map(({ key }) => `${userId} ${key}`));
      if (mend) {
        await replaceCards(tx, userId, differing, schedulingVersion);
        await deleteCards(
          tx,
          userId,
          stray.map(({ key }) => key),
        );
      }
      return upTo;
    }, limits);
    tell(result.cards);
  }
}

function isSame(stored: StoredCard, folded: Card): boolean {
  return isDeepStrictEqual(withoutVersion(stored), folded);
}
