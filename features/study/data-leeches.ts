import type { Db } from '@/lib/db';
import { LEECH_LAPSES } from './domain/card';

/** How many cards of a learner take more time than they are worth, of those that are not put aside. */
export const countLeeches = (db: Db, userId: string): Promise<number> =>
  db.card.count({ where: { userId, lapses: { gte: LEECH_LAPSES }, isSuspended: false } });
