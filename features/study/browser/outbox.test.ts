import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepEvents } from './guest-append';
import { makeOutbox } from './outbox';
import { postWaiting } from './post-waiting';
import { fakeServer, freshDatabase, good, MORNING, newEvent, reopen } from './test-support';

const someEvents = (count: number) =>
  Array.from({ length: count }, (_, n) => newEvent(n, good, MORNING + n * 1_000));

describe('what waits is posted', () => {
  test('in batches, the oldest first, each once', async () => {
    const db = freshDatabase();
    const server = fakeServer();
    const events = someEvents(450);
    await keepEvents(db, events);
    const outbox = makeOutbox({ db, post: server.api.post, now: () => MORNING });
    await outbox.flush();
    expect(server.posts.map(({ events }) => events.length)).toEqual([200, 200, 50]);
    expect([...server.kept.keys()]).toEqual(events.map(({ event }) => event.id));
    expect(outbox.getState()).toEqual({ waiting: 0, refused: 0, problem: null });
  });

  test('what was written twice is there once', async () => {
    const db = freshDatabase();
    const events = someEvents(3);
    await keepEvents(db, events);
    expect(await keepEvents(db, [...events, ...someEvents(1)])).toHaveLength(1);
    expect(await db.events.count()).toBe(4);
  });

  test('what the server refuses is set aside with its code, the rest is kept', async () => {
    const db = freshDatabase();
    const server = fakeServer();
    const events = someEvents(3);
    await keepEvents(db, events);
    server.refused.set(events[1]?.event.id ?? '', 'unknownConcept');
    const outbox = makeOutbox({ db, post: server.api.post });
    await outbox.flush();
    expect(outbox.getState()).toEqual({ waiting: 0, refused: 1, problem: null });
    expect(server.kept.size).toBe(2);
    expect(await db.events.where('state').equals('refused').first()).toMatchObject({
      id: events[1]?.event.id,
      code: 'unknownConcept',
    });
  });

  test('what is too many for one post waits for the next', async () => {
    const db = freshDatabase();
    const server = fakeServer();
    const events = someEvents(3);
    await keepEvents(db, events);
    const last = events[2]?.event.id ?? '';
    server.refused.set(last, 'tooMany');
    const post: typeof server.api.post = async (sent) => {
      const answer = await server.api.post(sent);
      server.refused.delete(last);
      return answer;
    };
    expect(await postWaiting({ db, post, batch: 200, now: Date.now })).toBeNull();
    expect(server.posts.map(({ events }) => events.length)).toEqual([3, 1]);
    expect(server.kept.size).toBe(3);
  });

  test('of a post that is refused as a whole, only what is bad is set aside', async () => {
    const db = freshDatabase();
    const server = fakeServer();
    const events = someEvents(9);
    const bad = events[4]?.event.id;
    await keepEvents(db, events);
    const post: typeof server.api.post = async (sent) =>
      sent.events.some(({ id }) => id === bad)
        ? { ok: false, code: 'invalid' }
        : server.api.post(sent);
    expect(await postWaiting({ db, post, batch: 200, now: Date.now })).toBeNull();
    expect(server.kept.size).toBe(8);
    expect(await db.events.where('state').equals('refused').count()).toBe(1);
  });

  test.each(['offline', 'unauthenticated', 'unexpected'])(
    '%s keeps all for later',
    async (code) => {
      const db = freshDatabase();
      const server = fakeServer();
      await keepEvents(db, someEvents(3));
      server.fails = 'before';
      server.code = code;
      const outbox = makeOutbox({ db, post: server.api.post });
      await outbox.flush();
      expect(outbox.getState()).toEqual({ waiting: 3, refused: 0, problem: code });
      server.fails = null;
      await outbox.flush();
      expect(outbox.getState()).toEqual({ waiting: 0, refused: 0, problem: null });
      expect(server.kept.size).toBe(3);
    },
  );

  test('whatever breaks off and is reloaded, nothing is lost and nothing doubled', async () => {
    const step = fc.oneof(
      fc.record({ add: fc.integer({ min: 1, max: 7 }) }),
      fc.record({ fails: fc.constantFrom(null, 'before' as const, 'after' as const) }),
      fc.constant({ reload: true as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        let db = freshDatabase();
        const server = fakeServer();
        const written: string[] = [];
        for (const one of steps) {
          if ('add' in one) {
            const events = someEvents(one.add);
            await keepEvents(db, events);
            written.push(...events.map(({ event }) => event.id));
          } else if ('fails' in one) server.fails = one.fails;
          else db = reopen(db);
          await postWaiting({ db, post: server.api.post, batch: 3, now: Date.now });
        }
        server.fails = null;
        expect(
          await postWaiting({ db, post: server.api.post, batch: 3, now: Date.now }),
        ).toBeNull();
        expect([...server.kept.keys()].sort()).toEqual([...written].sort());
        await db.delete();
      }),
      { numRuns: 40 },
    );
  });
});
