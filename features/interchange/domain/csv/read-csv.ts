import { decodeText } from '../decode-text';
import { type ReadItem, UnreadableImport } from '../entry';
import { headOf, type TableHead } from '../table/head';
import type { Mapping } from '../table/mapping';
import { readTable } from '../table/read-table';
import type { TableRow } from '../table/row';
import { guessDelimiter } from './delimiter';
import { createCsvScanner, scanRows } from './scan';

/** Text by which the delimiter is guessed, in UTF-16 units. */
const startLength = 32_000;

/**
 * The concepts of a CSV file: RFC 4180 with comma, semicolon, tab or bar, UTF-8 or (with its mark) UTF-16. Places are
 * lines and numbers of columns.
 * @param mapping what its columns are; without it, that is guessed
 * @throws UnreadableImport as `readTable` does; `encoding`, `otherKind` for what is no text of cells, `truncated` at
 *   the place of a quote that is not closed
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  mapping?: Mapping,
): AsyncGenerator<ReadItem> {
  yield* readTable((await openCsv(chunks)).batches, { mapping, isRectangular: true });
}

/** The beginning of a CSV file; reads no more of it than it needs. Throws as `readCsv` does. */
export async function readCsvHead(
  chunks: AsyncIterable<Uint8Array>,
): Promise<TableHead & { delimiter: string }> {
  const { batches, delimiter } = await openCsv(chunks);
  return { ...(await headOf(batches)), delimiter };
}

/** The delimiter of a file, and its rows in batches. */
async function openCsv(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ delimiter: string; batches: AsyncGenerator<TableRow[]> }> {
  const pieces = decodeText(chunks);
  let start = '';
  let failure: unknown;
  while (start.length < startLength) {
    // What is wrong comes out when the rows before it have been read.
    const next = await pieces.next().catch((error: unknown) => {
      failure = error;
    });
    if (!next || next.done) break;
    start += next.value;
  }
  if (start === '' && failure) throw failure;
  refuseOtherKinds(start);
  const [line = '', named] = /^sep=(.)\r?\n/iu.exec(start) ?? [];
  const delimiter = named ?? guessDelimiter(start.slice(0, startLength));
  const scanner = createCsvScanner(delimiter, line === '' ? 1 : 2);
  async function* texts() {
    yield start.slice(line.length);
    if (failure) throw failure;
    yield* pieces;
  }
  return { delimiter, batches: scanRows(texts(), scanner) };
}

/** XML and HTML, JSON, RTF, and text whose encoding was not seen. */
function refuseOtherKinds(start: string): void {
  const at = { line: 1, column: 1 };
  if (start.includes('\0')) throw new UnreadableImport('encoding', at);
  if (/^\s*(?:<[!?a-z]|[[{]\s*["{]|\{\\rtf)/iu.test(start)) {
    throw new UnreadableImport('otherKind', at);
  }
}
