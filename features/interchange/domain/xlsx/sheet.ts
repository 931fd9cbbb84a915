import { UnreadableImport } from '../entry';
import { longestCell, longestRow, mostCells, type TableRow } from '../table/row';
import type { ZipPart } from '../zip/read-zip';
import { columnOf, numberText } from './values';
import { createRichText, type PartHandler, readPart, type Workbook } from './workbook';
import { fromXstring } from './xstring';

/** As many as a sheet can have. */
const mostRows = 1_048_576;

/**
 * The rows of a sheet, in batches; hidden ones too. Every value is a text: what a formula came to, numbers, dates as
 * ISO 8601, TRUE and FALSE. An error such as #N/A is an empty cell that is broken.
 * @throws UnreadableImport as `readPart` does, with the row at which it stopped
 */
export async function* readSheet(workbook: Workbook, part: ZipPart): AsyncGenerator<TableRow[]> {
  const reader = createSheetReader(workbook);
  try {
    for await (const _ of readPart(workbook.bytes, part, reader.handler)) yield reader.takeRows();
  } catch (error) {
    if (!(error instanceof UnreadableImport) || error.at) throw error;
    throw new UnreadableImport(error.code, reader.place(), error.detail);
  }
}

function createSheetReader({ strings, isDate, is1904 }: Workbook) {
  let rows: TableRow[] = [];
  let row: TableRow | undefined;
  let line = 0;
  let count = 0;
  let rowLength = 0;
  let column = -1;
  let cell: Readonly<Record<string, string>> | undefined;
  let value = '';
  let isValue = false;
  const rich = createRichText();

  const endCell = (into: TableRow, { t: type, s: style }: Readonly<Record<string, string>>) => {
    const text = textOf(type, style);
    if (column >= mostCells) {
      if (text.trim() !== '' || type === 'e') into.broken = [mostCells];
      return;
    }
    const isTooLong = text.length > longestCell || rowLength + text.length > longestRow;
    if (isTooLong) into.tooLong = [...(into.tooLong ?? []), column];
    if (type === 'e') into.broken = [...(into.broken ?? []), column];
    while (into.cells.length < column) into.cells.push('');
    into.cells[column] = isTooLong ? '' : text;
    rowLength += isTooLong ? 0 : text.length;
  };
  const textOf = (type = 'n', style = '0'): string => {
    if (type === 's') return strings.at(Number(value)) ?? '';
    if (type === 'inlineStr') return rich.end();
    if (type === 'str') return fromXstring(value);
    if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
    if (type === 'e') return '';
    return type === 'n' ? numberText(value, isDate[Number(style)] ?? false, is1904) : value;
  };
  const handler: PartHandler = {
    open(name, attributes) {
      if (name === 'row') {
        if (++count > mostRows) throw new UnreadableImport('tooLarge');
        line = Number(attributes.r) || line + 1;
        row = { line, cells: [] };
        rowLength = 0;
        column = -1;
      } else if (name === 'c') {
        cell = attributes;
        column = columnOf(attributes.r) ?? column + 1;
        value = '';
        rich.begin();
      }
      isValue = name === 'v';
      rich.open(name);
    },
    text(text) {
      if (isValue) value += text;
      else rich.text(text);
    },
    close(name) {
      isValue = false;
      rich.close(name);
      if (name === 'c' && row && cell) {
        endCell(row, cell);
        cell = undefined;
      } else if (name === 'row' && row) {
        rows.push(row);
        row = undefined;
      }
    },
  };
  return {
    handler,
    place: () => ({ line: Math.max(1, line), column: Math.max(0, column) + 1 }),
    takeRows(): TableRow[] {
      const ready = rows;
      rows = [];
      return ready;
    },
  };
}
