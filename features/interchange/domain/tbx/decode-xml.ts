import { UnreadableImport } from '../entry';

/** Bytes that are decoded, and then parsed, at once: what bounds the memory for a chunk of any size. */
const pieceLength = 64 * 1024;

/**
 * The text of an XML file, in pieces: UTF-16 where it begins with its byte order mark or with `<` in two bytes
 * (XML 1.0, appendix F), else UTF-8.
 * @throws UnreadableImport, without a place, `empty` for no bytes, `notXml` for what does not begin with `<`,
 *   `encoding` for bytes that are not valid, after the text in front of them
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces(chunks)) {
    decoder ??= decoderFor(piece);
    try {
      yield decoder.decode(piece, { stream: true });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const lenient = new TextDecoder(decoder.encoding).decode(piece);
      yield lenient.slice(0, lenient.indexOf('\uFFFD'));
      throw new UnreadableImport('encoding');
    }
  }
  if (!decoder) throw new UnreadableImport('empty');
  try {
    yield decoder.decode();
  } catch {
    // The last character is cut off.
    throw new UnreadableImport('truncated');
  }
}

/** The same bytes in pieces of bounded length, the first long enough to tell the encoding. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes: Uint8Array = start ? joined(start, chunk) : chunk;
    start = start && bytes.length < 4 ? bytes : undefined;
    if (start) continue;
    for (let at = 0; at < bytes.length; at += pieceLength) {
      yield bytes.subarray(at, at + pieceLength);
    }
  }
  if (start && start.length > 0) yield start;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function decoderFor(start: Uint8Array): TextDecoder {
  const encoding = encodingOf(start);
  const first = new TextDecoder(encoding).decode(start).trimStart();
  if (first !== '' && !first.startsWith('<')) throw new UnreadableImport('notXml');
  return new TextDecoder(encoding, { fatal: true });
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
