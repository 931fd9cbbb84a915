import type { Db } from '@/lib/db';
import { type JsonSql, jsonQuery, timeOf } from '@/lib/db-json';
import { type ConceptDetail, inverseRole, type RelationRole } from './domain/concept';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A published concept by its id or slug, with everything that a reader may see. */
export async function findDetail(db: Db, idOrSlug: string): Promise<ConceptDetail | null> {
  const read = uuid.test(idOrSlug) ? byId : bySlug;
  const row = (await read(db, idOrSlug)) as DetailRow | undefined;
  if (!row) return null;
  const { outgoing, incoming, ...detail } = row;
  return {
    ...detail,
    createdAt: timeOf(row.createdAt).toISOString(),
    updatedAt: timeOf(row.updatedAt).toISOString(),
    // SQLite knows no truth, only 1.
    terms: row.terms.map((term) => ({
      ...term,
      romanizationGenerated: Boolean(term.romanizationGenerated),
    })),
    relations: [
      ...outgoing.map(({ kind, concept }) => ({ role: kind as RelationRole, concept })),
      ...incoming.map(({ kind, concept }) => ({ role: inverseRole(kind), concept })),
    ],
  };
}

/** A concept as the query has it: the names of the columns are those of the reader's view. */
interface DetailRow extends Omit<ConceptDetail, 'relations'> {
  outgoing: RelationRow[];
  incoming: RelationRow[];
}

interface RelationRow {
  kind: string;
  concept: ConceptDetail['relations'][number]['concept'];
}

function selectDetail(sql: JsonSql, key: 'id' | 'slug'): string {
  const { object, array } = sql;
  const detail = object({
    ...heading(sql, 'c'),
    subject: 'c.subject',
    createdAt: 'c."createdAt"',
    updatedAt: 'c."updatedAt"',
    terms: array(`SELECT ${object(columns('t', termColumns))} AS item FROM "Term" t
      WHERE t."conceptId" = c.id AND NOT t."searchOnly" ORDER BY t.position`),
    definitions: array(`SELECT ${object(columns('d', ['lang', 'text', 'source']))} AS item
      FROM "Definition" d WHERE d."conceptId" = c.id ORDER BY d.position, d.id`),
    outgoing: array(selectRelations(sql, 'fromId', 'toId')),
    incoming: array(selectRelations(sql, 'toId', 'fromId')),
    sources: array(`SELECT ${object({
      article: `CASE WHEN a.id IS NOT NULL THEN ${object(columns('a', articleColumns))} END`,
      text: 's.text',
    })} AS item FROM "Source" s LEFT JOIN "Article" a ON a.id = s."articleId"
      WHERE s."conceptId" = c.id ORDER BY s.position`),
    examples: array(`SELECT ${object({
      id: 'e.id',
      texts: object({ en: 'e."textEn"', vi: 'e."textVi"', lo: 'e."textLo"' }),
    })} AS item FROM "ExampleConcept" x JOIN "Example" e ON e.id = x."exampleId"
      WHERE x."conceptId" = c.id ORDER BY x.position, e.id`),
  });
  return `SELECT CAST(${detail} AS text) AS json FROM "Concept" c
    WHERE c.${key} = ${sql.parameter} AND c.status = 'published'`;
}

const termColumns = [
  'id',
  'lang',
  'text',
  'type',
  'status',
  'partOfSpeech',
  'romanization',
  'romanizationGenerated',
  'note',
  'source',
];
const articleColumns = ['id', 'slug', 'lang', 'title', 'publisher', 'publishedOn', 'url'];

const columns = (table: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `${table}."${name}"`]));

const heading = ({ object }: JsonSql, table: string) => ({
  ...columns(table, ['id', 'slug', 'category']),
  labels: object({
    en: `${table}."labelEn"`,
    vi: `${table}."labelVi"`,
    lo: `${table}."labelLo"`,
  }),
});

/** The published concepts at the other end of a concept's relations. */
function selectRelations(sql: JsonSql, own: string, other: string): string {
  const item = sql.object({ kind: 'r.kind', concept: sql.object(heading(sql, 'o')) });
  return `SELECT ${item} AS item FROM "Relation" r JOIN "Concept" o ON o.id = r."${other}"
    WHERE r."${own}" = c.id AND o.status = 'published' ORDER BY r.id`;
}

// Prisma would send ten statements for a concept with all that hangs on it, and take five times as long.
const byId = jsonQuery((sql) => selectDetail(sql, 'id'));
const bySlug = jsonQuery((sql) => selectDetail(sql, 'slug'));
