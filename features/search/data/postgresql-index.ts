import { postgresqlReader } from '@/lib/db-reader';
import { type Row, type StoredRow, toRow } from '../domain/candidate';
import { lengthOfId, partRange } from '../domain/parts';
import { categoryLike } from './category-like';
import { gramConditions } from './gram-conditions';
import { type HeadingRow, headingColumns, toHeading } from './heading';
import { currentSample, walkLength } from './postgresql-sample';
import type { SearchIndex } from './search-index';

const columns = `e."id", e."conceptId", t."text", t."type"`;
const term = `JOIN "Term" t ON t."id" = e."termId"`;

// Measured: an entry that the trigram index finds, against one that is read from the index by id.
const foundCost = 20;

/** The trigrams of PostgreSQL are those of words. */
const isIndexed = (gram: string) => /^ ?[\p{L}\p{M}\p{N}]{2,} ?$/u.test(gram);

/** The values of a statement, each with its place. */
class Values {
  readonly values: unknown[] = [];
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

const everyOfSome = (lists: readonly (readonly string[])[], condition: (one: string) => string) =>
  lists.map((some) => `(${some.map(condition).join(' OR ')})`).join(' AND ') || 'true';

/** These are planned once; what has patterns, for the patterns it has. */
const statements = {
  beginning: `SELECT ${columns} FROM (SELECT * FROM "SearchEntry" WHERE "part" = $1 AND "compactKey" >= $2 AND "compactKey" < $3 ORDER BY "compactKey", "id" LIMIT $4) e ${term} WHERE e."paddedKey" LIKE $5 ORDER BY e."compactKey", e."id"`,
  before: `SELECT ${columns} FROM (SELECT * FROM "SearchEntry" WHERE "part" = $1 AND "compactKey" < $2 ORDER BY "compactKey" DESC LIMIT $3) e ${term} WHERE e."paddedKey" LIKE $4`,
  after: `SELECT ${columns} FROM (SELECT * FROM "SearchEntry" WHERE "part" = $1 AND "compactKey" >= $2 ORDER BY "compactKey" LIMIT $3) e ${term} WHERE e."paddedKey" LIKE $4`,
  words: `SELECT DISTINCT "word" COLLATE "C" AS "word" FROM "SearchWord" WHERE "lang" = $1 AND "deletion" = ANY ($2) ORDER BY 1 LIMIT $3`,
  unknown: `SELECT "value" FROM unnest($1::text[]) AS given("value") WHERE NOT EXISTS (SELECT 1 FROM "SearchWord" WHERE "lang" = $2 AND "deletion" >= "value" AND "deletion" < "value" || '\uFFFF')`,
  headings: `SELECT ${headingColumns} FROM "Concept" WHERE "id" = ANY ($1)`,
};

const read = <T>(name: keyof typeof statements, ...values: unknown[]): Promise<T[]> =>
  postgresqlReader().rows<T>(statements[name], values, name);

type Stored = Omit<StoredRow, 'id'> & { id: string };

const toRows = (stored: readonly Stored[]): Row[] =>
  stored.map((row) => toRow({ ...row, id: Number(row.id) }));

/** The search index in PostgreSQL: a B-tree of keys, the entries in order of id, and a trigram index. */
export const postgresqlIndex: SearchIndex = {
  async beginningWith({ part, key, category }, take) {
    return toRows(await read('beginning', part, key, `${key}\uFFFF`, take, categoryLike(category)));
  },
  async containing(lookup, take) {
    const { part, patterns, lengths, beginning } = lookup;
    const { from, to } = partRange(part);
    const sql = new Values();
    const inRange = `"id" >= ${from} AND "id" < ${to}`;
    const has = (pattern: string) => `position(${sql.value(pattern)} in "paddedKey") > 0`;
    // Only where there is one: the planner would think that hardly any entry fits.
    const hasLength = lengths
      ? ` AND ${lengthOfId('"id"')} BETWEEN ${lengths.least} AND ${lengths.most}`
      : '';
    const compared = everyOfSome(patterns, has) + hasLength;
    const best = async (entries: string) =>
      toRows(
        await postgresqlReader().rows(
          `WITH found AS MATERIALIZED (${entries}) SELECT ${columns} FROM (SELECT "id" FROM found ORDER BY "id" LIMIT ${take}) best JOIN "SearchEntry" e USING ("id") ${term} ORDER BY e."id"`,
          sql.values,
        ),
      );
    const sample = await currentSample();
    const cost = beginning === undefined ? foundCost : 1;
    // Of a few lengths only, by patterns of which most are needed: there are hardly any.
    const expected = lengths ? null : walkLength(lookup, sample, { take, cost });
    // Chance may have put the best ones further away.
    for (const length of expected === null ? [] : [expected, 4 * expected]) {
      const walked = await best(
        `SELECT "id" FROM (SELECT "id", "paddedKey" FROM "SearchEntry" WHERE ${inRange} ORDER BY "id" LIMIT ${length}) walked WHERE ${compared}`,
      );
      if (walked.length >= take) return walked;
    }
    const like = (gram: string) => `"paddedKey" LIKE ${sql.value(`%${gram}%`)}`;
    const indexed =
      beginning === undefined
        ? everyOfSome(gramConditions(patterns, { counts: sample.counts, isIndexed }), like)
        : `"compactKey" >= ${sql.value(beginning)} AND "compactKey" < ${sql.value(`${beginning}\uFFFF`)}`;
    // The part as it is, for the index of it to be chosen.
    return best(
      `SELECT "id" FROM "SearchEntry" WHERE "part" = ${part} AND ${indexed} AND ${compared}`,
    );
  },
  async around({ part, key, category }, take) {
    const values = [part, key, take, categoryLike(category)];
    const both = await Promise.all([
      read<Stored>('before', ...values),
      read<Stored>('after', ...values),
    ]);
    return toRows(both.flat());
  },
  async wordsWith(lang, deletions, take) {
    const found = await read<{ word: string }>('words', lang, deletions, take);
    return found.map(({ word }) => word);
  },
  async unknownBeginnings(lang, beginnings) {
    const found = await read<{ value: string }>('unknown', beginnings, lang);
    return found.map(({ value }) => value);
  },
  async headings(conceptIds) {
    return (await read<HeadingRow>('headings', conceptIds)).map(toHeading);
  },
};
