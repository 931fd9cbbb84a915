import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { GuestInput } from '../schema';
import { done, failed } from './answer';
import { hasGuestWork } from './guest-mark';
import { openGuestStore } from './guest-store';
import { moveGuest } from './move-guest';
import {
  conceptId,
  fakeServer,
  freshDatabase,
  good,
  MORNING,
  newEvent,
  reopen,
} from './test-support';

const category = { kind: 'category', source: 'institutions', name: null, isTyped: false } as const;
const deckId = '0190bbbb-0000-4000-8000-000000000001';

beforeEach(() => {
  const values = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  });
});

async function guestWithWork(answers: number) {
  const db = freshDatabase();
  const server = fakeServer();
  const store = openGuestStore({ locale: 'en', db, api: server.api, now: () => MORNING });
  await store.saveDeck({ id: deckId, ...category });
  await store.saveNote({ conceptId: conceptId(0), text: 'note' });
  for (let n = 0; n < answers; n++) await store.append([newEvent(n, good, MORNING + n)]);
  const ids = (await store.readEvents()).map(({ id }) => id);
  return { db, server, store, ids };
}

/** An account that keeps decks and notes by what they are of, and can be told to fail. */
function fakeImport() {
  const account = {
    decks: new Set<string>(),
    notes: new Set<string>(),
    fails: null as null | 'before' | 'after',
    importGuest: async ({ decks, notes }: GuestInput) => {
      if (account.fails === 'before') throw new Error('no connection');
      for (const { source } of decks) account.decks.add(String(source));
      for (const { conceptId } of notes) account.notes.add(conceptId);
      if (account.fails === 'after') return failed('unexpected');
      return done({ decks: decks.length, notes: notes.length });
    },
  };
  return account;
}

describe("a guest's move into an account", () => {
  test('brings all, says how far it is, and leaves nothing here', async () => {
    const { db, server, store, ids } = await guestWithWork(7);
    const account = fakeImport();
    const progress: number[] = [];
    expect(hasGuestWork()).toBe(true);
    const moved = await moveGuest({
      userId: 'u',
      ...account,
      db,
      api: server.api,
      onProgress: ({ moved }) => progress.push(moved),
    });
    expect(moved).toEqual({ ok: true, data: { events: 7, decks: 1, notes: 1 } });
    expect(progress[0]).toBe(0);
    expect([...server.kept.keys()]).toEqual(ids);
    expect(hasGuestWork()).toBe(false);
    expect(await store.listDecks()).toEqual([]);
    expect(await store.readEvents()).toEqual([]);
  });

  test('a clock that is wrong is told with the events', async () => {
    const { db, server } = await guestWithWork(1);
    await moveGuest({ userId: 'u', ...fakeImport(), db, api: server.api, now: () => MORNING + 5 });
    expect(server.posts[0]?.sentAt).toBe(MORNING + 5);
  });

  test('nobody who has nothing opens a database or asks the server', async () => {
    const server = fakeServer();
    const answer = await moveGuest({
      userId: 'u',
      ...fakeImport(),
      db: freshDatabase(),
      ...server,
    });
    expect(answer).toMatchObject({ ok: true, data: { events: 0 } });
    expect(server.posts).toEqual([]);
  });

  test('what went half-way into another account goes whole into this one', async () => {
    const { db, server, ids } = await guestWithWork(3);
    await moveGuest({
      userId: 'a',
      ...fakeImport(),
      importGuest: async () => failed('offline'),
      db,
      api: server.api,
    });
    const other = fakeServer();
    await moveGuest({ userId: 'b', ...fakeImport(), db, api: other.api });
    expect([...other.kept.keys()]).toEqual(ids);
  });

  test('wherever it breaks off, the next one goes on: nothing lost, nothing doubled', async () => {
    const breaks = fc.record({
      post: fc.constantFrom(null, 'before' as const, 'after' as const),
      import: fc.constantFrom(null, 'before' as const, 'after' as const),
      answers: fc.integer({ min: 0, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(breaks, { maxLength: 6 }), async (attempts) => {
        const guest = await guestWithWork(5);
        let { db } = guest;
        const { server } = guest;
        const account = fakeImport();
        const written = [...guest.ids];
        const move = () =>
          moveGuest({ userId: 'u', importGuest: account.importGuest, db, api: server.api });
        for (const attempt of attempts) {
          server.fails = attempt.post;
          account.fails = attempt.import;
          await move();
          db = reopen(db);
          const store = openGuestStore({ locale: 'en', db, api: server.api, now: () => MORNING });
          for (let n = 0; n < attempt.answers; n++) {
            const event = newEvent(n, good, MORNING + written.length);
            await store.append([event]);
            written.push(event.event.id);
          }
        }
        server.fails = null;
        account.fails = null;
        expect(await move()).toMatchObject({ ok: true });
        expect([...server.kept.keys()].sort()).toEqual([...written].sort());
        expect([...account.decks]).toEqual(['institutions']);
        expect([...account.notes]).toEqual([conceptId(0)]);
        expect(await db.events.count()).toBe(0);
        await db.delete();
      }),
      { numRuns: 30 },
    );
  });
});
