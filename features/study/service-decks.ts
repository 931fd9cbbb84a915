import { randomUUID } from 'node:crypto';
import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import type { ConceptHeading } from '@/features/glossary/domain/concept';
import type { Lang } from '@/language/lang';
import { type Db, db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { findKnownConcepts } from './data-concepts';
import * as data from './data-decks';
import { lockLearner } from './data-learners';
import { type Deck, deckOwnKey } from './domain/deck';
import type { QueueCounts } from './domain/session-queue';
import {
  type DeckInput,
  deckSchema,
  isId,
  type ListChange,
  listChangeSchema,
  MOST_LISTED,
} from './schema';
import { countToday } from './service-queue';

export interface DeckSummary extends Deck {
  /** Of the article. */
  title: { lang: Lang; text: string } | null;
  /** How many terms it has. */
  concepts: number;
  /** What is to be done of it today. */
  counts: QueueCounts;
}

/** The decks of a learner, the oldest first, with what is to be done today. */
export async function listDecks(actor: Actor | null, now: Date): Promise<Result<DeckSummary[]>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const decks = await data.findDecks(db(), actor.id);
  const articleIds = decks.flatMap(({ kind, source }) =>
    kind === 'article' && source ? [source] : [],
  );
  const titles = await data.findTitles(db(), articleIds);
  const counts = await countToday(db(), actor.id, decks, now);
  return ok(
    await Promise.all(
      decks.map(async (deck) => ({
        ...deck,
        title: titles.get(deck.source ?? '') ?? null,
        concepts: await data.countConcepts(db(), deck),
        counts: counts.get(deck.id) ?? { new: 0, learning: 0, review: 0 },
      })),
    ),
  );
}

/** The title of an article that a deck is to be of; null where there is none. Open to everybody. */
export async function readArticleTitle(id: string): Promise<DeckSummary['title']> {
  return (await data.findTitles(db(), [id])).get(id) ?? null;
}

/** One deck of a learner; `notFound` for that of another. */
export async function readDeck(actor: Actor | null, id: string): Promise<Result<Deck>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const deck = isId(id) ? await data.findDeck(db(), actor.id, id) : null;
  return deck ? ok(deck) : fail('notFound');
}

/** The terms of a list in its order; `notFound` for what is no list of theirs. */
export async function readListed(
  actor: Actor | null,
  deckId: string,
): Promise<Result<ConceptHeading[]>> {
  const deck = await readDeck(actor, deckId);
  if (!deck.ok) return deck;
  if (deck.data.kind !== 'list') return fail('notFound');
  return ok(await data.findListedHeadings(db(), deckId));
}

/**
 * Makes a deck or changes one. Of a category or an article there is one deck: for a second, the first is returned, that
 * of an article in the order that is given.
 * @returns `invalid` with codes by field; `notFound` for a deck of somebody else and an unknown article
 */
export async function saveDeck(
  actor: Actor | null,
  raw: DeckInput,
  now: Date,
): Promise<Result<Deck>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = deckSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  return transaction(async (tx) => {
    await lockLearner(tx, actor.id);
    return writeDeck(tx, actor.id, parsed.data, now);
  });
}

/** Writes a deck that was checked, in the transaction of a locked learner. */
export async function writeDeck(
  tx: Db,
  userId: string,
  { conceptIds, ...wanted }: DeckInput,
  now: Date,
): Promise<Result<Deck>> {
  const own = await data.findDeck(tx, userId, wanted.id);
  // What a deck is of does not change.
  const deck = own ? { ...own, name: wanted.name, isTyped: wanted.isTyped } : wanted;
  if (own) {
    await data.updateDeck(tx, deck);
  } else {
    const same = await data.findDeckByOwnKey(tx, userId, deckOwnKey(deck));
    if (same) {
      if (same.kind === 'article') await putInOrder(tx, same, conceptIds);
      return ok(same);
    }
    if (await data.hasDeck(tx, deck.id)) return fail('notFound');
    if (deck.kind === 'article' && !(await data.hasArticle(tx, deck.source ?? ''))) {
      return fail('notFound');
    }
    if ((await data.findDecks(tx, userId)).length >= data.mostDecks) {
      return fail('invalid', { id: 'tooMany' });
    }
    await data.insertDeck(tx, userId, deck, now);
  }
  await putInOrder(tx, deck, conceptIds);
  return ok(deck);
}

/** Keeps what is in a list, or in which order an article is studied. */
async function putInOrder(tx: Db, deck: Deck, conceptIds: readonly string[] | undefined) {
  if (deck.kind === 'category' || !conceptIds) return;
  const known = await findKnownConcepts(tx, conceptIds);
  const ids = [...new Set(conceptIds)].filter((id) => known.has(id));
  await data.replaceListed(tx, deck.id, ids);
}

/** Takes a deck away; what was learnt stays. @returns what brings it back when it is saved again */
export async function removeDeck(
  actor: Actor | null,
  id: string,
): Promise<Result<{ deck: Deck; conceptIds: string[] }>> {
  const found = await readDeck(actor, id);
  if (!found.ok) return found;
  return transaction(async (tx) => {
    const conceptIds = await data.findListed(tx, id);
    await data.deleteDeck(tx, id);
    return ok({ deck: found.data, conceptIds });
  });
}

/**
 * Adds terms to a list: to the learner's own without a name, which is begun when it is not there, or to one of theirs.
 * @returns the list, and what was not in it before; `notFound` for what is no list of theirs and for unknown concepts
 */
export async function addToList(
  actor: Actor | null,
  raw: ListChange,
  now: Date,
): Promise<Result<{ deck: Deck; added: string[] }>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = listChangeSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { deckId, conceptIds } = parsed.data;
  return transaction(async (tx) => {
    await lockLearner(tx, actor.id);
    const known = await findKnownConcepts(tx, conceptIds);
    if (known.size === 0) return fail('notFound');
    const deck = deckId
      ? await data.findDeck(tx, actor.id, deckId)
      : await ownList(tx, actor.id, now);
    if (deck?.kind !== 'list') return fail('notFound');
    const before = new Set(await data.findListed(tx, deck.id));
    const added = [...new Set(conceptIds)].filter((id) => known.has(id) && !before.has(id));
    if (before.size + added.length > MOST_LISTED) return fail('invalid', { conceptIds: 'tooMany' });
    if (added.length > 0) await data.replaceListed(tx, deck.id, [...before, ...added]);
    return ok({ deck, added });
  });
}

async function ownList(tx: Db, userId: string, now: Date): Promise<Deck> {
  const found = await data.findOwnList(tx, userId);
  if (found) return found;
  const deck: Deck = { id: randomUUID(), kind: 'list', source: null, name: null, isTyped: false };
  await data.insertDeck(tx, userId, deck, now);
  return deck;
}

/** Takes terms out of a list. @returns what was in it */
export async function removeFromList(
  actor: Actor | null,
  raw: ListChange,
): Promise<Result<{ removed: string[] }>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = listChangeSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { deckId, conceptIds } = parsed.data;
  return transaction(async (tx) => {
    await lockLearner(tx, actor.id);
    const deck = deckId
      ? await data.findDeck(tx, actor.id, deckId)
      : await data.findOwnList(tx, actor.id);
    if (deck?.kind !== 'list') return fail('notFound');
    const unwanted = new Set(conceptIds);
    const before = await data.findListed(tx, deck.id);
    const removed = before.filter((id) => unwanted.has(id));
    await data.replaceListed(
      tx,
      deck.id,
      before.filter((id) => !unwanted.has(id)),
    );
    return ok({ removed });
  });
}
