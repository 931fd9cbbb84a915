import type { Card } from '../domain/card';
import type { PostAnswer, StudyApi } from './api';
import type { KeptEvent, StudyDatabase } from './database';
import { toPosted } from './events';

export interface Posting {
  db: StudyDatabase;
  post: StudyApi['post'];
  /** How many events at once. */
  batch: number;
  now: () => number;
  /** After each batch that the server took. */
  onTaken?: (cards: Card[]) => void;
}

/** Codes with which a post as a whole is refused, whose events may be sound one by one. */
const OF_THE_WHOLE = new Set(['invalid', 'tooLarge']);

/**
 * Posts all events that wait, the oldest first. Each is marked once the server answered for it, so that what breaks
 * off goes on with the next call, and what is posted twice is known by its id.
 * @returns null when nothing waits any more, else the code with which it stopped
 */
export async function postWaiting(posting: Posting): Promise<string | null> {
  const { db, post, now, onTaken } = posting;
  for (let size = posting.batch; ; ) {
    const batch = await db.events.where('state').equals('waiting').limit(size).toArray();
    if (batch.length === 0) return null;
    const answer = await post({ sentAt: now(), events: batch.map(toPosted) });
    if (answer.ok) {
      if ((await settle(db, batch, answer.data)) === 0) return 'unexpected';
      size = posting.batch;
      onTaken?.(answer.data.cards);
    } else if (!OF_THE_WHOLE.has(answer.code)) {
      return answer.code;
    } else if (batch.length > 1) {
      size = Math.ceil(batch.length / 2);
    } else {
      await refuse(db, batch, answer.code);
    }
  }
}

/** @returns how many do not wait any more */
async function settle(
  db: StudyDatabase,
  batch: readonly KeptEvent[],
  { problems }: PostAnswer,
): Promise<number> {
  const codes = new Map(problems.map(({ id, code }) => [id?.toLowerCase(), code]));
  const settled = batch.filter(({ id }) => codes.get(id) !== 'tooMany');
  await db.transaction('rw', db.events, async () => {
    for (const { seq, id } of settled) {
      const code = codes.get(id) ?? null;
      await db.events.update(seq, { state: code ? 'refused' : 'kept', code });
    }
  });
  return settled.length;
}

async function refuse(db: StudyDatabase, batch: readonly KeptEvent[], code: string) {
  for (const { seq } of batch) await db.events.update(seq, { state: 'refused', code });
}
