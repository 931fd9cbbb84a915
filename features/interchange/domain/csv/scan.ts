import { placed } from '../decode-text';
import { type Place, UnreadableImport } from '../entry';
import { longestCell, longestRow, mostCells, type TableRow } from '../table/row';
import { unguardFormula } from './formula';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Where the scanner is: in front of a cell, in one without quotes, inside quotes, behind a quote inside quotes. */
type State = 'start' | 'plain' | 'quoted' | 'quote';

/**
 * Takes apart CSV (RFC 4180) that comes in pieces. Rows end with CRLF, LF or CR; a quote inside a cell without quotes is
 * itself; what stands behind a closing quote belongs to the cell, which is reported as broken. Linear, and bounded by
 * the limits of a row.
 * @param firstLine the number of the line with which the text begins
 */
export function createCsvScanner(delimiter: string, firstLine = 1) {
  const separator = delimiter.charCodeAt(0);
  let state: State = 'start';
  let line = firstLine;
  /** Whether a line feed belongs to the carriage return before it. */
  let isAfterReturn = false;
  let row: TableRow = { line, cells: [] };
  let rowLength = 0;
  let text = '';
  let isTooLong = false;
  let isBroken = false;
  let opened: Place = { line, column: 1 };
  let cellLine = line;

  const keep = (more: string) => {
    if (isTooLong) return;
    const isLong = text.length + more.length > longestCell;
    isTooLong = isLong || rowLength + text.length + more.length > longestRow;
    text = isTooLong ? '' : text + more;
  };
  const endCell = () => {
    const column = row.cells.length;
    if (column < mostCells) {
      if (cellLine !== row.line && !row.lines) row.lines = row.cells.map(() => row.line);
      row.lines?.push(cellLine);
      if (isTooLong) row.tooLong = [...(row.tooLong ?? []), column];
      if (isBroken) row.broken = [...(row.broken ?? []), column];
      row.cells.push(unguardFormula(text));
      rowLength += text.length;
    } else if (text.trim() !== '' || isTooLong) row.broken = [mostCells];
    text = '';
    isTooLong = false;
    isBroken = false;
    state = 'start';
    cellLine = line;
  };
  const endRow = (): TableRow => {
    const ended = row;
    row = { line, cells: [] };
    rowLength = 0;
    cellLine = line;
    return ended;
  };
  const countLine = (char: number) => {
    if (char === carriageReturn || !isAfterReturn) line++;
    isAfterReturn = char === carriageReturn;
  };

  /** The rows that end in the next piece of the text. */
  function read(piece: string): TableRow[] {
    const rows: TableRow[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const char = piece.charCodeAt(at);
      const isBreak = char === lineFeed || char === carriageReturn;
      if (state === 'quoted') {
        if (char === quote) {
          keep(piece.slice(from, at));
          state = 'quote';
        } else if (isBreak) countLine(char);
        else isAfterReturn = false;
        continue;
      }
      if (state === 'quote' && char === quote) {
        // The second of two is kept with what follows.
        from = at;
        state = 'quoted';
        continue;
      }
      if (char === separator || isBreak) {
        if (state === 'plain') keep(piece.slice(from, at));
        const isOwnBreak = !(char === lineFeed && isAfterReturn && isRowStart());
        if (isBreak) countLine(char);
        else isAfterReturn = false;
        if (!isOwnBreak) {
          row.line = line;
          cellLine = line;
          continue;
        }
        endCell();
        if (isBreak) rows.push(endRow());
        continue;
      }
      isAfterReturn = false;
      if (state === 'start' && char === quote) {
        opened = { line, column: row.cells.length + 1 };
        state = 'quoted';
        from = at + 1;
      } else if (state !== 'plain') {
        isBroken ||= state === 'quote';
        state = 'plain';
        from = at;
      }
    }
    if (state === 'plain' || state === 'quoted') keep(piece.slice(from));
    return rows;
  }

  const isRowStart = () => state === 'start' && row.cells.length === 0;

  /** The last row, where no line break ends it; to be called behind the last piece. */
  function finish(): TableRow[] {
    if (state === 'quoted') throw new UnreadableImport('truncated', opened);
    if (isRowStart()) return [];
    endCell();
    return [endRow()];
  }

  return { read, finish, place: (): Place => ({ line, column: row.cells.length + 1 }) };
}

/** The rows of a text that comes in pieces, in batches; what is wrong with the text gets the place where it was. */
export async function* scanRows(
  texts: AsyncIterable<string>,
  scanner: ReturnType<typeof createCsvScanner>,
): AsyncGenerator<TableRow[]> {
  try {
    for await (const text of texts) yield scanner.read(text);
  } catch (error) {
    throw placed(error, scanner.place());
  }
  yield scanner.finish();
}
