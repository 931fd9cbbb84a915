import { LANGS } from '@/language/lang';
import { type Place, type ReadItem, UnreadableImport } from '../entry';
import { parseXml, type XmlHandler } from '../xml/parse-xml';
import { TBX3_CARRIES } from './carries';
import { addText, createElement, type Element } from './element';
import { articleOf, conceptOf } from './ids';
import { createNamespaces } from './namespaces';
import { readEntry } from './read-entry';
import { signature } from './signature';

/** What one entry may have of elements; 200 terms with all that they can have are less. */
const mostElements = 20_000;
/** And of text, in UTF-16 units. */
const mostText = 8_000_000;

/**
 * The entries of a TBX file: v3 (ISO 30042:2019) in DCA and in DCT style, v2 (ISO 30042:2008, martif) with `tig` and
 * `ntig`. Elements are told by the address of their namespace and, where that is wrong or none, by their name. Terms
 * without a type are full forms, the first of a language without a status is the preferred one. A language of which an
 * entry has no section is one of which it says nothing.
 * @param chunks the bytes of the file, however cut
 * @yields first what the file can say, then, in the order of the file, its entries, problems and losses, each with its
 *   place; a loss is named `descrip:figure` for a data category, `lang:fr` for a language
 * @throws UnreadableImport as `parseXml` does, and `notTbx` for another root element
 */
export async function* readTbx(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadItem> {
  let items: ReadItem[] = [];
  const document = createDocument((item) => items.push(item));
  for await (const _ of parseXml(chunks, document.handler)) {
    const ready = items;
    items = [];
    yield* ready;
  }
  document.end();
  yield* items;
}

function createDocument(send: (item: ReadItem) => void) {
  const namespaces = createNamespaces();
  const ids = new Set<string>();
  const facts = { isOurs: false, lang: 'en' };
  let depth = 0;
  let isBegun = false;
  let header: string | undefined;
  let entry: ReturnType<typeof createEntryBuilder> | undefined;

  const report = (item: ReadItem) => {
    begin();
    send(item);
  };
  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    send({ kind: 'carries', fields: TBX3_CARRIES, langs: new Set(LANGS) });
  };
  const openOutside = (local: string, attributes: Readonly<Record<string, string>>, at: Place) => {
    if (depth === 1) {
      if (local !== 'tbx' && local !== 'martif') throw new UnreadableImport('notTbx', at, local);
      facts.lang = attributes['xml:lang'] ?? facts.lang;
    }
    if (local === 'p') header = '';
    if (local === 'refObject' && !isOurRefObject(attributes.id ?? '')) {
      report({ kind: 'loss', what: local, at });
    }
  };
  const closeEntry = (element: Element | undefined) => {
    if (!element) return;
    entry = undefined;
    const read = readEntry(element, facts, report);
    if (!read) return;
    if (read.ref !== undefined && ids.has(read.ref)) {
      report({ kind: 'problem', code: 'duplicateId', at: read.at, detail: element.id });
      delete read.ref;
    } else if (read.ref !== undefined) ids.add(read.ref);
    report({ kind: 'entry', entry: read });
  };

  const handler: XmlHandler = {
    open(name, attributes, at) {
      depth++;
      const resolved = namespaces.open(name, attributes);
      const isEntry = resolved.local === 'conceptEntry' || resolved.local === 'termEntry';
      if (!entry && isEntry && resolved.space === 'core') {
        begin();
        entry = createEntryBuilder(report);
      }
      if (entry) entry.open(createElement(resolved, name, attributes, at));
      else openOutside(resolved.local, attributes, at);
    },
    text(text) {
      if (entry) entry.text(text);
      else if (header !== undefined && header.length < 1000) header += text;
    },
    close() {
      depth--;
      namespaces.close();
      if (entry) closeEntry(entry.close());
      else if (header !== undefined) {
        facts.isOurs ||= header.trim() === signature;
        header = undefined;
      }
    },
  };
  return { handler, end: begin };
}

/** What stands in the back matter of our files: what is said there was said before. */
function isOurRefObject(id: string): boolean {
  return (conceptOf(id) ?? articleOf(id)) !== undefined;
}

/** Puts the elements of one entry together, up to a limit; what is more is reported once. */
function createEntryBuilder(report: (item: ReadItem) => void) {
  const open: Element[] = [];
  let count = 0;
  let length = 0;
  const isFull = () => count > mostElements || length > mostText;
  const add = (elements: number, units: number, at: Place) => {
    const wasFull = isFull();
    count += elements;
    length += units;
    if (!wasFull && isFull()) report({ kind: 'problem', code: 'badStructure', at });
  };
  return {
    open(element: Element | null): void {
      const around = open.at(-1);
      if (!element || isFull()) {
        if (around) open.push(around);
        return;
      }
      around?.children.push(element);
      open.push(element);
      add(1, attributesLength(element), element.at);
    },
    text(text: string): void {
      const around = open.at(-1);
      if (!around || isFull()) return;
      const before = around.text.length;
      addText(around, text);
      add(0, Math.max(0, around.text.length - before), around.at);
    },
    /** @returns the entry, when it is whole */
    close(): Element | undefined {
      const closed = open.pop();
      return open.length === 0 ? closed : undefined;
    },
  };
}

function attributesLength({ id = '', target = '', lang = '', type }: Element): number {
  return id.length + target.length + lang.length + type.length;
}
