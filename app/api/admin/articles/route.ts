import { viewer } from '@/features/accounts/service';
import { articleSearchQuery } from '@/features/articles/schema';
import { searchArticles } from '@/features/articles/service';
import { answer, parseQuery, problem } from '@/lib/http';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, articleSearchQuery);
    if (!query.ok) return problem('invalid', query.errors);
    const found = await searchArticles(await viewer(request.headers), query.data);
    return found.ok
      ? Response.json({ articles: found.data })
      : problem(found.code, found.fieldErrors);
  });
}
