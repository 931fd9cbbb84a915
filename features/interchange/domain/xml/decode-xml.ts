import { decodeText, encodingByMark } from '../decode-text';
import { UnreadableImport } from '../entry';

/**
 * The text of an XML file, in pieces: UTF-16 where it begins with its byte order mark or with `<` in two bytes
 * (XML 1.0, appendix F), else UTF-8.
 * @throws UnreadableImport as `decodeText` does, and `notXml` for what does not begin with `<`
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let isBegun = false;
  for await (const text of decodeText(chunks, encodingOf)) {
    if (!isBegun) isBegun = begins(text);
    yield text;
  }
}

/** Whether there is more than white space. */
function begins(text: string): boolean {
  const start = text.trimStart();
  if (start !== '' && !start.startsWith('<')) throw new UnreadableImport('notXml');
  return start !== '';
}

function encodingOf(start: Uint8Array): ReturnType<typeof encodingByMark> {
  const [first, second] = start;
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return encodingByMark(start);
}
