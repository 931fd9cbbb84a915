import type { Actor } from '@/features/accounts/domain/role';
import { deny, findNames } from '@/features/accounts/service';
import type { ConceptStatus } from '@/features/glossary/domain/status';
import { findConceptIds, mostFound } from '@/features/search/service-concept-ids';
import type { Lang } from '@/language/lang';
import { db, engine } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { cachedByVersion } from '@/lib/termbase';
import * as data from './data-table';
import {
  compareCursors,
  decodeTableCursor,
  encodeTableCursor,
  type TableCursor,
} from './domain/table-cursor';
import { orderOf, statusesOf, type TableOrder, type TableState } from './domain/table-state';

export interface TablePage {
  rows: (data.TableRow & {
    /** Who began it; null for the first data. */
    authorName: string | null;
  })[];
  /** Concepts under the filter. */
  count: number;
  /** Whether the text finds more than are looked through. */
  isCut: boolean;
  /** The cursor of the page before, or null on the first; likewise of the next. */
  before: string | null;
  after: string | null;
}

/** As many as can be changed at once, and as an editor looks through at a glance. */
const rowsAPage = 50;

/**
 * One page of all concepts, as a filter and an order choose them; by an editor.
 * @returns `invalid` for a cursor that is none of ours
 */
export async function readTable(
  actor: Actor | null,
  state: TableState,
  locale: Lang,
): Promise<Result<TablePage>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const order = orderOf(state);
  const cursor = state.after ?? state.before;
  const from = cursor === undefined ? undefined : decodeTableCursor(cursor, order);
  if (cursor !== undefined && !from) return fail('invalid', { cursor: 'cursor' });
  const filter = {
    statuses: statusesOf(state.status),
    category: state.category,
    lacks: state.lacks,
  };
  const place = { from, backwards: state.after === undefined && from !== undefined };
  const found = state.q
    ? await searched(state.q, filter, order, place, locale)
    : await listed(filter, order ?? { by: 'updated', descending: true }, place);
  const names = await findNames(found.rows.flatMap(({ authorId }) => authorId ?? []));
  return ok({
    ...found,
    rows: found.rows.map((row) => ({
      ...row,
      authorName: (row.authorId && names.get(row.authorId)) ?? null,
    })),
  });
}

interface Place {
  from: TableCursor | undefined;
  backwards: boolean;
}

type Found = Omit<TablePage, 'rows'> & { rows: data.TableRow[] };

async function listed(filter: data.TableFilter, order: TableOrder, place: Place): Promise<Found> {
  const [rows, count] = await Promise.all([rowsFrom(filter, order, place), countOf(filter)]);
  // Where the page before is not a whole one, the first page is shown: it begins with the same rows.
  if (place.backwards && rows.length <= rowsAPage) {
    return listed(filter, order, { from: undefined, backwards: false });
  }
  return { ...pageOf(rows, place), count, isCut: false };
}

async function rowsFrom(
  filter: data.TableFilter,
  order: TableOrder,
  { from, backwards }: Place,
): Promise<data.TableRow[]> {
  const find = (one: data.TableFilter) =>
    data.findTableRows(db(), engine(), one, order, { from, backwards, take: rowsAPage + 1 });
  if (filter.lacks?.length) return find(filter);
  const ofStatus = (status: ConceptStatus) => find({ ...filter, statuses: [status] });
  const rows = (await Promise.all(filter.statuses.map(ofStatus))).flat();
  const direction = backwards ? -1 : 1;
  return rows.sort((a, b) => direction * compareCursors(a, b, order)).slice(0, rowsAPage + 1);
}

/** A page of rows that were read from a place on, one more than a page has if there are more. */
function pageOf(rows: readonly data.TableRow[], { from, backwards }: Place) {
  const hasMore = rows.length > rowsAPage;
  const shown = rows.slice(0, rowsAPage);
  if (backwards) shown.reverse();
  const [first, last] = [shown.at(0), shown.at(-1)];
  const hasBefore = backwards ? hasMore : from !== undefined;
  const hasAfter = backwards || hasMore;
  return {
    rows: shown,
    before: hasBefore && first ? encodeTableCursor(first) : null,
    after: hasAfter && last ? encodeTableCursor(last) : null,
  };
}

async function countOf(filter: data.TableFilter): Promise<number> {
  const { statuses, category, lacks = [] } = filter;
  const lack = data.onlyLackOf(filter);
  if (lack) return cachedByVersion(db(), `lacking/${lack}`, () => data.countLacking(db(), lack));
  if (lacks.length > 0) {
    const key = `table/${statuses}/${category ?? ''}/${lacks}`;
    return cachedByVersion(db(), key, () => data.countTableRows(db(), engine(), filter));
  }
  const counts = await cachedByVersion(db(), 'table', () => data.countByStatusAndCategory(db()));
  return counts
    .filter((one) => statuses.includes(one.status as ConceptStatus))
    .filter((one) => category === undefined || one.category === category)
    .reduce((sum, { count }) => sum + count, 0);
}

async function searched(
  text: string,
  filter: data.TableFilter,
  order: TableOrder | null,
  place: Place,
  locale: Lang,
): Promise<Found> {
  const { statuses, category } = filter;
  const isPublic = statuses.includes('published');
  const isDraft = statuses.includes('draft') || statuses.includes('inReview');
  const visibilities = [
    ...(isPublic ? ['public' as const] : []),
    ...(isDraft ? ['draft' as const] : []),
  ];
  const ids = await findConceptIds(text, { locale, category, visibilities });
  const rows = await data.findTableRowsById(db(), engine(), ids, filter, order?.by ?? 'updated');
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const rankOf = ({ id }: { id: string }) => ranks.get(id) ?? -1;
  const compare = (a: TableCursor, b: TableCursor) =>
    order ? compareCursors(a, b, order) : rankOf(a) - rankOf(b);
  rows.sort(compare);
  const { from, backwards } = place;
  const behind = rows.filter((row) => !from || compare(row, from) * (backwards ? -1 : 1) > 0);
  const isShort = backwards && behind.length < rowsAPage;
  const page = isShort
    ? pageOf(rows, { from: undefined, backwards: false })
    : pageOf(backwards ? behind.reverse() : behind, place);
  return { ...page, count: rows.length, isCut: ids.length >= mostFound };
}
