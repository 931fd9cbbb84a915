import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { db as client } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { cachedByVersion } from '@/lib/termbase';
import * as data from './data-desk';
import type { DeskQuery } from './desk-schema';
import type { DeskArticle } from './domain/article';
import { findAmong, findable } from './domain/article-search';

const pageSize = 50;
/** Of more, the oldest are found by language and access only. */
const mostSearched = 20_000;

export interface DeskPage {
  articles: DeskArticle[];
  count: number;
  page: number;
  pageCount: number;
}

/** One page of the articles, archived ones apart; for editors. `notFound` beyond the last page. */
export async function listDeskArticles(
  actor: Actor | null,
  query: DeskQuery,
): Promise<Result<DeskPage>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const db = client();
  const skip = (query.page - 1) * pageSize;
  const found = query.q === '' ? null : await searchSlugs(query);
  const count = found ? found.length : await data.countDeskArticles(db, query);
  const pageCount = Math.max(1, Math.ceil(count / pageSize));
  if (query.page > pageCount) return fail('notFound');
  const slugs = found
    ? found.slice(skip, skip + pageSize)
    : await data.findDeskSlugs(db, query, { skip, take: pageSize });
  const articles = await data.findDeskArticles(db, slugs);
  return ok({ articles, count, page: query.page, pageCount });
}

async function searchSlugs({ q, lang, access, archived }: DeskQuery): Promise<string[]> {
  const db = client();
  const filter = { lang, access, archived };
  const key = `articles/desk/${JSON.stringify(filter)}`;
  const articles = await cachedByVersion(db, key, async () =>
    (await data.findDeskNames(db, filter, mostSearched)).map(findable),
  );
  return findAmong(articles, q, mostSearched).map(({ slug }) => slug);
}
