import { knownQuerySchema } from '@/features/study/schema';
import { readKnown } from '@/features/study/service-known';
import { answer, parseQuery, problem } from '@/lib/http';
import { learnerOf } from '../../v1/study/learner';

/** What a learner knows of an article on a day. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, knownQuerySchema);
    if (!query.ok) return problem('invalid', query.errors);
    const { article, on } = query.data;
    const known = await readKnown(await learnerOf(request), article, on, new Date());
    return known.ok
      ? Response.json(known.data, { headers: { 'cache-control': 'no-store' } })
      : problem(known.code);
  });
}
