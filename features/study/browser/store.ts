import type { Lang } from '@/language/lang';
import type { Card } from '../domain/card';
import type { StudyContent } from '../domain/content';
import type { Deck } from '../domain/deck';
import type { ReviewEvent } from '../domain/event';
import type { QueueCounts, SessionQueue } from '../domain/session-queue';
import type { StudySettings } from '../domain/settings';
import type { DeckInput, ListChange } from '../schema';
import type { Answer } from './answer';
import type { StudyDatabase } from './database';
import type { Outbox } from './outbox';

/** An event that just happened in a session. */
export interface NewEvent {
  event: ReviewEvent;
  timeZone: string;
  sessionId: string;
  /** The card before it. */
  before: Card;
}

export interface DeckTitle {
  lang: Lang;
  text: string;
}

/** Where somebody's studying is kept: by the server for an account, in the browser for a guest. */
export interface StudyStore {
  /** null: a guest */
  readonly userId: string | null;
  readonly db: StudyDatabase;
  /** What waits to be sent; a guest sends nothing. */
  readonly outbox: Outbox | null;
  /**
   * What is to be studied of a deck, or of all (null). `notFound` for a deck that is not there.
   * @param limit how many cards at most
   */
  readQueue(deckId: string | null, limit?: number): Promise<Answer<SessionQueue>>;
  /** Keeps events so that they survive whatever comes; an event that is there already is there once. */
  append(events: readonly NewEvent[]): Promise<void>;
  /** What sessions show of some concepts; those that are gone are left out. */
  readContents(ids: readonly string[]): Promise<StudyContent[]>;
  /** Makes a deck or changes one; of a category or an article there is one. */
  saveDeck(deck: DeckInput, title?: DeckTitle | null): Promise<Answer<Deck>>;
  /** @returns what brings it back when it is saved again */
  removeDeck(id: string): Promise<Answer<{ deck: Deck; conceptIds: string[] }>>;
  addToList(change: ListChange): Promise<Answer<{ deck: Deck; added: string[] }>>;
  removeFromList(change: ListChange): Promise<Answer<{ removed: string[] }>>;
  saveSettings(settings: StudySettings): Promise<Answer<StudySettings>>;
  /** Keeps a note; empty text is none. Without a connection it is sent later. */
  saveNote(note: { conceptId: string; text: string }): Promise<Answer<null>>;
  /** All that is kept of one's studying, as a JSON file. */
  exportData(): Promise<Answer<Blob>>;
  /** Deletes it for good, here and on the server. */
  deleteAll(): Promise<Answer<null>>;
}

/** A deck as a list shows it. */
export interface GuestDeck extends Deck {
  title: DeckTitle | null;
  /** How many terms it has; null where that is not known yet. */
  concepts: number | null;
  counts: QueueCounts;
}

/** What an account has from the server with each page, a guest reads here. */
export interface GuestStore extends StudyStore {
  readonly userId: null;
  /** The oldest first, with what is to be done today. */
  listDecks(): Promise<GuestDeck[]>;
  /** The terms of a list in its order. */
  readListed(deckId: string): Promise<StudyContent[]>;
  /** `isNew`: nothing was chosen yet, these are the ones to begin with. */
  readSettings(): Promise<{ settings: StudySettings; isNew: boolean }>;
  readEvents(): Promise<ReviewEvent[]>;
  readCards(): Promise<Card[]>;
}
