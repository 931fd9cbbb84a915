import { type Place, UnreadableImport } from './entry';

/** Bytes that are decoded at once: what bounds the memory for a chunk of any size. */
const pieceLength = 64 * 1024;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The text of bytes that come in chunks, its byte order mark left out.
 * @param encodingOf tells the encoding by at least four bytes of the beginning, where there are as many; without it
 *   UTF-16 is told by its byte order mark, and all else is UTF-8
 * @throws UnreadableImport, without a place, `empty` for no bytes, `otherKind` for an archive, an old Office file or a
 *   PDF, `encoding` for bytes that are not valid, after the text in front of them, `truncated` inside a character
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encodingOf: (start: Uint8Array) => Encoding = encodingByMark,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces(chunks)) {
    if (!decoder && isBinary(piece)) throw new UnreadableImport('otherKind');
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
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

/** A zip, an OLE file (.xls), a PDF, a gzip. */
const signatures = ['PK\x03\x04', '\xd0\xcf\x11\xe0', '%PDF', '\x1f\x8b\x08'];

function isBinary(start: Uint8Array): boolean {
  const beginning = String.fromCharCode(...start.subarray(0, 4));
  return signatures.some((signature) => beginning.startsWith(signature));
}

/** The encoding that a byte order mark tells. */
export function encodingByMark([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** An error of `decodeText` with the place at which a parser had arrived. */
export const placed = (error: unknown, at: Place): unknown =>
  error instanceof UnreadableImport && !error.at
    ? new UnreadableImport(error.code, at, error.detail)
    : error;
