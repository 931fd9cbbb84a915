import { ZSTDDecoder } from 'zstddec/stream';
import { UnreadableImport } from '../entry';

/** Packed bytes that are unpacked at once. */
const sliceLength = 65_536;

/**
 * The bytes of a stream of Zstandard (RFC 8878) with a window of 128 MB at most, in pieces.
 * @param most bytes that they may be
 * @throws UnreadableImport `bomb` when they are more, `truncated` for a stream that is broken or ends in the middle
 */
export async function* unzstd(packed: Uint8Array, most: number): AsyncGenerator<Uint8Array> {
  const decoder = new ZSTDDecoder();
  await decoder.init();
  let waiting = 0;
  function* slices() {
    for (let at = 0; at < packed.length; at += sliceLength) {
      waiting++;
      yield packed.subarray(at, at + sliceLength);
    }
  }
  let length = 0;
  try {
    for (const piece of decoder.decodeStreaming(slices())) {
      // The decoder tells no errors: it goes no further, and gives empty pieces without an end.
      if (piece.length === 0 && waiting-- === 0) throw new UnreadableImport('truncated');
      length += piece.length;
      if (length > most) throw new UnreadableImport('bomb');
      yield piece;
    }
  } catch (error) {
    throw error instanceof UnreadableImport ? error : new UnreadableImport('truncated');
  }
}
