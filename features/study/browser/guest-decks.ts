import { type Deck, deckOwnKey } from '../domain/deck';
import type { DeckInput, ListChange } from '../schema';
import { type Answer, done, failed } from './answer';
import type { KeptDeck, StudyDatabase } from './database';
import { plainDeck } from './guest-queue';
import { newId } from './ids';
import type { DeckTitle } from './store';

/** A guest's decks, the oldest first. */
export async function findDecks(db: StudyDatabase): Promise<KeptDeck[]> {
  return (await db.decks.toArray()).sort((a, b) => a.madeAt - b.madeAt);
}

/** As on the server: what a deck is of does not change, and of a category or an article there is one. */
export function saveDeck(
  db: StudyDatabase,
  { conceptIds, ...wanted }: DeckInput,
  title: DeckTitle | null,
  now: number,
): Promise<Answer<Deck>> {
  return db.transaction('rw', db.decks, async () => {
    const decks = await db.decks.toArray();
    const own = decks.find(({ id }) => id === wanted.id);
    const same = decks.find((deck) => deckOwnKey(deck) === deckOwnKey(wanted));
    if (!own && same) {
      if (same.kind === 'article' && conceptIds) await db.decks.put({ ...same, conceptIds });
      return done(plainDeck(same));
    }
    const deck: KeptDeck = {
      ...(own ?? { ...wanted, madeAt: now, conceptIds: [], title }),
      name: wanted.name,
      isTyped: wanted.isTyped,
    };
    if (deck.kind !== 'category' && conceptIds) deck.conceptIds = [...new Set(conceptIds)];
    await db.decks.put(deck);
    return done(plainDeck(deck));
  });
}

export function removeDeck(
  db: StudyDatabase,
  id: string,
): Promise<Answer<{ deck: Deck; conceptIds: string[] }>> {
  return db.transaction('rw', db.decks, async () => {
    const deck = await db.decks.get(id);
    if (!deck) return failed('notFound');
    await db.decks.delete(id);
    return done({ deck: plainDeck(deck), conceptIds: deck.conceptIds });
  });
}

export function addToList(
  db: StudyDatabase,
  { deckId, conceptIds }: ListChange,
  now: number,
): Promise<Answer<{ deck: Deck; added: string[] }>> {
  return db.transaction('rw', db.decks, async () => {
    const deck = (await findList(db, deckId)) ?? (deckId === null ? newList(now) : null);
    if (!deck) return failed('notFound');
    const added = [...new Set(conceptIds)].filter((id) => !deck.conceptIds.includes(id));
    await db.decks.put({ ...deck, conceptIds: [...deck.conceptIds, ...added] });
    return done({ deck: plainDeck(deck), added });
  });
}

export function removeFromList(
  db: StudyDatabase,
  { deckId, conceptIds }: ListChange,
): Promise<Answer<{ removed: string[] }>> {
  return db.transaction('rw', db.decks, async () => {
    const deck = await findList(db, deckId);
    if (!deck) return failed('notFound');
    const removed = deck.conceptIds.filter((id) => conceptIds.includes(id));
    await db.decks.put({
      ...deck,
      conceptIds: deck.conceptIds.filter((id) => !removed.includes(id)),
    });
    return done({ removed });
  });
}

/** A list by its id; null: the one without a name, which "add to my deck" began. */
async function findList(db: StudyDatabase, deckId: string | null): Promise<KeptDeck | undefined> {
  const lists = (await findDecks(db)).filter(({ kind }) => kind === 'list');
  return lists.find(({ id, name }) => (deckId === null ? name === null : id === deckId));
}

const newList = (now: number): KeptDeck => ({
  id: newId(),
  kind: 'list',
  source: null,
  name: null,
  isTyped: false,
  madeAt: now,
  conceptIds: [],
  title: null,
});
