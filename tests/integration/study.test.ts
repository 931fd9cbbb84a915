// What learners do, decks, queue and settings: as their learner, as another, as nobody; on both engines.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/features/accounts/domain/role';
import { cardKey } from '@/features/study/domain/card-key';
import { DAY_MILLIS, HOUR_MILLIS } from '@/features/study/domain/day';
import { deckOwnKey } from '@/features/study/domain/deck';
import type { Rating } from '@/features/study/domain/event';
import { foldCard } from '@/features/study/domain/fold';
import { makeScheduler } from '@/features/study/domain/scheduler';
import { DEFAULT_SCHEDULING } from '@/features/study/domain/scheduling';
import { defaultSettings } from '@/features/study/domain/settings';
import { checkCards } from '@/features/study/service-check';
import { listContents } from '@/features/study/service-contents';
import * as decks from '@/features/study/service-decks';
import { postEvents } from '@/features/study/service-events';
import { foldStaleCards } from '@/features/study/service-fold';
import * as own from '@/features/study/service-own-data';
import { readQueue } from '@/features/study/service-queue';
import * as settings from '@/features/study/service-settings';
import { train, trainIfDue } from '@/features/study/service-training';
import { touchTermbase } from '@/lib/termbase';
import { testDatabase } from './support/database';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const NOON = Date.parse('2026-11-26T05:00:00Z');
const now = new Date(NOON);

const concepts = await db.concept.findMany({
  where: { status: 'published', category: 'institution' },
  orderBy: { id: 'asc' },
  select: { id: true },
});
const conceptId = (at: number) => concepts[at % concepts.length]?.id as string;
const keyOf = (at: number, from: 'en' | 'vi' | 'lo' = 'lo', to: 'en' | 'vi' | 'lo' = 'en') =>
  cardKey(conceptId(at), { from, to });

interface Sent {
  id: string;
  cardKey: string;
  kind: string;
  answeredAt: number;
  [field: string]: unknown;
}

const sent = (at: number, answeredAt: number, part: object = {}): Sent => ({
  id: randomUUID(),
  cardKey: keyOf(at),
  device: 'phone',
  answeredAt,
  timeZone: 'Asia/Vientiane',
  kind: 'answer',
  rating: 3,
  durationMillis: 3000,
  ...part,
});

async function post(actor: Actor, events: readonly unknown[], at = NOON, sentAt = at) {
  const result = await postEvents(actor, { sentAt, events }, new Date(at));
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

async function deckOf(actor: Actor, part: object = {}, at = now) {
  const id = randomUUID();
  const deck = { id, kind: 'category' as const, source: 'institution', name: null, isTyped: false };
  const result = await decks.saveDeck(actor, { ...deck, ...part }, at);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

async function queueOf(actor: Actor, part: object = {}, at = now) {
  const result = await readQueue(actor, { limit: 100, ...part }, at);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

const check = () => checkCards(db, { mend: false, tell: () => {} });
const ownDiffering = async (actor: Actor) =>
  (await check()).differing.filter((name) => name.startsWith(actor.id));

describe('events', () => {
  it('are kept once, however often and in whatever order they are posted', async () => {
    const learner = await made('learner');
    const events = [0, 1, 2, 5, 9].map((day) => sent(0, NOON - (10 - day) * DAY_MILLIS));
    const first = await post(learner, [events[3], events[1]]);
    expect(first).toMatchObject({ accepted: 2, known: 0, problems: [] });
    const second = await post(learner, [...events].reverse());
    expect(second).toMatchObject({ accepted: 3, known: 2, problems: [] });
    const third = await post(learner, events);
    expect(third).toMatchObject({ accepted: 0, known: 5, problems: [] });
    expect(third.cards).toEqual(second.cards);

    const other = await made('learner');
    await post(other, events);
    const [card] = (await post(other, events)).cards;
    expect(card).toEqual(third.cards[0]);
    expect(card).toMatchObject({ answers: 5, phase: 'review' });
    expect(await db.reviewEvent.count({ where: { userId: learner.id } })).toBe(5);
    expect(await ownDiffering(learner)).toEqual([]);
  });

  it('posted at the same time from two devices are all there', async () => {
    const learner = await made('learner');
    const batches = Array.from({ length: 8 }, (_, batch) =>
      Array.from({ length: 5 }, (_, i) =>
        sent(i, NOON - (batch + i) * HOUR_MILLIS, { device: batch % 2 ? 'phone' : 'laptop' }),
      ),
    );
    await Promise.all([...batches, ...batches].map((events) => post(learner, events)));
    expect(await db.reviewEvent.count({ where: { userId: learner.id } })).toBe(40);
    expect(await ownDiffering(learner)).toEqual([]);
  });

  it('of a week offline make the card that they would have made in time', async () => {
    const late = await made('learner');
    const inTime = await made('learner');
    const phone = [7, 6, 3].map((days) => sent(1, NOON - days * DAY_MILLIS));
    const laptop = [5, 2].map((days) => sent(1, NOON - days * DAY_MILLIS, { device: 'laptop' }));
    for (const event of [...phone, ...laptop].sort((a, b) => a.answeredAt - b.answeredAt)) {
      await post(inTime, [event], event.answeredAt);
    }
    for (const event of laptop) await post(late, [event], event.answeredAt);
    const [card] = (await post(late, phone)).cards;
    expect(card).toEqual((await post(inTime, phone)).cards[0]);
  });

  it('from a clock that is wrong are put right, and kept as they were sent', async () => {
    const learner = await made('learner');
    const wrong = NOON + 400 * DAY_MILLIS;
    const event = sent(2, wrong - HOUR_MILLIS);
    await post(learner, [event], NOON, wrong);
    const row = await db.reviewEvent.findFirstOrThrow({ where: { userId: learner.id } });
    expect(Number(row.answeredAt)).toBe(NOON - HOUR_MILLIS);
    expect(Number(row.answeredAtSent)).toBe(wrong - HOUR_MILLIS);
    const again = await post(learner, [event], NOON + 60_000, wrong + 60_000);
    expect(again).toMatchObject({ accepted: 0, known: 1 });
  });

  it('are taken back by a void, wherever it comes from', async () => {
    const learner = await made('learner');
    const before = sent(3, NOON - 3 * DAY_MILLIS);
    const mistake = sent(3, NOON - HOUR_MILLIS, { rating: 1 });
    await post(learner, [before]);
    const [stands] = (await post(learner, [before])).cards;
    await post(learner, [mistake]);
    const undo = sent(3, NOON - HOUR_MILLIS + 1, { kind: 'void', targetId: mistake.id });
    const [card] = (await post(learner, [undo])).cards;
    expect(card).toEqual({ ...stands, last: { answeredAt: undo.answeredAt, id: undo.id } });
    const early = await made('learner');
    await post(early, [undo]);
    await post(early, [mistake]);
    expect((await post(early, [before])).cards).toEqual([card]);
    expect(await ownDiffering(early)).toEqual([]);
  });

  it('that are wrong get a problem each, and the good ones are kept', async () => {
    const learner = await made('learner');
    const known = sent(4, NOON);
    await post(learner, [known]);
    const bad = [
      [sent(0, NOON, { rating: 5 }), 'rating'],
      [sent(0, NOON, { rating: '3' }), 'rating'],
      [
        sent(0, NOON, { cardKey: cardKey(randomUUID(), { from: 'lo', to: 'en' }) }),
        'unknownConcept',
      ],
      [sent(0, NOON, { cardKey: `${conceptId(0)}:lo-lo` }), 'invalid'],
      [sent(0, NOON, { cardKey: 'somebody/else' }), 'invalid'],
      [sent(0, Date.parse('1999-01-01T00:00:00Z')), 'tooOld'],
      [sent(0, 1e300), 'invalid'],
      [sent(0, NOON, { answeredAt: null }), 'invalid'],
      [sent(0, NOON, { timeZone: 'Moon/Tycho' }), 'timeZone'],
      [sent(0, NOON, { kind: 'cheat' }), 'invalid'],
      [sent(0, NOON, { id: 'no-uuid' }), 'invalid'],
      [sent(0, NOON, { kind: 'void', targetId: 'x' }), 'invalid'],
      [{ ...known, rating: 1 }, 'conflict'],
      [null, 'invalid'],
      ['text', 'invalid'],
    ] as const;
    const self = sent(0, NOON);
    const good = sent(5, NOON);
    const events = [
      ...bad.map(([event]) => event),
      { ...self, kind: 'void', targetId: self.id },
      good,
    ];
    const answer = await post(learner, events);
    expect(answer.accepted).toBe(1);
    expect(answer.problems.map(({ code }) => code)).toEqual([
      ...bad.map(([, code]) => code),
      'target',
    ]);
    expect(answer.problems.map(({ index }) => index)).toEqual([...bad.keys(), bad.length]);
    expect(answer.cards.map(({ key }) => key)).toEqual([keyOf(4), keyOf(5)]);
    expect(await db.reviewEvent.count({ where: { userId: learner.id } })).toBe(2);
  });

  it('in the future happened now, and ancient ones are refused', async () => {
    const learner = await made('learner');
    const answer = await post(learner, [sent(0, NOON + 30 * DAY_MILLIS), sent(1, 1000)]);
    expect(answer).toMatchObject({ accepted: 1, problems: [{ index: 1, code: 'tooOld' }] });
    expect(answer.cards[0]?.lastAnswerAt).toBeLessThan(NOON + HOUR_MILLIS);
  });

  it('by the ten thousand are taken as far as one post goes; the rest is told to come again', async () => {
    const learner = await made('learner');
    const events = Array.from({ length: 10_000 }, (_, i) => sent(i % 40, NOON - i * 1000));
    const answer = await post(learner, events);
    expect(answer.accepted).toBe(1000);
    expect(answer.problems).toHaveLength(9000);
    expect(answer.problems[0]).toMatchObject({
      index: 1000,
      code: 'tooMany',
      id: events[1000]?.id,
    });
    expect((await post(learner, events.slice(900, 1900))).accepted).toBe(900);
    expect(await ownDiffering(learner)).toEqual([]);
  });

  it('of two learners with one id are both kept: an id is the learner’s own', async () => {
    const [one, two] = [await made('learner'), await made('learner')];
    const event = sent(6, NOON);
    await post(one, [event]);
    expect(await post(two, [{ ...event, rating: 1 }])).toMatchObject({ accepted: 1, problems: [] });
    const [card] = (await post(one, [event])).cards;
    expect(card).toMatchObject({ answers: 1, lapses: 0 });
  });

  it('need a post that can be read', async () => {
    const learner = await made('learner');
    for (const raw of [null, [], {}, { sentAt: 1 }, { sentAt: 'x', events: [] }, { events: [] }]) {
      expect(await postEvents(learner, raw, now)).toMatchObject({ ok: false, code: 'invalid' });
    }
  });
});

describe('the queue', () => {
  it('begins a deck with new cards of two directions, one of a concept a day', async () => {
    const learner = await made('learner');
    const deck = await deckOf(learner);
    const queue = await queueOf(learner, { deck: deck.id });
    expect(queue.counts).toEqual({ new: 10, learning: 0, review: 0 });
    expect(queue.queue.rest.map(({ key }) => key)).toEqual(
      Array.from({ length: 10 }, (_, i) => keyOf(i)),
    );
    expect(queue.contents.map(({ id }) => id)).toEqual(concepts.slice(0, 10).map(({ id }) => id));
    await post(learner, [sent(0, NOON, { rating: 4 })]);
    const after = await queueOf(learner, { deck: deck.id });
    expect(after.counts.new).toBe(9);
    expect(after.queue.rest.map(({ key }) => key)).not.toContain(keyOf(0, 'en', 'lo'));
    const tomorrow = await queueOf(learner, { deck: deck.id }, new Date(NOON + DAY_MILLIS));
    expect(tomorrow.queue.rest[0]).toEqual({ key: keyOf(0, 'en', 'lo'), kind: 'new' });
    expect(tomorrow.counts.new).toBe(10);
  });

  it('has steps, reviews and new cards, each with its card and what is shown', async () => {
    const learner = await made('learner');
    const deck = await deckOf(learner);
    await post(
      learner,
      [sent(0, NOON - 9 * DAY_MILLIS, { rating: 4 }), sent(1, NOON - 60_000, { rating: 1 })],
      NOON,
    );
    const { queue, cards, counts } = await queueOf(learner, { deck: deck.id });
    expect(queue.learning.map(({ key }) => key)).toEqual([keyOf(1)]);
    expect(queue.rest.filter(({ kind }) => kind === 'review').map(({ key }) => key)).toEqual([
      keyOf(0),
    ]);
    expect(counts).toEqual({ new: 9, learning: 1, review: 1 });
    expect(cards.map(({ key }) => key).sort()).toEqual([keyOf(0), keyOf(1)].sort());
  });

  it('follows a concept that changes, and retires one that is withdrawn; its history stays', async () => {
    const learner = await made('learner');
    const deck = await deckOf(learner);
    await post(learner, [sent(7, NOON - 30 * DAY_MILLIS, { rating: 4 })]);
    const due = async () =>
      (await queueOf(learner, { deck: deck.id })).queue.rest.map(({ key }) => key);
    expect(await due()).toContain(keyOf(7));
    const id = conceptId(7);
    await db.concept.update({ where: { id }, data: { status: 'archived' } });
    expect(await due()).not.toContain(keyOf(7));
    const late = await post(learner, [sent(7, NOON - 2 * DAY_MILLIS)]);
    expect(late).toMatchObject({ accepted: 1, problems: [] });
    expect(late.cards[0]?.answers).toBe(2);
    await db.concept.update({ where: { id }, data: { status: 'published' } });
    await touchTermbase(db);
    expect(await db.reviewEvent.count({ where: { userId: learner.id } })).toBe(2);
  });

  it('of all decks has the cards of each, and of no deck none', async () => {
    const learner = await made('learner');
    expect((await queueOf(learner)).counts).toEqual({ new: 0, learning: 0, review: 0 });
    const list = await decks.addToList(
      learner,
      { deckId: null, conceptIds: [conceptId(5), conceptId(3)] },
      now,
    );
    if (!list.ok) throw new Error(list.code);
    expect((await queueOf(learner)).queue.rest.map(({ key }) => key)).toEqual([keyOf(5), keyOf(3)]);
    await deckOf(learner, {}, new Date(NOON + 1));
    expect((await queueOf(learner)).counts.new).toBe(10);
    const summary = await decks.listDecks(learner, now);
    expect(summary).toMatchObject({
      ok: true,
      data: [
        { kind: 'list', concepts: 2, counts: { new: 2 } },
        { kind: 'category', source: 'institution', concepts: concepts.length, counts: { new: 10 } },
      ],
    });
  });

  it('opens a third direction when the first two are stable', async () => {
    const learner = await made('learner');
    await settings.saveSettings(learner, {
      ...defaultSettings('en'),
      known: ['en', 'vi'],
      newPerDay: 1,
    });
    const list = await decks.addToList(learner, { deckId: null, conceptIds: [conceptId(0)] }, now);
    if (!list.ok) throw new Error(list.code);
    const history = [400, 390, 300].flatMap((days) => [
      sent(0, NOON - days * DAY_MILLIS, { rating: 4 }),
      sent(0, NOON - (days - 1) * DAY_MILLIS, { rating: 4, cardKey: keyOf(0, 'en', 'lo') }),
    ]);
    await post(learner, history.slice(0, 2));
    const keys = async () => (await queueOf(learner)).queue.rest.map(({ key }) => key);
    expect(await keys()).not.toContain(keyOf(0, 'lo', 'vi'));
    await post(learner, history);
    await post(learner, [
      sent(0, NOON - 40 * DAY_MILLIS, { rating: 4 }),
      sent(0, NOON - 39 * DAY_MILLIS, { rating: 4, cardKey: keyOf(0, 'en', 'lo') }),
    ]);
    const due = await db.card.findMany({ where: { userId: learner.id } });
    expect(due.every(({ stability }) => stability >= 21)).toBe(true);
    expect(await keys()).toContain(keyOf(0, 'lo', 'vi'));
  });

  it('leaves out what was suspended or put off until tomorrow', async () => {
    const learner = await made('learner');
    const deck = await deckOf(learner);
    await post(learner, [sent(0, NOON, { kind: 'suspend' }), sent(1, NOON, { kind: 'bury' })]);
    const keys = async (at: number) =>
      (await queueOf(learner, { deck: deck.id }, new Date(at))).queue.rest.map(({ key }) => key);
    const today = await keys(NOON);
    expect(today).not.toContain(keyOf(0));
    expect(today).not.toContain(keyOf(1));
    const tomorrow = await keys(NOON + DAY_MILLIS);
    expect(tomorrow).not.toContain(keyOf(0));
    expect(tomorrow).toContain(keyOf(1));
  });
});

describe('decks', () => {
  it('of a category there is one, made twice or at once', async () => {
    const learner = await made('learner');
    const all = await Promise.all([deckOf(learner), deckOf(learner), deckOf(learner)]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await db.deck.count({ where: { userId: learner.id } })).toBe(1);
  });

  it('are changed, removed and brought back with what was in them', async () => {
    const learner = await made('learner');
    const conceptIds = [conceptId(2), conceptId(1)];
    const added = await decks.addToList(learner, { deckId: null, conceptIds }, now);
    if (!added.ok) throw new Error(added.code);
    const { deck } = added.data;
    expect(added.data.added).toEqual(conceptIds);
    const again = await decks.addToList(learner, { deckId: null, conceptIds: [conceptId(1)] }, now);
    expect(again).toMatchObject({ ok: true, data: { deck: { id: deck.id }, added: [] } });
    const removed = await decks.removeDeck(learner, deck.id);
    if (!removed.ok) throw new Error(removed.code);
    expect(removed.data.conceptIds).toEqual(conceptIds);
    expect(await decks.removeDeck(learner, deck.id)).toMatchObject({ ok: false, code: 'notFound' });
    await decks.saveDeck(
      learner,
      { ...removed.data.deck, conceptIds: removed.data.conceptIds },
      now,
    );
    const listed = await decks.readListed(learner, deck.id);
    expect(listed.ok && listed.data.map(({ id }) => id)).toEqual(conceptIds);
    await decks.removeFromList(learner, { deckId: deck.id, conceptIds: [conceptId(2)] });
    const fewer = await decks.readListed(learner, deck.id);
    expect(fewer.ok && fewer.data.map(({ id }) => id)).toEqual([conceptId(1)]);
  });

  it('refuse what cannot be studied', async () => {
    const learner = await made('learner');
    const base = { id: randomUUID(), name: null, isTyped: false };
    const wrong = [
      { ...base, kind: 'category' as const, source: 'nonsense' },
      { ...base, kind: 'article' as const, source: null },
      { ...base, kind: 'list' as const, source: 'institution' },
      { ...base, kind: 'list' as const, source: null, name: 'x'.repeat(101) },
    ];
    for (const deck of wrong) {
      expect(await decks.saveDeck(learner, deck, now)).toMatchObject({ code: 'invalid' });
    }
    const article = { ...base, kind: 'article' as const, source: randomUUID() };
    expect(await decks.saveDeck(learner, article, now)).toMatchObject({ code: 'notFound' });
    const unknown = await decks.addToList(
      learner,
      { deckId: null, conceptIds: [randomUUID()] },
      now,
    );
    expect(unknown).toMatchObject({ code: 'notFound' });
    expect(await db.deck.count({ where: { userId: learner.id } })).toBe(0);
  });

  it('belong to their learner', async () => {
    const [owner, other] = [await made('learner'), await made('editor')];
    const deck = await deckOf(owner);
    expect(await readQueue(other, { deck: deck.id, limit: 10 }, now)).toMatchObject({
      code: 'notFound',
    });
    expect(await decks.readDeck(other, deck.id)).toMatchObject({ code: 'notFound' });
    expect(await decks.removeDeck(other, deck.id)).toMatchObject({ code: 'notFound' });
    const stolen = await decks.saveDeck(other, { ...deck, source: 'forum', isTyped: true }, now);
    expect(stolen).toMatchObject({ code: 'notFound' });
    expect(await decks.readDeck(owner, deck.id)).toEqual({ ok: true, data: deck });
  });

  it('of an article have its terms', async () => {
    const learner = await made('learner');
    const article = await db.article.findFirstOrThrow({ orderBy: { id: 'asc' } });
    const deck = await deckOf(learner, { kind: 'article', source: article.id });
    expect(deckOwnKey(deck)).toBe(`article:${article.id}`);
    const { queue } = await queueOf(learner, { deck: deck.id });
    const { concepts: listed } = await listContents({ article: article.id, limit: 100 });
    expect(queue.rest.map(({ key }) => key.slice(0, 36))).toEqual(
      listed.slice(0, 10).map(({ id }) => id),
    );
    const summaries = await decks.listDecks(learner, now);
    expect(summaries).toMatchObject({ data: [{ title: { text: article.title } }] });
  });
});

describe('contents', () => {
  it('are paged in the order of the deck', async () => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await listContents({
        category: 'institution',
        limit: 7,
        ...(after && { after }),
      });
      ids.push(...page.concepts.map(({ id }) => id));
      after = page.nextCursor;
      if (after === null) break;
    }
    expect(ids).toEqual(concepts.map(({ id }) => id));
    const some = await listContents({ ids: [conceptId(3), conceptId(1), randomUUID()], limit: 50 });
    expect(some.concepts.map(({ id }) => id)).toEqual([conceptId(3), conceptId(1)]);
  });
});

describe('settings', () => {
  it('change all cards, as if they had been so from the beginning', async () => {
    const learner = await made('learner');
    const history = [20, 12, 5].flatMap((days) =>
      [0, 1, 2].map((at) => sent(at, NOON - days * DAY_MILLIS)),
    );
    await post(learner, history);
    const wanted = { ...defaultSettings('vi'), retention: 0.8, learningSteps: [] };
    expect(await settings.saveSettings(learner, wanted)).toEqual({ ok: true, data: wanted });
    expect((await check()).waiting).toBe(3);
    expect(await foldStaleCards(learner.id)).toBe(3);
    expect(await check()).toMatchObject({ waiting: 0 });
    expect(await ownDiffering(learner)).toEqual([]);
    const scheduler = makeScheduler({ ...DEFAULT_SCHEDULING, retention: 0.8, learningSteps: [] });
    const [stored] = (await post(learner, history.slice(0, 1))).cards;
    const folded = foldCard(
      keyOf(0),
      history
        .filter((event) => event.cardKey === keyOf(0))
        .map((event) => ({
          ...(event as unknown as { kind: 'answer'; rating: Rating; durationMillis: number }),
          id: event.id,
          cardKey: event.cardKey,
          device: 'phone',
          answeredAt: event.answeredAt,
          answeredAtSent: event.answeredAt,
          day: Math.floor((event.answeredAt + 3 * HOUR_MILLIS) / DAY_MILLIS),
        })),
      scheduler,
    );
    expect(stored).toEqual(folded);
  });

  it('that are wrong are refused by field, and nothing changes', async () => {
    const learner = await made('learner');
    const good = defaultSettings('en');
    const wrong = [
      [{ learnt: ['en'] }, 'learnt'],
      [{ known: [] }, 'known'],
      [{ retention: 0.5 }, 'retention'],
      [{ retention: Number.NaN }, 'retention'],
      [{ learningSteps: [0] }, 'learningSteps.0'],
      [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
      [{ newPerDay: -1 }, 'newPerDay'],
      [{ dayStartHour: 24 }, 'dayStartHour'],
      [{ maximumInterval: 0.5 }, 'maximumInterval'],
    ] as const;
    for (const [part, field] of wrong) {
      const result = await settings.saveSettings(learner, { ...good, ...part } as typeof good);
      expect(result).toMatchObject({
        ok: false,
        code: 'invalid',
        fieldErrors: { [field]: expect.any(String) },
      });
    }
    expect(await settings.readSettings(learner, 'lo')).toMatchObject({
      data: { isNew: true, settings: { known: ['lo'] } },
    });
  });

  it('show what each retention costs', async () => {
    const learner = await made('learner');
    await post(
      learner,
      Array.from({ length: 10 }, (_, i) => sent(i, NOON - DAY_MILLIS, { rating: 4 })),
    );
    const curve = await settings.readWorkload(learner, now);
    if (!curve.ok) throw new Error(curve.code);
    const costs = curve.data.map(({ answersPerDay }) => answersPerDay);
    expect(costs.at(-1)).toBeGreaterThan((costs[0] ?? 0) * 2);
  });
});

describe('training', () => {
  const ways = [
    ['lo', 'en'],
    ['en', 'lo'],
    ['vi', 'lo'],
    ['lo', 'vi'],
  ] as const;
  const keys = ways.flatMap(([from, to]) => concepts.map((_, at) => keyOf(at, from, to)));

  it('waits for 400 reviews', async () => {
    const learner = await made('learner');
    await post(learner, [sent(0, NOON)]);
    expect(await trainIfDue(learner, now)).toBe(false);
    expect(await train(learner, now)).toMatchObject({
      code: 'invalid',
      fieldErrors: { reviews: 'tooFew' },
    });
  });

  it('keeps parameters only when they predict later reviews better', async () => {
    const learner = await made('learner');
    // Somebody who forgets within days what FSRS thinks is safe for weeks.
    let state = 7;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const events = Array.from({ length: 40 }, (_, at) => {
      let day = 300 + at;
      return Array.from({ length: 16 }, (_, i) => {
        const rating = i > 0 && random() < 0.45 ? 1 : 3;
        const event = sent(at, NOON - day * DAY_MILLIS, { rating, cardKey: keys[at] });
        day -= i === 0 ? 2 : 1 + Math.floor(random() * 14);
        return event;
      });
    }).flat();
    await post(learner, events);
    const result = await train(learner, now);
    if (!result.ok) throw new Error(result.code);
    expect(result.data.isKept).toBe(true);
    expect(result.data.lossTrained).toBeLessThan(result.data.lossInUse);
    await foldStaleCards(learner.id);
    expect(await ownDiffering(learner)).toEqual([]);
    const read = await settings.readSettings(learner, 'en');
    expect(read).toMatchObject({ data: { training: result.data, answers: events.length } });
    expect(read.ok && read.data.parameters).toHaveLength(21);
    expect(await trainIfDue(learner, now)).toBe(false);
    // The same reviews have nothing more to say.
    const again = await train(learner, now);
    expect(again).toMatchObject({ ok: true, data: { isKept: false } });
  });
});

describe('a guest’s work', () => {
  it('moves into an account once, however often it is brought', async () => {
    const account = await made('learner');
    await deckOf(account);
    const guest = {
      decks: [
        {
          id: randomUUID(),
          kind: 'category' as const,
          source: 'institution',
          name: null,
          isTyped: true,
        },
        {
          id: randomUUID(),
          kind: 'list' as const,
          source: null,
          name: 'ຂອງຂ້ອຍ',
          isTyped: false,
          conceptIds: [conceptId(4)],
        },
      ],
      notes: [{ conceptId: conceptId(4), text: 'like a bank', writtenAt: NOON }],
      settings: defaultSettings('lo'),
    };
    const events = [sent(0, NOON - DAY_MILLIS), sent(4, NOON - 2 * DAY_MILLIS)];
    for (let time = 0; time < 2; time++) {
      await post(account, events);
      expect(await own.importGuest(account, guest, now)).toEqual({
        ok: true,
        data: { decks: 2, notes: 1 },
      });
    }
    const found = await decks.listDecks(account, now);
    expect(found.ok && found.data.map(({ kind, isTyped }) => [kind, isTyped])).toEqual([
      ['category', false],
      ['list', false],
    ]);
    expect(await settings.readSettings(account, 'en')).toMatchObject({
      data: { settings: { known: ['lo'] } },
    });
    const later = { ...guest, settings: defaultSettings('vi') };
    await own.importGuest(account, later, now);
    expect(await settings.readSettings(account, 'en')).toMatchObject({
      data: { settings: { known: ['lo'] } },
    });
    await foldStaleCards(account.id);
    expect(await ownDiffering(account)).toEqual([]);
  });
});

describe('notes', () => {
  it('keep the later writing of two devices', async () => {
    const learner = await made('learner');
    const deck = await deckOf(learner);
    const note = (text: string, writtenAt: number) =>
      own.saveNote(learner, { conceptId: conceptId(0), text, writtenAt });
    await note('second', NOON);
    await note('first, but late', NOON - 1000);
    expect((await queueOf(learner, { deck: deck.id })).notes).toEqual([
      { conceptId: conceptId(0), text: 'second' },
    ]);
    await note('', NOON + 1000);
    expect((await queueOf(learner, { deck: deck.id })).notes).toEqual([]);
  });
});

describe('one’s own data', () => {
  it('are downloaded whole, and deleted for good', async () => {
    const [learner, other] = [await made('learner'), await made('learner')];
    await deckOf(learner);
    await own.saveNote(learner, { conceptId: conceptId(0), text: 'mine', writtenAt: NOON });
    const events = Array.from({ length: 30 }, (_, i) => sent(i, NOON - i * HOUR_MILLIS));
    for (const actor of [learner, other]) await post(actor, events);
    const file = await own.exportStudyData(learner, now);
    if (!file.ok) throw new Error(file.code);
    let text = '';
    for await (const piece of file.data) text += piece;
    const read = JSON.parse(text);
    expect(read).toMatchObject({
      format: 'khamsap-study-1',
      account: { email: learner.email },
      decks: [{ source: 'institution' }],
      notes: [{ text: 'mine' }],
    });
    expect(read.events.map(({ id }: { id: string }) => id).sort()).toEqual(
      events.map(({ id }) => id).sort(),
    );
    expect(read.cards).toHaveLength(concepts.length);

    expect(await own.deleteStudyData(learner)).toEqual({ ok: true, data: null });
    const where = { userId: learner.id };
    const left = await Promise.all([
      db.reviewEvent.count({ where }),
      db.card.count({ where }),
      db.deck.count({ where }),
      db.studyNote.count({ where }),
      db.learner.count({ where }),
    ]);
    expect(left).toEqual([0, 0, 0, 0, 0]);
    expect(await db.reviewEvent.count({ where: { userId: other.id } })).toBe(30);
  });
});

describe('the check', () => {
  it('finds a card that is not the fold of its events, one that is missing and one too many, and mends them', async () => {
    const learner = await made('learner');
    await post(
      learner,
      [0, 1, 2].map((at) => sent(at, NOON)),
    );
    const where = { userId: learner.id };
    await db.card.updateMany({ where: { ...where, cardKey: keyOf(0) }, data: { stability: 99 } });
    await db.card.deleteMany({ where: { ...where, cardKey: keyOf(1) } });
    await db.reviewEvent.deleteMany({ where: { ...where, cardKey: keyOf(2) } });
    const names = [0, 1, 2].map((at) => `${learner.id} ${keyOf(at)}`);
    expect((await ownDiffering(learner)).sort()).toEqual(names.sort());
    await checkCards(db, { mend: true, tell: () => {} });
    expect(await ownDiffering(learner)).toEqual([]);
    expect(await db.card.count({ where })).toBe(2);
  });
});

describe('wrong persons', () => {
  const guest = { decks: [], notes: [], settings: null };
  const deck = {
    id: randomUUID(),
    kind: 'category' as const,
    source: 'forum',
    name: null,
    isTyped: false,
  };
  const deeds: Record<string, (actor: Actor | null) => Promise<unknown>> = {
    postEvents: (actor) => postEvents(actor, { sentAt: NOON, events: [sent(0, NOON)] }, now),
    readQueue: (actor) => readQueue(actor, { limit: 10 }, now),
    listDecks: (actor) => decks.listDecks(actor, now),
    readDeck: (actor) => decks.readDeck(actor, randomUUID()),
    readListed: (actor) => decks.readListed(actor, randomUUID()),
    saveDeck: (actor) => decks.saveDeck(actor, deck, now),
    removeDeck: (actor) => decks.removeDeck(actor, randomUUID()),
    addToList: (actor) => decks.addToList(actor, { deckId: null, conceptIds: [conceptId(0)] }, now),
    removeFromList: (actor) =>
      decks.removeFromList(actor, { deckId: null, conceptIds: [conceptId(0)] }),
    readSettings: (actor) => settings.readSettings(actor, 'en'),
    saveSettings: (actor) => settings.saveSettings(actor, defaultSettings('en')),
    readWorkload: (actor) => settings.readWorkload(actor, now),
    train: (actor) => train(actor, now),
    saveNote: (actor) =>
      own.saveNote(actor, { conceptId: conceptId(0), text: 'x', writtenAt: NOON }),
    importGuest: (actor) => own.importGuest(actor, guest, now),
    exportStudyData: (actor) => own.exportStudyData(actor, now),
    deleteStudyData: (actor) => own.deleteStudyData(actor),
  };
  it.each(Object.entries(deeds))('nobody may not %s', async (_, deed) => {
    expect(await deed(null)).toMatchObject({ ok: false, code: 'unauthenticated' });
  });
});
