import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Lang } from '@/language/lang';
import type { Card } from '../domain/card';
import type { StudyContent } from '../domain/content';
import type { Day } from '../domain/day';
import type { Deck } from '../domain/deck';
import type { ReviewEvent } from '../domain/event';
import type { SessionQueue } from '../domain/session-queue';

/** `waiting` to be posted, `kept` by the server, or `refused` by it for good. */
export type EventState = 'waiting' | 'kept' | 'refused';

/** An event as this browser keeps it. */
export interface KeptEvent {
  /** The order in which it was written. */
  seq: number;
  id: string;
  cardKey: string;
  /** Of the session in which it happened. */
  sessionId: string;
  state: EventState;
  /** Why it was refused. */
  code: string | null;
  timeZone: string;
  event: ReviewEvent;
  /** The card before it. */
  before: Card;
}

/** A deck of a guest. */
export interface KeptDeck extends Deck {
  madeAt: number;
  /** Of a list, in order; of an article what is to be begun first; empty elsewhere. */
  conceptIds: string[];
  /** Of an article. */
  title: { lang: Lang; text: string } | null;
}

export interface KeptNote {
  conceptId: string;
  text: string;
  writtenAt: number;
  state: 'waiting' | 'kept';
}

/** How far the concepts of a category or an article are known, in the order of its deck. */
export interface KeptSource {
  /** `deckOwnKey` */
  key: string;
  ids: string[];
  /** How many of them were read on `day`; the others are known from before. */
  read: number;
  /** After which id reading goes on. */
  after: string | null;
  isWhole: boolean;
  day: Day;
}

export interface KeptSession {
  /** The id of its deck, or `ALL_DECKS`. */
  deck: string;
  id: string;
  day: Day;
  begunAt: number;
  /** What it works from, as it was last read. */
  queue: SessionQueue;
}

/** Instead of the id of a deck. */
export const ALL_DECKS = 'all';

/** What one person keeps in this browser. */
export type StudyDatabase = Dexie & {
  events: EntityTable<KeptEvent, 'seq'>;
  notes: EntityTable<KeptNote, 'conceptId'>;
  sessions: EntityTable<KeptSession, 'deck'>;
  contents: EntityTable<StudyContent, 'id'>;
  // Below, of a guest only.
  cards: EntityTable<Card, 'key'>;
  decks: EntityTable<KeptDeck, 'id'>;
  sources: EntityTable<KeptSource, 'key'>;
  /** Single values by name. */
  values: Table<unknown, string>;
};

const GUEST = 'guest';

const nameOf = (userId: string | null) => `khamsap-study-${userId ?? GUEST}`;

/** Opens what a person keeps in this browser; null is a guest. */
export function openDatabase(userId: string | null): StudyDatabase {
  // An answer must be on the disk before the next card is shown.
  const db = new Dexie(nameOf(userId), {
    chromeTransactionDurability: 'strict',
  }) as StudyDatabase;
  db.version(1).stores({
    events: '++seq, &id, cardKey, sessionId, state',
    notes: 'conceptId, state',
    sessions: 'deck',
    contents: 'id',
    cards: 'key',
    decks: 'id',
    sources: 'key',
    values: '',
  });
  return db;
}

/** Takes everything out at once; the empty database stays, so that no other tab writes into nothing. */
export async function clearDatabase(db: StudyDatabase): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}
