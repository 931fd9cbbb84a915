import { UnreadableImport } from './entry';

/**
 * The text of bytes that come in chunks: UTF-16 where they begin with its byte order mark, else UTF-8, the mark left out.
 * @throws UnreadableImport `empty` for no bytes, `encoding` for bytes that are not valid
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      if (chunk.length === 0) continue;
      // The first chunk of a file is never of a single byte, unless the file is.
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (!decoder) throw new UnreadableImport('empty');
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new UnreadableImport('encoding') : error;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
