import type { GuestInput } from '../schema';
import { type Answer, asked, done, failed } from './answer';
import { makeApi, type StudyApi } from './api';
import { clearDatabase, openDatabase, type StudyDatabase } from './database';
import { hasGuestWork, markGuestWork } from './guest-mark';
import { readGuestChoices } from './guest-store';
import { withLock } from './lock';
import { postWaiting } from './post-waiting';

export interface Moved {
  events: number;
  decks: number;
  notes: number;
}

export interface MoveInput {
  /** Into whose account. */
  userId: string;
  /** `importGuestAction` */
  importGuest: (guest: GuestInput) => Promise<Answer<{ decks: number; notes: number }>>;
  onProgress?: (progress: { moved: number; of: number }) => void;
  db?: StudyDatabase;
  api?: StudyApi;
  now?: () => number;
}

const EVENTS_AT_ONCE = 500;
const NOTES_AT_ONCE = 1_000;
const INTO = 'movingInto';

/**
 * Brings all that a guest did in this browser into an account, and takes it out of the browser when it is there. Where
 * it breaks off, the next call goes on: events are known by their ids, decks and notes by what they are of.
 */
export function moveGuest(input: MoveInput): Promise<Answer<Moved>> {
  const { db = openDatabase(null) } = input;
  return withLock(`${db.name}-move`, () => move({ ...input, db })).finally(() => {
    if (!input.db) db.close();
  });
}

async function move(input: MoveInput & { db: StudyDatabase }): Promise<Answer<Moved>> {
  const { db, userId, importGuest, onProgress, now = Date.now } = input;
  const api = input.api ?? makeApi(userId);
  if (!hasGuestWork()) return done({ events: 0, decks: 0, notes: 0 });
  await beginMove(db, userId);
  const of = await db.events.count();
  const progress = async () =>
    onProgress?.({ moved: of - (await db.events.where('state').equals('waiting').count()), of });
  await progress();
  const problem = await postWaiting({
    db,
    post: api.post,
    batch: EVENTS_AT_ONCE,
    now,
    onTaken: () => void progress(),
  });
  if (problem) return failed(problem);
  const { decks, notes, settings } = await readGuestChoices(db);
  let moved = { decks: 0, notes: 0 };
  for (let from = 0; from === 0 || from < notes.length; from += NOTES_AT_ONCE) {
    const some = notes.slice(from, from + NOTES_AT_ONCE);
    const answer = await asked(() => importGuest({ decks, notes: some, settings }));
    if (!answer.ok) return answer;
    moved = { decks: answer.data.decks, notes: moved.notes + answer.data.notes };
  }
  if (!(await clearMoved(db))) return failed('conflict');
  return done({ events: of, ...moved });
}

/** What went half-way into another account goes whole into this one. */
async function beginMove(db: StudyDatabase, userId: string): Promise<void> {
  await db.transaction('rw', db.events, db.values, async () => {
    const into = await db.values.get(INTO);
    if (into !== undefined && into !== userId) {
      await db.events.where('state').equals('kept').modify({ state: 'waiting' });
    }
    await db.values.put(userId, INTO);
  });
}

/** Takes everything out, unless another tab answered a card meanwhile: then the next move goes on. */
async function clearMoved(db: StudyDatabase): Promise<boolean> {
  const isCleared = await db.transaction('rw', db.tables, async () => {
    if ((await db.events.where('state').equals('waiting').count()) > 0) return false;
    await clearDatabase(db);
    return true;
  });
  if (isCleared) markGuestWork(false);
  return isCleared;
}
