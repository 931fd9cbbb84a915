import type { Labels } from '@/features/glossary/domain/concept';
import { lastSortKey } from '@/features/glossary/domain/derived';
import type { ConceptStatus } from '@/features/glossary/domain/status';
import type { Lang } from '@/language/lang';
import type { Db, Engine } from '@/lib/db';
import type { TableCursor } from './domain/table-cursor';
import { keptStatuses, type Lack, type TableOrder } from './domain/table-state';

/** A concept as a row of the table. */
export interface TableRow {
  id: string;
  /** What it is sorted by, in the order that was asked for. */
  key: string;
  labels: Labels;
  category: string;
  subject: string | null;
  status: ConceptStatus;
  version: number;
  authorId: string | null;
  updatedAt: Date;
  publishedAt: Date | null;
  lacks: Lack[];
}

export interface TableFilter {
  statuses: readonly ConceptStatus[];
  category?: string;
  lacks?: readonly Lack[];
}

const labelSorts = { en: 'sortEn', vi: 'sortVi', lo: 'sortLo' } as const;
const sortColumns = { ...labelSorts, updated: 'updatedAt' } as const;

const lackConditions: Record<Lack, string> = {
  en: `"sortEn" = '${lastSortKey}'`,
  vi: `"sortVi" = '${lastSortKey}'`,
  lo: `"sortLo" = '${lastSortKey}'`,
  definition: `"lacksDefinition" = TRUE`,
  example: `"lacksExample" = TRUE`,
  source: `"lacksSource" = TRUE`,
  confidence: `"isUncertain" = TRUE`,
};

const columns =
  '"id", "labelEn", "labelVi", "labelLo", "category", "subject", "status", "version", "authorId", "updatedAt", "publishedAt", "lacksDefinition", "lacksExample", "lacksSource", "isUncertain"';

/** The text of a statement and its values, which are numbered on PostgreSQL only. */
class Statement {
  readonly values: unknown[] = [];

  constructor(readonly engine: Engine) {}

  value(value: unknown): string {
    this.values.push(value);
    return this.engine === 'sqlite' ? '?' : `$${this.values.length}`;
  }

  /** The place of a time as both engines compare it; SQLite keeps it as this text. */
  time(iso: string): string {
    const place = this.value(iso.replace('Z', '+00:00'));
    return this.engine === 'sqlite' ? place : `${place}::timestamp(3)`;
  }

  where({ statuses, category, lacks = [] }: TableFilter): string[] {
    return [
      `"status" IN (${statuses.map((status) => this.value(status)).join(', ')})`,
      ...(category === undefined ? [] : [`"category" = ${this.value(category)}`]),
      ...lacks.map((lack) => lackConditions[lack]),
    ];
  }
}

const flags: Partial<Record<Lack, string>> = {
  definition: 'lacksDefinition',
  example: 'lacksExample',
  source: 'lacksSource',
  confidence: 'isUncertain',
};

/** What is lacking, where that is all that a filter says: what is archived lacks nothing. */
export function onlyLackOf({ statuses, category, lacks = [] }: TableFilter): Lack | undefined {
  const isAll = keptStatuses.every((status) => statuses.includes(status));
  return isAll && category === undefined && lacks.length === 1 ? lacks[0] : undefined;
}

/**
 * The table that a filter is read from. SQLite keeps no statistics: for what an index tells in part only it would fetch
 * most concepts one by one, where reading them all in a row takes a fifth of the time.
 */
function source(engine: Engine, filter: TableFilter, by?: TableOrder['by']): string {
  if (engine !== 'sqlite' || !filter.lacks?.length) return '"Concept"';
  const lack = by === 'updated' ? onlyLackOf(filter) : undefined;
  const flag = lack && flags[lack];
  return flag ? `"Concept" INDEXED BY "Concept_${flag}_updatedAt_id_idx"` : '"Concept" NOT INDEXED';
}

/**
 * Concepts in an order, from a place on.
 * @param filter of one status, unless something is to be lacking: then an index has its rows in the order
 * @param options backwards: those before the place, the nearest first
 */
export async function findTableRows(
  db: Db,
  engine: Engine,
  filter: TableFilter,
  order: TableOrder,
  { from, backwards, take }: { from?: TableCursor; backwards: boolean; take: number },
): Promise<TableRow[]> {
  const column = `"${sortColumns[order.by]}"`;
  const isDescending = order.descending !== backwards;
  const direction = isDescending ? 'DESC' : 'ASC';
  const statement = new Statement(engine);
  const conditions = statement.where(filter);
  if (from) {
    const key = order.by === 'updated' ? statement.time(from.key) : statement.value(from.key);
    conditions.push(
      `(${column}, "id") ${isDescending ? '<' : '>'} (${key}, ${statement.value(from.id)})`,
    );
  }
  const sql = `SELECT ${columns}, ${column} AS "key" FROM ${source(engine, filter, order.by)} WHERE ${conditions.join(' AND ')} ORDER BY ${column} ${direction}, "id" ${direction} LIMIT ${statement.value(take)}`;
  return (await db.$queryRawUnsafe<StoredRow[]>(sql, ...statement.values)).map(toRow);
}

/** Those of some concepts that are under a filter, in no order. */
export async function findTableRowsById(
  db: Db,
  engine: Engine,
  ids: readonly string[],
  filter: TableFilter,
  by: TableOrder['by'],
): Promise<TableRow[]> {
  const statement = new Statement(engine);
  const list = statement.value(JSON.stringify(ids));
  // SQLite would take an index of what the filter says for the better one.
  const [from, some] =
    engine === 'sqlite'
      ? [
          '"Concept" INDEXED BY "sqlite_autoindex_Concept_1"',
          `SELECT "value" FROM json_each(${list})`,
        ]
      : ['"Concept"', `SELECT jsonb_array_elements_text(${list}::jsonb)`];
  const conditions = [`"id" IN (${some})`, ...statement.where(filter)].join(' AND ');
  const sql = `SELECT ${columns}, "${sortColumns[by]}" AS "key" FROM ${from} WHERE ${conditions}`;
  return (await db.$queryRawUnsafe<StoredRow[]>(sql, ...statement.values)).map(toRow);
}

/** How many concepts each category has in each status. */
export async function countByStatusAndCategory(
  db: Db,
): Promise<{ status: string; category: string; count: number }[]> {
  const rows = await db.concept.groupBy({ by: ['status', 'category'], _count: { _all: true } });
  return rows.map(({ status, category, _count }) => ({ status, category, count: _count._all }));
}

/** How many concepts lack something, what is archived aside. */
export async function countLacking(db: Db, lack: Lack): Promise<number> {
  const flag = flags[lack];
  if (flag) return db.concept.count({ where: { [flag]: true } });
  const where = { status: { in: [...keptStatuses] }, [labelSorts[lack as Lang]]: lastSortKey };
  return db.concept.count({ where });
}

/** How many concepts are under a filter. */
export async function countTableRows(db: Db, engine: Engine, filter: TableFilter): Promise<number> {
  const statement = new Statement(engine);
  const conditions = statement.where(filter).join(' AND ');
  const sql = `SELECT count(*) AS "count" FROM ${source(engine, filter)} WHERE ${conditions}`;
  const [row] = await db.$queryRawUnsafe<{ count: bigint }[]>(sql, ...statement.values);
  return Number(row?.count);
}

interface StoredRow {
  id: string;
  key: string | Date;
  labelEn: string;
  labelVi: string;
  labelLo: string;
  category: string;
  subject: string | null;
  status: string;
  version: number;
  authorId: string | null;
  updatedAt: Date;
  publishedAt: Date | null;
  lacksDefinition: boolean;
  lacksExample: boolean;
  lacksSource: boolean;
  isUncertain: boolean;
}

function toRow(row: StoredRow): TableRow {
  const { id, key, category, subject, status, version, authorId, updatedAt, publishedAt } = row;
  const lacking: [Lack, unknown][] = [
    ['en', row.labelEn === ''],
    ['vi', row.labelVi === ''],
    ['lo', row.labelLo === ''],
    ['definition', row.lacksDefinition],
    ['example', row.lacksExample],
    ['source', row.lacksSource],
    ['confidence', row.isUncertain],
  ];
  return {
    id,
    key: typeof key === 'string' ? key : key.toISOString(),
    labels: { en: row.labelEn, vi: row.labelVi, lo: row.labelLo },
    category,
    subject,
    status: status as ConceptStatus,
    version,
    authorId,
    updatedAt,
    publishedAt,
    lacks: lacking.filter(([, isLacking]) => isLacking).map(([lack]) => lack),
  };
}
