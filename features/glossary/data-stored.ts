import type { Db } from '@/lib/db';
import { type JsonSql, jsonQuery, timeOf } from '@/lib/db-json';
import type { ConceptStatus } from './domain/status';
import type { ConceptInput } from './schema';

/** A concept as it stands, in the form in which it is written. */
export interface StoredConcept {
  id: string;
  version: number;
  authorId: string | null;
  createdAt: Date;
  publishedAt: Date | null;
  updatedAt: Date;
  input: ConceptInput & { id: string };
}

const idsAtOnce = 500;

/** Concepts of any status, by id, in no order. */
export async function findStored(db: Db, ids: readonly string[]): Promise<StoredConcept[]> {
  const concepts: StoredConcept[] = [];
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const some = ids.slice(at, at + idsAtOnce).map((id) => ({ id }));
    const rows = (await storedQuery(db, JSON.stringify({ ids: some }))) as StoredRow[];
    concepts.push(...rows.map(toStored));
  }
  return concepts;
}

const columns = (table: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `${table}."${name}"`]));

const termColumns = [
  ...['lang', 'text', 'type', 'status', 'partOfSpeech', 'romanization', 'romanizationGenerated'],
  ...['note', 'source', 'searchOnly', 'recognition', 'confidence'],
];
const conceptColumns = [
  ...['id', 'slug', 'category', 'subject', 'status', 'editorNote', 'version', 'authorId'],
  ...['createdAt', 'publishedAt', 'updatedAt'],
];

function selectStored({ given, rows, object, array }: JsonSql): string {
  const concept = object({
    ...columns('c', conceptColumns),
    terms: array(`SELECT ${object(columns('t', termColumns))} AS item FROM "Term" t
      WHERE t."conceptId" = c.id ORDER BY t.position`),
    definitions: array(`SELECT ${object(columns('d', ['lang', 'text', 'source']))} AS item
      FROM "Definition" d WHERE d."conceptId" = c.id ORDER BY d.position, d.id`),
    sources: array(`SELECT ${object({ slug: 'a.slug', text: 's.text' })} AS item
      FROM "Source" s LEFT JOIN "Article" a ON a.id = s."articleId"
      WHERE s."conceptId" = c.id ORDER BY s.position`),
    relations: array(`SELECT ${object({ kind: 'r.kind', to: 'r."toId"' })} AS item
      FROM "Relation" r WHERE r."fromId" = c.id ORDER BY r.id`),
    examples: array(`SELECT ${object({
      id: 'e.id',
      ...{ en: 'e."textEn"', vi: 'e."textVi"', lo: 'e."textLo"' },
    })} AS item FROM "ExampleConcept" x JOIN "Example" e ON e.id = x."exampleId"
      WHERE x."conceptId" = c.id ORDER BY x.position, e.id`),
  });
  const concepts = `SELECT ${concept} AS item FROM "Concept" c
    WHERE c.id IN (SELECT wanted.id FROM ${rows('ids', { id: 'text' })} AS wanted)`;
  return `${given} SELECT CAST(${array(concepts)} AS text) AS json`;
}

// With all that hangs on them, Prisma takes five times as long.
const storedQuery = jsonQuery(selectStored);

type Nullable<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] };

/** A concept as the query has it: what is absent is null. */
interface StoredRow
  extends Nullable<Pick<ConceptInput, 'slug' | 'category' | 'subject' | 'editorNote'>> {
  id: string;
  status: ConceptStatus;
  version: number;
  authorId: string | null;
  createdAt: string;
  publishedAt: string | null;
  updatedAt: string;
  terms: Nullable<ConceptInput['terms'][number]>[];
  definitions: Nullable<ConceptInput['definitions'][number]>[];
  sources: { slug: string | null; text: string | null }[];
  relations: ConceptInput['relations'];
  examples: ConceptInput['examples'];
}

// What is stored was checked by the schema when it was written.
function toStored(row: StoredRow): StoredConcept {
  const { id, version, authorId, publishedAt } = row;
  return {
    ...{ id, version, authorId },
    createdAt: timeOf(row.createdAt),
    publishedAt: publishedAt === null ? null : timeOf(publishedAt),
    updatedAt: timeOf(row.updatedAt),
    input: {
      id,
      slug: row.slug,
      category: row.category,
      subject: row.subject ?? undefined,
      status: row.status,
      editorNote: row.editorNote ?? undefined,
      terms: row.terms.map((term) => ({
        lang: term.lang,
        text: term.text,
        type: term.type,
        status: term.status,
        partOfSpeech: term.partOfSpeech ?? undefined,
        romanization: term.romanization ?? undefined,
        // SQLite knows no truth, only 1.
        romanizationGenerated: Boolean(term.romanizationGenerated),
        note: term.note ?? undefined,
        source: term.source ?? undefined,
        searchOnly: Boolean(term.searchOnly),
        recognition: term.recognition,
        confidence: term.confidence ?? undefined,
      })),
      definitions: row.definitions.map(({ lang, text, source }) => ({
        ...{ lang, text, source: source ?? undefined },
      })),
      articles: row.sources.flatMap(({ slug }) => slug ?? []),
      sources: row.sources.flatMap(({ slug, text }) => (slug === null ? (text ?? []) : [])),
      relations: row.relations.map(({ kind, to }) => ({ kind, to })),
      examples: row.examples.map(({ id, en, vi, lo }) => ({ id, en, vi, lo })),
    },
  };
}
