import { z } from 'zod';
import { hasRole } from '@/features/accounts/domain/role';
import { viewer } from '@/features/accounts/service';
import { mostBytes, readFormatOf } from '@/features/interchange/domain/taken-files';
import { beginImport, dropImport, keepBytes } from '@/features/interchange/service-import';
import { wakeImports } from '@/features/interchange/service-import-thread';
import { answer, parseQuery, problem, readBytes } from '@/lib/http';

const query = z.object({ name: z.string().min(1, 'required').max(500, 'tooLong') });

/** Takes a file in, whose bytes are the body, and lets it be read. */
export async function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const actor = await viewer(request.headers);
    // Three hundred megabytes are read from editors only.
    if (!actor) return problem('unauthenticated');
    if (!hasRole(actor.role, 'editor')) return problem('forbidden');
    const named = parseQuery(request, query);
    if (!named.ok) return problem('invalid', named.errors);
    const { name: fileName } = named.data;
    const format = readFormatOf(fileName);
    if (!format) return problem('invalid', { name: 'kind' });
    const bytes = readBytes(request, mostBytes);
    if (!bytes.ok) return problem(bytes.code);
    const begun = await beginImport(actor, { fileName, format }, new Date());
    if (!begun.ok) return problem(begun.code);
    const { id } = begun.data;
    try {
      const kept = await keepBytes(actor, id, bytes.data);
      if (!kept.ok) return problem(kept.code);
    } catch (error) {
      // Half a file is no file.
      await dropImport(actor, id);
      if (request.signal.aborted) return problem('invalid');
      throw error;
    }
    wakeImports();
    return Response.json({ id }, { status: 201 });
  });
}
