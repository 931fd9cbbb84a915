import type { Lang } from '@/language/lang';
import { deckOwnKey } from '../domain/deck';
import { makeScheduler, type Scheduler } from '../domain/scheduler';
import { countQueue } from '../domain/session-queue';
import { defaultSettings, type StudySettings, schedulingOf } from '../domain/settings';
import { done, failed } from './answer';
import { makeApi, type StudyApi } from './api';
import { clearDatabase, openDatabase, type StudyDatabase } from './database';
import { appendAsGuest, refoldAll } from './guest-append';
import { freshContents } from './guest-contents';
import * as decks from './guest-decks';
import { markGuestWork } from './guest-mark';
import { makeGuestQueue, plainDeck, readGuestQueue } from './guest-queue';
import type { GuestStore } from './store';

interface GuestInput {
  /** The language that they read the site in: they know it. */
  locale: Lang;
  db?: StudyDatabase;
  api?: StudyApi;
  now?: () => number;
}

const FIRST_CARDS = 100;
const SETTINGS = 'settings';

/** What somebody without an account keeps in this browser, and studies by. */
export function openGuestStore(input: GuestInput): GuestStore {
  const { locale, db = openDatabase(null), api = makeApi(null), now = Date.now } = input;

  const readSettings = async () => {
    const kept = (await db.values.get(SETTINGS)) as StudySettings | undefined;
    return { settings: kept ?? defaultSettings(locale, browserTimeZone()), isNew: !kept };
  };
  const place = async () => ({ db, api, settings: (await readSettings()).settings, now: now() });
  let made: { key: string; scheduler: Scheduler } | null = null;
  const schedulerOf = (settings: StudySettings): Scheduler => {
    const scheduling = schedulingOf(settings, null);
    const key = JSON.stringify(scheduling);
    if (made?.key !== key) made = { key, scheduler: makeScheduler(scheduling) };
    return made.scheduler;
  };
  /** Whatever is kept here may be moved into an account. */
  const marked = <T>(work: Promise<T>): Promise<T> => {
    markGuestWork(true);
    return work;
  };

  return {
    userId: null,
    db,
    outbox: null,
    readQueue: async (deckId, limit = FIRST_CARDS) => {
      const all = await decks.findDecks(db);
      const deck = deckId === null ? null : all.find(({ id }) => id === deckId);
      if (deck === undefined) return failed('notFound');
      return done(await readGuestQueue(deck, deck ? [deck] : all, limit, await place()));
    },
    append: (events) =>
      marked(appendAsGuest(db, events, async () => schedulerOf((await readSettings()).settings))),
    readContents: async (ids) => [...(await freshContents(ids, { db, api })).values()],
    saveDeck: (deck, title = null) => marked(decks.saveDeck(db, deck, title, now())),
    removeDeck: (id) => decks.removeDeck(db, id),
    addToList: (change) => marked(decks.addToList(db, change, now())),
    removeFromList: (change) => decks.removeFromList(db, change),
    saveSettings: async (settings) => {
      const { settings: before } = await readSettings();
      await marked(db.values.put(settings, SETTINGS));
      const scheduling = (of: StudySettings) => JSON.stringify(schedulingOf(of, null));
      if (scheduling(before) !== scheduling(settings)) await refoldAll(db, schedulerOf(settings));
      return done(settings);
    },
    saveNote: async (note) => {
      await marked(db.notes.put({ ...note, writtenAt: now(), state: 'waiting' }));
      return done(null);
    },
    exportData: async () => done(await exportGuest(db, now())),
    deleteAll: async () => {
      await clearDatabase(db);
      markGuestWork(false);
      return done(null);
    },
    listDecks: async () => {
      const all = await decks.findDecks(db);
      const where = await place();
      return Promise.all(
        all.map(async (deck) => {
          const { queue } = await makeGuestQueue([deck], where);
          const source = await db.sources.get(deckOwnKey(deck));
          const concepts =
            deck.kind === 'list'
              ? deck.conceptIds.length
              : source?.isWhole
                ? source.ids.length
                : null;
          return { ...plainDeck(deck), title: deck.title, concepts, counts: countQueue(queue) };
        }),
      );
    },
    readListed: async (deckId) => {
      const ids = (await db.decks.get(deckId))?.conceptIds ?? [];
      const contents = await freshContents(ids, { db, api });
      return ids.flatMap((id) => contents.get(id) ?? []);
    },
    readSettings,
    readEvents: async () => (await db.events.toArray()).map(({ event }) => event),
    readCards: () => db.cards.toArray(),
  };
}

function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** In the form in which an account's data is downloaded. */
async function exportGuest(db: StudyDatabase, now: number): Promise<Blob> {
  const data = {
    format: 'khamsap-study-1',
    exportedAt: new Date(now).toISOString(),
    account: null,
    settings: (await db.values.get(SETTINGS)) ?? null,
    decks: (await decks.findDecks(db)).map((deck) => ({
      ...plainDeck(deck),
      conceptIds: deck.conceptIds,
    })),
    notes: (await db.notes.toArray()).map(({ state: _, ...note }) => note),
    cards: await db.cards.toArray(),
    events: (await db.events.toArray()).map(({ event }) => event),
  };
  return new Blob([JSON.stringify(data)], { type: 'application/json' });
}

/** What a guest brings into an account besides events. */
export async function readGuestChoices(db: StudyDatabase) {
  const settings = (await db.values.get(SETTINGS)) as StudySettings | undefined;
  return {
    decks: (await decks.findDecks(db)).map((deck) => ({
      ...plainDeck(deck),
      ...(deck.kind !== 'category' && { conceptIds: deck.conceptIds }),
    })),
    notes: (await db.notes.toArray()).map(({ state: _, ...note }) => note),
    settings: settings ?? null,
  };
}
