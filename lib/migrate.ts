import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import type { DiffTarget, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { type Client, createClient, type Engine, engineOf, migrationFactory } from './db';
import { OperatorError } from './errors';

// What migrations make that no Prisma schema can say: full-text indexes, each with the tables that SQLite keeps for it.
const textTables = ['En', 'Vi', 'Lo', 'Sound'].flatMap((form) =>
  ['', '_data', '_idx', '_docsize', '_config'].map((suffix) => `SearchText${form}${suffix}`),
);
const filters = { externalTables: textTables, externalEnums: [] };

type Log = (line: string) => void;

interface AppliedRow {
  migration_name: string;
  finished_at: Date | string | null;
  rolled_back_at: Date | string | null;
}

/** The names of the migrations that this code knows for an engine, oldest first. */
export function knownMigrations(engine: Engine): string[] {
  return readdirSync(migrationsDir(engine), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Where a database stands against the migrations of this code. Changes nothing.
 * @returns the names applied and those still to apply, oldest first
 * @throws OperatorError when the database is newer than the code or a migration broke off
 */
export async function migrationState(client: Client, engine: Engine) {
  const rows = await appliedRows(client, engine);
  const known = knownMigrations(engine);
  const broken = rows.find((row) => row.finished_at === null && row.rolled_back_at === null);
  if (broken) {
    throw new OperatorError(
      `The migration ${broken.migration_name} broke off half way. Put a backup made before the upgrade in the place of the database (or move it away if it was new and empty), then start again. Nothing was changed.`,
    );
  }
  const applied = rows
    .filter((row) => row.rolled_back_at === null)
    .map((row) => row.migration_name);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new OperatorError(
      `The database is newer than this version of Khamsap: it has the migration ${unknown.at(-1)}, which this code does not know. Start the newer version, or restore a backup made with this one. Nothing was changed.`,
    );
  }
  return { applied, pending: known.filter((name) => !applied.includes(name)) };
}

/** @throws OperatorError unless a database has every migration of this code, and no other */
export async function assertMigrated(client: Client, engine: Engine): Promise<void> {
  const { pending } = await migrationState(client, engine);
  if (pending.length > 0) {
    throw new OperatorError(
      'The database is older than this version of Khamsap. Run `npm start` or `npm run -s khamsap -- prepare` first.',
    );
  }
}

/**
 * Brings a database up to this code's schema. The caller holds the start lock.
 * @returns the names of the migrations applied now, oldest first
 * @throws OperatorError as `migrationState`, or when a migration breaks off now
 */
export async function migrate(url: string, log: Log = () => {}): Promise<string[]> {
  const engine = engineOf(url);
  const client = createClient(url);
  try {
    const { pending } = await migrationState(client, engine);
    if (pending.length === 0) return [];
    log(`applying ${pending.length} of ${knownMigrations(engine).length} migrations`);
  } finally {
    await client.$disconnect();
  }
  try {
    const { appliedMigrationNames } = await withSchemaEngine(url, (schemaEngine) =>
      schemaEngine.applyMigrations({ migrationsList: migrationsList(engine), filters }),
    );
    return appliedMigrationNames;
  } catch (error) {
    // The engine's messages go on with a trace of its own.
    const [reason = ''] = (error as Error).message.split(/\n\s+0: /, 1);
    throw new OperatorError(
      `A migration broke off: ${reason.replaceAll('\n', ': ')}\nMend what it names, put a backup made before the upgrade in the place of the database, then start again.`,
      { cause: error },
    );
  }
}

/**
 * The SQL that leads from one datamodel (a Prisma schema, empty for none) to another.
 * @param url any database of the engine whose dialect is wanted; it is not changed
 */
export function diffDatamodels(url: string, from: string, to: string): Promise<string> {
  return diff(url, from === '' ? { tag: 'empty' } : datamodel(from), datamodel(to));
}

/**
 * The SQL that a database lacks of a datamodel: nothing but a comment when there is no drift.
 * @param url of a SQLite database; on PostgreSQL the engine fails
 */
export function diffFromDatabase(url: string, to: string): Promise<string> {
  // The engine asks its connection, not this datasource, for the database.
  const config = 'datasource db {\n  provider = "sqlite"\n}\n';
  const files = [{ path: 'schema.prisma', content: config }];
  return diff(url, { tag: 'schemaDatasource', files, configDir: '.' }, datamodel(to));
}

async function diff(url: string, from: DiffTarget, to: DiffTarget): Promise<string> {
  const { stdout } = await withSchemaEngine(url, (schemaEngine) =>
    schemaEngine.diff({
      from,
      to,
      script: true,
      exitCode: null,
      // On PostgreSQL they are not there, and would have to be named with their schema.
      filters: engineOf(url) === 'sqlite' ? filters : { externalTables: [], externalEnums: [] },
    }),
  );
  return stdout ?? '';
}

function datamodel(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

function migrationsDir(engine: Engine): string {
  return path.join(process.cwd(), 'prisma', 'migrations', engine);
}

async function appliedRows(client: Client, engine: Engine): Promise<AppliedRow[]> {
  const found: unknown[] =
    engine === 'sqlite'
      ? await client.$queryRaw`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`
      : await client.$queryRaw`SELECT 1 FROM information_schema.tables WHERE table_name = '_prisma_migrations' AND table_schema = current_schema()`;
  if (found.length === 0) return [];
  return client.$queryRaw<
    AppliedRow[]
  >`SELECT migration_name, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at`;
}

function migrationsList(engine: Engine): MigrationList {
  const baseDir = migrationsDir(engine);
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${engine}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: knownMigrations(engine).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
let engineModule: Promise<EngineModule> | undefined;

async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  // Its bindings hold one instance in a module variable: a second one would mix their memories.
  engineModule ??= instantiateEngine();
  const { SchemaEngine } = await engineModule;
  const factory = migrationFactory(url);
  const connections: SqlDriverAdapter[] = [];
  // The engine leaves its connections open: SQLite would keep what it wrote in the -wal file.
  const remember = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting;
    connections.push(connection);
    return connection;
  };
  const bound = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => remember(factory.connect()),
    connectToShadowDb: () => remember(factory.connectToShadowDb()),
  });
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
    return await work(engine);
  } finally {
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
}

async function instantiateEngine(): Promise<EngineModule> {
  // The package's entry imports a .wasm file, which Node 20 cannot: it is instantiated by hand.
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'));
  const folder = path.dirname(resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(
    readFileSync(path.join(folder, 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports },
  );
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}
