import { type Card, newCard } from '../domain/card';
import { conceptOf } from '../domain/card-key';
import { type StudyContent, studyLangs } from '../domain/content';
import { learnerDay } from '../domain/day';
import { type Deck, deckOwnKey } from '../domain/deck';
import { directionsOf, offerNew } from '../domain/directions';
import { makeQueue, type Queue } from '../domain/queue';
import { type Moment, makeScheduler } from '../domain/scheduler';
import { countQueue, firstOf, type SessionQueue } from '../domain/session-queue';
import { type StudySettings, schedulingOf } from '../domain/settings';
import type { StudyApi } from './api';
import type { KeptDeck, StudyDatabase } from './database';
import { freshContents, keptContents, pagesOf } from './guest-contents';

export interface GuestPlace {
  db: StudyDatabase;
  api: StudyApi;
  settings: StudySettings;
  now: number;
}

/** What a guest is to do today of some decks, whole: as the server makes it for an account. */
export async function makeGuestQueue(
  decks: readonly KeptDeck[],
  place: GuestPlace,
): Promise<{ queue: Queue; cards: Map<string, Card>; moment: Moment }> {
  const { db, settings, now } = place;
  const { timeZone, dayStartHour } = settings;
  const moment = { at: now, day: learnerDay(now, { timeZone, startHour: dayStartHour }) };
  const all = await db.cards.toArray();
  const cards = new Map(all.map((card) => [card.key, card]));
  const begun = await begunConcepts(decks, all, db);
  const offered = await offer(decks, begun, cards, { ...place, moment });
  const chosen = new Set([...begun.map(({ id }) => id), ...offered.map(conceptOf)]);
  const queue = makeQueue({
    cards: all,
    offered,
    isChosen: (key) => chosen.has(conceptOf(key)),
    limits: settings,
    moment,
    scheduler: makeScheduler(schedulingOf(settings, null)),
  });
  return { queue, cards, moment };
}

/** The beginning of it, with all that a session shows. */
export async function readGuestQueue(
  deck: KeptDeck | null,
  decks: readonly KeptDeck[],
  limit: number,
  place: GuestPlace,
): Promise<SessionQueue> {
  const { db, settings } = place;
  const { queue: whole, cards, moment } = await makeGuestQueue(decks, place);
  const beginning = firstOf(whole, limit);
  const ids = new Set([...beginning.learning, ...beginning.rest].map(({ key }) => conceptOf(key)));
  const contents = await freshContents([...ids], place);
  const queue = {
    ...beginning,
    learning: beginning.learning.filter(({ key }) => contents.has(conceptOf(key))),
    rest: beginning.rest.filter(({ key }) => contents.has(conceptOf(key))),
  };
  const notes = await db.notes.bulkGet([...contents.keys()]);
  return {
    ...moment,
    deck: deck && plainDeck(deck),
    settings,
    parameters: null,
    queue,
    cards: [...queue.learning, ...queue.rest].flatMap(({ key }) => cards.get(key) ?? []),
    contents: [...contents.values()],
    notes: notes.flatMap((note) => (note?.text ? [note] : [])),
    counts: countQueue(whole),
  };
}

export const plainDeck = ({ id, kind, source, name, isTyped }: KeptDeck): Deck => ({
  id,
  kind,
  source,
  name,
  isTyped,
});

/** The concepts of decks of which there is a card, those that were begun first in front. */
async function begunConcepts(
  decks: readonly KeptDeck[],
  cards: readonly Card[],
  db: StudyDatabase,
): Promise<StudyContent[]> {
  const firstDays = new Map<string, number>();
  for (const { key, firstDay } of cards) {
    const id = conceptOf(key);
    const day = firstDay ?? Number.POSITIVE_INFINITY;
    firstDays.set(id, Math.min(day, firstDays.get(id) ?? day));
  }
  const contents = await keptContents([...firstDays.keys()], db);
  const categories = new Set(decks.map(({ kind, source }) => kind === 'category' && source));
  const members = new Set(decks.flatMap(({ conceptIds }) => conceptIds));
  for (const deck of decks.filter(({ kind }) => kind === 'article')) {
    for (const id of (await db.sources.get(deckOwnKey(deck)))?.ids ?? []) members.add(id);
  }
  return [...contents.values()]
    .filter(({ id, category }) => categories.has(category) || members.has(id))
    .sort((a, b) => (firstDays.get(a.id) ?? 0) - (firstDays.get(b.id) ?? 0));
}

/** The keys of new cards that may be begun today, as many as the day has room for. */
async function offer(
  decks: readonly KeptDeck[],
  begun: readonly StudyContent[],
  cards: ReadonlyMap<string, Card>,
  place: GuestPlace & { moment: Moment },
): Promise<string[]> {
  const { db, settings, moment } = place;
  const todays = [...cards.values()].filter(({ lastDay }) => (lastDay ?? -1) >= moment.day);
  const begunToday = todays.filter(({ firstDay }) => (firstDay ?? -1) >= moment.day).length;
  const left = settings.newPerDay - begunToday;
  if (left <= 0) return [];
  const directions = directionsOf(settings);
  const cardOf = (key: string) => cards.get(key);
  const answeredToday = new Set(todays.map(({ key }) => conceptOf(key)));
  const seen = new Set<string>();
  const offered: string[] = [];
  const free = new Set<string>();
  const add = (concepts: readonly StudyContent[]) => {
    const unseen = concepts.filter(({ id }) => !seen.has(id) && seen.add(id));
    const studied = unseen.map((content) => ({ id: content.id, langs: studyLangs(content) }));
    for (const key of offerNew(studied, directions, cardOf)) {
      offered.push(key);
      const { isSuspended, buriedUntil } = cardOf(key) ?? newCard(key);
      const isOpen = !isSuspended && (buriedUntil ?? moment.day) <= moment.day;
      if (isOpen && !answeredToday.has(conceptOf(key))) free.add(conceptOf(key));
    }
  };
  // The deck of an article says itself what comes before what was begun.
  const isOrdered =
    decks.length === 1 && (decks[0]?.conceptIds.length ?? 0) > 0 && decks[0]?.kind === 'article';
  if (!isOrdered) add(begun);
  for (const deck of decks) {
    if (free.size >= left) break;
    for await (const ids of pagesOf(deck, moment.day, place)) {
      const contents = await keptContents(ids, db);
      add(ids.flatMap((id) => contents.get(id) ?? []));
      if (free.size >= left) break;
    }
  }
  if (isOrdered) add(begun);
  return offered;
}
