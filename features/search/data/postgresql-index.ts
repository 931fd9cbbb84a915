import { db } from '@/lib/db';
import { type Row, type StoredRow, toRow } from '../domain/candidate';
import { anyLength, lengthOfId } from '../domain/parts';
import { categoryLike } from './category-like';
import { type HeadingRow, headingColumns, toHeading } from './heading';
import type { SearchIndex } from './search-index';

const columns = `e."id", e."conceptId", t."text", t."type"`;
const term = `JOIN "Term" t ON t."id" = e."termId"`;

// What is common is found soon among the best entries; what is not is rare enough for the trigram index.
const walkLength = 5_000;

type Stored = Omit<StoredRow, 'id'> & { id: bigint };

const read = <T>(sql: string, ...values: unknown[]): Promise<T[]> =>
  db().$queryRawUnsafe<T[]>(sql, ...values);

const rows = async (sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await read<Stored>(sql, ...values)).map((row) => toRow({ ...row, id: Number(row.id) }));

/** The search index in PostgreSQL: a B-tree of keys, the entries in order of id, and a trigram index. */
export const postgresqlIndex: SearchIndex = {
  beginningWith({ part, key, category }, take) {
    return rows(
      `SELECT ${columns} FROM (SELECT * FROM "SearchEntry" WHERE "part" = $1 AND "compactKey" >= $2 AND "compactKey" < $3 ORDER BY "compactKey", "id" LIMIT $4) e ${term} WHERE e."paddedKey" LIKE $5 ORDER BY e."compactKey", e."id"`,
      ...[part, key, `${key}\uFFFF`, take, categoryLike(category)],
    );
  },
  async containing({ range, patterns, lengths = anyLength }, take) {
    const bounds = [BigInt(range.from), BigInt(range.to), take, lengths.least, lengths.most];
    const values = patterns.flat().map((pattern) => `%${pattern}%`);
    let parameter = bounds.length;
    const compared = patterns
      .map((some) => `(${some.map(() => `"paddedKey" LIKE $${++parameter}`).join(' OR ')})`)
      .join(' AND ');
    const inRange = `"id" >= $1 AND "id" < $2 AND ${lengthOfId('"id"')} BETWEEN $4 AND $5`;
    const best = (entries: string) =>
      rows(
        `WITH found AS MATERIALIZED (${entries}) SELECT ${columns} FROM (SELECT * FROM found ORDER BY "id" LIMIT $3) e ${term} ORDER BY e."id"`,
        ...bounds,
        ...values,
      );
    const walked = await best(
      `SELECT * FROM (SELECT * FROM "SearchEntry" WHERE ${inRange} ORDER BY "id" LIMIT ${walkLength}) walked WHERE ${compared}`,
    );
    if (walked.length >= take) return walked;
    return best(`SELECT * FROM "SearchEntry" WHERE ${inRange} AND ${compared}`);
  },
  async around({ part, key, category }, take) {
    const beside = (comparison: string, direction: string) =>
      rows(
        `SELECT ${columns} FROM (SELECT * FROM "SearchEntry" WHERE "part" = $1 AND "compactKey" ${comparison} $2 ORDER BY "compactKey" ${direction} LIMIT $3) e ${term} WHERE e."paddedKey" LIKE $4`,
        ...[part, key, take, categoryLike(category)],
      );
    return (await Promise.all([beside('<', 'DESC'), beside('>=', 'ASC')])).flat();
  },
  async wordsWith(lang, deletions, take) {
    const found = await read<{ word: string }>(
      `SELECT DISTINCT "word" COLLATE "C" AS "word" FROM "SearchWord" WHERE "lang" = $1 AND "deletion" = ANY ($2) ORDER BY 1 LIMIT $3`,
      ...[lang, deletions, take],
    );
    return found.map(({ word }) => word);
  },
  async unknownBeginnings(lang, beginnings) {
    const found = await read<{ value: string }>(
      `SELECT "value" FROM unnest($1::text[]) AS given("value") WHERE NOT EXISTS (SELECT 1 FROM "SearchWord" WHERE "lang" = $2 AND "deletion" >= "value" AND "deletion" < "value" || '\uFFFF')`,
      ...[beginnings, lang],
    );
    return found.map(({ value }) => value);
  },
  async headings(conceptIds) {
    const found = await read<HeadingRow>(
      `SELECT ${headingColumns} FROM "Concept" WHERE "id" = ANY ($1)`,
      conceptIds,
    );
    return found.map(toHeading);
  },
};
