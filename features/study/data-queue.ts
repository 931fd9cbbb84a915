import type { Lang } from '@/language/lang';
import type { Db, Prisma } from '@/lib/db';
import { jsonQuery } from '@/lib/db-json';
import { valuesAtOnce } from './data-batches';
import { cardOmit, type StoredCard, toCard } from './data-cards';
import { findArticleConceptIds, whereInDecks } from './data-decks';
import type { Phase } from './domain/card';
import type { Direction } from './domain/card-key';
import type { Day } from './domain/day';
import type { Deck } from './domain/deck';
import { FIRST_DIRECTIONS, STABLE_DAYS, type StudyConcept } from './domain/directions';

/** The cards that were answered today or put off until tomorrow: of their concepts nothing else comes today. */
export async function findTodays(db: Db, userId: string, day: Day): Promise<StoredCard[]> {
  const where = { userId, OR: [{ lastDay: { gte: day } }, { buriedUntil: { gt: day } }] };
  return (await db.card.findMany({ where, omit: cardOmit })).map(toCard);
}

/** What orders a card in the queue, and tells which decks it is in. */
export interface OpenCard {
  key: string;
  phase: Phase;
  stability: number;
  difficulty: number;
  dueAt: number | null;
  dueDay: Day | null;
  lastDay: Day;
  buriedUntil: Day | null;
  category: string;
}

// As JSON and without what is not needed to order them: thousands can be due.
const selectOpen = jsonQuery(({ given, field, object, array }) => {
  const item = object({
    key: 'k."cardKey"',
    phase: 'k.phase',
    stability: 'k.stability',
    difficulty: 'k.difficulty',
    dueAt: 'k."dueAt"',
    dueDay: 'k."dueDay"',
    lastDay: 'k."lastDay"',
    buriedUntil: 'k."buriedUntil"',
    category: 'c.category',
  });
  const isOpen = (due: string) => `SELECT ${item} AS item
    FROM "Card" k JOIN "Concept" c ON c.id = k."conceptId"
    WHERE k."userId" = ${field('userId')} AND ${due} AND NOT k."isSuspended"
      AND c.status = 'published'`;
  const day = `CAST(${field('day')} AS integer)`;
  const rows = `${isOpen('k."dueAt" IS NOT NULL')} UNION ALL ${isOpen(`k."dueDay" <= ${day}`)}`;
  return `${given} SELECT CAST(${array(rows)} AS text) AS json`;
});

/** The cards of a learner that are in steps or due by a day, of concepts that readers see. */
export const findOpen = async (db: Db, userId: string, day: Day): Promise<OpenCard[]> =>
  (await selectOpen(db, JSON.stringify({ userId, day }))) as OpenCard[];

/** All cards of a learner of some concepts. */
export async function findCardsOfConcepts(db: Db, userId: string, ids: readonly string[]) {
  const where = { userId, conceptId: { in: [...ids] } };
  return (await db.card.findMany({ where, omit: cardOmit })).map(toCard);
}

const labels = { en: 'labelEn', vi: 'labelVi', lo: 'labelLo' } as const;

/** The concepts of decks that have a term at both ends of a direction. */
const whereOffered = (
  decks: readonly Deck[],
  directions: readonly Direction[],
): Prisma.ConceptWhereInput => ({
  AND: [whereInDecks(decks), whereAsked(directions)],
});

const whereAsked = (directions: readonly Direction[]): Prisma.ConceptWhereInput => ({
  OR: directions.map(({ from, to }) => ({
    [labels[from]]: { not: '' },
    [labels[to]]: { not: '' },
  })),
});

/**
 * Concepts of a learner, of whatever deck, of which something is begun and something else may be begun now: fewer
 * directions than every concept begins with, all of them stable, or one that was begun and taken back.
 * @param directions how many the learner has
 */
export async function findUnfinished(
  db: Db,
  userId: string,
  directions: number,
  day: Day,
): Promise<string[]> {
  const [taken, groups] = await Promise.all([
    db.card.findMany({
      where: {
        userId,
        phase: 'new',
        isSuspended: false,
        OR: [{ buriedUntil: null }, { buriedUntil: { lte: day } }],
      },
      select: { conceptId: true },
    }),
    // Not of the decks only: joined with their concepts, it would take twenty times as long.
    db.card.groupBy({
      by: ['conceptId'],
      where: { userId },
      having: {
        OR: [
          { cardKey: { _count: { lt: Math.min(FIRST_DIRECTIONS, directions) } } },
          { cardKey: { _count: { lt: directions } }, stability: { _min: { gte: STABLE_DAYS } } },
        ],
      },
      orderBy: { conceptId: 'asc' },
    }),
  ]);
  return [...new Set([...taken, ...groups].map(({ conceptId }) => conceptId))];
}

/** The first of some concepts that are of decks and can be asked for, in the order given. */
export async function findOffered(
  db: Db,
  ids: readonly string[],
  decks: readonly Deck[],
  directions: readonly Direction[],
  take: number,
): Promise<string[]> {
  return findFirstAmong(db, ids, whereOffered(decks, directions), take);
}

/** The first of some concepts of which something is true, in the order given. */
async function findFirstAmong(
  db: Db,
  ids: readonly string[],
  concept: Prisma.ConceptWhereInput,
  take: number,
): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < ids.length && found.length < take; at += valuesAtOnce) {
    const some = ids.slice(at, at + valuesAtOnce);
    const where = { AND: [{ id: { in: some } }, concept] };
    const rows = await db.concept.findMany({ where, select: { id: true } });
    const known = new Set(rows.map(({ id }) => id));
    found.push(...some.filter((id) => known.has(id)));
  }
  return found.slice(0, take);
}

/** Concepts of a deck of which the learner has no card, in the order of the deck. */
export async function findFresh(
  db: Db,
  userId: string,
  deck: Deck,
  directions: readonly Direction[],
  take: number,
): Promise<string[]> {
  const where = { AND: [whereOffered([deck], directions), { cards: { none: { userId } } }] };
  const first =
    deck.kind === 'category'
      ? []
      : await db.deckConcept.findMany({
          where: { deckId: deck.id, concept: where },
          select: { conceptId: true },
          orderBy: { position: 'asc' },
          take,
        });
  const ids = first.map(({ conceptId }) => conceptId);
  if (deck.kind === 'list' || ids.length >= take) return ids;
  const missing = take - ids.length;
  if (deck.kind === 'article') {
    const own = await findArticleConceptIds(db, deck.source ?? '');
    const others = {
      ...whereAsked(directions),
      cards: { none: { userId } },
      deckEntries: { none: { deckId: deck.id } },
    };
    return [...ids, ...(await findFirstAmong(db, own, others, missing))];
  }
  const rows = await db.concept.findMany({
    where,
    select: { id: true },
    orderBy: { id: 'asc' },
    take: missing,
  });
  return [...ids, ...rows.map(({ id }) => id)];
}

/** Concepts of a deck, those that it says are to be begun first in front; the others as they come. */
export async function inDeckOrder(db: Db, deck: Deck, ids: readonly string[]): Promise<string[]> {
  const rows = await db.deckConcept.findMany({
    where: { deckId: deck.id, conceptId: { in: [...ids] } },
    select: { conceptId: true, position: true },
  });
  const positions = new Map(rows.map(({ conceptId, position }) => [conceptId, position]));
  const placeOf = (id: string) => positions.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The languages in which concepts have a term to ask for. */
export async function findStudyConcepts(db: Db, ids: readonly string[]): Promise<StudyConcept[]> {
  const rows = await db.concept.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, labelEn: true, labelVi: true, labelLo: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const langs = (Object.keys(labels) as Lang[]).filter((lang) => row[labels[lang]] !== '');
    return [{ id, langs }];
  });
}

/** The ids of the concepts of an article or a list. */
export async function findMembers(db: Db, deck: Deck): Promise<Set<string>> {
  if (deck.kind === 'article') return new Set(await findArticleConceptIds(db, deck.source ?? ''));
  const where = { deckId: deck.id };
  const rows = await db.deckConcept.findMany({ where, select: { conceptId: true } });
  return new Set(rows.map(({ conceptId }) => conceptId));
}

export async function findNotes(db: Db, userId: string, conceptIds: readonly string[]) {
  return db.studyNote.findMany({
    where: { userId, conceptId: { in: [...conceptIds] }, text: { not: '' } },
    select: { conceptId: true, text: true },
  });
}
