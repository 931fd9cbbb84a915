import type { ExportConcept } from '../entry';
import { COLUMNS } from '../table/columns';
import { rowOf } from '../table/write-row';
import { guardFormula } from './formula';

const chunkLength = 32_000;
/** Tells Excel that it is UTF-8, which it would not see otherwise. */
const byteOrderMark = '\uFEFF';

/**
 * A CSV file (RFC 4180: comma, CRLF) of the columns `COLUMNS`, UTF-8 once encoded.
 * @yields the file in chunks of some 32,000 UTF-16 units
 */
export async function* writeCsv(concepts: AsyncIterable<ExportConcept>): AsyncGenerator<string> {
  let chunk = byteOrderMark + lineOf(COLUMNS);
  for await (const concept of concepts) {
    chunk += lineOf(rowOf(concept));
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** Semicolons and tabs too: other programs take them for delimiters. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/u;

function cellOf(text: string): string {
  if (text === '') return '';
  const cell = guardFormula(text);
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
