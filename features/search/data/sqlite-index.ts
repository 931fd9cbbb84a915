import { sqliteReader } from '@/lib/db-reader';
import { type Row, type StoredRow, toRow } from '../domain/candidate';
import type { PatternLookup } from '../domain/lookups';
import { anyLength, FORMS, formOf, lengthOfId, partRange } from '../domain/parts';
import { categoryLike } from './category-like';

import { gramConditions } from './gram-conditions';
import { type HeadingRow, headingColumns, toHeading } from './heading';
import type { SearchIndex } from './search-index';
import { gramCounts } from './sqlite-sample';

const columns = `e."id", e."conceptId", t."text", t."type"`;
// CROSS JOIN: in this order, whatever the planner thinks of the sizes.
const term = `CROSS JOIN "Term" t ON t."id" = e."termId"`;

const statements = {
  beginning: `SELECT ${columns} FROM (SELECT * FROM "SearchEntry" WHERE "part" = ? AND "compactKey" >= ? AND "compactKey" < ? ORDER BY "compactKey", "id" LIMIT ?) e ${term} WHERE e."paddedKey" LIKE ?`,
  before: `SELECT ${columns} FROM (SELECT * FROM "SearchEntry" WHERE "part" = ? AND "compactKey" < ? ORDER BY "compactKey" DESC LIMIT ?) e ${term} WHERE e."paddedKey" LIKE ?`,
  after: `SELECT ${columns} FROM (SELECT * FROM "SearchEntry" WHERE "part" = ? AND "compactKey" >= ? ORDER BY "compactKey" LIMIT ?) e ${term} WHERE e."paddedKey" LIKE ?`,
  words: `SELECT DISTINCT "word" FROM "SearchWord" WHERE "lang" = ? AND "deletion" IN (SELECT "value" FROM json_each(?)) ORDER BY "word" LIMIT ?`,
  unknown: `SELECT "value" FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM "SearchWord" WHERE "lang" = ? AND "deletion" >= "value" AND "deletion" < "value" || '\uFFFF')`,
  headings: `SELECT ${headingColumns} FROM "Concept" WHERE "id" IN (SELECT "value" FROM json_each(?))`,
};

/** The full-text index of each form. */
export const textTables = ['SearchTextEn', 'SearchTextVi', 'SearchTextLo', 'SearchTextSound'];

const read = <T>(name: keyof typeof statements, ...values: unknown[]): T[] =>
  sqliteReader()
    .statement(statements[name])
    .all(...values) as T[];

const rows = (name: keyof typeof statements, ...values: unknown[]): Row[] =>
  read<StoredRow>(name, ...values).map(toRow);

/** The search index in SQLite: a B-tree of keys, and the full-text index of substrings of three characters. */
export const sqliteIndex: SearchIndex = {
  async beginningWith({ part, key, category }, take) {
    return rows('beginning', part, key, `${key}\uFFFF`, take, categoryLike(category));
  },
  async containing({ part, patterns, lengths = anyLength }, take) {
    const range = partRange(part);
    const query = fullTextQuery(gramConditions(patterns, { counts: gramCounts() }));
    return (
      sqliteReader()
        .statement(containing(textTables[FORMS.indexOf(formOf(part))] as string, patterns))
        .all(
          query,
          range.from,
          range.to,
          lengths.least,
          lengths.most,
          ...patterns.flat(),
          take,
        ) as StoredRow[]
    ).map(toRow);
  },
  async around({ part, key, category }, take) {
    const like = categoryLike(category);
    return [...rows('before', part, key, take, like), ...rows('after', part, key, take, like)];
  },
  async wordsWith(lang, deletions, take) {
    return read<{ word: string }>('words', lang, JSON.stringify(deletions), take).map(
      ({ word }) => word,
    );
  },
  async unknownBeginnings(lang, beginnings) {
    return read<{ value: string }>('unknown', JSON.stringify(beginnings), lang).map(
      ({ value }) => value,
    );
  },
  async headings(conceptIds) {
    return read<HeadingRow>('headings', JSON.stringify(conceptIds)).map(toHeading);
  },
};

/** Conditions in the language of FTS5. */
const fullTextQuery = (conditions: readonly (readonly string[])[]): string =>
  conditions
    .map((grams) => `(${grams.map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' OR ')})`)
    .join(' AND ');

/**
 * The full-text index gives its rows in the order of their ids, so that the best come first and nothing is sorted; what
 * it finds by a few grams is then compared with the patterns.
 */
function containing(table: string, patterns: PatternLookup['patterns']): string {
  const compared = patterns
    .map((some) => `(${some.map(() => `instr(e."paddedKey", ?)`).join(' OR ')})`)
    .join(' AND ');
  return `SELECT ${columns} FROM "${table}" s CROSS JOIN "SearchEntry" e ON e."id" = s."rowid" ${term} WHERE "${table}" MATCH ? AND s."rowid" >= ? AND s."rowid" < ? AND ${lengthOfId('s."rowid"')} BETWEEN ? AND ? AND ${compared} ORDER BY s."rowid" LIMIT ?`;
}
