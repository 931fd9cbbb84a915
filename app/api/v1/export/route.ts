import { Readable } from 'node:stream';
import { viewer } from '@/features/accounts/service';
import { exportQuerySchema } from '@/features/interchange/schema';
import { exportConcepts } from '@/features/interchange/service-export';
import { WRITERS } from '@/features/interchange/service-formats';
import { env } from '@/lib/env';
import { answer, parseQuery, problem } from '@/lib/http';
import { log } from '@/lib/log';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, exportQuerySchema);
    if (!query.ok) return problem('invalid', query.errors);
    const { format, ...filter } = query.data;
    const found = await exportConcepts(await viewer(request.headers), filter, 'en');
    if (!found.ok) return problem(found.code, found.fieldErrors);
    const created = new Date();
    const head = { title: 'Khamsap', created, origin: env().origin };
    const { write, mediaType, extension } = WRITERS[format];
    const name = `khamsap-${created.toISOString().slice(0, 10)}.${extension}`;
    // Read as it is taken; whoever goes away stops it.
    const bytes = Readable.from(bytesOf(write(found.data.concepts, head)));
    return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
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
    log().error({ err: error }, 'an export broke off');
    throw error;
  }
}
