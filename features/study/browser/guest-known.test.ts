import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { conceptOf } from '../domain/card-key';
import { readGuestKnown, studyArticleAsGuest } from './guest-known';
import { openGuestStore, readGuestChoices } from './guest-store';
import {
  answer,
  conceptId,
  content,
  fakeServer,
  freshDatabase,
  good,
  MORNING,
  newEvent,
  settings,
} from './test-support';

/** An article with terms 0 to `count`, the later ones more often. */
function reading(count: number) {
  const server = fakeServer(Array.from({ length: count }, (_, n) => content(n)));
  const db = freshDatabase();
  const store = openGuestStore({ locale: 'en', db, api: server.api, now: () => MORNING });
  const article = {
    id: '0190cccc-0000-7000-8000-000000000001',
    lang: 'en' as const,
    title: 'An article',
    words: Array.from({ length: count }, (_, n) => ({
      conceptId: conceptId(n),
      count: n + 1,
      first: n,
    })),
  };
  const fresh = async (deck: string) => {
    const read = await store.readQueue(deck);
    if (!read.ok) throw new Error(read.code);
    return read.data.queue.rest
      .filter(({ kind }) => kind === 'new')
      .map(({ key }) => conceptOf(key));
  };
  const study = async () => {
    const deck = await studyArticleAsGuest(article, store, MORNING);
    if (!deck.ok) throw new Error(deck.code);
    return deck.data.id;
  };
  return { db, store, article, fresh, study };
}

describe('an article that a guest reads', () => {
  test('is known as far as its terms are recalled, now and on a later date', async () => {
    const { store, article } = reading(3);
    await store.saveSettings(settings);
    const known = (on?: string) => readGuestKnown(article, on, store, MORNING);
    expect(await known()).toEqual({ date: '2026-11-26', isToday: true, total: 3, known: [] });
    await store.append([newEvent(1, good, MORNING)]);
    await store.append([newEvent(2, answer(1), MORNING)]);
    expect((await known()).known).toEqual([conceptId(1)]);
    expect(await known('2030-01-01')).toEqual({
      date: '2030-01-01',
      isToday: false,
      total: 3,
      known: [],
    });
    expect((await known('yesterday')).date).toBe('2026-11-26');
  });

  test('is studied in the order of what occurs often and is likely forgotten', async () => {
    const { store, fresh, study } = reading(60);
    const deck = await study();
    const expected = Array.from({ length: 10 }, (_, n) => conceptId(59 - n));
    expect(await fresh(deck)).toEqual(expected);
    expect(await study()).toBe(deck);
    // What is recalled can wait.
    await store.append([newEvent(59, good, MORNING)]);
    await study();
    expect((await fresh(deck))[0]).toBe(conceptId(58));
    expect(await store.listDecks()).toMatchObject([
      { kind: 'article', title: { text: 'An article' } },
    ]);
  });

  test('brings its order along into an account', async () => {
    const { db, study } = reading(2);
    await study();
    const { decks } = await readGuestChoices(db);
    expect(decks).toMatchObject([{ kind: 'article', conceptIds: [conceptId(1), conceptId(0)] }]);
  });
});
