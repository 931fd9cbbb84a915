import { after } from 'next/server';
import type { Actor } from '@/features/accounts/domain/role';
import { queueQuerySchema } from '@/features/study/schema';
import { foldStaleCards } from '@/features/study/service-fold';
import { readQueue } from '@/features/study/service-queue';
import { trainIfDue } from '@/features/study/service-training';
import { answer, parseQuery, problem } from '@/lib/http';
import { log } from '@/lib/log';
import { learnerOf } from '../learner';

/** Fits the schedule to what was learnt since; and what a stop of the server broke off goes on. */
async function keepUp(actor: Actor): Promise<void> {
  try {
    await trainIfDue(actor, new Date());
    await foldStaleCards(actor.id);
  } catch (error) {
    log().error({ err: error }, 'fitting the schedule of a learner failed');
  }
}

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, queueQuerySchema);
    if (!query.ok) return problem('invalid', query.errors);
    const actor = await learnerOf(request);
    const queue = await readQueue(actor, query.data, new Date());
    if (!queue.ok) return problem(queue.code, queue.fieldErrors);
    if (actor) after(() => keepUp(actor));
    return Response.json(queue.data, { headers: { 'cache-control': 'no-store' } });
  });
}
