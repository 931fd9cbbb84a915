import { type Db, db, type Prisma } from './db';

const attempts = 5;
// On SQLite one writes at a time, and the longest write takes seconds.
const limits = { maxWait: 15_000, timeout: 30_000 };

const hasCode = (error: unknown, code: string): boolean =>
  (error as { code?: unknown } | null)?.code === code;

/** What the database said of a statement that was sent as it is, or of the end of a transaction. */
function kindOf(error: unknown): unknown {
  const { meta, cause } = (error ?? {}) as { meta?: Meta; cause?: { kind?: unknown } };
  return meta?.driverAdapterError?.cause?.kind ?? cause?.kind;
}
interface Meta {
  driverAdapterError?: { cause?: { kind?: unknown } };
}

/** Whether a write failed because something unique is there already. */
export const isUniqueViolation = (error: unknown): boolean =>
  hasCode(error, 'P2002') || kindOf(error) === 'UniqueConstraintViolation';

/**
 * Whether PostgreSQL broke a transaction off for another. Of two that write the same key at once, the second is told that
 * it is not unique: read again, it finds what the first wrote.
 */
const isConflict = (error: unknown): boolean =>
  hasCode(error, 'P2034') ||
  isUniqueViolation(error) ||
  kindOf(error) === 'TransactionWriteConflict';

/** Does work as if nobody else wrote meanwhile: what PostgreSQL breaks off for that is tried again. */
export const serializable = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  retried(work, 'Serializable');

/** Does work all or not at all; what must not change meanwhile is locked by the work itself, with a write to its row. */
export const transaction = <T>(work: (tx: Db) => Promise<T>): Promise<T> => retried(work);

async function retried<T>(
  work: (tx: Db) => Promise<T>,
  isolationLevel?: Prisma.TransactionIsolationLevel,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work, {
        ...limits,
        ...(isolationLevel && { isolationLevel }),
      });
    } catch (error) {
      if (!isConflict(error) || attempt === attempts) throw error;
    }
  }
}
