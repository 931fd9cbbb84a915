import { htmlToText } from '../domain/anki/html';
import { carriesOfNotes, createNoteReader, isOurs } from '../domain/anki/read-note';
import { type ReadItem, UnreadableImport } from '../domain/entry';
import { guessColumns } from '../domain/table/guess';
import type { TableHead } from '../domain/table/head';
import type { Mapping } from '../domain/table/mapping';
import { readTable } from '../domain/table/read-table';
import { firstRows, mostCells, type TableRow } from '../domain/table/row';
import { wholeBytes } from '../domain/whole-bytes';
import { type Collection, openCollection } from './open-collection';

const tagsHeader = 'Tags';
/** Notes after which others have their turn. */
const batchLength = 200;

/**
 * The concepts of a package of Anki. Of one of ours the notes come with their ids; the notes of anybody else are rows
 * of a table, whose columns are the fields of all note types, and their tags. Places are numbers of notes and fields.
 * @param mapping what these columns are; without it, that is guessed
 * @throws UnreadableImport as `openCollection` and `readTable` do; `empty` without notes
 */
export async function* readApkg(
  chunks: AsyncIterable<Uint8Array>,
  mapping?: Mapping,
): AsyncGenerator<ReadItem> {
  const collection = await openCollection(await wholeBytes(chunks));
  try {
    if (collection.noteTypes.size === 0) throw new UnreadableImport('empty');
    for await (const item of ownTypes(collection).size > 0
      ? readOwn(collection)
      : readForeign(collection, mapping)) {
      yield item;
      if (item.kind === 'carries' && collection.media > 0) {
        yield loss(`media: ${collection.media}`);
      }
    }
  } finally {
    collection.close();
  }
}

/**
 * The beginning of a package with what its columns are likely to be; null for one of ours, which needs no mapping.
 * Throws as `readApkg` does.
 */
export async function readApkgHead(chunks: AsyncIterable<Uint8Array>): Promise<TableHead | null> {
  const collection = await openCollection(await wholeBytes(chunks));
  try {
    if (collection.noteTypes.size === 0) throw new UnreadableImport('empty');
    return ownTypes(collection).size > 0 ? null : headOf(collection);
  } finally {
    collection.close();
  }
}

const loss = (what: string): ReadItem => ({ kind: 'loss', what, at: { line: 1, column: 1 } });

const ownTypes = ({ noteTypes }: Collection) =>
  new Map([...noteTypes].filter(([, { name, fields }]) => isOurs(name, fields)));

/** Our notes; those of other types in the same package are left out, with a word. */
async function* readOwn(collection: Collection): AsyncGenerator<ReadItem> {
  const own = ownTypes(collection);
  let items: ReadItem[] = [];
  const report = (item: ReadItem) => {
    items.push(item);
  };
  const refs = new Set<string>();
  const readers = new Map(
    [...own].map(([id, { fields }]) => [id, createNoteReader(fields, refs, report)]),
  );
  yield carriesOfNotes;
  for (const [id, { name }] of collection.noteTypes) {
    if (!own.has(id)) yield loss(name.trim().slice(0, 80));
  }
  for (const note of collection.notes()) {
    const entry = readers.get(note.type)?.(note);
    if (entry) items.push({ kind: 'entry', entry });
    yield* items;
    items = [];
  }
}

/** As many as a table may have; the tags are the last. */
function columnsOf({ noteTypes }: Collection): string[] {
  const names = new Set([...noteTypes.values()].flatMap(({ fields }) => fields));
  names.delete(tagsHeader);
  return [...[...names].slice(0, mostCells - 1), tagsHeader];
}

/** The notes as rows of a table, below one with its headers. */
function* rowsOf(collection: Collection): Generator<TableRow> {
  const columns = columnsOf(collection);
  const columnOf = new Map(columns.map((name, at) => [name, at]));
  yield { line: 1, cells: columns };
  for (const { line, type, tags, cells, tooLong } of collection.notes()) {
    const fields = collection.noteTypes.get(type)?.fields ?? [];
    const at = fields.map((name) => columnOf.get(name));
    const texts = columns.map(() => '');
    texts[columns.length - 1] = tags.trim();
    let isWhole = true;
    for (const [index, cell] of cells.entries()) {
      const column = at[index];
      if (column !== undefined) texts[column] = htmlToText(cell);
      else if (cell.trim() !== '') isWhole = false;
    }
    const long = tooLong.flatMap((index) => at[index] ?? []);
    yield {
      line,
      cells: texts,
      ...(long.length > 0 && { tooLong: long }),
      ...(!isWhole && { broken: [mostCells] }),
    };
  }
}

function headOf(collection: Collection): TableHead {
  const rows: string[][] = [];
  for (const { cells } of rowsOf(collection)) {
    rows.push(cells);
    if (rows.length === firstRows) break;
  }
  const [headers = [], ...below] = rows;
  // The names of fields are headers, whatever they look like.
  return { rows, mapping: { ...guessColumns(headers, below), headerRow: 1 } };
}

async function* readForeign(
  collection: Collection,
  mapping: Mapping | undefined,
): AsyncGenerator<ReadItem> {
  async function* batches() {
    let batch: TableRow[] = [];
    for (const row of rowsOf(collection)) {
      batch.push(row);
      if (batch.length < batchLength) continue;
      yield batch;
      batch = [];
    }
    yield batch;
  }
  const used = mapping ?? headOf(collection).mapping;
  yield* readTable(batches(), { mapping: used, isRectangular: false });
}
