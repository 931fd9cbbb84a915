import { UnreadableImport } from '../entry';
import { StringTable } from '../string-table';
import { longestCell } from '../table/row';
import { parseXml } from '../xml/parse-xml';
import { readZipDirectory, unpack, type ZipPart } from '../zip/read-zip';
import { isDateFormat } from './values';
import { fromXstring } from './xstring';

type Attributes = Readonly<Record<string, string>>;

/** What is told of the elements of a part, by names without prefixes. */
export interface PartHandler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** A workbook, as far as it is needed to read a sheet. */
export interface Workbook {
  bytes: Uint8Array;
  /** Its sheets in their order. */
  sheets: ZipPart[];
  strings: StringTable;
  /** Whether numbers of a style are dates. */
  isDate: boolean[];
  is1904: boolean;
}

/** More shared strings than this are no glossary. */
const mostStrings = 5_000_000;

/**
 * Opens an Office Open XML workbook (ISO/IEC 29500, transitional or strict).
 * @throws UnreadableImport as `readZipDirectory` does; `otherKind` for an archive of another kind, `truncated` for one
 *   in which a part is missing, and as `parseXml` does
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = readZipDirectory(bytes);
  const top = await relationsOf(bytes, parts, '');
  const path = top.find(({ type }) => type === 'officeDocument')?.path ?? '';
  const part = parts.get(path);
  if (!part || !path.endsWith('.xml')) throw new UnreadableImport('otherKind');
  const { ids, is1904 } = await readWorkbook(bytes, part);
  const relations = await relationsOf(bytes, parts, path);
  const partOf = (relation: Relation | undefined): ZipPart => {
    const found = relation && parts.get(relation.path);
    if (!found) throw new UnreadableImport('truncated', undefined, relation?.path);
    return found;
  };
  const sheets = ids
    .map((id) => relations.find((relation) => relation.id === id))
    .filter((relation) => relation?.type !== 'chartsheet' && relation?.type !== 'dialogsheet')
    .map(partOf);
  const strings = relations.find(({ type }) => type === 'sharedStrings');
  const styles = relations.find(({ type }) => type === 'styles');
  return {
    ...{ bytes, sheets, is1904 },
    strings: strings ? await readStrings(bytes, partOf(strings)) : new StringTable(),
    isDate: styles ? await readStyles(bytes, partOf(styles)) : [],
  };
}

/** Reads a part of a workbook, and comes back after each piece of it. */
export async function* readPart(
  bytes: Uint8Array,
  part: ZipPart,
  handler: PartHandler,
): AsyncGenerator<void> {
  const names: string[] = [];
  const xml = parseXml(streamOf(unpack(bytes, part)), {
    open(name, attributes) {
      const local = localName(name);
      names.push(local);
      handler.open(local, attributes);
    },
    text: (text) => handler.text(text),
    close: () => handler.close(names.pop() ?? ''),
  });
  try {
    yield* xml;
  } catch (error) {
    // Lines of a part say nothing to whoever sees a sheet.
    if (!(error instanceof UnreadableImport)) throw error;
    throw new UnreadableImport(error.code, undefined, error.detail ?? part.name);
  }
}

async function* streamOf<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

async function readWhole(bytes: Uint8Array, part: ZipPart, handler: Partial<PartHandler>) {
  const nothing = () => {};
  const whole = { open: nothing, text: nothing, close: nothing, ...handler };
  for await (const _ of readPart(bytes, part, whole));
}

interface Relation {
  id: string;
  /** The last part of its address. */
  type: string;
  path: string;
}

/** What a part leads to, that of the archive itself for an empty path. */
async function relationsOf(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
  path: string,
): Promise<Relation[]> {
  const slash = path.lastIndexOf('/') + 1;
  const part = parts.get(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (!part) return relations;
  await readWhole(bytes, part, {
    open(name, { Id: id = '', Type: address = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return;
      const type = address.slice(address.lastIndexOf('/') + 1);
      relations.push({ id, type, path: resolved(target, path) });
    },
  });
  return relations;
}

function resolved(target: string, from: string): string {
  const base = `zip://archive/${from}`;
  if (!URL.canParse(target, base)) return '';
  const { pathname } = new URL(target, base);
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return pathname.slice(1);
  }
}

/** The relations of its sheets, and from when its dates count. */
async function readWorkbook(bytes: Uint8Array, part: ZipPart) {
  const ids: string[] = [];
  let is1904 = false;
  let root: string | undefined;
  await readWhole(bytes, part, {
    open(name, attributes) {
      root ??= name;
      if (root !== 'workbook') throw new UnreadableImport('otherKind');
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/u.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const [, id] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      if (id !== undefined) ids.push(id);
    },
  });
  return { ids, is1904 };
}

async function readStrings(bytes: Uint8Array, part: ZipPart): Promise<StringTable> {
  const strings = new StringTable();
  const rich = createRichText();
  await readWhole(bytes, part, {
    open(name) {
      if (name === 'si') rich.begin();
      rich.open(name);
    },
    text: rich.text,
    close(name) {
      rich.close(name);
      if (name !== 'si') return;
      // As much as tells that it is too long.
      strings.add(rich.end().slice(0, longestCell + 1));
      if (strings.length > mostStrings) throw new UnreadableImport('tooLarge');
    },
  });
  return strings;
}

/** Puts together a text of runs; how it is pronounced is no part of it. */
export function createRichText() {
  let whole = '';
  let isText = false;
  let isPhonetic = false;
  return {
    begin(): void {
      whole = '';
    },
    open(name: string): void {
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(text: string): void {
      if (isText) whole += text;
    },
    close(name: string): void {
      if (name === 'rPh') isPhonetic = false;
      isText = false;
    },
    end: (): string => fromXstring(whole),
  };
}

async function readStyles(bytes: Uint8Array, part: ZipPart): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const isDate: boolean[] = [];
  let isCellFormats = false;
  await readWhole(bytes, part, {
    open(name, { numFmtId = '0', formatCode }) {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCellFormats = true;
      if (name !== 'xf' || !isCellFormats) return;
      isDate.push(isDateFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return isDate;
}
