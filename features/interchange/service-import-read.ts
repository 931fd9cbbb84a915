import type { Db } from '@/lib/db';
import { deleteFindings, insertNotes, type NewNote } from './data-import';
import { insertPlanned } from './data-rows';
import { type ReadItem, UnreadableImport } from './domain/entry';
import type { KeyedEntry } from './domain/keyed-entry';
import type { Carried } from './domain/overlay';
import type { KeyedItem } from './service-import-jobs';
import { Planner } from './service-import-plan';
import { settleRelations } from './service-import-relations';

const entriesAtOnce = 500;
/** Of the file: its entries may be large. */
const bytesAtOnce = 4_000_000;
/** Of more problems of a file nobody reads the places. */
const mostProblems = 10_000;

/** What a file turned out to be. */
export interface ReadFile {
  carried: Carried;
  rows: number;
}

/**
 * Reads the concepts of a file, finds out what they mean for the termbase, and keeps that as the rows of an import,
 * instead of rows that it has already. Changes no concept.
 * @param batches what the file says, with how many of its bytes have been read
 * @param tell called after each batch that was kept
 * @throws UnreadableImport for a file of which nothing more can be read
 */
export async function readRows(
  db: Db,
  importId: string,
  batches: AsyncIterable<{ bytes: number; items: readonly KeyedItem[] }>,
  tell: (bytes: number) => Promise<void>,
): Promise<ReadFile> {
  await deleteFindings(db, importId);
  const reading = new Reading(db, importId);
  let kept = 0;
  for await (const { bytes, items } of batches) {
    for (const item of items) reading.take(item);
    if (reading.waiting < entriesAtOnce && bytes - kept < bytesAtOnce) continue;
    await reading.keep();
    await tell(bytes);
    kept = bytes;
  }
  return reading.finish();
}

class Reading {
  #carried: Carried = { fields: new Set(), langs: new Set() };
  #planner: Planner | undefined;
  #entries: KeyedEntry[] = [];
  #rows = 0;
  readonly #problems: NewNote[] = [];
  readonly #losses = new Map<string, NewNote>();

  constructor(
    private readonly db: Db,
    private readonly importId: string,
  ) {}

  /** How many entries were taken and not kept yet. */
  get waiting(): number {
    return this.#entries.length;
  }

  take(item: KeyedItem): void {
    if (item.kind === 'carries') {
      this.#carried = { fields: item.fields, langs: item.langs };
      this.#planner = new Planner(this.db, this.#carried);
    } else if (item.kind === 'problem') this.#noteProblem(item);
    else if (item.kind === 'loss') this.#noteLoss(item);
    else this.#entries.push(item);
  }

  async finish(): Promise<ReadFile> {
    await this.keep();
    const planner = this.#planner;
    if (!planner) throw new UnreadableImport('empty');
    await settleRelations(this.db, this.importId, planner.idInFile);
    const losses = [...this.#losses.values()];
    await insertNotes(this.db, this.importId, [...this.#problems, ...losses].map(numbered));
    return { carried: this.#carried, rows: this.#rows };
  }

  /** Keeps what the entries taken mean as rows. */
  async keep(): Promise<void> {
    if (this.#entries.length === 0) return;
    const planned = (await this.#planner?.plan(this.#entries)) ?? [];
    this.#entries = [];
    await insertPlanned(this.db, this.importId, this.#rows, planned);
    this.#rows += planned.length;
  }

  #noteProblem({ code, at, detail = '' }: Extract<ReadItem, { kind: 'problem' }>): void {
    if (this.#problems.length >= mostProblems) return;
    this.#problems.push(noteOf('problem', code, detail, at));
  }

  #noteLoss({ what, at }: Extract<ReadItem, { kind: 'loss' }>): void {
    const known = this.#losses.get(what);
    if (known) known.count = Number(known.count) + 1;
    else this.#losses.set(what, noteOf('loss', what, '', at));
  }
}

const longestDetail = 300;

const noteOf = (
  kind: string,
  code: string,
  detail: string,
  { line, column }: { line: number; column: number },
): NewNote => ({
  ...{
    number: 0,
    kind,
    code: code.slice(0, longestDetail),
    detail: detail.slice(0, longestDetail),
  },
  ...{ line, column, count: 1 },
});

const numbered = (note: NewNote, number: number): NewNote => ({ ...note, number });
