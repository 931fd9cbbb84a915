import { searchQuery } from '@/features/search/api-schema';
import { search } from '@/features/search/service';
import { answer, parseQuery, problem } from '@/lib/http';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, searchQuery);
    if (!query.ok) return problem('invalid', query.errors);
    const { q, ...options } = query.data;
    return Response.json(await search(q, options));
  });
}
