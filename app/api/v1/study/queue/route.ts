import { after } from 'next/server';
import { viewer } from '@/features/accounts/service';
import { queueQuerySchema } from '@/features/study/schema';
import { foldStaleCards } from '@/features/study/service-fold';
import { readQueue } from '@/features/study/service-queue';
import { answer, parseQuery, problem } from '@/lib/http';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, queueQuerySchema);
    if (!query.ok) return problem('invalid', query.errors);
    const actor = await viewer(request.headers);
    const queue = await readQueue(actor, query.data, new Date());
    if (!queue.ok) return problem(queue.code, queue.fieldErrors);
    // What a change of settings began and a stop of the server broke off goes on.
    if (actor) after(() => foldStaleCards(actor.id));
    return Response.json(queue.data, { headers: { 'cache-control': 'no-store' } });
  });
}
