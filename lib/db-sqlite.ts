import { setTimeout as wait } from 'node:timers/promises';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type Database from 'better-sqlite3';
import { cacheKibibytes, pageBytes } from './db-file';
import { addGivenTables } from './db-given';

/** For so long a write waits for writers of other threads and processes. */
const patienceMillis = 10_000;
const retryMillis = 10;

const cacheSize = `PRAGMA cache_size = -${cacheKibibytes};`;

/** Connections to a file that nobody else of this process needs meanwhile: for migrations, which lock it for themselves. */
export class LoneSqliteFactory extends PrismaBetterSqlite3 {
  constructor(
    protected readonly file: string,
    timeout = patienceMillis,
  ) {
    super({ url: file, timeout });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    // better-sqlite3 is built with synchronous=NORMAL for WAL; an acknowledged write must survive a power cut.
    await untilFree(() =>
      adapter.executeScript(
        `PRAGMA page_size = ${pageBytes}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; ${cacheSize}`,
      ),
    );
    return adapter;
  }
}

/**
 * Connections for all who ask at once. Prisma's adapter has one, in which what is asked beside an open transaction
 * becomes part of it: it would see what may be taken back, and be taken back with it. Here reads have a connection of
 * their own, and writes take their turn: one transaction, or one statement, at a time.
 */
export class SqliteFactory extends LoneSqliteFactory {
  constructor(file: string) {
    // Waiting within SQLite would hold up the whole thread.
    super(file, 0);
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const writer = await super.connect();
    // Prisma's types keep to themselves that it is there.
    addGivenTables((writer as unknown as { client: Database.Database }).client);
    const reader = await new PrismaBetterSqlite3({ url: this.file, readonly: true }).connect();
    await reader.executeScript(cacheSize);
    return new TurnTakingAdapter(writer, reader);
  }
}

class TurnTakingAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly writer: SqlDriverAdapter,
    private readonly reader: SqlDriverAdapter,
  ) {
    this.adapterName = writer.adapterName;
  }

  async queryRaw(query: SqlQuery) {
    if (isRead(query)) return this.reader.queryRaw(query);
    return this.#inTurn(() => this.writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.#inTurn(() => this.writer.executeRaw(query));
  }

  executeScript(script: string) {
    return this.#inTurn(() => this.writer.executeScript(script));
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    const done = await this.#turn();
    try {
      const transaction = await untilFree(() => this.#begin(isolationLevel));
      return afterwards(transaction, done);
    } catch (error) {
      done();
      throw error;
    }
  }

  async dispose() {
    await this.reader.dispose();
    // The last one to go brings the log of changes into the file, which a reader cannot.
    await this.writer.dispose();
  }

  async #begin(isolationLevel?: IsolationLevel): Promise<Transaction> {
    const transaction = await this.writer.startTransaction(isolationLevel);
    try {
      // A transaction that has read cannot write any more when another connection has written meanwhile.
      await this.writer.executeScript('COMMIT; BEGIN IMMEDIATE');
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
    return transaction;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = await this.#turn();
    try {
      return await untilFree(work);
    } finally {
      done();
    }
  }

  /** Waits until whoever came before is done; returns what is to be called when this one is. */
  async #turn(): Promise<() => void> {
    const before = this.#last;
    let done = () => {};
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  }
}

const isRead = ({ sql }: SqlQuery): boolean => /^\s*(?:SELECT|WITH)\b/iu.test(sql);

/** A transaction after whose end something is done. */
function afterwards(transaction: Transaction, done: () => void): Transaction {
  const { commit, rollback } = transaction;
  transaction.commit = () => commit.call(transaction).finally(done);
  transaction.rollback = () => rollback.call(transaction).finally(done);
  return transaction;
}

/** Tries again while another thread or process is writing, without holding up this one. */
async function untilFree<T>(work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + patienceMillis; ; ) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error;
      await wait(retryMillis);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  (error as { cause?: { kind?: unknown } } | null)?.cause?.kind === 'SocketTimeout';
