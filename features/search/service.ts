import { LANGS, type Lang } from '@/language/lang';
import { type Client, db as client, type Db, type Engine, engine } from '@/lib/db';
import { cacheByVersion, touchTermbase } from '@/lib/termbase';
import * as data from './data';
import { insertStagedForms } from './data-staged';
import type { Candidate } from './domain/candidate';
import { searchVersion } from './domain/entry';
import { formsOf, type IndexedForms } from './domain/forms';
import type { Hit } from './domain/hit';
import { missText } from './domain/miss';
import type { Visibility } from './domain/parts';
import { readQuery } from './domain/query';
import { soundRanges } from './domain/sound-ranges';
import type { SearchFilter } from './schema';
import { findNearest } from './service-nearest';
import { searchTiers } from './service-tiers';

export interface SearchOptions extends SearchFilter {
  /** The interface language: its terms come first among equals. */
  locale: Lang;
  /** How many hits there may be. */
  limit: number;
}

export interface SearchAnswer {
  query: string;
  hits: Hit[];
  /** When there is no hit: what comes close by sound or spelling. */
  nearest: Hit[];
}

/**
 * Published concepts by any of their terms, however the query is typed (design, section 5).
 * @returns one hit a concept, best first; none for a query without letters or digits, or longer than any term
 */
export function search(text: string, options: SearchOptions): Promise<SearchAnswer> {
  const { locale, limit, category, lang } = options;
  const key = JSON.stringify([text, locale, limit, category, lang]);
  // Nobody's term is so long: it is answered at once, and not to be kept.
  if (text.length > longestKept) return searchAnew(text, options);
  return recentAnswers(client(), key, () => searchAnew(text, options));
}

// While people type, the first letters are asked for again and again.
const recentAnswers = cacheByVersion(150);
const longestKept = 300;

/**
 * A search that keeps nothing, and takes nothing that was kept.
 * @param rights withDrafts: finds what is on its way to be published too, which is for editors
 */
export async function searchAnew(
  text: string,
  { locale, limit, category, lang }: SearchOptions,
  { withDrafts = false } = {},
): Promise<SearchAnswer> {
  const query = readQuery(text, lang ? [lang] : LANGS);
  if (!query) return { query: text, hits: [], nearest: [] };
  const visibilities: Visibility[] = withDrafts ? ['public', 'draft'] : ['public'];
  const scope = { visibilities, category };
  const hits = await toHits(await searchTiers(query, scope, locale, limit), query.sound);
  const isNothing = hits.length === 0;
  const near = isNothing ? await findNearest(query, scope, locale) : [];
  return { query: text, hits, nearest: await toHits(near, query.sound) };
}

/** Candidates with their concepts. */
export async function toHits(candidates: readonly Candidate[], sound: string): Promise<Hit[]> {
  if (candidates.length === 0) return [];
  const headings = await data.searchIndex().headings(candidates.map(({ row }) => row.conceptId));
  const byId = new Map(headings.map((heading) => [heading.id, heading]));
  return candidates.flatMap(({ row, match }): Hit[] => {
    const concept = byId.get(row.conceptId);
    if (!concept) return [];
    const { lang, text, type, status } = row;
    const { kind } = match;
    // A lookup form is never displayed: the concept stands under its own label.
    if (row.searchOnly) {
      const shown =
        LANGS.find((one) => one === lang && concept.labels[one]) ?? labelled(concept.labels);
      return [
        {
          concept,
          match: {
            lang: shown,
            text: concept.labels[shown],
            kind,
            type: 'fullForm',
            status: 'preferred',
            ranges: [],
          },
        },
      ];
    }
    const ranges = kind === 'romanized' ? soundRanges(text, sound) : match.ranges;
    return [{ concept, match: { lang, text, kind, type, status, ranges } }];
  });
}

const labelled = (labels: Record<Lang, string>): Lang =>
  LANGS.find((lang) => labels[lang] !== '') ?? 'en';

/** So many concepts are read and written in one step: a statement takes no more than a thousand parameters. */
const indexedAtOnce = 500;

/**
 * Brings the index in step with concepts that were written. Call it in the transaction of the write.
 * @param ids of the concepts, new ones among them
 */
export async function indexConcepts(tx: Db, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += indexedAtOnce) {
    const some = ids.slice(at, at + indexedAtOnce);
    await data.deleteEntries(tx, some);
    const concepts = await data.findIndexed(tx, { ids: some });
    await data.insertForms(tx, engine(), formsOf(concepts));
  }
  await touchTermbase(tx);
}

/** Adds concepts to the index that were written just now. Call it in the transaction of the write. */
export async function indexNewConcepts(tx: Db, forms: IndexedForms): Promise<void> {
  await data.insertForms(tx, engine(), forms);
  await touchTermbase(tx);
}

/**
 * Puts new concepts into the index whose entries `stageForms` put into a file. Call it in the transaction of the write.
 * @param schema under which the file is attached
 * @param without the concepts that are left out
 */
export async function indexStaged(
  tx: Db,
  schema: string,
  without: readonly string[],
): Promise<void> {
  await insertStagedForms(tx, schema, without);
  await touchTermbase(tx);
}

/** Takes concepts out of the index. Call it in the transaction of the write. */
export async function removeFromIndex(tx: Db, ids: readonly string[]): Promise<void> {
  await data.deleteEntries(tx, ids);
  await touchTermbase(tx);
}

const rebuildTimeoutMillis = 60_000;

/**
 * Makes the whole index anew when other rules than those of this code made it. The caller holds the start lock.
 * @param tell called after each batch with the number of concepts done
 * @returns how many concepts were indexed, or null when the index was up to date
 */
export async function rebuildStaleIndex(
  db: Client,
  databaseEngine: Engine,
  tell: (done: number) => void = () => {},
): Promise<number | null> {
  if ((await data.readSearchVersion(db)) === searchVersion) return null;
  const inTransaction = <T>(work: (tx: Db) => Promise<T>) =>
    db.$transaction(work, { timeout: rebuildTimeoutMillis });
  await inTransaction((tx) => data.clearEntries(tx, databaseEngine));
  let done = 0;
  for (let after = ''; ; ) {
    const concepts = await data.findIndexed(db, { after, take: indexedAtOnce });
    const last = concepts.at(-1);
    if (!last) break;
    const forms = formsOf(concepts);
    await inTransaction((tx) => data.insertForms(tx, databaseEngine, forms));
    after = last.id;
    done += concepts.length;
    tell(done);
  }
  await data.writeSearchVersion(db, searchVersion);
  await touchTermbase(db);
  return done;
}

/** Counts a query for which nothing was found: the text and the day, nobody's name. */
export async function countMiss(text: string, now: Date): Promise<void> {
  await data.incrementMiss(client(), now.toISOString().slice(0, 10), missText(text));
}
