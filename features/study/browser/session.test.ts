import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { newCard } from '../domain/card';
import { DAY_MILLIS } from '../domain/day';
import type { Rating } from '../domain/event';
import { openGuestStore } from './guest-store';
import { makeSession } from './session';
import { beginState, progressOf, withServerCards } from './session-state';
import {
  answer,
  content,
  fakeServer,
  freshDatabase,
  good,
  keyOf,
  MORNING,
  newEvent,
  reopen,
  settings,
} from './test-support';

const deckId = '0190bbbb-0000-4000-8000-000000000001';

/** A guest with a deck, who can reload the page and open it in another tab. */
async function learner(count = 30) {
  const server = fakeServer(Array.from({ length: count }, (_, n) => content(n)));
  let at = MORNING;
  let db = freshDatabase();
  const open = () => openGuestStore({ locale: 'en', db, api: server.api, now: () => at });
  const deck = { kind: 'category', source: 'institutions', name: null, isTyped: false } as const;
  await open().saveDeck({ id: deckId, ...deck });
  const session = async () => {
    const made = makeSession({ store: open(), deckId, now: () => at });
    await made.load();
    return made;
  };
  return {
    server,
    session,
    reload: () => {
      db = reopen(db);
      return session();
    },
    wait: (millis: number) => {
      at += millis;
    },
    cards: () => db.cards.toArray(),
    get db() {
      return db;
    },
  };
}

type Session = Awaited<ReturnType<Awaited<ReturnType<typeof learner>>['session']>>;

const shown = (session: Session) => session.getSnapshot().next?.key ?? null;
async function give(session: Session, rating: Rating) {
  await session.answer(shown(session) ?? '', rating, 2_000);
}
function stateOf(session: Session) {
  const { state } = session.getSnapshot();
  if (!state) throw new Error('nothing was loaded');
  return state;
}

describe('a session', () => {
  test('shows the next card when the answer is kept, not before', async () => {
    const { session, db } = await learner();
    const one = await session();
    expect(shown(one)).toBe(keyOf(0));
    const given = one.answer(keyOf(0), 3, 2_000, 'typed');
    expect(shown(one)).toBe(keyOf(0));
    await given;
    expect(shown(one)).toBe(keyOf(1));
    expect(await db.events.toArray()).toMatchObject([
      { state: 'waiting', event: { rating: 3, typed: 'typed', durationMillis: 2_000 } },
    ]);
  });

  test('a key that is hit twice is one answer', async () => {
    const { session, db } = await learner();
    const one = await session();
    await Promise.all([one.answer(keyOf(0), 3, 1), one.answer(keyOf(0), 3, 1)]);
    expect(await db.events.count()).toBe(1);
  });

  test('steps come back in their time, and the end says when', async () => {
    const { session, wait } = await learner(1);
    const one = await session();
    await give(one, 1);
    expect(shown(one)).toBe(keyOf(0));
    await give(one, 4);
    expect(one.getSnapshot().next).toEqual({ key: null, comesAt: null });
    expect(progressOf(stateOf(one))).toEqual({ left: { new: 0, learning: 0, review: 0 }, done: 1 });
    wait(DAY_MILLIS * 30);
    await one.wake();
    expect(one.getSnapshot().next).toEqual({ key: keyOf(0), kind: 'review' });
  });

  test('goes on after a reload, with undo to where it began', async () => {
    const { session, reload, wait, cards } = await learner();
    const one = await session();
    await give(one, 3);
    wait(5_000);
    await one.suspend(shown(one) ?? '');
    await one.bury(shown(one) ?? '');
    const again = await reload();
    expect(stateOf(again).id).toBe(stateOf(one).id);
    // Of what was suspended and put off, the other direction may come.
    expect(shown(again)).toBe(keyOf(1).replace('lo-en', 'en-lo'));
    expect(progressOf(stateOf(again)).done).toBe(2);
    for (const expected of [2, 1, 0]) {
      await again.undo();
      expect(shown(again)).toBe(keyOf(expected));
    }
    await again.undo();
    expect(shown(again)).toBe(keyOf(0));
    const untouched = (await cards()).map(({ last: _, ...card }) => card);
    expect(untouched).toEqual(
      [0, 1, 2].map((n) => {
        const { last: _, ...card } = newCard(keyOf(n));
        return card;
      }),
    );
  });

  test('on another day it begins anew, and what was is not taken back', async () => {
    const { session, reload, wait } = await learner();
    const one = await session();
    await give(one, 4);
    wait(DAY_MILLIS);
    const next = await reload();
    expect(stateOf(next).id).not.toBe(stateOf(one).id);
    const before = shown(next);
    await next.undo();
    expect(shown(next)).toBe(before);
  });

  test('what another tab did is taken up, once', async () => {
    const { session, db } = await learner();
    const [one, other] = [await session(), await session()];
    await give(one, 3);
    await give(one, 3);
    expect(shown(other)).toBe(keyOf(0));
    await other.wake();
    expect(shown(other)).toBe(keyOf(2));
    await give(other, 3);
    await one.wake();
    expect(shown(one)).toBe(keyOf(3));
    expect(await db.events.count()).toBe(3);
  });

  test('more cards are fetched before these run out', async () => {
    const { session, db } = await learner(150);
    await db.values.put({ ...settings, newPerDay: 130 }, 'settings');
    const one = await session();
    expect(stateOf(one).beyond.new).toBe(30);
    for (let n = 0; n < 130; n++) {
      await vi.waitFor(() => expect(shown(one)).toBe(keyOf(n)));
      await give(one, 4);
    }
    expect(one.getSnapshot().next).toEqual({ key: null, comesAt: null });
  });

  test('what cannot be kept did not happen, and the session says so', async () => {
    const { session, db } = await learner();
    const one = await session();
    db.events.hook('creating', () => {
      throw new Error('the disk is full');
    });
    await give(one, 3);
    expect(one.getSnapshot()).toMatchObject({ isUnkept: true, next: { key: keyOf(0) } });
  });

  test('however one answers, takes back and reloads, the cards are those of the database', async () => {
    const step = fc.oneof(
      fc.constantFrom<Rating>(1, 2, 3, 4),
      fc.constantFrom('undo' as const, 'reload' as const, 'bury' as const, 'suspend' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { session, reload, wait, cards, db } = await learner(12);
        let one = await session();
        for (const what of steps) {
          wait(30_000);
          const key = shown(one);
          if (what === 'reload') one = await reload();
          else if (what === 'undo') await one.undo();
          else if (key === null) continue;
          else if (what === 'bury') await one.bury(key);
          else if (what === 'suspend') await one.suspend(key);
          else await one.answer(key, what, 1_000);
        }
        const state = stateOf(one);
        for (const { last: _, awaitsVoided: __, ...card } of await cards()) {
          const {
            last: ___,
            awaitsVoided: ____,
            ...own
          } = state.cards.get(card.key) ?? newCard('');
          expect(own).toEqual(card);
        }
        db.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('what another device did', () => {
  const read = (card = newCard(keyOf(0))) => ({
    at: MORNING,
    day: 20_783,
    deck: null,
    settings,
    parameters: null,
    queue: {
      learning: [],
      rest: [{ key: keyOf(0), kind: 'review' as const }],
      isBacklog: false,
      waiting: 0,
    },
    cards: [card],
    contents: [content(0)],
    notes: [],
    counts: { new: 0, learning: 0, review: 1 },
  });
  const own = newEvent(0, good, MORNING);
  const foreign = newEvent(0, answer(1), MORNING + 60_000).event;
  const theirs = {
    ...newCard(keyOf(0)),
    phase: 'review' as const,
    lapses: 3,
    last: { answeredAt: foreign.answeredAt, id: foreign.id },
  };

  test('later, is the truth, and cannot be taken back here', () => {
    const state = beginState({ id: 's', begunAt: MORNING }, read(theirs), [own]);
    expect(state.cards.get(keyOf(0))).toBe(theirs);
    expect(state.events).toEqual([]);
    expect(state.queue.rest).toHaveLength(1);
  });

  test('later, comes with the answer to a post', () => {
    const state = beginState({ id: 's', begunAt: MORNING }, read(), [own]);
    expect(state.queue.rest).toHaveLength(0);
    const after = withServerCards(state, [theirs], null);
    expect(after.cards.get(keyOf(0))).toBe(theirs);
    expect(after.events).toEqual([]);
  });

  test('before, is what the session goes on from', () => {
    const early = { ...theirs, last: { answeredAt: MORNING - 60_000, id: foreign.id }, answers: 5 };
    const state = beginState({ id: 's', begunAt: MORNING }, read(early), [own]);
    expect(state.cards.get(keyOf(0))).toMatchObject({ answers: 6, lapses: 3 });
  });
});
