import { isLang, type Lang } from '@/language/lang';
import type { Db } from '@/lib/db';
import type { DeskQuery } from './desk-schema';
import type { ArticleName, DeskArticle } from './domain/article';

type Filter = Pick<DeskQuery, 'lang' | 'access' | 'archived'>;

const whereOf = ({ lang, access, archived }: Filter) => ({
  ...(lang && { lang }),
  ...(access && { access }),
  archivedAt: archived ? { not: null } : null,
});

const order = [{ publishedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }] as const;

export const countDeskArticles = (db: Db, filter: Filter): Promise<number> =>
  db.article.count({ where: whereOf(filter) });

/** The slugs of one page of the articles, the latest published first. */
export async function findDeskSlugs(
  db: Db,
  filter: Filter,
  { skip, take }: { skip: number; take: number },
): Promise<string[]> {
  const rows = await db.article.findMany({
    where: whereOf(filter),
    select: { slug: true },
    orderBy: [...order],
    skip,
    take,
  });
  return rows.map(({ slug }) => slug);
}

/** What names the articles, the latest published first. */
export async function findDeskNames(db: Db, filter: Filter, take: number): Promise<ArticleName[]> {
  const rows = await db.article.findMany({
    where: whereOf(filter),
    select: { slug: true, lang: true, title: true, publisher: true },
    orderBy: [...order],
    take,
  });
  return rows.map((row) => ({ ...row, lang: row.lang as Lang }));
}

/** Articles by their slugs, in that order. */
export async function findDeskArticles(db: Db, slugs: readonly string[]): Promise<DeskArticle[]> {
  const rows = await db.article.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      id: true,
      slug: true,
      lang: true,
      title: true,
      publisher: true,
      publishedOn: true,
      access: true,
      version: true,
      wordCount: true,
      archivedAt: true,
      original: { select: { lang: true } },
      translations: { select: { lang: true } },
      _count: { select: { mentions: true } },
    },
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return slugs.flatMap((slug) => {
    const row = bySlug.get(slug);
    if (!row) return [];
    const { lang, archivedAt, original, translations, _count, ...rest } = row;
    return [
      {
        ...rest,
        lang: lang as Lang,
        access: rest.access as DeskArticle['access'],
        isArchived: archivedAt !== null,
        conceptCount: _count.mentions,
        translations: translations.map((one) => one.lang).filter(isLang),
        originalLang: original ? (original.lang as Lang) : null,
      },
    ];
  });
}
