import { conceptTables } from '@/features/glossary/data-tables';
import { derivedColumns } from '@/features/glossary/domain/derived';
import type { ConceptInput } from '@/features/glossary/schema';
import { insertForms } from '@/features/search/data';
import type { IndexedConcept } from '@/features/search/domain/entry';
import { formsOf } from '@/features/search/domain/forms';
import type { Client, Engine } from '@/lib/db';
import { type Columns, insertRows } from '@/lib/db-bulk';
import { demoArticles, demoRelations, demoSentence } from './companions';
import { demoConcepts } from './concepts';
import { type Random, seededRandom, timedId } from './random';
import type { Block } from './stock/stock';

export interface DemoCounts {
  concepts: number;
  terms: number;
  articles: number;
  examples: number;
  relations: number;
}

const articleCount = 200;
const conceptsPerExample = 30;
const batchSize = 2_000;
const batchTimeoutMillis = 60_000;
const dayMillis = 86_400_000;
const firstDay = Date.UTC(2021, 0, 1);
const lastDay = Date.UTC(2026, 0, 1);

const tables = {
  Article: {
    id: 'text',
    slug: 'text',
    lang: 'text',
    title: 'text',
    publisher: 'text',
    publishedOn: 'text',
    access: 'text',
    createdAt: 'time',
    updatedAt: 'time',
  },
  ...conceptTables,
} as const satisfies Record<string, Columns>;

// Parents first: a row refers only to rows that are there.
const tableNames = Object.keys(tables) as Table[];

type Table = keyof typeof tables;
type Row = Record<string, unknown>;
type Batch = Record<Table, Row[]>;

/**
 * Writes so many concepts with all that hangs on them but revisions: nobody wrote them, and they would be a third of the file.
 * @param seed the same seed gives the same content, ids and times included
 * @param further the share of the wordings beside the preferred ones that concepts have
 * @param tell called after each batch with the number of concepts written so far
 */
export async function writeDemo(
  client: Client,
  engine: Engine,
  { count, seed, further }: { count: number; seed: number; further?: number },
  tell: (written: number) => void = () => {},
): Promise<DemoCounts> {
  const random = seededRandom(seed);
  const counts = { concepts: 0, terms: 0, articles: 0, examples: 0, relations: 0 };
  const write = async (batch: Batch) => {
    await client.$transaction(
      async (tx) => {
        for (const table of tableNames) {
          const columns = Object.keys(tables[table]);
          const rows = batch[table].map((row) => columns.map((column) => row[column]));
          await insertRows(tx, engine, table, tables[table], rows);
        }
        await insertForms(tx, engine, formsOf(indexedOf(batch)));
      },
      { timeout: batchTimeoutMillis },
    );
    counts.concepts += batch.Concept.length;
    counts.terms += batch.Term.length;
    counts.articles += batch.Article.length;
    counts.examples += batch.Example.length;
    counts.relations += batch.Relation.length;
    tell(counts.concepts);
  };

  let batch = emptyBatch();
  const articles = demoArticles(Math.min(articleCount, count), random);
  const articleIds = new Map<string, string>();
  for (const article of articles) {
    const time = new Date(firstDay);
    const id = timedId(random, time);
    articleIds.set(article.slug, id);
    batch.Article.push({ ...article, id, createdAt: stamp(time), updatedAt: stamp(time) });
  }
  const earlier = new Map<string, string[]>();
  let number = 0;
  let last: { id: string; labels: Block } | undefined;
  for (const { labels, ...concept } of demoConcepts(random, [...articleIds.keys()], further)) {
    if (number === count) break;
    const time = new Date(firstDay + Math.floor(((lastDay - firstDay) / count) * number));
    const sameCategory = earlier.get(concept.category) ?? [];
    earlier.set(concept.category, sameCategory);
    const place = number % conceptsPerExample;
    const hasExample = place === 1 || (place === 0 && number + 1 < count);
    const surroundings = { articleIds, sameCategory, hasExample, time, random };
    const id = addConcept(batch, concept, surroundings);
    if (last && place === 1) {
      addExample(batch, [last, { id, labels }], time, random);
    }
    sameCategory.push(id);
    last = { id, labels };
    number++;
    if (batch.Concept.length === batchSize) {
      await write(batch);
      batch = emptyBatch();
    }
  }
  await write(batch);
  return counts;
}

interface Surroundings {
  articleIds: ReadonlyMap<string, string>;
  /** Ids of the concepts of this category that came before. */
  sameCategory: readonly string[];
  /** Whether a sentence with it is written beside it. */
  hasExample: boolean;
  time: Date;
  random: Random;
}

function addConcept(
  batch: Batch,
  input: ConceptInput,
  { articleIds, sameCategory, hasExample, time, random }: Surroundings,
): string {
  const newId = () => timedId(random, time);
  const conceptId = newId();
  const {
    terms,
    definitions,
    articles,
    sources: _,
    relations: _r,
    examples: _e,
    ...concept
  } = input;
  const createdAt = stamp(time);
  const changed = Math.min(lastDay, time.getTime() + random.int(200 * dayMillis));
  batch.Concept.push({
    ...concept,
    ...derivedColumns({ ...input, sources: articles, examples: hasExample ? [1] : [] }),
    id: conceptId,
    version: 1,
    createdAt,
    updatedAt: stamp(new Date(changed)),
    publishedAt: createdAt,
  });
  terms.forEach((term, position) => {
    batch.Term.push({ ...term, id: newId(), conceptId, position });
  });
  definitions.forEach((definition, position) => {
    batch.Definition.push({ ...definition, id: newId(), conceptId, position });
  });
  articles.forEach((slug, position) => {
    batch.Source.push({ id: newId(), conceptId, articleId: articleIds.get(slug), position });
  });
  for (const relation of demoRelations(sameCategory, random)) {
    batch.Relation.push({ ...relation, id: newId(), fromId: conceptId });
  }
  return conceptId;
}

/** The concepts of a batch as the search index needs them. */
function indexedOf(batch: Batch): IndexedConcept[] {
  const terms = new Map<unknown, Row[]>();
  for (const term of batch.Term) {
    const ofConcept = terms.get(term.conceptId) ?? [];
    ofConcept.push(term);
    terms.set(term.conceptId, ofConcept);
  }
  return batch.Concept.map(
    (concept) => ({ ...concept, terms: terms.get(concept.id) ?? [] }) as unknown as IndexedConcept,
  );
}

function addExample(
  batch: Batch,
  [first, second]: [{ id: string; labels: Block }, { id: string; labels: Block }],
  time: Date,
  random: Random,
): void {
  const exampleId = timedId(random, time);
  const { en, vi, lo } = demoSentence(first.labels, second.labels, random);
  batch.Example.push({ id: exampleId, textEn: en, textVi: vi, textLo: lo, createdAt: stamp(time) });
  [first.id, second.id].forEach((conceptId, position) => {
    batch.ExampleConcept.push({ exampleId, conceptId, position });
  });
}

function emptyBatch(): Batch {
  return Object.fromEntries(tableNames.map((name): [Table, Row[]] => [name, []])) as Batch;
}

/** A time as Prisma keeps it on SQLite; PostgreSQL reads it as well. */
const stamp = (time: Date) => time.toISOString().replace('Z', '+00:00');
