import { isBinary } from '../cleaning/clean';
import { UnreadableFile } from './read-text';

/**
 * The text that bytes hold: UTF-16 where they begin with its byte order mark, else UTF-8.
 * @throws UnreadableFile `binary` for what is no text, `encoding` for text in another encoding
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes, encodingOf(bytes));
  if (text === null) {
    throw new UnreadableFile(
      isBinary(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))) ? 'binary' : 'encoding',
    );
  }
  if (isBinary(text)) throw new UnreadableFile('binary');
  return text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
