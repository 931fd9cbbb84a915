import type { Lang } from '@/language/lang';
import type { Db, Prisma } from '@/lib/db';
import { jsonQuery } from '@/lib/db-json';
import { type Deck, type DeckKind, deckOwnKey } from './domain/deck';

const deckSelect = { id: true, kind: true, source: true, name: true, isTyped: true } as const;

type DeckRow = Prisma.DeckGetPayload<{ select: typeof deckSelect }>;

const toDeck = (row: DeckRow): Deck => ({ ...row, kind: row.kind as DeckKind });

/** More decks than anybody keeps an eye on. */
export const mostDecks = 200;

/** The decks of a learner, the oldest first. */
export async function findDecks(db: Db, userId: string): Promise<Deck[]> {
  const rows = await db.deck.findMany({
    where: { userId },
    select: deckSelect,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostDecks,
  });
  return rows.map(toDeck);
}

export async function findDeck(db: Db, userId: string, id: string): Promise<Deck | null> {
  const row = await db.deck.findFirst({ where: { id, userId }, select: deckSelect });
  return row && toDeck(row);
}

export async function findDeckByOwnKey(db: Db, userId: string, ownKey: string) {
  const where = { userId_ownKey: { userId, ownKey } };
  const row = await db.deck.findUnique({ where, select: deckSelect });
  return row && toDeck(row);
}

/** The list of a learner without a name: the one that "add to my deck" began. */
export async function findOwnList(db: Db, userId: string): Promise<Deck | null> {
  const row = await db.deck.findFirst({
    where: { userId, kind: 'list', name: null },
    select: deckSelect,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return row && toDeck(row);
}

export const hasDeck = async (db: Db, id: string): Promise<boolean> =>
  (await db.deck.count({ where: { id } })) > 0;

export async function insertDeck(tx: Db, userId: string, deck: Deck, now: Date): Promise<void> {
  const { id, kind, source, name, isTyped } = deck;
  const data = { id, kind, source, name, isTyped, createdAt: now };
  await tx.deck.create({ data: { ...data, userId, ownKey: deckOwnKey(deck) } });
}

export async function updateDeck(tx: Db, { id, name, isTyped }: Deck): Promise<void> {
  await tx.deck.update({ where: { id }, data: { name, isTyped } });
}

/** Of a deck that is gone already, nothing. */
export const deleteDeck = (tx: Db, id: string) => tx.deck.deleteMany({ where: { id } });

/** The ids of the concepts of a list in its order, or those of an article that are to be begun first. */
export async function findListed(db: Db, deckId: string): Promise<string[]> {
  const rows = await db.deckConcept.findMany({
    where: { deckId },
    select: { conceptId: true },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ conceptId }) => conceptId);
}

/** Puts concepts into a list, or an article in order, in place of what was there. */
export async function replaceListed(tx: Db, deckId: string, conceptIds: readonly string[]) {
  await tx.deckConcept.deleteMany({ where: { deckId } });
  const data = conceptIds.map((conceptId, position) => ({ deckId, conceptId, position }));
  await tx.deckConcept.createMany({ data });
}

/** What a reader sees of the concepts of a list, in its order, those that can be studied. */
export async function findListedHeadings(db: Db, deckId: string) {
  const rows = await db.deckConcept.findMany({
    where: { deckId, concept: { status: 'published' } },
    select: {
      concept: {
        select: {
          id: true,
          slug: true,
          category: true,
          labelEn: true,
          labelVi: true,
          labelLo: true,
        },
      },
    },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ concept: { labelEn, labelVi, labelLo, ...heading } }) => ({
    ...heading,
    labels: { en: labelEn, vi: labelVi, lo: labelLo },
  }));
}

/** The titles of articles by id. */
export async function findTitles(db: Db, ids: readonly string[]) {
  const rows = await db.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, lang: true, title: true },
  });
  return new Map(rows.map(({ id, lang, title }) => [id, { lang: lang as Lang, text: title }]));
}

/** Whether readers see an article. */
export const hasArticle = async (db: Db, id: string): Promise<boolean> =>
  (await db.article.count({ where: { id, archivedAt: null } })) > 0;

/** The published concepts that decks are made of. */
export function whereInDecks(decks: readonly Pick<Deck, 'id' | 'kind' | 'source'>[]) {
  const sources = (kind: DeckKind) =>
    decks.flatMap((deck) => (deck.kind === kind && deck.source ? [deck.source] : []));
  const categories = sources('category');
  const articleIds = sources('article');
  const lists = decks.filter(({ kind }) => kind === 'list').map(({ id }) => id);
  const any: Prisma.ConceptWhereInput[] = [
    ...(categories.length > 0 ? [{ category: { in: categories } }] : []),
    ...(articleIds.length > 0
      ? [
          { sources: { some: { articleId: { in: articleIds } } } },
          { mentions: { some: { articleId: { in: articleIds } } } },
        ]
      : []),
    ...(lists.length > 0 ? [{ deckEntries: { some: { deckId: { in: lists } } } }] : []),
  ];
  const [one] = any;
  return { status: 'published', ...(any.length === 1 ? one : { OR: any }) };
}

// From the article to its concepts by index; from all concepts, each would be asked whether it is of the article.
const selectArticleIds = jsonQuery(({ given, field, object, array }) => {
  const rows = `SELECT ${object({ id: 'c.id' })} AS item FROM (
      SELECT s."conceptId" FROM "Source" s WHERE s."articleId" = ${field('articleId')}
      UNION SELECT m."conceptId" FROM "Mention" m WHERE m."articleId" = ${field('articleId')}
    ) own CROSS JOIN "Concept" c WHERE c.id = own."conceptId" AND c.status = 'published'
    ORDER BY c.id`;
  return `${given} SELECT CAST(${array(rows)} AS text) AS json`;
});

/** The ids of the published concepts that come from an article or occur in it, in the order of its deck. */
export async function findArticleConceptIds(db: Db, articleId: string): Promise<string[]> {
  const rows = await selectArticleIds(db, JSON.stringify({ articleId }));
  return (rows as { id: string }[]).map(({ id }) => id);
}

export const countConcepts = async (db: Db, deck: Deck): Promise<number> =>
  deck.kind === 'article'
    ? (await findArticleConceptIds(db, deck.source ?? '')).length
    : db.concept.count({ where: whereInDecks([deck]) });

/** The ids of the published concepts of a category or an article in the order of the deck, after one. */
export async function findConceptIds(
  db: Db,
  source: { category?: string; articleId?: string },
  { after, take }: { after?: string; take: number },
): Promise<string[]> {
  const { category, articleId } = source;
  if (articleId) {
    const ids = await findArticleConceptIds(db, articleId);
    return ids.filter((id) => !after || id > after).slice(0, take);
  }
  const rows = await db.concept.findMany({
    where: {
      status: 'published',
      ...(category && { category }),
      ...(after && { id: { gt: after } }),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take,
  });
  return rows.map(({ id }) => id);
}
