import type { Client, Db, Engine } from '@/lib/db';
import * as data from './data';
import { entriesOf, spelledForms, wordsOf } from './domain/entry';
import { formsOf } from './domain/forms';

export interface IndexReport {
  concepts: number;
  entries: number;
  /** Entries that should be there and were not, or were different. */
  missing: number;
  /** Entries that should not be there. */
  stray: number;
  /** Forms of words that were missing. */
  words: number;
  /** Whether the full-text index had every entry. */
  isTextWhole: boolean;
}

const checkedAtOnce = 500;
const batchTimeoutMillis = 60_000;

/**
 * Makes every entry of the index again and compares it with what is there.
 * @param options mend: puts right what differs; tell: called now and then with the number of concepts done
 */
export async function checkIndex(
  db: Client,
  engine: Engine,
  { mend, tell = () => {} }: { mend: boolean; tell?: (done: number) => void },
): Promise<IndexReport> {
  const report = { concepts: 0, entries: 0, missing: 0, stray: 0, words: 0, isTextWhole: true };
  for (let after = ''; ; ) {
    const batch = await db.$transaction((tx) => checkBatch(tx, engine, after, mend), {
      timeout: batchTimeoutMillis,
    });
    if (batch.last === undefined) break;
    after = batch.last;
    report.concepts += batch.concepts;
    report.entries += batch.entries;
    report.missing += batch.missing;
    report.stray += batch.stray;
    report.words += batch.words;
    tell(report.concepts);
  }
  report.isTextWhole = await data.isTextWhole(db, engine);
  if (mend && !report.isTextWhole) await data.rebuildText(db);
  return report;
}

async function checkBatch(tx: Db, engine: Engine, after: string, mend: boolean) {
  const concepts = await data.findIndexed(tx, { after, take: checkedAtOnce });
  const ids = concepts.map(({ id }) => id);
  const expected = concepts.flatMap(entriesOf);
  const stored = await data.findEntries(tx, ids);
  const missing = without(expected, stored);
  const stray = without(stored, expected);
  const forms = wordsOf(concepts.flatMap(({ terms }) => terms)).flatMap(spelledForms);
  const words = await data.countMissingWords(tx, engine, forms);
  if (mend && (missing > 0 || stray > 0 || words > 0)) {
    await data.deleteEntries(tx, ids);
    await data.insertForms(tx, engine, formsOf(concepts));
  }
  return {
    concepts: concepts.length,
    entries: expected.length,
    missing,
    stray,
    words,
    last: ids.at(-1),
  };
}

/** How many of some entries are not among others. */
function without(some: readonly data.EntryContent[], others: readonly data.EntryContent[]): number {
  const known = new Set(others.map(contentOf));
  return some.filter((entry) => !known.has(contentOf(entry))).length;
}

const contentOf = ({ idBase, termId, conceptId, compactKey, paddedKey }: data.EntryContent) =>
  [idBase, termId, conceptId, compactKey, paddedKey].join(' ');
