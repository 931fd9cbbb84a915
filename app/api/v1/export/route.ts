import { Readable } from 'node:stream';
import { viewer } from '@/features/accounts/service';
import { type ExportFormat, exportQuerySchema } from '@/features/interchange/schema';
import { exportConcepts } from '@/features/interchange/service-export';
import { writeFile } from '@/features/interchange/service-formats';
import { env } from '@/lib/env';
import { answer, parseQuery, problem } from '@/lib/http';
import { log } from '@/lib/log';

const files: Record<ExportFormat, { type: string; extension: string }> = {
  tbx: { type: 'application/x-tbx+xml; charset=utf-8', extension: 'tbx' },
  tbx2: { type: 'application/x-tbx+xml; charset=utf-8', extension: 'tbx' },
  json: { type: 'application/json', extension: 'json' },
};

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, exportQuerySchema);
    if (!query.ok) return problem('invalid', query.errors);
    const { format, ...filter } = query.data;
    const found = await exportConcepts(await viewer(request.headers), filter, 'en');
    if (!found.ok) return problem(found.code, found.fieldErrors);
    const created = new Date();
    const head = { title: 'Khamsap', created, origin: env().origin };
    const { type, extension } = files[format];
    const name = `khamsap-${created.toISOString().slice(0, 10)}.${extension}`;
    // Read as it is taken; whoever goes away stops it.
    const bytes = Readable.from(bytesOf(writeFile(format, found.data.concepts, head)));
    return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  });
}

async function* bytesOf(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  try {
    for await (const chunk of chunks) yield encoder.encode(chunk);
  } catch (error) {
    // The answer has begun: all that is left is to break it off.
    log().error({ err: error }, 'an export broke off');
    throw error;
  }
}
