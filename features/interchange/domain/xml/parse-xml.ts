import { SaxesParser } from 'saxes';
import { placed } from '../decode-text';
import { type Place, UnreadableImport } from '../entry';
import { decodeXml } from './decode-xml';

/** Files of ours nest about ten elements. */
const mostDepth = 100;
/** The longest text, comment or tag, in UTF-16 units: the parser holds it as a whole. */
const longestToken = 16 * 1024 * 1024;

/** What happens as an XML file is read. */
export interface XmlHandler {
  /** @param at where the tag begins */
  open(name: string, attributes: Readonly<Record<string, string>>, at: Place): void;
  /** Text and CDATA sections, entities and character references resolved. */
  text(text: string): void;
  close(): void;
}

/**
 * Tells a handler what is in an XML file and comes back after each piece, so that what the handler found can be passed
 * on. Declarations of a DTD are never followed; a document type without any is passed over.
 * @throws UnreadableImport with a place: `empty`, `notXml` for what is not well-formed, `encoding`, `truncated`,
 *   `doctype` for one that declares something, `tooDeep` from 100 levels, `tooLarge` for a token of 16 M units
 */
export async function* parseXml(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const parser = createParser(handler);
  try {
    for await (const text of decodeXml(chunks)) {
      parser.write(text);
      yield;
    }
    parser.end();
  } catch (error) {
    throw placed(error, parser.place());
  }
  yield;
}

// Not one handler more: with eight, the engine keeps the parser as a dictionary, and reading takes four times as long.
function createParser(handler: XmlHandler) {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let hasText = false;
  let isEnding = false;
  // Where the last event ended, which is where the next tag begins.
  let line = 1;
  let column = 1;
  let heldFrom = 0;
  const mark = (next: number) => {
    line = parser.line;
    column = parser.column + next;
    heldFrom = parser.position;
  };
  const place = (): Place => ({ line: parser.line, column: Math.max(1, parser.column) });
  parser.on('error', () => {
    const isCut = isEnding || parser.closed;
    throw new UnreadableImport(isCut ? (hasText ? 'truncated' : 'empty') : 'notXml', place());
  });
  parser.on('doctype', (doctype) => {
    // A bracket outside of the quoted names begins declarations.
    if (/\[/u.test(doctype.replace(/"[^"]*"|'[^']*'/gu, ''))) {
      throw new UnreadableImport('doctype', place());
    }
    mark(1);
  });
  // White space in front of the root element is no text.
  parser.on('opentagstart', ({ name }) => {
    if (depth === 0) mark(-name.length - 1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > mostDepth) throw new UnreadableImport('tooDeep', { line, column });
    handler.open(name, attributes, { line, column: Math.max(1, column) });
    mark(1);
  });
  parser.on('closetag', () => {
    depth--;
    handler.close();
    mark(1);
  });
  // It is told of a text when it has seen the `<` behind it.
  parser.on('text', (text) => {
    handler.text(text);
    mark(0);
  });
  parser.on('cdata', (text) => {
    handler.text(text);
    mark(1);
  });
  return {
    place,
    write(text: string): void {
      hasText ||= /\S/u.test(text);
      parser.write(text);
      if (parser.position - heldFrom > longestToken) {
        throw new UnreadableImport('tooLarge', { line, column });
      }
    },
    end(): void {
      isEnding = true;
      parser.close();
    },
  };
}
