import type { Lang } from '@/language/lang';
import { type Client, db as client, type Db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { cachedByVersion, touchTermbase } from '@/lib/termbase';
import { getArticle } from '../articles/service';
import * as data from './data';
import { countArticleInitials, findArticleHeadings } from './data-article';
import { findDetail } from './data-detail';
import type { ConceptDetail, ConceptHeading } from './domain/concept';
import { type Cursor, decodeCursor, encodeCursor } from './domain/cursor';
import { pageCount, pageSize } from './domain/paging';
import { CATEGORIES, type Category, slugSchema } from './schema';

export interface BrowseQuery {
  category?: Category;
  article?: string;
  letter?: string;
  sort: Lang;
  page: number;
}

export interface BrowsePage {
  concepts: ConceptHeading[];
  /** Concepts under the filter. */
  count: number;
  page: number;
  pageCount: number;
  /** Concepts under each index letter, without the filter by letter. */
  letters: Map<string, number>;
}

/**
 * One page of the published concepts, in the alphabetical order of one language.
 * @returns `notFound` for an unknown article or a page beyond the last
 */
export async function browseConcepts(query: BrowseQuery): Promise<Result<BrowsePage>> {
  const db = client();
  const article = query.article ? await getArticle(query.article) : undefined;
  if (article && !article.ok) return fail('notFound');
  const articleId = article?.data.id;
  const { category, sort } = query;
  const letters = await cachedByVersion(
    db,
    `letters/${sort}/${category ?? ''}/${articleId ?? ''}`,
    () =>
      articleId
        ? countArticleInitials(db, { articleId, category }, sort)
        : data.countByInitial(db, { category }, sort),
  );
  const count = query.letter ? (letters.get(query.letter) ?? 0) : sum(letters.values());
  const pages = pageCount(count);
  if (query.page > pages) return fail('notFound');
  const skip = (query.page - 1) * pageSize;
  const listed = { category, letter: query.letter };
  const concepts = articleId
    ? await findArticleHeadings(db, { ...listed, articleId }, sort, { skip, take: pageSize })
    : await data.findHeadings(db, listed, sort, {
        skip,
        take: pageSize,
        milestone: await milestoneBefore(db, listed, sort, skip),
      });
  return ok({ concepts, count, page: query.page, pageCount: pages, letters });
}

async function milestoneBefore(
  db: Db,
  filter: data.BrowseFilter,
  sort: Lang,
  position: number,
): Promise<data.Milestone | undefined> {
  if (position < data.milestoneStep) return undefined;
  const { category = '', letter = '' } = filter;
  const key = `milestones/${sort}/${category}/${letter}`;
  const milestones = await cachedByVersion(db, key, () => data.findMilestones(db, filter, sort));
  return milestones.findLast((milestone) => milestone.position <= position);
}

/** The published concepts that come from an article or occur in it, in the order of a language, 500 at most. */
export async function listArticleConcepts(
  articleId: string,
  sort: Lang,
): Promise<ConceptHeading[]> {
  const db = client();
  return cachedByVersion(db, `article-concepts/${articleId}/${sort}`, () =>
    findArticleHeadings(db, { articleId }, sort, { skip: 0, take: articleConceptLimit }),
  );
}

/**
 * A published concept with everything that a reader may see.
 * @param idOrSlug its id or its slug
 * @returns `notFound` when there is none, or it is not published
 */
export async function getConcept(idOrSlug: string): Promise<Result<ConceptDetail>> {
  // Asked first: PostgreSQL takes offence at a zero byte.
  if (!slugSchema.safeParse(idOrSlug).success) return fail('notFound');
  const concept = await findDetail(client(), idOrSlug);
  return concept ? ok(concept) : fail('notFound');
}

export interface CategoryCount {
  category: Category;
  count: number;
}

/** The categories that have published concepts, in the order of the design, with their counts. */
export async function listCategories(): Promise<CategoryCount[]> {
  const db = client();
  const counts = await cachedByVersion(db, 'categories', () => data.countByCategory(db));
  return CATEGORIES.map((category) => ({ category, count: counts.get(category) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}

/** The concepts published last, newest first. */
export async function listRecentConcepts(take: number): Promise<ConceptHeading[]> {
  const db = client();
  return cachedByVersion(db, `recent/${take}`, () => data.findRecent(db, take));
}

/** The number of published concepts. */
export async function countConcepts(): Promise<number> {
  const db = client();
  return cachedByVersion(db, 'count', () => data.countPublished(db));
}

// An article page lists them all at once; the terms page has the rest of an exceptional one.
const articleConceptLimit = 500;

export interface ChangedPage {
  concepts: (ConceptHeading & { updatedAt: string })[];
  nextCursor: string | null;
}

/**
 * Published concepts in order of change, oldest first: what a mirror follows.
 * @param query.updatedSince only those changed at or after this time
 * @param query.cursor the `nextCursor` of the page before
 * @param query.limit 1 to 100
 * @returns `invalid` for a cursor that is none of ours
 */
export async function listChangedConcepts(query: {
  category?: Category;
  updatedSince?: Date;
  cursor?: string;
  limit: number;
}): Promise<Result<ChangedPage>> {
  let after: Cursor | undefined;
  if (query.cursor !== undefined) {
    after = decodeCursor(query.cursor);
    if (!after) return fail('invalid', { cursor: 'cursor' });
  }
  const { category, updatedSince, limit } = query;
  const rows = await data.findChanged(client(), {
    category,
    updatedSince,
    after,
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return ok({
    concepts: page.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    nextCursor: rows.length > limit && last ? encodeCursor(last) : null,
  });
}

/** How many concepts one file of the sitemap lists: each in three languages, under the limit of 50,000 addresses. */
export const sitemapSlice = 15_000;

/** The slugs and times of change of one slice of the sitemap, counted from 0. */
export async function listSitemapSlice(index: number) {
  return data.findSlugs(client(), { skip: index * sitemapSlice, take: sitemapSlice });
}

const checkedAtOnce = 500;

/**
 * Works out again the labels, sort keys and index letters of every concept and compares them with what is there.
 * @param options mend: puts right what differs; tell: called now and then with the number of concepts done
 * @returns how many were looked at, and the slugs of those that differed
 */
export async function checkDerived(
  db: Client,
  { mend, tell = () => {} }: { mend: boolean; tell?: (done: number) => void },
): Promise<{ concepts: number; differing: string[] }> {
  const differing: string[] = [];
  let concepts = 0;
  for (let after = ''; ; ) {
    const batch = await data.findDerived(db, after, checkedAtOnce);
    const last = batch.at(-1);
    if (!last) break;
    for (const { id, slug, stored, derived } of batch) {
      if (JSON.stringify(stored) === JSON.stringify(derived)) continue;
      differing.push(slug);
      if (mend) await data.updateDerived(db, id, derived);
    }
    after = last.id;
    concepts += batch.length;
    tell(concepts);
  }
  if (mend && differing.length > 0) await touchTermbase(db);
  return { concepts, differing };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
