import * as actions from '../actions';
import { type Answer, asked, done, failed } from './answer';
import { makeApi, type StudyApi } from './api';
import { clearDatabase, openDatabase, type StudyDatabase } from './database';
import { keepEvents } from './guest-append';
import { withLock } from './lock';
import { makeOutbox, outboxLock } from './outbox';
import type { StudyStore } from './store';

interface AccountInput {
  userId: string;
  db?: StudyDatabase;
  api?: StudyApi;
}

const FIRST_CARDS = 100;
/** A queue does not wait longer for what is to be sent before. */
const PATIENCE_MILLIS = 5_000;

/** Codes with which a note is worth sending again. */
const FOR_NOW = new Set(['offline', 'unauthenticated', 'unexpected']);

/** What a learner keeps on the server; in this browser, what is on its way there. */
export function openAccountStore(input: AccountInput): StudyStore {
  const { userId, db = openDatabase(input.userId), api = makeApi(input.userId) } = input;
  const outbox = makeOutbox({ db, post: api.post, sendMore: () => sendNotes(db, userId) });
  return {
    userId,
    db,
    outbox,
    readQueue: async (deckId, limit = FIRST_CARDS) => {
      const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS));
      await Promise.race([outbox.flush(), patience]);
      const answer = await api.readQueue(deckId, limit);
      if (!answer.ok) return answer;
      const waiting = await db.notes.toArray();
      const written = new Set(waiting.map(({ conceptId }) => conceptId));
      const notes = answer.data.notes.filter(({ conceptId }) => !written.has(conceptId));
      return done({ ...answer.data, notes: [...notes, ...waiting.filter(({ text }) => text)] });
    },
    append: async (events) => {
      await db.transaction('rw', db.events, () => keepEvents(db, events));
      outbox.soon();
    },
    readContents: async (ids) => {
      const page = await api.readContents({ ids: ids.join(',') });
      return page.ok ? page.data.concepts : [];
    },
    saveDeck: (deck) => asked(() => actions.saveDeckAction(deck)),
    removeDeck: (id) => asked(() => actions.removeDeckAction(id)),
    addToList: (change) => asked(() => actions.addToListAction(change)),
    removeFromList: (change) => asked(() => actions.removeFromListAction(change)),
    saveSettings: (settings) => asked(() => actions.saveSettingsAction(settings)),
    saveNote: async (note) => {
      await db.notes.put({ ...note, writtenAt: Date.now(), state: 'waiting' });
      outbox.soon();
      return done(null);
    },
    exportData: readExport,
    // While nothing is posted, so that no answer comes after.
    deleteAll: () =>
      withLock(outboxLock(db), async () => {
        const answer = await asked(() => actions.deleteStudyDataAction());
        if (answer.ok) await clearDatabase(db);
        return answer;
      }),
  };
}

/** Sends the notes that wait. @returns the code where it stopped */
async function sendNotes(db: StudyDatabase, userId: string): Promise<string | null> {
  for (const { state: _, ...note } of await db.notes.toArray()) {
    const answer = await asked(() => actions.saveNoteAction(note, userId));
    if (!answer.ok && FOR_NOW.has(answer.code)) return answer.code;
    await db.transaction('rw', db.notes, async () => {
      const now = await db.notes.get(note.conceptId);
      if (now?.writtenAt === note.writtenAt) await db.notes.delete(note.conceptId);
    });
  }
  return null;
}

async function readExport(): Promise<Answer<Blob>> {
  try {
    const response = await fetch('/api/v1/study/data', { cache: 'no-store' });
    if (response.ok) return done(await response.blob());
    return failed(response.status === 401 ? 'unauthenticated' : 'unexpected');
  } catch {
    return failed('offline');
  }
}
