import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { type Db, db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { findCards, withoutVersion } from './data-cards';
import { findDeck, findDecks } from './data-decks';
import { findLearner, type LearnerRow } from './data-learners';
import * as data from './data-queue';
import { type Card, newCard } from './domain/card';
import { conceptOf } from './domain/card-key';
import { learnerDay } from './domain/day';
import type { Deck } from './domain/deck';
import { directionsOf, offerNew } from './domain/directions';
import { makeQueue } from './domain/queue';
import type { Moment } from './domain/scheduler';
import { countQueue, firstOf, type QueueCounts, type SessionQueue } from './domain/session-queue';
import { defaultSettings, type StudySettings } from './domain/settings';
import type { QueueQuery } from './schema';
import { contentsOf } from './service-contents';
import { schedulerOf } from './service-scheduler';

/** What somebody studies by who has chosen nothing yet. */
export const settingsOf = (learner: LearnerRow | null): StudySettings =>
  learner?.settings ?? defaultSettings('en');

/** Where in their day a learner is. */
export function momentOf({ timeZone, dayStartHour }: StudySettings, now: Date): Moment {
  const at = now.getTime();
  return { at, day: learnerDay(at, { timeZone, startHour: dayStartHour }) };
}

/**
 * What a learner is to do today of one deck, or of all: the beginning of the queue with all that a session shows.
 * @returns `notFound` for a deck that is not theirs
 */
export async function readQueue(
  actor: Actor | null,
  { deck: deckId, limit }: QueueQuery,
  now: Date,
): Promise<Result<SessionQueue>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const deck = deckId ? await findDeck(db(), actor.id, deckId) : null;
  if (deckId && !deck) return fail('notFound');
  const decks = deck ? [deck] : await findDecks(db(), actor.id);
  const learner = await findLearner(db(), actor.id);
  const settings = settingsOf(learner);
  const moment = momentOf(settings, now);
  const today = await readDay(db(), actor.id, settings, moment);
  const read = await queueCards(db(), decks, today);
  const whole = makeQueue({
    ...read,
    limits: settings,
    moment,
    scheduler: schedulerOf({ settings, parameters: learner?.parameters ?? null }),
  });
  const counts = countQueue(whole);
  const queue = firstOf(whole, limit);
  const keys = [...queue.learning, ...queue.rest].map(({ key }) => key);
  const conceptIds = [...new Set(keys.map(conceptOf))];
  const [cards, contents, notes] = await Promise.all([
    findCards(db(), actor.id, keys),
    contentsOf(db(), conceptIds),
    data.findNotes(db(), actor.id, conceptIds),
  ]);
  const byKey = new Map(cards.map((card) => [card.key, withoutVersion(card)]));
  return ok({
    ...moment,
    deck,
    settings,
    parameters: learner?.parameters ?? null,
    queue: { ...queue, learning: queue.learning.flatMap(({ key }) => byKey.get(key) ?? []) },
    cards: [...byKey.values()],
    contents,
    notes,
    counts,
  });
}

/** What is read once of a learner's day, whatever the deck. */
interface LearnerDay {
  userId: string;
  settings: StudySettings;
  moment: Moment;
  todays: Card[];
  open: data.OpenCard[];
  /** Concepts of which something is begun and something else may be. */
  unfinished: string[];
}

async function readDay(
  db: Db,
  userId: string,
  settings: StudySettings,
  moment: Moment,
): Promise<LearnerDay> {
  const { day } = moment;
  const [todays, open, unfinished] = await Promise.all([
    data.findTodays(db, userId, day),
    data.findOpen(db, userId, day),
    data.findUnfinished(db, userId, directionsOf(settings).length, day),
  ]);
  return { userId, settings, moment, todays, open, unfinished };
}

/** Which cards are of some decks. */
async function membership(
  db: Db,
  decks: readonly Deck[],
): Promise<(open: data.OpenCard) => boolean> {
  const categories = new Set(
    decks.flatMap(({ kind, source }) => (kind === 'category' ? [source] : [])),
  );
  const others = decks.filter(({ kind }) => kind !== 'category');
  const members = await Promise.all(others.map((deck) => data.findMembers(db, deck)));
  return ({ key, category }) => {
    if (categories.has(category)) return true;
    const conceptId = conceptOf(key);
    return members.some((some) => some.has(conceptId));
  };
}

/** What the queue of some decks is made of. */
async function queueCards(db: Db, decks: readonly Deck[], today: LearnerDay) {
  const chosen = today.open.filter(await membership(db, decks));
  const { offered, cards } = await readOffered(db, decks, today);
  // Of what was only read to be ordered, the rest does not matter to the queue.
  const ordered = chosen.map((open): Card => ({ ...newCard(open.key), ...open }));
  const all = new Map([...ordered, ...cards, ...today.todays].map((card) => [card.key, card]));
  const keys = new Set([...chosen.map(({ key }) => key), ...offered]);
  return { cards: [...all.values()], offered, isChosen: (key: string) => keys.has(key) };
}

/** The keys of new cards that may be begun today, in their order, and the cards of their concepts. */
async function readOffered(
  db: Db,
  decks: readonly Deck[],
  { userId, settings, moment, todays, unfinished }: LearnerDay,
): Promise<{ offered: string[]; cards: Card[] }> {
  const { day } = moment;
  const begunToday = todays.filter(({ firstDay }) => firstDay !== null && firstDay >= day).length;
  const left = settings.newPerDay - begunToday;
  if (left <= 0 || decks.length === 0) return { offered: [], cards: [] };
  const directions = directionsOf(settings);
  // Of what was answered today nothing else is begun: as many more are looked at.
  const take = left + new Set(todays.map(({ key }) => conceptOf(key))).size;
  const begun = await data.findOffered(db, unfinished, decks, directions, take);
  const ids = new Set(begun);
  for (const deck of decks) {
    if (ids.size >= begun.length + left) break;
    for (const id of await data.findFresh(db, userId, deck, directions, left)) ids.add(id);
  }
  const [deck] = decks;
  const isOrdered = decks.length === 1 && deck?.kind === 'article';
  const inOrder = isOrdered ? await data.inDeckOrder(db, deck, [...ids]) : [...ids];
  const concepts = await data.findStudyConcepts(db, inOrder);
  const cards = await data.findCardsOfConcepts(db, userId, begun);
  const byKey = new Map(cards.map((card) => [card.key, card]));
  return { offered: offerNew(concepts, directions, (key) => byKey.get(key)), cards };
}

/** How many cards of each kind a learner is to do today in each deck, by its id. */
export async function countToday(
  db: Db,
  userId: string,
  decks: readonly Deck[],
  now: Date,
): Promise<Map<string, QueueCounts>> {
  if (decks.length === 0) return new Map();
  const learner = await findLearner(db, userId);
  const settings = settingsOf(learner);
  const moment = momentOf(settings, now);
  const scheduler = schedulerOf({ settings, parameters: learner?.parameters ?? null });
  const today = await readDay(db, userId, settings, moment);
  const countDeck = async (deck: Deck): Promise<[string, QueueCounts]> => {
    const read = await queueCards(db, [deck], today);
    return [deck.id, countQueue(makeQueue({ ...read, limits: settings, moment, scheduler }))];
  };
  return new Map(await Promise.all(decks.map(countDeck)));
}
