import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';
import { type JsonSql, jsonQuery } from '@/lib/db-json';
import type { ConceptHeading } from './domain/concept';

/** What is asked of the concepts of an article. */
export interface ArticleFilter {
  articleId: string;
  category?: string | undefined;
  letter?: string | undefined;
}

const columns = {
  en: { sort: 'c."sortEn"', initial: 'c."initialEn"' },
  vi: { sort: 'c."sortVi"', initial: 'c."initialVi"' },
  lo: { sort: 'c."sortLo"', initial: 'c."initialLo"' },
} as const;

// From the article to its concepts by index; from all concepts, each would be asked whether it is of the article.
// CROSS JOIN: SQLite then reads the left table first.
const concepts = ({ field }: JsonSql) => `(
    SELECT s."conceptId" FROM "Source" s WHERE s."articleId" = ${field('articleId')}
    UNION SELECT m."conceptId" FROM "Mention" m WHERE m."articleId" = ${field('articleId')}
  ) own CROSS JOIN "Concept" c
  WHERE c.id = own."conceptId" AND c.status = 'published'
    AND (${field('category')} IS NULL OR c.category = ${field('category')})`;

function selectHeadings(lang: Lang) {
  const { sort, initial } = columns[lang];
  return jsonQuery((sql) => {
    const { given, object, array, field } = sql;
    const item = object({
      id: 'c.id',
      slug: 'c.slug',
      category: 'c.category',
      labels: object({ en: 'c."labelEn"', vi: 'c."labelVi"', lo: 'c."labelLo"' }),
    });
    const rows = `SELECT ${item} AS item FROM ${concepts(sql)}
      AND (${field('letter')} IS NULL OR ${initial} = ${field('letter')})
      ORDER BY ${sort}, c.id
      LIMIT CAST(${field('take')} AS integer) OFFSET CAST(${field('skip')} AS integer)`;
    return `${given} SELECT CAST(${array(rows)} AS text) AS json`;
  });
}

function selectInitials(lang: Lang) {
  const { initial } = columns[lang];
  return jsonQuery((sql) => {
    const item = sql.object({ initial, count: 'count(*)' });
    const rows = `SELECT ${item} AS item FROM ${concepts(sql)} GROUP BY ${initial}`;
    return `${sql.given} SELECT CAST(${sql.array(rows)} AS text) AS json`;
  });
}

const headings = {
  en: selectHeadings('en'),
  vi: selectHeadings('vi'),
  lo: selectHeadings('lo'),
};

const initials = {
  en: selectInitials('en'),
  vi: selectInitials('vi'),
  lo: selectInitials('lo'),
};

/** One page of the published concepts that come from an article or occur in it, in the order of a language. */
export async function findArticleHeadings(
  db: Db,
  filter: ArticleFilter,
  lang: Lang,
  page: { skip: number; take: number },
): Promise<ConceptHeading[]> {
  return (await headings[lang](db, JSON.stringify({ ...filter, ...page }))) as ConceptHeading[];
}

/** How many of them stand under each index letter of a language. */
export async function countArticleInitials(
  db: Db,
  filter: ArticleFilter,
  lang: Lang,
): Promise<Map<string, number>> {
  const rows = (await initials[lang](db, JSON.stringify(filter))) as {
    initial: string;
    count: number;
  }[];
  return new Map(rows.map(({ initial, count }) => [initial, count]));
}
