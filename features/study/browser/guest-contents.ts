import type { StudyContent } from '../domain/content';
import type { Day } from '../domain/day';
import { deckOwnKey } from '../domain/deck';
import { groupBy } from '../domain/group';
import type { StudyApi } from './api';
import type { KeptDeck, KeptSource, StudyDatabase } from './database';

interface Place {
  db: StudyDatabase;
  api: StudyApi;
}

const PAGE = 50;
const MOST_IDS = 100;
/** Longer than this, what is known is shown, and what comes is kept for the next time. */
const PATIENCE_MILLIS = 1_500;

/**
 * The ids of the concepts of a deck in its order, page by page, with their contents kept; each is read from the server
 * once a day and only as far as is asked for. Without a connection, as far as known.
 */
export async function* pagesOf(
  deck: KeptDeck,
  day: Day,
  { db, api }: Place,
): AsyncGenerator<string[]> {
  if (deck.kind === 'list') {
    for (const ids of chunks(deck.conceptIds, PAGE)) {
      await fetchMissing(ids, { db, api });
      yield ids;
    }
    return;
  }
  // What is to be begun first comes again in its place; who reads this knows it by then.
  for (const ids of chunks(deck.conceptIds, PAGE)) {
    await fetchMissing(ids, { db, api });
    yield ids;
  }
  const key = deckOwnKey(deck);
  const kept = await db.sources.get(key);
  let source: KeptSource =
    kept?.day === day
      ? kept
      : { key, ids: kept?.ids ?? [], read: 0, after: null, isWhole: false, day };
  if (source.read > 0) yield source.ids.slice(0, source.read);
  while (!source.isWhole) {
    const page = await api.readContents({
      [deck.kind]: deck.source ?? '',
      limit: String(PAGE),
      ...(source.after && { after: source.after }),
    });
    if (!page.ok) {
      yield source.ids.slice(source.read);
      return;
    }
    const { concepts, nextCursor } = page.data;
    const ids = concepts.map(({ id }) => id);
    const before = source.ids.slice(0, source.read);
    const later = source.ids.slice(source.read).filter((id) => nextCursor && id > nextCursor);
    source = {
      ...source,
      ids: [...before, ...ids, ...later],
      read: before.length + ids.length,
      after: nextCursor,
      isWhole: nextCursor === null,
    };
    await db.transaction('rw', db.contents, db.sources, async () => {
      await db.contents.bulkPut(concepts);
      await db.sources.put(source);
    });
    yield ids;
  }
}

/** The contents that are kept, by id. */
export async function keptContents(
  ids: readonly string[],
  db: StudyDatabase,
): Promise<Map<string, StudyContent>> {
  const found = await db.contents.bulkGet([...ids]);
  return new Map(found.flatMap((content) => (content ? [[content.id, content]] : [])));
}

/** The contents as they are now, or as they were known where the server cannot be asked in time. */
export async function freshContents(
  ids: readonly string[],
  { db, api }: Place,
): Promise<Map<string, StudyContent>> {
  const fetched = Promise.all(
    chunks(ids, MOST_IDS).map((some) => fetchContents(some, { db, api })),
  );
  await Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS))]);
  return keptContents(ids, db);
}

async function fetchMissing(ids: readonly string[], place: Place): Promise<void> {
  const known = await keptContents(ids, place.db);
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) await fetchContents(missing, place);
}

/** Keeps what the server has of some concepts; what it does not have any more goes. */
async function fetchContents(ids: readonly string[], { db, api }: Place): Promise<void> {
  if (ids.length === 0) return;
  const page = await api.readContents({ ids: ids.join(',') });
  if (!page.ok) return;
  const there = new Set(page.data.concepts.map(({ id }) => id));
  await db.transaction('rw', db.contents, async () => {
    await db.contents.bulkPut(page.data.concepts);
    await db.contents.bulkDelete(ids.filter((id) => !there.has(id)));
  });
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  const indexed = values.map((value, index) => ({ value, at: String(Math.floor(index / size)) }));
  return [...groupBy(indexed, ({ at }) => at).values()].map((group) =>
    group.map(({ value }) => value),
  );
}
