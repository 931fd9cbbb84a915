import { guessDelimiter } from '../csv/delimiter';
import { createCsvScanner, scanRows } from '../csv/scan';
import { decodeText } from '../decode-text';
import { type ReadItem, UnreadableImport } from '../entry';
import { guessColumns, guessMapping } from '../table/guess';
import type { TableHead } from '../table/head';
import type { Mapping } from '../table/mapping';
import { readTable } from '../table/read-table';
import { firstRows, isBlankRow, type TableRow } from '../table/row';
import { htmlToText } from './html';
import { NOTE_FIELDS } from './note-type';
import { carriesOfNotes, createNoteReader, isOurs } from './read-note';

/** The longest beginning with lines that say how the rest is read, in UTF-16 units. */
const startLength = 32_000;

/**
 * The concepts of a text that Anki exports or imports (its manual, "Text files"). Of one of ours the notes come with
 * their ids; other notes are rows of a table. Places are lines and numbers of columns.
 * @param mapping what the columns of the table are, without those of ids, note types and decks; else it is guessed
 * @throws UnreadableImport as `readCsv` does
 */
export async function* readAnkiText(
  chunks: AsyncIterable<Uint8Array>,
  mapping?: Mapping,
): AsyncGenerator<ReadItem> {
  const file = await openText(chunks);
  if (file.own) yield* readOwn(file, file.own);
  else {
    const used = mapping ?? headOf(file).mapping;
    yield* readTable(tableOf(file), { mapping: used, isRectangular: false });
  }
}

/** The beginning of a text; null for one of ours, which needs no mapping. Throws as `readAnkiText` does. */
export async function readAnkiTextHead(
  chunks: AsyncIterable<Uint8Array>,
): Promise<TableHead | null> {
  const file = await openText(chunks);
  if (file.own) return null;
  if (file.waiting.length === 0) throw new UnreadableImport('empty');
  return headOf(file);
}

interface AnkiText {
  settings: Settings;
  /** The names of all columns, of a text of ours. */
  own: string[] | undefined;
  /** The first rows, which were looked at, and those that follow. */
  waiting: TableRow[];
  batches: AsyncGenerator<TableRow[]>;
}

async function openText(chunks: AsyncIterable<Uint8Array>): Promise<AnkiText> {
  const pieces = decodeText(chunks);
  let start = '';
  while (start.length < startLength) {
    const next = await pieces.next();
    if (next.done) break;
    start += next.value;
  }
  const at = { line: 1, column: 1 };
  if (start.includes('\0')) throw new UnreadableImport('encoding', at);
  const settings = settingsOf(start);
  async function* texts() {
    yield start.slice(settings.length);
    yield* pieces;
  }
  const batches = scanRows(texts(), createCsvScanner(settings.delimiter, settings.lines + 1));
  const waiting: TableRow[] = [];
  while (waiting.length < firstRows) {
    const next = await batches.next();
    if (next.done) break;
    for (const row of next.value) if (!isBlankRow(row)) waiting.push(row);
  }
  return { settings, own: ownColumns(settings, waiting[0]), waiting, batches };
}

async function* allRows({ waiting, batches }: AnkiText): AsyncGenerator<TableRow[]> {
  yield waiting;
  for await (const batch of batches) yield batch.filter((row) => !isBlankRow(row));
}

/** What the lines at the beginning say. Numbers of columns are from 0, -1 for none. */
interface Settings {
  /** What they take, in UTF-16 units and in lines. */
  length: number;
  lines: number;
  delimiter: string;
  /** Undefined where nothing is said. */
  isHtml: boolean | undefined;
  noteType: string;
  headers: string[] | undefined;
  guid: number;
  noteTypeColumn: number;
  deck: number;
  tags: number;
}

const delimiters: Record<string, string> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
};
const settingLine = /#([^\r\n]*)(?:\r\n|\n|\r|$)/uy;

function settingsOf(start: string): Settings {
  const said = new Map<string, string>();
  let length = 0;
  let lines = 0;
  for (;;) {
    settingLine.lastIndex = length;
    const [all = '', content = ''] = settingLine.exec(start) ?? [];
    if (all === '') break;
    length += all.length;
    lines++;
    const colon = content.indexOf(':');
    if (colon > 0) said.set(content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1));
  }
  const value = (name: string) => said.get(name)?.trim() ?? '';
  const column = (name: string) => (Number.parseInt(value(name), 10) || 0) - 1;
  const separator = said.get('separator') ?? '';
  const named = delimiters[separator.trim().toLowerCase()];
  const single = separator.length === 1 ? separator : undefined;
  const delimiter = named ?? single ?? guessDelimiter(start.slice(length));
  const columns = said.get('columns');
  const html = value('html').toLowerCase();
  return {
    ...{ length, lines, delimiter, noteType: value('notetype') },
    isHtml: html === '' ? undefined : html === 'true',
    headers: columns ? createCsvScanner(delimiter).read(`${columns}\n`)[0]?.cells : undefined,
    guid: column('guid column'),
    noteTypeColumn: column('notetype column'),
    deck: column('deck column'),
    tags: column('tags column'),
  };
}

/** The names of the columns where the notes are ours; Anki itself writes no names, but the fields in their order. */
function ownColumns(settings: Settings, first: TableRow | undefined): string[] | undefined {
  const { guid, noteTypeColumn, deck, tags } = settings;
  const name = settings.noteType || (first?.cells[noteTypeColumn] ?? '');
  const fields: Iterator<string> = NOTE_FIELDS.values();
  const isOther = (at: number) => [guid, noteTypeColumn, deck, tags].includes(at);
  const names =
    settings.headers ??
    first?.cells.map((_, at) => (isOther(at) ? '' : (fields.next().value ?? '')));
  return names && isOurs(name, names) ? names : undefined;
}

async function* readOwn(file: AnkiText, names: readonly string[]): AsyncGenerator<ReadItem> {
  let items: ReadItem[] = [carriesOfNotes];
  const readNote = createNoteReader(names, new Set(), (item) => {
    items.push(item);
  });
  for await (const batch of allRows(file)) {
    for (const { line, cells, tooLong = [] } of batch) {
      const entry = readNote({ line, cells, tooLong });
      if (entry) items.push({ kind: 'entry', entry });
    }
    yield* items;
    items = [];
  }
}

/** The rows of a text of anybody, as text and below their headers if there are any. */
async function* tableOf(file: AnkiText): AsyncGenerator<TableRow[]> {
  const { headers } = file.settings;
  if (headers) yield [plainRow({ line: file.settings.lines, cells: headers }, file.settings)];
  for await (const batch of allRows(file)) {
    yield batch.map((row) => plainRow(row, file.settings));
  }
}

/** Where a file says how it is read, its first row is no header. */
function headOf({ settings, waiting }: AnkiText): TableHead {
  const below = waiting.map((row) => plainRow(row, settings).cells).slice(0, firstRows);
  if (settings.lines === 0) return { rows: below, mapping: guessMapping(below) };
  if (!settings.headers) {
    const unnamed = below[0]?.map(() => '') ?? [];
    return { rows: below, mapping: { ...guessColumns(unnamed, below), headerRow: 0 } };
  }
  const headers = plainRow({ line: 1, cells: settings.headers }, settings).cells;
  const mapping = { ...guessColumns(headers, below), headerRow: 1 };
  return { rows: [headers, ...below].slice(0, firstRows), mapping };
}

const looksLikeHtml = /<\/?(?:a|b|br|div|em|i|img|li|p|span|strong|u|ul)\b|&(?:#\d+|[a-z]+);/iu;

/** A row as text, without what only Anki needs; tags that have no name are left out as well. */
function plainRow(row: TableRow, settings: Settings): TableRow {
  const { guid, noteTypeColumn, deck, tags, headers, isHtml } = settings;
  const left = new Set([guid, noteTypeColumn, deck, ...(headers ? [] : [tags])]);
  const kept = row.cells.flatMap((_, at) => (left.has(at) ? [] : at));
  const moved = (columns: number[] | undefined) =>
    columns?.map((column) => kept.indexOf(column)).filter((column) => column >= 0);
  const cells = kept.map((at) => {
    const cell = row.cells[at] ?? '';
    return (isHtml ?? looksLikeHtml.test(cell)) ? htmlToText(cell) : cell;
  });
  const tooLong = moved(row.tooLong);
  const broken = moved(row.broken);
  return {
    line: row.line,
    cells,
    ...(row.lines && { lines: kept.map((at) => row.lines?.[at] ?? row.line) }),
    ...(tooLong?.length && { tooLong }),
    ...(broken?.length && { broken }),
  };
}
