import { pipeline, Readable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import { log } from './log';

const isText = (mediaType: string) => /^text\/|\+xml|json/u.test(mediaType);

/**
 * A file as an answer: read as it is taken, and no longer than it is. Text is packed where it may be, in the least time:
 * at its usual level, that takes as long as all else together.
 * @param chunks texts become UTF-8
 */
export function download(
  { headers }: Request,
  chunks: AsyncIterable<string | Uint8Array>,
  { name, mediaType }: { name: string; mediaType: string },
): Response {
  const isPacked = isText(mediaType) && accepts(headers.get('accept-encoding'), 'gzip');
  const bytes = Readable.from(bytesOf(chunks));
  // What breaks off either ends the other.
  const sent = isPacked
    ? pipeline(bytes, createGzip({ level: constants.Z_BEST_SPEED }), () => {})
    : bytes;
  return new Response(Readable.toWeb(sent) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(isPacked && { 'content-encoding': 'gzip' }),
    },
  });
}

/** Whether a client takes a coding, by its Accept-Encoding (RFC 9110, section 12.5.3). */
function accepts(header: string | null, coding: string): boolean {
  return (header ?? '').split(',').some((one) => {
    const [name, quality = 'q=1'] = one.split(';').map((part) => part.trim());
    return name?.toLowerCase() === coding && Number(quality.slice('q='.length)) > 0;
  });
}

async function* bytesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  try {
    for await (const chunk of chunks) {
      yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    }
  } catch (error) {
    // The answer has begun: all that is left is to break it off.
    log().error({ err: error }, 'a download broke off');
    throw error;
  }
}
