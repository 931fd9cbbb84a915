import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS } from '../domain/day';
import { foldCard } from '../domain/fold';
import { makeScheduler } from '../domain/scheduler';
import { schedulingOf } from '../domain/settings';
import { openGuestStore } from './guest-store';
import {
  answer,
  conceptId,
  content,
  eventsOf,
  fakeServer,
  freshDatabase,
  good,
  keyOf,
  MORNING,
  newEvent,
  reopen,
  settings,
} from './test-support';

const category = { kind: 'category', source: 'institutions', name: null, isTyped: false } as const;
const deckId = '0190bbbb-0000-4000-8000-000000000001';

function guest(count = 120) {
  const server = fakeServer(Array.from({ length: count }, (_, n) => content(n)));
  let at = MORNING;
  let db = freshDatabase();
  const open = () => openGuestStore({ locale: 'en', db, api: server.api, now: () => at });
  return {
    server,
    open,
    reload: () => {
      db = reopen(db);
      return open();
    },
    wait: (millis: number) => {
      at += millis;
    },
    get db() {
      return db;
    },
  };
}

async function queueOf(store: ReturnType<typeof openGuestStore>, deck: string | null = deckId) {
  const read = await store.readQueue(deck);
  if (!read.ok) throw new Error(read.code);
  return read.data;
}

describe("a guest's store", () => {
  test('begins with ten new cards of the deck, in its order, and reads no more than it needs', async () => {
    const { open, server } = guest();
    const store = open();
    await store.saveDeck({ id: deckId, ...category });
    const { queue, counts, contents } = await queueOf(store);
    expect(counts).toEqual({ new: 10, learning: 0, review: 0 });
    expect(queue.rest[0]).toEqual({ key: keyOf(0), kind: 'new' });
    expect(contents).toHaveLength(10);
    expect(server.requests.map(({ category }) => category).filter(Boolean)).toHaveLength(1);
  });

  test('an answered card is folded, and survives a reload', async () => {
    const { open, reload, db } = guest();
    const store = open();
    await store.saveDeck({ id: deckId, ...category });
    await store.append([newEvent(0, good, MORNING)]);
    await store.append([newEvent(0, answer(1), MORNING + 60_000)]);
    const [card] = await store.readCards();
    expect(card).toEqual(
      foldCard(keyOf(0), await eventsOf(db), makeScheduler(schedulingOf(settings, null))),
    );
    const { counts, queue } = await queueOf(reload());
    expect(counts).toEqual({ new: 9, learning: 1, review: 0 });
    expect(queue.learning[0]).toEqual(card);
  });

  test('an undo that comes later folds the card without what it takes back', async () => {
    const { open } = guest();
    const store = open();
    await store.saveDeck({ id: deckId, ...category });
    const answered = newEvent(0, good, MORNING);
    await store.append([answered]);
    await store.append([
      newEvent(0, { kind: 'void', targetId: answered.event.id }, MORNING + 5_000),
    ]);
    expect(await store.readCards()).toMatchObject([{ phase: 'new', answers: 0 }]);
    expect((await queueOf(store)).counts).toEqual({ new: 10, learning: 0, review: 0 });
  });

  test('two tabs that write the same card make one card of both', async () => {
    const { open, db } = guest();
    const [one, other] = [open(), open()];
    await Promise.all([
      one.append([newEvent(0, good, MORNING)]),
      other.append([newEvent(0, good, MORNING + 1)]),
    ]);
    expect(await db.events.count()).toBe(2);
    expect(await one.readCards()).toMatchObject([{ answers: 2 }]);
  });

  test('without a connection the day goes on with what is known', async () => {
    const { open, server, wait } = guest();
    const store = open();
    await store.saveDeck({ id: deckId, ...category });
    await queueOf(store);
    server.fails = 'before';
    expect((await queueOf(store)).counts.new).toBe(10);
    wait(DAY_MILLIS);
    expect((await queueOf(store)).counts.new).toBe(10);
  });

  test('a term that changed is shown as it is now, one that is gone retires', async () => {
    const { open, server } = guest(20);
    const store = open();
    await store.saveDeck({ id: deckId, ...category });
    await queueOf(store);
    server.concepts = [content(0, 'changed'), ...server.concepts.slice(2)];
    const { contents, queue } = await queueOf(store);
    expect(contents.find(({ id }) => id === conceptId(0))?.terms[0]?.text).toBe('changed');
    expect(queue.rest.map(({ key }) => key)).not.toContain(keyOf(1));
  });

  test('on another day the deck is read anew, and what was known behind it stays', async () => {
    const { open, server, wait, db } = guest();
    const store = open();
    await store.saveDeck({ id: deckId, ...category });
    await store.saveSettings({ ...settings, newPerDay: 70 });
    expect((await queueOf(store)).counts.new).toBe(70);
    wait(DAY_MILLIS);
    await store.saveSettings(settings);
    await queueOf(store);
    expect((await db.sources.toArray())[0]).toMatchObject({ read: 50, isWhole: false });
    expect((await db.sources.toArray())[0]?.ids).toHaveLength(100);
    server.fails = 'before';
    await store.saveSettings({ ...settings, newPerDay: 90 });
    expect((await queueOf(store)).counts.new).toBe(90);
  });

  test('decks: one of a category, lists that grow and shrink, and what brings one back', async () => {
    const { open } = guest();
    const store = open();
    const [a, b] = [conceptId(5), conceptId(6)];
    await store.saveDeck({ id: deckId, ...category });
    const again = await store.saveDeck({ id: conceptId(1), ...category, isTyped: true });
    expect(again).toMatchObject({ ok: true, data: { id: deckId, isTyped: false } });
    const added = await store.addToList({ deckId: null, conceptIds: [a, b, a] });
    expect(added).toMatchObject({ ok: true, data: { added: [a, b], deck: { name: null } } });
    expect(await store.addToList({ deckId: null, conceptIds: [b] })).toMatchObject({
      data: { added: [] },
    });
    const [, list] = await store.listDecks();
    expect(list).toMatchObject({ concepts: 2, counts: { new: 2 } });
    const removed = await store.removeDeck(list?.id ?? '');
    if (!removed.ok) throw new Error(removed.code);
    expect(await store.listDecks()).toHaveLength(1);
    await store.saveDeck({ ...removed.data.deck, conceptIds: removed.data.conceptIds });
    expect((await store.readListed(list?.id ?? '')).map(({ id }) => id)).toEqual([a, b]);
    await store.removeFromList({ deckId: null, conceptIds: [a] });
    expect((await queueOf(store, list?.id)).queue.rest.map(({ key }) => key)).toEqual([keyOf(6)]);
    expect(await store.readQueue(conceptId(99))).toEqual({ ok: false, code: 'notFound' });
  });

  test('another retention folds all cards anew', async () => {
    const { open } = guest();
    const store = open();
    await store.append([newEvent(0, answer(4), MORNING)]);
    const [before] = await store.readCards();
    await store.saveSettings({ ...settings, retention: 0.75 });
    const [after] = await store.readCards();
    expect(after?.intervalDays).toBeGreaterThan(before?.intervalDays ?? 0);
  });

  test('what is downloaded is all there is, and what is deleted is gone', async () => {
    const { open, db } = guest();
    const store = open();
    await store.saveDeck({ id: deckId, ...category });
    await store.append([newEvent(0, good, MORNING)]);
    await store.saveNote({ conceptId: conceptId(0), text: 'note' });
    const file = await store.exportData();
    const data = file.ok ? JSON.parse(await file.data.text()) : null;
    expect(data).toMatchObject({ decks: [{ id: deckId }], notes: [{ text: 'note' }] });
    expect(data.events).toEqual(await eventsOf(db));
    await store.deleteAll();
    const counts = await Promise.all(db.tables.map((table) => table.count()));
    expect(counts.every((count) => count === 0)).toBe(true);
  });
});
