import { articleListQuery } from '@/features/articles/api-schema';
import { listApiArticles } from '@/features/articles/service-api';
import { answer, parseQuery, problem } from '@/lib/http';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, articleListQuery);
    if (!query.ok) return problem('invalid', query.errors);
    return Response.json(await listApiArticles(query.data));
  });
}
