import { viewer } from '@/features/accounts/service';
import { editorSearchQuery } from '@/features/search/schema';
import { searchForEditors } from '@/features/search/service-editors';
import { answer, parseQuery, problem } from '@/lib/http';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, editorSearchQuery);
    if (!query.ok) return problem('invalid', query.errors);
    const { q, ...options } = query.data;
    const found = await searchForEditors(await viewer(request.headers), q, options);
    return found.ok ? Response.json({ hits: found.data }) : problem(found.code, found.fieldErrors);
  });
}
